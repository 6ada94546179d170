/* What was typed, read: the date, whether anything came after it, and a row for each event. In the fragment an event is
   `paid:2024-05-01`, one that lasts `court:2024-05-01..2024-09-01`; `since=none` says that nothing came after. */

import { iso, later } from "../../shared/date.js";
import { date, has, PARTLY, within } from "../../shared/typed.js";

/** @typedef {{kind: string, day: string, end: string}} Row as typed */
/** @typedef {import("../../shared/typed.js").Reading} Reading */

/** Rows that a fragment may bring. */
const MOST = 40;
const UNKNOWN = "网址里写的这一件没有，重新选一次发生了什么。";

/** Somebody remembers the year, or the month. The last of the days on which it can have fallen due promises nobody too
    much; of an event, which may have come before limitation ran out or after, no day does. */
const ROUGHLY = "不记得的，先写那年、那个月的最后一天。";
const LOOK = "不记得的，先翻短信、通话、付款记录；找不到，先别当作过了。";

/** What may be answered to whether anything came after: it did, nothing did, the reader does not know. */
const SINCE = ["some", "none", "unknown"];

/** @param {string | null} given @returns {string} the answer, "" where there is none */
export const since = (given) => SINCE.find((one) => one === given) || "";

/**
 * Whether all is answered that a line needs: no answer is not 没有.
 * @param {string} since
 * @param {number} due
 * @param {import("./rules.js").Event[]} events
 * @param {number} today
 */
export const settled = (since, due, events, today) =>
  today <= due || since === "none" || events.some(({ day }) => day > due);

/** @param {Row[]} rows */
export const packed = (rows) =>
  rows.filter(({ day }) => day).map(({ kind, day, end }) => `${kind}:${day}${end ? `..${end}` : ""}`);

/** @param {string[]} written @returns {Row[]} */
export function unpacked(written) {
  return written.slice(0, MOST).map((one) => {
    const [kind, days = ""] = one.split(/:(.*)/s);
    const [day, end = ""] = days.split("..");
    return { kind, day, end };
  });
}

/**
 * @param {string} typed
 * @param {number} today
 * @param {number} oldest years
 * @param {boolean} ahead
 * @returns {Reading}
 */
export function read(typed, today, oldest, ahead) {
  const first = later(today, -12 * 2 * oldest);
  const early = `这是 ${iso(first)} 以前的日子，看看年份写对没有。`;
  const late = ahead ? "这一天太远了，看看年份写对没有。" : "这一天还没有到，看看写对没有。";
  const found = date(typed, today);
  if (found.wrong === PARTLY) return { value: null, wrong: PARTLY + (ahead ? ROUGHLY : LOOK) };
  return within(found, first, ahead ? later(today, 12 * oldest) : today, early, late);
}

/**
 * The event of a row, or what is wrong with which of its fields; an empty row is neither.
 * @param {Row} row
 * @param {Record<string, {lasts: boolean}>} known
 * @param {number} today
 * @param {number} oldest
 * @returns {{event: import("./rules.js").Event | null, wrong: string, names: string[]}}
 */
export function event({ kind, day, end }, known, today, oldest) {
  if (!has(known, kind)) return { event: null, wrong: UNKNOWN, names: ["kind"] };
  const { lasts } = known[kind];
  const begun = read(day, today, oldest, false);
  const ended = lasts ? read(end, today, oldest, false) : { value: null, wrong: "" };
  const order = begun.value !== null && ended.value !== null && ended.value < begun.value;
  const wrong = begun.wrong || ended.wrong || (order ? "结束的日子比开始还早。" : "");
  const names = begun.wrong ? ["day"] : ended.wrong ? ["end"] : ["day", "end"];
  if (wrong || begun.value === null) return { event: null, wrong, names };
  return { event: { kind, day: begun.value, end: ended.value }, wrong: "", names };
}
