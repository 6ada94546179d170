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
/** From this weight on a term is a word, below it a part of one. */
const WORD = 0.5;
/** A page has so many of the words that were asked for, or all there are, or it is called so; where no page has, and more
    words were asked for, one in its title will do. */
const ENOUGH = 2;
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
 * The score of each page for `terms`, how many of them it has, and how many in its title or its other names; single
 * characters of a word do not count.
 * @param {Page[]} pages
 * @param {Term[]} terms
 * @param {number} average length of a text
 */
function scored(pages, terms, average) {
  const scores = new Float64Array(pages.length);
  const counts = new Uint16Array(pages.length);
  const heads = new Uint16Array(pages.length);
  for (const { term, weight } of terms) {
    const marks = new Float64Array(pages.length);
    let holding = 0;
    pages.forEach(({ read }, at) => {
      const count = times(read.text, term);
      const length = 1 - LENGTH + LENGTH * read.text.length / average;
      const head = (read.title.includes(term) ? WEIGHT.title : 0) +
        (read.aliases.includes(term) ? WEIGHT.aliases : 0);
      marks[at] = head + WEIGHT.text * count * (SATURATION + 1) / (count + SATURATION * length);
      if (marks[at]) holding += 1;
      if (weight < WORD) return;
      if (marks[at]) counts[at] += 1;
      if (head) heads[at] += 1;
    });
    const rarity = weight * Math.log(1 + (pages.length - holding + 0.5) / (holding + 0.5));
    for (let at = 0; at < marks.length; at += 1) scores[at] += rarity * marks[at];
  }
  return { scores, counts, heads };
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
  if (!terms.written.length && !terms.implied.length) return []; // nothing was said
  const average = pages.reduce((sum, page) => sum + page.read.text.length, 0) / (pages.length || 1);
  const written = scored(pages, terms.written, average);
  const implied = scored(pages, terms.implied, average);
  const names = pages.map((page) => named(page, query));
  const { scores, counts, heads } = written;
  const limit = IMPLIED * pages.reduce((best, _, at) => Math.max(best, scores[at] + names[at]), 0);
  const asked = terms.written.filter(({ weight }) => weight >= WORD).length;
  const places = Array.from(pages.keys());
  const fitting = places.filter((at) =>
    names[at] || implied.counts[at] || counts[at] >= Math.min(ENOUGH, asked)
  );
  const near = fitting.length || asked <= ENOUGH ? fitting : places.filter((at) => heads[at]);
  const score = (/** @type {number} */ at) =>
    scores[at] + names[at] + Math.min(implied.scores[at], limit || implied.scores[at]);
  return near
    .map((at) => ({ page: pages[at], score: score(at) * (boost[pages[at].kind] || 1) }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
}
