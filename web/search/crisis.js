/* Whether somebody may be about to end their life: then help stands before any answer. The words are data
   (data/crisis.yml), read without the index, so that they work where the index does not come. */

import { make } from "../shared/dom.js";
import { lexicon, Located, patterns } from "../shared/patterns.js";
import { link, once } from "../shared/site.js";
import { read, spoken, table } from "../shared/text.js";

/**
 * @typedef {object} Crisis as lawbook/export/crisis.py writes it: words with spaces between them
 * @property {Record<string, string>} sets
 * @property {string} words
 * @property {string[]} patterns
 * @property {string} harmless
 * @property {string[]} harmless_patterns
 * @property {string} title
 * @property {string} comfort one warm sentence
 * @property {{phone: string, label: string}[]} calls
 * @property {[string, string][]} more addresses and labels
 * @property {string[]} hidden addresses that are no answer then
 */

/** So many characters of what was typed are looked at. */
const LONGEST = 4000;

/** What stands where a harmless phrase stood: nothing matches it. */
const BLANK = "\u0000";

/** @param {string} line a pattern as it is published @returns {import("../shared/patterns.js").Written} */
function written(line) {
  const [how, ...words] = line.split(" ");
  const [start, end, across] = ["^", ".", "~"].map((mark) => how.includes(mark));
  return { words, gap: parseInt(how, 10), start, end, across };
}

/** @param {import("../shared/patterns.js").Pattern[]} some */
const wordsOf = (some) => lexicon(new Set(some.flatMap(({ parts }) => parts.flat())));

/**
 * Whether what was typed tells of it; harmless phrases are not counted, but for those inside one of the longer single
 * words.
 * @param {Crisis} crisis
 * @param {import("../shared/text.js").Written} reading
 * @returns {(typed: string) => boolean}
 */
export function watch(crisis, reading) {
  const signs = table(reading);
  /** @type {Record<string, string[]>} */
  const sets = {};
  for (const [name, words] of Object.entries(crisis.sets)) sets[name] = words.split(" ");
  const wanted = patterns(crisis.words.split(" "), crisis.patterns.map(written), sets);
  const harmless = patterns(crisis.harmless.split(" "), crisis.harmless_patterns.map(written), sets);
  const [first, words] = [wordsOf([wanted[0], ...harmless]), wordsOf(wanted)];
  return (typed) => {
    const { text } = spoken(read(typed, signs, LONGEST));
    const before = new Located(text, first);
    const kept = before.spans(wanted[0]);
    const units = text.split("");
    for (const { start, end } of harmless.flatMap((pattern) => before.spans(pattern))) {
      const inside = kept.some((word) =>
        word.start <= start && end <= word.end && end - start < word.end - word.start
      );
      if (!inside) units.fill(BLANK, start, end);
    }
    const located = new Located(units.join(""), words);
    return wanted.some((pattern) => located.spans(pattern).length > 0);
  };
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
