/* Whether somebody may be about to end their life: then help stands before any answer. The words are data
   (data/crisis.yml), read without the index, so that they work where the index does not come. */

import { make } from "../shared/dom.js";
import { matches, patterns } from "../shared/patterns.js";
import { link, once } from "../shared/site.js";
import { read, spoken, table } from "../shared/text.js";

/**
 * @typedef {object} Crisis as lawbook/export/crisis.py writes it
 * @property {Record<string, string[]>} sets
 * @property {string[]} words
 * @property {import("../shared/patterns.js").Written[]} patterns
 * @property {string[]} harmless
 * @property {import("../shared/patterns.js").Written[]} harmless_patterns
 * @property {string} title
 * @property {string} comfort one warm sentence
 * @property {{phone: string, label: string}[]} calls
 * @property {[string, string][]} more addresses and labels
 * @property {string[]} hidden addresses that are no answer then
 */

/** So many characters of what was typed are looked at. */
const LONGEST = 4000;

/**
 * Whether what was typed tells of it.
 * @param {Crisis} crisis
 * @param {import("../shared/text.js").Written} reading
 * @returns {(typed: string) => boolean}
 */
export function watch(crisis, reading) {
  const signs = table(reading);
  const wanted = patterns(crisis.words, crisis.patterns, crisis.sets);
  const harmless = patterns(crisis.harmless, crisis.harmless_patterns, crisis.sets);
  return (typed) => matches(spoken(read(typed, signs, LONGEST)), wanted, harmless).length > 0;
}

export const loadHelp = once(
  ["crisis", "reading"],
  (crisis, reading) => ({ crisis, inCrisis: watch(crisis, reading) }),
);

/**
 * The numbers as buttons.
 * @param {Crisis} crisis
 */
export function calls({ calls }) {
  const buttons = calls.map(({ phone, label }) =>
    make("a", { class: "call", href: `tel:${phone}` }, make("strong", {}, phone), label)
  );
  return make("p", { class: "calls" }, ...buttons);
}

/**
 * The card that stands first.
 * @param {Crisis} crisis
 */
export function helpCard(crisis) {
  const more = crisis.more.map(([address, label]) =>
    make("p", {}, make("a", { href: link(address) }, label))
  );
  return make(
    "section",
    { class: "help-card", "data-help": true, "aria-label": crisis.title },
    make("h2", {}, crisis.title),
    make("p", {}, crisis.comfort),
    calls(crisis),
    ...more,
  );
}
