/* Which days offices work, as the yearly arrangements have it; of a year without one nothing is known. */

import { day, parts, weekday } from "../../shared/date.js";

/**
 * @typedef {object} Calendar
 * @property {(day: number) => boolean | null} works null where no arrangement is known
 * @property {(day: number) => number | null} open the day, or the first working day after it
 */

/** @param {Record<string, {off: string, work: string}>} years @returns {Calendar} */
export function calendar(years) {
  /** @type {Map<number, boolean>} */
  const odd = new Map();
  for (const [year, kinds] of Object.entries(years)) {
    const mark = (/** @type {string} */ days, /** @type {boolean} */ works) => {
      for (const written of days.split(" ")) {
        odd.set(Number(day(Number(year), Number(written.slice(0, 2)), Number(written.slice(2)))), works);
      }
    };
    if (kinds.off) mark(kinds.off, false);
    if (kinds.work) mark(kinds.work, true);
  }
  const works = (/** @type {number} */ one) => {
    if (!years[parts(one).year]) return null;
    const known = odd.get(one);
    return known === undefined ? weekday(one) % 6 !== 0 : known;
  };
  const open = (/** @type {number} */ one) => {
    let found = one;
    while (works(found) === false) found += 1;
    return works(found) === null ? null : found;
  };
  return { works, open };
}
