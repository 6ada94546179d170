/* What a message says, by the words of data/patterns/: the twin of lawbook/recognising.py. */

import { alternatives, lexicon, Located } from "../shared/patterns.js";
import { read, respelled, spelling, spoken, table } from "../shared/text.js";

/**
 * @typedef {[string, number?, number?, number?]} Packed words, gap, flags, near; see lawbook/export/check.py
 *
 * @typedef {object} Patterns as lawbook/export/check.py writes them
 * @property {number} longest
 * @property {{patterns: Packed[], harmless: Packed[], without: number}[]} cues
 * @property {string[]} groups alternatives, a|$set
 * @property {Record<string, string[]>} sets
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
  }));
  const words = lexicon(
    cues.flatMap(({ patterns, harmless, without }) => [
      ...patterns,
      ...harmless,
      { parts: [without], near: [] },
    ]),
  );

  /** @param {Located} located @param {typeof cues[0]} cue @returns {Span[]} */
  function spans(located, { patterns, harmless, without }) {
    if (without.length && located.has(without)) return [];
    /** @type {Set<number>} */
    const blocked = new Set();
    for (const { start, end } of harmless.flatMap((pattern) => located.spans(pattern))) {
      for (let at = start; at < end; at += 1) blocked.add(at);
    }
    return patterns.flatMap((pattern) => located.spans(pattern, blocked));
  }

  /** What was written, as it is looked through. @param {string} written */
  function reading(written) {
    return respelled(spoken(read(written, signs, data.longest)), spellings);
  }

  /** @param {string} written @returns {Found[]} */
  function found(written) {
    const { text, starts, ends } = reading(written);
    const located = new Located(text, words);
    return cues.flatMap((one, cue) => {
      const places = spans(located, one).map(({ start, end }) => ({
        start: starts[start],
        end: ends[end - 1],
      }));
      return places.length ? [{ cue, spans: places }] : [];
    });
  }

  return { reading, found, longest: data.longest };
}
