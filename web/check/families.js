/* Words that may stand for each other, as data/patterns/ has them side by side: the twin of lawbook/families.py.
   Whatever word of a family a message has, it has the family, and families are weighed as runs of characters are. */

import { SIZE } from "./grams.js";

/**
 * Alternatives as they are written in the data, each once.
 * @param {import("./recognise.js").Patterns} data
 */
export function families({ cues, groups }) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const { patterns, harmless, without } of cues) {
    for (const [words, , , near = -1] of [...patterns, ...harmless]) {
      for (const family of [...words.split(" "), groups[near]]) found.add(family);
    }
    found.add(groups[without]);
  }
  return Array.from(found).filter(Boolean);
}

/**
 * The numbers of families by their words; they come after those of runs.
 * @param {string[]} named
 * @param {(family: string) => string[]} words of a family
 */
export function byWord(named, words) {
  /** @type {Map<string, number[]>} */
  const found = new Map();
  named.forEach((family, at) => {
    for (const word of words(family)) {
      const others = found.get(word);
      if (!others) found.set(word, [SIZE + at]);
      else if (others[others.length - 1] !== SIZE + at) others.push(SIZE + at); // else it has the word twice
    }
  });
  return found;
}

/**
 * Which families stand where.
 * @param {import("../shared/patterns.js").Located} located
 * @param {ReturnType<typeof byWord>} numbers
 * @returns {import("./grams.js").Marks}
 */
export function marked({ places }, numbers) {
  /** @type {Map<number, number[]>} */
  const found = new Map();
  for (const [word, starts] of places) {
    const own = numbers.get(word) || [];
    for (const start of starts) {
      const others = found.get(start);
      found.set(start, others ? others.concat(own) : own);
    }
  }
  return found;
}
