/* Ranks the pages for the terms of a query, with weights as in BM25. Pages are few and short, so each query reads them
   all; nothing is built beforehand. */

/**
 * @typedef {object} Page
 * @property {string} address
 * @property {string} kind
 * @property {string} title
 * @property {string} text
 * @property {string} grade
 * @property {{title: string, aliases: string, text: string}} read as queries are read
 * @property {string[]} names its aliases, one by one
 *
 * @typedef {import("./words.js").Term} Term
 * @typedef {{page: Page, score: number}} Ranked
 */

const WEIGHT = { title: 3, aliases: 4, text: 1 };
const SATURATION = 1.2;
const LENGTH = 0.6;
const MOST_TIMES = 8;
const NAME = { whole: 40, each: 5, inTitle: 12, inAliases: 8 };
const LEAST = 0.5;
/** What was not written counts at most so much of the best that was. */
const IMPLIED = 0.8;

/**
 * @param {string} text
 * @param {string} term
 */
function times(text, term) {
  let found = 0;
  for (
    let at = text.indexOf(term);
    at >= 0 && found < MOST_TIMES;
    at = text.indexOf(term, at + term.length)
  ) {
    found += 1;
  }
  return found;
}

/**
 * The score of each page for `terms`.
 * @param {Page[]} pages
 * @param {Term[]} terms
 * @param {number} average length of a text
 */
function scored(pages, terms, average) {
  const scores = new Float64Array(pages.length);
  for (const { term, weight } of terms) {
    const marks = new Float64Array(pages.length);
    let holding = 0;
    pages.forEach(({ read }, at) => {
      const count = times(read.text, term);
      const length = 1 - LENGTH + LENGTH * read.text.length / average;
      const mark = (read.title.includes(term) ? WEIGHT.title : 0) +
        (read.aliases.includes(term) ? WEIGHT.aliases : 0) +
        WEIGHT.text * count * (SATURATION + 1) / (count + SATURATION * length);
      if (mark) holding += 1;
      marks[at] = mark;
    });
    const rarity = weight * Math.log(1 + (pages.length - holding + 0.5) / (holding + 0.5));
    for (let at = 0; at < marks.length; at += 1) scores[at] += rarity * marks[at];
  }
  return scores;
}

/**
 * How well the whole query is a name of `page`, or the other way round.
 * @param {Page} page
 * @param {string} query
 */
function named(page, query) {
  let best = 0;
  for (const name of page.names) {
    if (name === query) return NAME.whole;
    if (name.length > 1 && query.includes(name)) best = Math.max(best, NAME.each * name.length);
  }
  if (query.length < 2) return best;
  return best + (page.read.title.includes(query) ? NAME.inTitle : 0) +
    (page.read.aliases.includes(query) ? NAME.inAliases : 0);
}

/**
 * The pages that answer, best first.
 * @param {Page[]} pages
 * @param {string} query squeezed
 * @param {{written: Term[], implied: Term[]}} terms
 * @param {Record<string, number>} boost of each kind
 * @param {number} most
 * @returns {Ranked[]}
 */
export function rank(pages, query, terms, boost, most) {
  const average = pages.reduce((sum, page) => sum + page.read.text.length, 0) / (pages.length || 1);
  const written = scored(pages, terms.written, average);
  const implied = scored(pages, terms.implied, average);
  const names = pages.map((page) => named(page, query));
  const limit = IMPLIED * pages.reduce((best, _, at) => Math.max(best, written[at] + names[at]), 0);
  return pages
    .map((page, at) => ({
      page,
      score: (written[at] + names[at] + Math.min(implied[at], limit || implied[at])) *
        (boost[page.kind] || 1),
    }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
