/* What a message says, by the words of data/patterns/ and by what its runs of characters weigh: the twin of
   lawbook/recognising.py, which says why. */

import { alternatives, lexicon, Located } from "../shared/patterns.js";
import { heaviest, passages, weighed, weightsOf } from "./grams.js";
import { read, respelled, spelling, spoken, table } from "../shared/text.js";

/**
 * @typedef {[string, number?, number?, number?]} Packed words, gap, flags, near; see lawbook/export/check.py
 *
 * @typedef {object} Patterns as lawbook/export/check.py writes them
 * @property {number} longest
 * @property {{patterns: Packed[], harmless: Packed[], without: number, certain: boolean, least: number, quiet: boolean}[]} cues
 * @property {string[]} groups alternatives, a|$set
 * @property {Record<string, string[]>} sets
 * @property {string[]} weights of the cues in their order, then of danger and of anything
 * @property {number[]} least how much has to weigh: confirmed, alarming, saying, calm
 * @property {import("../shared/text.js").Signs} signs those that the search has no need of
 *
 * @typedef {import("../shared/patterns.js").Span} Span
 * @typedef {{cue: number, spans: Span[]}} Found the place of a cue among all, and where it is said in what was written
 */

const [START, END, ACROSS, FREE] = [1, 2, 4, 8];
/** What most patterns have. */
const [GAP, NONE] = [6, -1];

/**
 * Every order of `parts`.
 * @param {string[][]} parts
 * @returns {string[][][]}
 */
function permutations(parts) {
  if (parts.length < 2) return [parts];
  return parts.flatMap((first, at) =>
    permutations(parts.filter((_, other) => other !== at)).map((rest) => [first, ...rest])
  );
}

/**
 * Reads messages by the cues of `data`.
 * @param {Patterns} data
 * @param {import("../shared/text.js").Written} how
 */
export function recogniser(data, how) {
  const signs = new Map([...table(how), ...table(data.signs)]);
  const spellings = spelling(how.spellings);
  const groups = data.groups.map((group) => alternatives(group, data.sets));
  const group = (/** @type {number} */ at) => at < 0 ? [] : groups[at];
  /** @param {Packed} packed @returns {import("../shared/patterns.js").Pattern[]} */
  function unpacked([words, gap = GAP, flags = ACROSS, near = NONE]) {
    const parts = words.split(" ").map((word) => alternatives(word, data.sets));
    const [start, end, across] = [START, END, ACROSS].map((flag) => Boolean(flags & flag));
    const orders = flags & FREE ? permutations(parts) : [parts];
    return orders.map((parts) => ({ parts, gap, start, end, across, near: group(near) }));
  }
  const cues = data.cues.map((cue) => ({
    patterns: cue.patterns.flatMap(unpacked),
    harmless: cue.harmless.flatMap(unpacked),
    without: group(cue.without),
    certain: cue.certain,
    least: cue.least,
    quiet: cue.quiet,
  }));
  const weights = weightsOf(data.weights);
  const [danger, any] = [cues.length, cues.length + 1];
  const [confirmed, alarming, saying, calm] = data.least;
  const words = lexicon(
    cues.flatMap(({ patterns, harmless, without }) => [
      ...patterns,
      ...harmless,
      { parts: [without], near: [] },
    ]),
  );

  /** @param {Located} located @param {typeof cues[0]} cue @returns {Span[]} */
  function spans(located, { patterns, harmless }) {
    /** @type {Set<number>} */
    const blocked = new Set();
    for (const { start, end } of harmless.flatMap((pattern) => located.spans(pattern))) {
      for (let at = start; at < end; at += 1) blocked.add(at);
    }
    return patterns.flatMap((pattern) => located.spans(pattern, blocked));
  }

  /**
   * The clause that says it most, of the passage that says it most, where that weighs more than `least`.
   * @param {{clauses: import("./grams.js").Clause[], found: Map<number, number>}[]} weighing
   * @param {number} name
   * @param {number} least
   * @param {number} [others] how much the passage has to say anything at all
   * @returns {Span[]}
   */
  function says(weighing, name, least, others = saying) {
    let most = least;
    /** @type {import("./grams.js").Clause[]} */
    let best = [];
    for (const { clauses, found } of weighing) {
      const weight = found.get(name) || 0;
      if ((found.get(any) || 0) > others && weight > most) [most, best] = [weight, clauses];
    }
    if (!best.length) return [];
    const clause = heaviest(best, weights, name);
    return [{ start: clause[0].start, end: clause[clause.length - 1].end }];
  }

  /**
   * Where a cue is said, by its words and by what weighs.
   * @param {Located} located
   * @param {Parameters<typeof says>[0]} weighing
   * @param {number} place
   */
  function said(located, weighing, place) {
    const cue = cues[place];
    if (cue.without.length && located.has(cue.without)) return [];
    const name = cue.quiet ? danger : place;
    const words = spans(located, cue);
    if (words.length && (cue.certain || says(weighing, name, confirmed).length)) return words;
    return cue.quiet ? says(weighing, name, alarming, calm) : says(weighing, name, cue.least);
  }

  /** What was written, as it is looked through. @param {string} written */
  function reading(written) {
    return respelled(spoken(read(written, signs, data.longest)), spellings);
  }

  /** @param {string} written @returns {Found[]} */
  function found(written) {
    const { text, starts, ends } = reading(written);
    const located = new Located(text, words);
    const weighing = passages(text).map((clauses) => ({ clauses, found: weighed(clauses, weights) }));
    return cues.flatMap((_, cue) => {
      const places = said(located, weighing, cue).map(({ start, end }) => ({
        start: starts[start],
        end: ends[end - 1],
      }));
      return places.length ? [{ cue, spans: places }] : [];
    });
  }

  return { reading, found, longest: data.longest };
}
