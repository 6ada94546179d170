/* Limitation on a line: when it began, what each event did to it, whether it has run out. The periods are those of the
   records; what an event does is data/interruptions.yml. It is the other's period, so the latest day is the safe one. */

import { fromIso } from "../../shared/date.js";
import { counter } from "../deadline/rules.js";

/**
 * @typedef {{kind: string, day: number, end: number | null}} Event
 * @typedef {"early" | "restart" | "held" | "none" | "waived" | "doubtful" | "beyond"} Effect before anything was due;
 * anew; until the proceedings end; no effect after it ran out; the defence is lost; open to dispute; after the longest
 * @typedef {Event & {effect: Effect, last: number | null}} Step `last` is the last day as it stands after the event
 *
 * @typedef {object} Line
 * @property {"not-due" | "running" | "held" | "expired" | "waived" | "doubtful"} verdict
 * @property {number} begun the day it counted from at first
 * @property {number | null} last the last day of limitation; null while proceedings hold it
 * @property {number} longest the day after which no court protects the claim, whatever happened
 * @property {Step[]} steps
 * @property {boolean} old whether it began before today's law
 */

/**
 * @param {import("../deadline/clocks.js").Data} data
 * @returns {(due: number, instalments: boolean, events: Event[], today: number) => Line}
 */
export function limitation(data) {
  const answer = counter(data);

  /** @param {string} clock @param {string} variant @param {number} received */
  function end(clock, variant, received) {
    const found = answer({ clock, variant, service: "", received, days: null, date: null });
    return found.kind === "day" ? found.count.last : received;
  }

  return (due, instalments, events, today) => {
    const variant = instalments ? "instalments" : "ordinary";
    const broken = due + 1; // the first day on which it has not been paid
    const begun = instalments ? due : broken;
    const longest = end("limitation-longest", "", broken);
    /** @type {number | null} */
    let last = end("limitation", variant, begun);
    /** @type {number | null} */
    let held = null; // the day on which proceedings end, Infinity while they go on
    /** @type {"waived" | "doubtful" | null} */
    let lost = null;

    const steps = [...events].sort((a, b) => a.day - b.day).map((event) => {
      const { effect, lasts } = data.events[event.kind];
      /** @param {Effect} what @returns {Step} */
      const step = (what) => ({ ...event, effect: what, last });
      if (event.day <= due) return step("early");
      if (event.day > longest) return step("beyond");
      const during = held !== null && event.day <= held;
      if (during && !lasts) return step("held");
      if (!during && last !== null && event.day > last) {
        if (effect === "waived" || (effect === "doubtful" && !lost)) lost = effect;
        return step(effect);
      }
      if (lasts) held = Math.max(held === null ? 0 : held, event.end === null ? Infinity : event.end);
      last = held === Infinity ? null : end("limitation", variant, lasts && held !== null ? held : event.day);
      return step(during || last === null ? "held" : "restart");
    });
    return { verdict: verdict(), begun, last, longest, steps, old: begun < fromIso(data.since) };

    function verdict() {
      if (today <= due) return "not-due";
      if (last === null) return "held"; // also beyond the longest: protection was asked for within it
      if (today > longest) return "expired";
      return lost || (today > last ? "expired" : "running");
    }
  };
}
