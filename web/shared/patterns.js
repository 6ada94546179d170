/* Patterns of words: literal words and sets of alternatives, in order, with at most so many characters between them.
   They are data (no regular expressions); whoever reads messages uses the same. */

import { BREAK, clauses } from "./text.js";

/** What stands where a harmless phrase stood: nothing matches it. */
const BLANK = "\u0000";

/** Stands before the name of a set. */
const SET = "$";

/**
 * @typedef {object} Written a pattern as it stands in the data
 * @property {string[]} words in the order they must stand in; $name is any word of a set
 * @property {number} [gap] at most so many characters between two of them
 * @property {boolean} [start] the first one begins its clause
 * @property {boolean} [end] the last one ends its clause
 * @property {boolean} [across] it may reach over the end of a clause
 *
 * @typedef {{parts: string[][], gap: number, start: boolean, end: boolean, across: boolean}} Pattern
 *
 * @typedef {{start: number, end: number}} Span places in the text that was read
 */

/**
 * Patterns as they are matched: each word of `single` is one, and each of `written`.
 * @param {string[]} single
 * @param {Written[]} written
 * @param {Record<string, string[]>} sets
 * @returns {Pattern[]}
 */
export function patterns(single, written, sets) {
  const alternatives = (/** @type {string} */ word) => (word.startsWith(SET) ? sets[word.slice(1)] : [word]);
  const words = { parts: [single], gap: 0, start: false, end: false, across: false };
  const others = written.map(({ words, gap = 0, start = false, end = false, across = false }) => ({
    parts: words.map(alternatives),
    gap,
    start,
    end,
    across,
  }));
  return [words, ...others];
}

/**
 * Where the rest of a pattern ends whose part `at` must begin within `from`…`until`; -1 where it does not.
 * @param {string} text
 * @param {Pattern} pattern
 * @param {number} at
 * @param {number} from
 * @param {number} until
 * @returns {number}
 */
function rest(text, pattern, at, from, until) {
  if (at === pattern.parts.length) return !pattern.end || from === text.length ? from : -1;
  for (const word of pattern.parts[at]) {
    for (
      let found = text.indexOf(word, from);
      found >= 0 && found <= until;
      found = text.indexOf(word, found + 1)
    ) {
      const behind = found + word.length;
      const end = rest(text, pattern, at + 1, behind, behind + pattern.gap);
      if (end >= 0) return end;
    }
  }
  return -1;
}

/**
 * Every place in a clause where `pattern` begins, with its end.
 * @param {string} text
 * @param {Pattern} pattern
 * @returns {Span[]}
 */
function spans(text, pattern) {
  const found = [];
  for (let start = 0; start < text.length; start += 1) {
    const end = rest(text, pattern, 0, start, start);
    if (end >= 0) found.push({ start, end });
    if (pattern.start) break;
  }
  return found;
}

/**
 * `text` with every harmless phrase made blank, but for those inside one of the longer `words`; its length stays.
 * @param {string} text
 * @param {Pattern[]} harmless
 * @param {Pattern} words
 */
function blanked(text, harmless, words) {
  const kept = spans(text, words);
  const units = text.split("");
  for (const { start, end } of harmless.flatMap((pattern) => spans(text, pattern))) {
    const inside = kept.some((word) =>
      word.start <= start && end <= word.end && end - start < word.end - word.start
    );
    if (!inside) units.fill(BLANK, start, end);
  }
  return units.join("");
}

/**
 * Where a spoken reading matches any of `wanted`, harmless phrases not counted.
 * @param {import("./text.js").Reading} reading
 * @param {Pattern[]} wanted the first of them are single words
 * @param {Pattern[]} harmless
 * @returns {Span[]} places in the words as they were written
 */
export function matches(reading, wanted, harmless) {
  const text = reading.text.split(BREAK).map((clause) => blanked(clause, harmless, wanted[0])).join(BREAK);
  const inside = wanted.filter((pattern) => !pattern.across);
  const across = wanted.filter((pattern) => pattern.across);
  const found = clauses(text).flatMap((clause) =>
    inside.flatMap((pattern) => spans(clause.text, pattern)).map(({ start, end }) => ({
      start: clause.at + start,
      end: clause.at + end,
    }))
  );
  found.push(...across.flatMap((pattern) => spans(text, pattern)));
  return found.map(({ start, end }) => ({ start: reading.starts[start], end: reading.ends[end - 1] }));
}
