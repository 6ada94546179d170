/* How long a period is: its first day, and its last before anybody asks whether that day is off. */

import { later, parts } from "../../shared/date.js";

/**
 * @typedef {{start: string, roll: string, posting: string, months: string, grace?: boolean}} Counting as data/counting.yml has it
 * @typedef {"early" | "late"} Reading of what a text leaves open
 */

/**
 * The last day of so many months of which `first` is the first day: before the matching day, or the last of a month
 * that has none.
 * @param {number} first
 * @param {number} months
 */
function until(first, months) {
  const reached = later(first, months);
  return parts(reached).date === parts(first).date ? reached - 1 : reached;
}

/**
 * @param {(day: number) => boolean | null} works
 * @param {number} first
 * @param {number} amount
 */
function worked(works, first, amount) {
  let [raw, left] = [first - 1, amount];
  while (left > 0) {
    raw += 1;
    const known = works(raw);
    if (known === null) return null;
    if (known) left -= 1;
  }
  return raw;
}

/**
 * @param {(day: number) => boolean | null} works whether offices do
 * @param {number} from the day that something happened
 * @param {number} amount
 * @param {string} unit
 * @param {Counting} counting
 * @param {Reading} reading
 * @returns {{first: number, raw: number} | null} null where days off are not known
 */
export function period(works, from, amount, unit, counting, reading) {
  const own = counting.start !== "next-day" && reading === "early"; // that day itself may count
  const first = own ? from : from + 1;
  if (unit === "day") return { first, raw: first + amount - 1 };
  if (unit === "working-day") {
    const raw = worked(works, first, amount);
    return raw === null ? null : { first, raw };
  }
  const months = unit === "year" ? amount * 12 : amount;
  if (own) return { first, raw: until(first, months) };
  const matching = later(from, months);
  const late = counting.months !== "corresponding-day" && reading === "late";
  return { first, raw: late ? Math.max(matching, until(first, months)) : matching };
}
