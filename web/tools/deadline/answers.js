/* What was typed into the form, read: a question for the rules, and what is wrong with each field. */

import { iso, later } from "../../shared/date.js";
import { amount, date, has, UNREAD, within } from "../../shared/typed.js";
import { alike, served, written } from "./clocks.js";

/**
 * @typedef {import("./rules.js").Asked} Asked
 * @typedef {import("./clocks.js").Data} Data
 * @typedef {Record<"clock" | "variant" | "service" | "received" | "notice", string>} Typed
 * @typedef {{asked: Asked, wrong: {received: string, notice: string}}} Question
 */

const AHEAD = ["due", "paper"];
const LONGEST = 366; // days that a paper may give
const NEITHER = `看不懂。写天数，例如 7，最多 ${LONGEST}；或者写日子，例如 2026-12-07。`;

/** Which fields matter. @param {Data} data @param {Typed} typed */
export function wanted(data, { clock, variant }) {
  const known = data.clocks[clock];
  if (!known) return { clock: true, variant: false, service: false, received: false, notice: false };
  const named = has(known.variants, variant) ? variant : "";
  return {
    clock: true,
    variant: Object.keys(known.variants).length > 1,
    service: served(known, named),
    received: true,
    notice: written(known, named),
  };
}

/** The kinds of a clock, "" first where a reader may not know it. @param {Data} data @param {string} clock */
export function kinds(data, clock) {
  const known = data.clocks[clock];
  return [...(alike(known).length > 1 ? [""] : []), ...Object.keys(known.variants)];
}

/**
 * @param {Data} data
 * @param {Typed} typed
 * @param {number} today
 * @returns {Question}
 */
export function question(data, typed, today) {
  const clock = data.clocks[typed.clock];
  const variant = has(clock.variants, typed.variant) ? typed.variant : "";
  const shown = wanted(data, typed);
  const service = shown.service ? (has(data.services, typed.service) ? typed.service : "direct") : "";
  const received = bounded(date(typed.received, today), data, AHEAD.includes(clock.event), today);
  const paper = shown.notice ? notice(typed.notice, data, today) : { days: null, date: null, wrong: "" };
  const asked = { clock: typed.clock, variant, service, received: received.value };
  return {
    asked: { ...asked, days: paper.days, date: paper.date },
    wrong: { received: received.wrong, notice: paper.wrong },
  };
}

/**
 * @param {import("../../shared/typed.js").Reading} read
 * @param {Data} data
 * @param {boolean} ahead whether it may lie in the future
 * @param {number} today
 */
function bounded(read, data, ahead, today) {
  const oldest = later(today, -12 * data.oldest);
  const latest = ahead ? later(today, 12 * data.oldest) : today;
  const early = `这是 ${iso(oldest)} 以前的日子，看看年份写对没有。`;
  const late = ahead ? "这一天太远了，看看年份写对没有。" : "这一天还没有到，看看写对没有。";
  return within(read, oldest, latest, early, late);
}

/**
 * What the paper says: a number of days, or a day.
 * @param {string} typed
 * @param {Data} data
 * @param {number} today
 */
function notice(typed, data, today) {
  const counted = amount(typed.replace(/[日天个内]+$/, ""));
  const days = counted.value;
  if (days !== null && days <= LONGEST) {
    const wrong = days < 1 || days % 1 ? "天数要是 1 以上的整数。" : "";
    return { days: wrong ? null : days, date: null, wrong };
  }
  const read = bounded(date(typed, today), data, true, today);
  return { days: null, date: read.value, wrong: read.wrong === UNREAD ? NEITHER : read.wrong };
}
