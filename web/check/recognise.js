/* What a message says, by the words of data/patterns/ and by what its characters and words weigh: the twin of
   lawbook/recognising.py, which says why. */

import { alternatives, lexicon, Located } from "../shared/patterns.js";
import { byWord, families, marked } from "./families.js";
import { heaviest, passages, weighed, weightsOf } from "./grams.js";
import { read, respelled, spelling, spoken, table } from "../shared/text.js";

/**
 * @typedef {[string, number?, number?, number?]} Packed words, gap, flags, near; see lawbook/export/check.py
 *
 * @typedef {object} Patterns as lawbook/export/check.py writes them
 * @property {number} longest
 * @property {{patterns: Packed[], harmless: Packed[], without: number, certain: boolean, danger: boolean, quiet: boolean}[]} cues
 * @property {string[]} groups alternatives, a|$set
 * @property {Record<string, string[]>} sets
 * @property {string[]} weights of the cues in their order, then of danger and of anything
 * @property {number[]} least how much each of them has to weigh
 * @property {number[]} more how much less or more: confirmed, against, saying, wordy, calm
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
  /** @type {Map<string, string[]>} */
  const known = new Map();
  /** What may stand for a word, made once of each: there are ten times as many places. @param {string} word */
  function others(word) {
    const made = known.get(word) || alternatives(word, data.sets);
    known.set(word, made);
    return made;
  }
  const groups = data.groups.map(others);
  const group = (/** @type {number} */ at) => at < 0 ? [] : groups[at];
  /** @param {Packed} packed @returns {import("../shared/patterns.js").Pattern[]} */
  function unpacked([words, gap = GAP, flags = ACROSS, near = NONE]) {
    const parts = words.split(" ").map(others);
    const [start, end, across] = [START, END, ACROSS].map((flag) => Boolean(flags & flag));
    const orders = flags & FREE ? permutations(parts) : [parts];
    return orders.map((parts) => ({ parts, gap, start, end, across, near: group(near) }));
  }
  const cues = data.cues.map((cue) => ({
    patterns: cue.patterns.flatMap(unpacked),
    harmless: cue.harmless.flatMap(unpacked),
    without: group(cue.without),
    certain: cue.certain,
    danger: cue.danger,
    quiet: cue.quiet,
  }));
  const weights = weightsOf(data.weights);
  const numbers = byWord(families(data), others);
  const [danger, any] = [cues.length, cues.length + 1];
  const [confirmed, against, saying, wordy, calm] = data.more;
  const words = lexicon(numbers.keys());

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
   * The clause that says it most, of the passage that says it most, where that weighs more than `least`, of those that
   * say anything and so much `more`.
   * @param {{parts: {clauses: import("./grams.js").Clause[], found: Float64Array}[], marks: import("./grams.js").Marks}} weighing
   * @param {number} name
   * @param {number} least
   * @param {number} more
   * @returns {Span[]}
   */
  function says({ parts, marks }, name, least, more) {
    let most = least;
    /** @type {import("./grams.js").Clause[]} */
    let best = [];
    for (const { clauses, found } of parts) {
      const weight = found[name];
      if (found[any] > data.least[any] + more && weight > most) [most, best] = [weight, clauses];
    }
    if (!best.length) return [];
    const clause = heaviest(best, marks, weights, name);
    return [{ start: clause[0].start, end: clause[clause.length - 1].end }];
  }

  /**
   * Where a cue is said, by its words and by what weighs.
   * @param {Span[]} words
   * @param {Parameters<typeof says>[0]} weighing
   * @param {number} place
   * @param {boolean} excluded
   */
  function said(words, weighing, place, excluded) {
    const { certain, quiet } = cues[place];
    const name = quiet ? danger : place;
    const least = data.least[name];
    if (words.length && (certain || quiet || says(weighing, name, least - confirmed, wordy).length)) {
      return words;
    }
    return says(weighing, name, excluded ? least + against : least, quiet ? calm : saying);
  }

  /** What was written, as it is looked through. @param {string} written */
  function reading(written) {
    return respelled(spoken(read(written, signs, data.longest)), spellings);
  }

  /**
   * What is said. Words of danger are heard also where they do not weigh enough for what they would say.
   * @param {string} written
   * @returns {Found[]}
   */
  function found(written) {
    const { text, starts, ends } = reading(written);
    const located = new Located(text, words);
    const marks = marked(located, numbers);
    const parts = passages(text).map((clauses) => ({ clauses, found: weighed(clauses, marks, weights) }));
    const excluded = cues.map(({ without }) => without.length > 0 && located.has(without));
    const heard = cues.map((cue, at) => excluded[at] ? [] : spans(located, cue));
    const places = heard.map((words, at) => said(words, { parts, marks }, at, excluded[at]));
    if (!places.some((spans, at) => cues[at].danger && spans.length)) {
      const feared = heard.filter((_, at) => cues[at].danger).flat();
      cues.forEach(({ quiet }, at) => {
        if (quiet && !excluded[at]) places[at] = feared;
      });
    }
    return places.flatMap((spans, cue) =>
      spans.length
        ? [{ cue, spans: spans.map(({ start, end }) => ({ start: starts[start], end: ends[end - 1] })) }]
        : []
    );
  }

  return { reading, found, longest: data.longest };
}
