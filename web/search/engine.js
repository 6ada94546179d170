/* Answers a query from the index: citations first, then the pages that its words fit best. */

import { parse } from "../shared/citation.js";
import { clauses, read, respelled, spelling, spoken, squeezed, table } from "../shared/text.js";
import { notices, unheld } from "./notices.js";
import { held, told, unpacked } from "./pages.js";
import { ranker } from "./rank.js";
import { why } from "./why.js";
import { said, written } from "./words.js";

/**
 * @typedef {import("../shared/citation.js").Place} Place
 * @typedef {import("./rank.js").Page} Page
 *
 * @typedef {object} Index as lawbook/export/search.py writes it; `pages` are columns
 * @property {string} alphabet
 * @property {import("./pages.js").Columns} pages
 * @property {import("./pages.js").Statute[]} statutes
 * @property {(import("../shared/citation.js").Law & {aliases?: Record<string, string>})[]} laws `moved` where any has
 * @property {Record<string, {label: string, boost: number}>} kinds
 * @property {Record<string, string>} grades
 * @property {Record<string, string>} repealed title → the day from which it no longer holds, "" where not known
 * @property {import("./words.js").Words} words
 * @property {import("../shared/citation.js").Grammar} grammar
 * @property {string[]} doors addresses to offer where nothing is found
 *
 * @typedef {object} Hit
 * @property {string} address
 * @property {string} title
 * @property {string} text
 * @property {string} note what has to be said first
 * @property {string[]} tags
 * @property {string[]} why the words by which it was found
 *
 * @typedef {ReturnType<typeof engine>} Engine
 *
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {boolean} certain a citation was read
 * @property {boolean} sure the first of the hits fits well
 * @property {string[]} notices what has to be said of names that were named
 * @property {string[]} more files of data with what articles say that might help
 * @property {string[]} terms
 * @property {boolean} cut
 */

const MOST = 12;
const ARTICLES = "statutes";
const FIRST = 3;
/** How well the best page has to fit, by the number of terms, to be shown at all, and to be sure of it. What people ask
    elsewhere (tests/search/elsewhere.tsv) stays below. */
const FITS = { shown: 4.5, sure: 8 };
/** Of so few terms none is noise. */
const CLEAR = 3;
/** Fewer hits than these are not much. */
const FEW = 4;

/** @param {Page} page */
const kindOf = (page) => page.kind;

/**
 * The best pages first, whatever they are; behind them the others kind by kind.
 * @param {Page[]} pages
 */
function grouped(pages) {
  const kinds = Array.from(new Set(pages.map(kindOf)));
  const others = pages.slice(FIRST).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return [...pages.slice(0, FIRST), ...others];
}

/** @param {Place} place */
function noteOf({ law, number, was, beyond }) {
  if (number) return was ? `旧条号 ${was}，现在是这一条。` : "";
  if (beyond) return `这部法没有第 ${was} 条，全文共 ${law.last_article} 条。`;
  return `本站没有收录第 ${was} 条，这里是这部法收录的条文。`;
}

/** @typedef {import("../shared/text.js").Written} Written */

/**
 * An engine over `index`.
 * @param {Index} index
 * @param {Written} reading
 */
export function engine(index, reading) {
  const signs = table(reading);
  const spellings = spelling(reading.spellings);
  const boost = Object.fromEntries(Object.entries(index.kinds).map(([kind, { boost }]) => [kind, boost]));
  const pages = unpacked(index);
  const at = new Map(pages.map((page) => [page.address, page]));
  const { laws } = citable(index, reading);
  const files = new Map(index.statutes.map(({ key, told }) => [key, told]));
  let rank = ranker(pages, boost);

  /** @param {Page} page @param {string} [note] @param {string} [anchor] @param {string[]} [words]
      @returns {Hit} */
  function hit(page, note = "", anchor = "", words = []) {
    const tags = [index.kinds[page.kind].label, ...(page.grade ? [index.grades[page.grade]] : [])];
    return { address: page.address + anchor, title: page.title, text: page.text, note, tags, why: words };
  }

  /** @param {import("../shared/text.js").Reading} reading */
  const meant = (reading) => respelled(reading, spellings).text;

  /** What a query cites. @param {string} query */
  const cited = (query) => parse(query, laws, index.grammar, signs);

  /** @param {Place} place @returns {Hit[]} */
  function leading(place) {
    const page = at.get(
      `statutes/${place.law.key}/${place.number ? `${place.law.numbers[place.number]}/` : ""}`,
    );
    return page ? [hit(page, noteOf(place), place.paragraph ? `#p${place.paragraph}` : "")] : [];
  }

  /** @param {string} typed @returns {Answer} */
  function search(typed) {
    const { titles, rest } = unheld(typed, laws, index.grammar, index.repealed);
    const query = meant(squeezed(read(rest, signs, index.grammar.longest)));
    const parts = clauses(meant(spoken(read(typed, signs, index.grammar.longest)))).map(({ text }) => text);
    const runs = parts.flatMap((part) => said(part, index.words));
    const terms = written(runs);
    const lenders = index.words.lenders.filter((lender) => runs.some((run) => run.includes(lender)));
    const certain = query ? cited(query).flatMap(leading) : [];
    const known = new Set(certain.map(({ address }) => address.split("#")[0]));
    const ranked = rank(runs.join(" "), terms, MOST).filter(({ page }) =>
      !known.has(page.address) && !(titles.length && page.kind === ARTICLES)
    );
    const fit = ranked.length ? ranked[0].score / Math.sqrt(terms.length) : 0;
    const clear = terms.length <= CLEAR;
    const shown = clear || fit >= FITS.shown ? ranked.map(({ page }) => page) : [];
    const hits = [...certain, ...grouped(shown).map((page) => hit(page, "", "", why(page.read, runs)))];
    const thin = terms.length > 0 && (ranked.length < FEW || ranked[0].page.kind === ARTICLES);
    return {
      hits,
      certain: certain.length > 0,
      sure: certain.length > 0 || (shown.length > 0 && clear) || fit >= FITS.sure,
      notices: notices(titles, lenders, index.repealed),
      more: certain.length > 0 ? filesOf(hits) : thin ? Array.from(new Set(files.values())) : [],
      terms: terms.map(({ term }) => term),
      cut: Array.from(typed).length > index.grammar.longest,
    };
  }

  /** Pages to offer where nothing was found. @returns {Hit[]} */
  const doors = () => index.doors.flatMap((address) => at.get(address) || []).map((page) => hit(page));

  /** Where what the articles among hits say stands. @param {Hit[]} hits */
  function filesOf(hits) {
    const laws = hits.map(({ address }) => address.split("/")).filter(([room]) => room === ARTICLES);
    return Array.from(new Set(laws.flatMap(([, key]) => files.get(key) || [])));
  }

  /** What the articles say: then they are found by it too. @param {import("./pages.js").Provisions[]} provisions */
  const tell = (provisions) => {
    for (const file of provisions) told(at, index.statutes, file);
    rank = ranker(pages, boost);
  };

  /** What each page says first. @param {string[]} lines */
  const line = (lines) => lines.forEach((text, at) => pages[at].text = text);

  return { search, cited, doors, tell, line };
}

/**
 * What citations are read with, for whoever reads texts.
 * @param {Index} index
 * @param {Written} reading
 */
export function citable(index, reading) {
  const numbers = held(index.statutes);
  const laws = index.laws.map((law) => ({
    ...law,
    moved: law.moved || {},
    numbers: { ...numbers.get(law.key), ...law.aliases },
  }));
  const titles = new Map(index.statutes.map(({ key, title }) => [key, title]));
  return { laws, titles, grammar: index.grammar, signs: table(reading) };
}
