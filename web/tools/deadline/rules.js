/* From a day to the last day: everything that is counted comes from the records (lawbook/export/deadline.py). What a text
   leaves open is read against the reader: for what the reader must do the earliest day, for what others must do the
   latest. No words here, no page, no clock. */

import { calendar } from "./calendar.js";
import { against, meant, served, written } from "./clocks.js";
import { period } from "./reckon.js";

/**
 * @typedef {import("./clocks.js").Clock} Clock
 * @typedef {import("./clocks.js").Data} Data
 * @typedef {import("./reckon.js").Counting} Counting
 * @typedef {import("./reckon.js").Reading} Reading
 *
 * @typedef {object} Asked
 * @property {string} clock
 * @property {string} variant "" where it is not known
 * @property {string} service "" where it does not matter
 * @property {number | null} received the day it starts from, or of the notice in a newspaper
 * @property {number | null} days what the paper says: so many days
 * @property {number | null} date what the paper says: this day
 *
 * @typedef {object} Count how a last day was reached
 * @property {string} variant "" where the paper said it
 * @property {Reading} reading
 * @property {number} from the day that counts as the day of service
 * @property {number} first the first day that is counted
 * @property {number} amount 0 where nothing was counted
 * @property {string} unit
 * @property {number} raw the last day before days off are looked at
 * @property {number} last
 * @property {boolean} open whether days off may still move it: they are not known
 * @property {boolean | null} works whether offices work on `raw`
 * @property {"exact" | "most" | "least"} bound
 * @property {string} rule the way of counting, by its key
 * @property {Counting} counting
 *
 * @typedef {{kind: "day", count: Count, sure: boolean}} Found
 * @typedef {Found | {kind: "ask" | "barred" | "unknown" | "none" | "wait"}} Answer
 */

/** @param {Data} data @returns {(asked: Asked) => Answer} */
export function counter(data) {
  const { works, open } = calendar(data.holidays);

  /**
   * @param {string} variant
   * @param {number} from
   * @param {number} amount
   * @param {string} unit
   * @param {string} rule
   * @param {Reading} reading
   * @param {"exact" | "most" | "least"} bound
   * @returns {Count | null}
   */
  function count(variant, from, amount, unit, rule, reading, bound) {
    const counting = data.countings[rule];
    const found = period(works, from, amount, unit, counting, reading);
    if (!found) return null;
    const rolls = counting.roll === "next-working-day" ||
      (counting.roll === "unstated" && reading === "late");
    const reached = rolls ? open(found.raw) : found.raw;
    const last = reached === null ? found.raw : reached;
    return {
      variant,
      reading,
      from,
      ...found,
      amount,
      unit,
      last,
      open: reached === null,
      works: works(found.raw),
      bound,
      rule,
      counting,
    };
  }

  /**
   * @param {Clock} clock
   * @param {string} name
   * @param {number} from
   */
  function counted(clock, name, from) {
    const { mode, least = 0, most = 0, unit = "day", who, counting } = clock.variants[name];
    const reading = mode === "at-least" ? "early" : against(who || clock.who);
    const amount = reading === "early" ? least || most : most || least;
    const exact = least === most || mode === "at-most";
    const bound = exact ? "exact" : amount === most ? "most" : "least";
    return count(name, from, amount, unit, counting || clock.counting, reading, bound);
  }

  /**
   * What the paper says goes before every rule.
   * @param {Asked} asked
   * @param {Clock} clock
   * @param {number | null} from
   * @returns {Answer}
   */
  function stated({ date, days }, clock, from) {
    const [rule, reading] = [clock.counting, against(clock.who)];
    if (date !== null) {
      const day = { from: date, first: date, raw: date, last: date, amount: 0, unit: "", works: works(date) };
      const counting = data.countings[rule];
      const count = { variant: "", reading, ...day, open: false, bound: "exact", rule, counting };
      return { kind: "day", count: /** @type {Count} */ (count), sure: true };
    }
    if (from === null) return { kind: "wait" };
    const found = count("", from, Number(days), "day", rule, reading, "exact");
    return found ? { kind: "day", count: found, sure: !found.open } : { kind: "unknown" };
  }

  return (asked) => {
    const clock = data.clocks[asked.clock];
    const service = served(clock, asked.variant) ? data.services[asked.service] : undefined;
    const all = meant(clock, asked.variant);
    const names = all.filter((name) => !service || !service.not.includes(name));
    if (!names.length) return { kind: "barred" };
    const paper = written(clock, asked.variant);
    const from = asked.received === null ? null : asked.received + (service ? service.plus : 0);
    if (paper && (asked.date !== null || asked.days !== null)) return stated(asked, clock, from);
    const dated = names.filter((name) => clock.variants[name].unit);
    if (!dated.length) return { kind: paper ? "ask" : "none" };
    if (from === null) return { kind: "wait" };
    const counts = dated.map((name) => counted(clock, name, from));
    /** @type {Count | null} */
    let best = null;
    for (const one of counts) {
      if (one === null) return { kind: "unknown" };
      if (best === null || (one.reading === "early" ? one.last < best.last : one.last > best.last)) {
        best = one;
      }
    }
    const count = /** @type {Count} */ (best);
    return { kind: "day", count, sure: all.length === 1 && count.bound === "exact" && !count.open };
  };
}
