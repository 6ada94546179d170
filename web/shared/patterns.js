/* Patterns of words: literal words and sets of alternatives, in order, with at most so many characters between them.
   They are data (no regular expressions), and what is matched takes time that grows with its length. The twin of
   lawbook/text/patterns.py. */

import { BREAK } from "./text.js";

/** Stands before the name of a set, and between alternatives. */
const SET = "$";
const OR = "|";

/**
 * @typedef {object} Written a pattern as it stands in the data
 * @property {string[]} words in the order they must stand in; a|b are alternatives, $name is any word of a set
 * @property {number} [gap] at most so many characters between two of them
 * @property {boolean} [start] the first one begins its clause
 * @property {boolean} [end] the last one ends its clause
 * @property {boolean} [across] it may reach over the end of a clause
 *
 * @typedef {object} Pattern
 * @property {string[][]} parts
 * @property {number} gap
 * @property {boolean} start
 * @property {boolean} end
 * @property {boolean} across
 * @property {string[]} near one of these stands anywhere in the text, where any are named
 *
 * @typedef {{start: number, end: number}} Span places in the text that was read
 */

/**
 * Every word that may stand where a|b or $name is written.
 * @param {string} word
 * @param {Record<string, string[]>} sets
 */
export function alternatives(word, sets) {
  const words = word.split(OR);
  if (!word.includes(SET)) return words;
  return words.flatMap((one) => (one.startsWith(SET) ? sets[one.slice(1)] : [one]));
}

/**
 * Patterns as they are matched: each word of `single` is one, and each of `written`.
 * @param {string[]} single
 * @param {Written[]} written
 * @param {Record<string, string[]>} sets
 * @returns {Pattern[]}
 */
export function patterns(single, written, sets) {
  const plain = { gap: 0, start: false, end: false, across: false, near: [] };
  const others = written.map(({ words, ...options }) => ({
    ...plain,
    ...options,
    parts: words.map((word) => alternatives(word, sets)),
  }));
  return [{ ...plain, parts: [single] }, ...others];
}

/** Words by their first character. @param {Iterable<string>} words each once */
export function lexicon(words) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const word of words) {
    const others = found.get(word[0]);
    if (others) others.push(word);
    else found.set(word[0], [word]);
  }
  return found;
}

/** Where the words of a lexicon stand in a text. */
export class Located {
  /**
   * @param {string} text
   * @param {Map<string, string[]>} words
   */
  constructor(text, words) {
    this.text = text;
    /** @type {Map<string, number[]>} */
    this.places = new Map();
    /** @type {number[]} */
    this.clause = [];
    let number = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === BREAK) number += 1;
      this.clause.push(number);
      for (const word of words.get(text[at]) || []) {
        if (!text.startsWith(word, at)) continue;
        const places = this.places.get(word);
        if (places) places.push(at);
        else this.places.set(word, [at]);
      }
    }
  }

  /** Whether one of `words` stands in it; also where none is asked for. @param {string[]} words */
  has(words) {
    return !words.length || words.some((word) => this.places.has(word));
  }

  /**
   * Every place where `pattern` begins, with the nearest end; nothing that is `blocked` is part of it.
   * @param {Pattern} pattern
   * @param {Set<number>} [blocked]
   * @returns {Span[]}
   */
  spans(pattern, blocked = new Set()) {
    if (!this.has(pattern.near) || !pattern.parts.every((part) => this.has(part))) return [];
    /** @type {Span[] | null} */
    let following = null;
    for (const part of [...pattern.parts].reverse()) {
      following = this.chained(part, following, pattern, blocked);
    }
    return (following || []).filter(({ start }) => !pattern.start || this.begins(start));
  }

  /**
   * The occurrences of a part that reach what follows, each with the end of the whole.
   * @param {string[]} part
   * @param {Span[] | null} following
   * @param {Pattern} pattern
   * @param {Set<number>} blocked
   * @returns {Span[]}
   */
  chained(part, following, pattern, blocked) {
    /** @type {Span[]} */
    const free = [];
    for (const word of part) {
      for (const start of this.places.get(word) || []) {
        const end = start + word.length;
        let at = start;
        while (at < end && !blocked.has(at)) at += 1;
        if (at === end) free.push({ start, end });
      }
    }
    free.sort((a, b) => a.start - b.start || a.end - b.end);
    if (following === null) return free.filter(({ end }) => !pattern.end || this.ends(end));
    /** @type {Span[]} */
    const found = [];
    for (const { start, end } of free) {
      let nearest = Infinity;
      for (let at = first(following, end); at < following.length; at += 1) {
        const next = following[at];
        if (next.start > end + pattern.gap) break;
        if (pattern.across || this.clause[start] === this.clause[next.start]) {
          nearest = Math.min(nearest, next.end);
        }
      }
      if (nearest < Infinity) found.push({ start, end: nearest });
    }
    return found;
  }

  /** @param {number} at */
  begins(at) {
    return at === 0 || this.text[at - 1] === BREAK;
  }

  /** @param {number} at */
  ends(at) {
    return at === this.text.length || this.text[at] === BREAK;
  }
}

/**
 * The first of `spans` that begins at `from` or behind it.
 * @param {Span[]} spans
 * @param {number} from
 */
function first(spans, from) {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle].start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
