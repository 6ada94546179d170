/* What a message says, by the words of data/patterns/: the twin of lawbook/recognising.py. */

import { lexicon, Located } from "../shared/patterns.js";
import { read, respelled, spelling, spoken, table } from "../shared/text.js";

/**
 * @typedef {[number[], number, number, number]} Packed groups, gap, flags, near; see lawbook/export/check.py
 *
 * @typedef {object} Cue
 * @property {string} ref
 * @property {string} page its address
 * @property {string} title
 * @property {string} line
 * @property {string} verdict
 * @property {boolean} danger
 * @property {string} threat
 * @property {string[][]} acts what to do, how, where
 * @property {string[][]} clocks title, how long, address
 * @property {Packed[]} patterns
 * @property {Packed[]} harmless
 * @property {number} without
 *
 * @typedef {object} Data
 * @property {number} longest
 * @property {Record<string, string>} spellings
 * @property {{from: string, to: string}} signs
 * @property {Cue[]} cues
 * @property {string[]} words
 * @property {number[][]} groups
 *
 * @typedef {import("../shared/patterns.js").Span} Span
 * @typedef {{cue: Cue, spans: Span[]}} Found spans are places in what was written
 */

const [START, END, ACROSS] = [1, 2, 4];

/**
 * Reads messages by the cues of `data`.
 * @param {Data} data
 */
export function recogniser(data) {
  const signs = table(data.signs);
  const spellings = spelling(data.spellings);
  const groups = data.groups.map((group) => group.map((at) => data.words[at]));
  const group = (/** @type {number} */ at) => at < 0 ? [] : groups[at];
  const pattern = (/** @type {Packed} */ [parts, gap, flags, near]) => ({
    parts: parts.map(group),
    gap,
    start: Boolean(flags & START),
    end: Boolean(flags & END),
    across: Boolean(flags & ACROSS),
    near: group(near),
  });
  const cues = data.cues.map((cue) => ({
    cue,
    patterns: cue.patterns.map(pattern),
    harmless: cue.harmless.map(pattern),
    without: group(cue.without),
  }));
  const words = lexicon([{ parts: groups, gap: 0, start: false, end: false, across: false, near: [] }]);

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
    return cues.flatMap((one) => {
      const places = spans(located, one).map(({ start, end }) => ({ start: starts[start], end: ends[end - 1] }));
      return places.length ? [{ cue: one.cue, spans: places }] : [];
    });
  }

  return { reading, found };
}
