/* What is said of a clock: in a file that comes whole, whatever is asked. */

import { make } from "../../shared/dom.js";
import { kinds } from "./answers.js";
import { meant } from "./clocks.js";

/** @typedef {import("./clocks.js").Data} Data */

/** @param {Element | null} element @param {string} part */
function text(element, part) {
  const found = element &&
    element.querySelector(`:scope > [data-part=${part}], :scope > p > [data-part=${part}]`);
  return found ? (found.textContent || "").trim() : "";
}

/**
 * @param {Document} words
 * @param {Data} rules
 */
export function said(words, rules) {
  /** What is said of a clock, or of one of its kinds. @param {string} key @param {string} [variant] */
  function block(key, variant) {
    const found = words.getElementById(`clock-${key}`);
    return variant && found ? found.querySelector(`[data-variant="${variant}"]`) : found;
  }

  /** The kinds to choose from. @param {string} clock */
  function options(clock) {
    const source = rules.clocks[clock].like || clock;
    return kinds(rules, clock).map((name) =>
      make("option", { value: name }, name ? text(block(source, name), "name") : "不知道是哪一种")
    );
  }

  /**
   * What the date is the date of.
   * @param {{clock: string, variant: string, service: string}} typed
   */
  function asking({ clock, variant, service }) {
    if (service === "notice") return "法院发出公告那天";
    const own = variant && text(block(rules.clocks[clock].like || clock, variant), "trigger");
    return own || text(block(clock), "trigger");
  }

  /**
   * Where it is spoken of what was found.
   * @param {import("./rules.js").Asked} asked
   * @param {import("./rules.js").Answer} found
   * @returns {import("./view.js").Place}
   */
  function place(asked, found) {
    const clock = rules.clocks[asked.clock];
    const names = meant(clock, asked.variant);
    const counted = found.kind === "day" && found.count.variant || names[0];
    return {
      words,
      own: block(asked.clock),
      kinds: names.map((name) => block(clock.like || asked.clock, name)),
      mode: clock.variants[counted].mode,
      court: names.some((name) => clock.variants[name].mode === "set-by-court"),
    };
  }

  return { options, asking, place };
}
