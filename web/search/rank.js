/* Ranks the pages for the terms of a query. A page's words are its names and what people ask of it; a term weighs the
   more the fewer pages have it and the more often this one has it, as in BM25 over all that is said of a page. Measured
   against other ways in docs/search.md. Nothing is built beforehand: each query reads all of it. */

import { shelf } from "./shelf.js";

/**
 * @typedef {object} Page
 * @property {string} address
 * @property {string} kind
 * @property {string} title
 * @property {string} text
 * @property {string} grade
 * @property {{title: string, words: string, text: string}} read as queries are read
 * @property {string[]} names what is said of it, one by one
 *
 * @typedef {import("./words.js").Term} Term
 * @typedef {{page: Page, score: number}} Ranked
 */

const TIMES = { title: 1, words: 1, text: 0.5 };
const SATURATION = 1.5;
const LENGTH = 0.6;
/** For a page that is called just so. */
const NAMED = { title: 60, other: 40 };
/** A page has two of the pairs of characters that were asked for; one where there were no more than FEW, or where it is as
    RARE as one that few pages have; or it is called so. */
const FEW = 3;
const RARE = 4;
const ARTICLES = "statutes";

/** @typedef {ReturnType<typeof ranker>} Ranker */

/**
 * @param {Page[]} pages
 * @param {Record<string, number>} boost of each kind
 */
export function ranker(pages, boost) {
  const fields = /** @type {(keyof typeof TIMES)[]} */ (Object.keys(TIMES));
  const shelves = fields.map((field) => shelf(pages.map(({ read }) => read[field])));
  const lengths = pages.map(({ read }) =>
    fields.reduce((sum, field) => sum + TIMES[field] * read[field].length, 0)
  );
  const told = pages.map(({ kind }) => kind !== ARTICLES);
  const count = told.filter(Boolean).length || 1;
  const average = lengths.reduce((sum, length, at) => sum + (told[at] ? length : 0), 0) / count;

  /** How often each page has a term. @param {string} term */
  function times(term) {
    const found = new Map();
    shelves.forEach((look, field) => {
      for (const [at, times] of look(term)) {
        found.set(at, (found.get(at) || 0) + TIMES[fields[field]] * times);
      }
    });
    return found;
  }

  /** @param {Term[]} terms */
  function scored(terms) {
    const scores = new Float64Array(pages.length);
    const pairs = new Uint16Array(pages.length);
    for (const { term, pair } of terms) {
      const found = times(term);
      const holding = Array.from(found.keys()).filter((at) => told[at]).length;
      const rarity = Math.max(0, Math.log((count + 0.5) / (holding + 0.5)));
      for (const [at, times] of found) {
        const length = 1 - LENGTH + LENGTH * lengths[at] / average;
        scores[at] += rarity * times * (SATURATION + 1) / (times + SATURATION * length);
        if (pair) pairs[at] += rarity >= RARE ? 2 : 1;
      }
    }
    return { scores, pairs };
  }

  /**
   * The pages that answer, best first.
   * @param {string} query as names are written
   * @param {Term[]} terms
   * @param {number} most
   * @returns {Ranked[]}
   */
  function rank(query, terms, most) {
    if (!query) return []; // nothing was said
    const { scores, pairs } = scored(terms);
    const asked = terms.filter(({ pair }) => pair).length;
    const named = pages.map(({ names, read }) =>
      read.title === query ? NAMED.title : names.includes(query) ? NAMED.other : 0
    );
    const score = (/** @type {number} */ at) => (scores[at] + named[at]) * (boost[pages[at].kind] || 1);
    return Array.from(pages.keys())
      .filter((at) => named[at] || pairs[at] >= (asked > FEW ? 2 : 1))
      .map((at) => ({ page: pages[at], score: score(at) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  }

  return rank;
}
