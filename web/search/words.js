/* The terms of a query. What was not written is no term: which words people use for a page is said by what they ask of it. */

/**
 * @typedef {object} Words
 * @property {string[]} idle words that say nothing of what is looked for
 * @property {string[]} lenders names of products and platforms
 *
 * @typedef {{term: string, pair: boolean}} Term `pair`: it is no mere part of a word
 */

const HAN = /[\u3400-\u9fff]/;
const RUN = /[\u3400-\u9fff]+|[a-z0-9%]+/g;
/** What is counted tells nothing of what is asked. */
const QUANTITY = /^[年月日号天周点万千百元块个多几次笔期家岁%]/;
/** Stands where an idle word stood, so that no term reaches across it. */
const GAP = " ";

/**
 * What was said without what says nothing, in runs of one script.
 * @param {string} clause
 * @param {Words} words
 * @returns {string[]}
 */
export function said(clause, words) {
  const longest = [...words.idle].sort((a, b) => b.length - a.length);
  return longest.reduce((left, word) => left.split(word).join(GAP), clause).match(RUN) || [];
}

/**
 * Each Han character and each pair of them; letters and digits as they are, sums and dates left out.
 * @param {string[]} runs
 * @returns {Term[]}
 */
export function written(runs) {
  /** @type {Map<string, Term>} */
  const found = new Map();
  const add = (/** @type {string} */ term, /** @type {boolean} */ pair) => {
    found.set(term, { term, pair });
  };
  runs.forEach((run, at) => {
    if (!HAN.test(run)) {
      if (!/\d/.test(run) || !QUANTITY.test(runs[at + 1] || "")) add(run, true);
      return;
    }
    for (let from = 0; from < run.length; from += 1) {
      add(run[from], run.length === 1 && runs.length === 1);
      if (from + 1 < run.length) add(run.slice(from, from + 2), true);
    }
  });
  return Array.from(found.values());
}
