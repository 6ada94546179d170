/* Days of the calendar: `2026-11-30` as it is written, or a number of days, with which one reckons. All of them are days
   in China, whose clocks have no summer time, wherever the device is. */

const DAY = 86400000; // milliseconds
const AHEAD = 28800000; // of UTC, in milliseconds
const WEEK = "日一二三四五六";

/**
 * Whole days from `day` to the moment `now`.
 * @param {string} day
 * @param {number} now
 */
export function age(day, now) {
  return Math.floor((now - Date.parse(day)) / DAY);
}

/**
 * The day in China at the moment `now`.
 * @param {number} now
 */
export const today = (now) => Math.floor((now + AHEAD) / DAY);

/**
 * The day of a year, month and day of the month; null if the calendar has none.
 * @param {number} year
 * @param {number} month 1–12
 * @param {number} date
 */
export function day(year, month, date) {
  const found = Math.floor(Date.UTC(year, month - 1, date) / DAY);
  const back = parts(found);
  return back.year === year && back.month === month && back.date === date ? found : null;
}

/** @param {number} number of a day */
export function parts(number) {
  const found = new Date(number * DAY);
  return { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, date: found.getUTCDate() };
}

/** @param {number} number of a day @returns {string} `2026-11-30` */
export const iso = (number) => new Date(number * DAY).toISOString().slice(0, 10);

/** @param {string} written `2026-11-30` */
export const fromIso = (written) => Math.floor(Date.parse(written) / DAY);

/** @param {number} number of a day @returns {number} 0 is Sunday */
export const weekday = (number) => (((number + 4) % 7) + 7) % 7;

/**
 * The same day of the month so many months on, or the last day of that month.
 * @param {number} number of a day
 * @param {number} months
 */
export function later(number, months) {
  const { year, month, date } = parts(number);
  const reached = year * 12 + month - 1 + months;
  const [there, which] = [Math.floor(reached / 12), ((reached % 12) + 12) % 12 + 1];
  const longest = parts(Math.floor(Date.UTC(there, which, 0) / DAY)).date;
  return Math.floor(Date.UTC(there, which - 1, Math.min(date, longest)) / DAY);
}

/** @param {number} number of a day @returns {string} 2026 年 12 月 7 日（星期一） */
export function spoken(number) {
  const { year, month, date } = parts(number);
  return `${year} 年 ${month} 月 ${date} 日（星期${WEEK[weekday(number)]}）`;
}

/** @param {number} number of a day @returns {string} 12 月 7 日（星期一） */
export const short = (number) => spoken(number).replace(/^\d+ 年 /, "");

/**
 * Whether the clock of the device can be right: not before the page was made, not years after.
 * @param {string} made day on which the page was made
 * @param {number} today
 */
export function plausible(made, today) {
  const first = fromIso(made);
  return today >= first - 1 && today <= later(first, 24);
}

/**
 * Today, as far as the clock of the device can be right; the day on which the page was made where that is later.
 * @returns {{day: number, sure: boolean}}
 */
export function present() {
  const made = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=generated]")).content;
  const day = today(Date.now());
  return { day: Math.max(day, fromIso(made)), sure: plausible(made, day) };
}
