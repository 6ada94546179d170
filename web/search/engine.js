/* Answers a query from the index: citations first, then the pages that its words fit best. */

import { parse } from "../shared/citation.js";
import { clauses, read, spoken, squeezed, table } from "../shared/text.js";
import { held, told, unpacked } from "./pages.js";
import { rank } from "./rank.js";
import { corrected, implied, written } from "./words.js";

/**
 * @typedef {import("../shared/citation.js").Place} Place
 * @typedef {import("./rank.js").Page} Page
 *
 * @typedef {object} Index as lawbook/export/search.py writes it; `pages` are columns
 * @property {Record<"address" | "kind" | "title" | "aliases" | "text", string[]>} pages
 * @property {import("./pages.js").Statute[]} statutes
 * @property {(import("../shared/citation.js").Law & {aliases: Record<string, string>})[]} laws
 * @property {Record<string, {label: string, boost: number}>} kinds
 * @property {Record<string, string>} grades
 * @property {import("./words.js").Words} words
 * @property {{from: string, to: string}} signs
 * @property {import("../shared/citation.js").Grammar} grammar
 * @property {string[]} doors addresses to offer where nothing is found
 *
 * @typedef {object} Hit
 * @property {string} address
 * @property {string} title
 * @property {string} text
 * @property {string} note what has to be said first
 * @property {string[]} tags
 *
 * @typedef {ReturnType<typeof engine>} Engine
 *
 * @typedef {object} Answer
 * @property {Hit[]} hits
 * @property {boolean} certain a citation was read
 * @property {boolean} thin what the articles say might help
 * @property {string[]} terms
 * @property {boolean} cut
 */

const MOST = 12;
const FIRST = 3;
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

/**
 * An engine over `index`.
 * @param {Index} index
 */
export function engine(index) {
  const signs = table(index.signs);
  const boost = Object.fromEntries(Object.entries(index.kinds).map(([kind, { boost }]) => [kind, boost]));
  const pages = unpacked(index);
  const at = new Map(pages.map((page) => [page.address, page]));
  const { laws } = citable(index);

  /** @param {Page} page @param {string} [note] @param {string} [anchor] @returns {Hit} */
  function hit(page, note = "", anchor = "") {
    const tags = [index.kinds[page.kind].label, ...(page.grade ? [index.grades[page.grade]] : [])];
    return { address: page.address + anchor, title: page.title, text: page.text, note, tags };
  }

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
    const reading = read(typed, signs, index.grammar.longest);
    const query = corrected(squeezed(reading).text, index.words);
    if (!query) return { hits: [], certain: false, thin: false, terms: [], cut: false };
    const said = clauses(spoken(reading).text).map(({ text }) => corrected(text, index.words));
    const terms = { written: written(said, index.words), implied: implied(said, index.words) };
    const certain = cited(query).flatMap(leading);
    const known = new Set(certain.map(({ address }) => address.split("#")[0]));
    const ranked = rank(pages, query, terms, boost, MOST).filter(({ page }) => !known.has(page.address));
    return {
      hits: [...certain, ...grouped(ranked.map(({ page }) => page)).map((page) => hit(page))],
      certain: certain.length > 0,
      thin: certain.length > 0 || ranked.length < FEW || ranked[0].page.kind === "statutes",
      terms: [...terms.written, ...terms.implied].map(({ term }) => term),
      cut: Array.from(typed).length > index.grammar.longest,
    };
  }

  /** Pages to offer where nothing was found. @returns {Hit[]} */
  const doors = () => index.doors.flatMap((address) => at.get(address) || []).map((page) => hit(page));

  /** What the articles say: then they are found by it too. @param {import("./pages.js").Provisions} provisions */
  const tell = (provisions) => told(at, index.statutes, provisions);

  return { search, cited, doors, tell };
}

/**
 * What citations are read with, for whoever reads texts.
 * @param {Index} index
 */
export function citable(index) {
  const numbers = held(index.statutes);
  const laws = index.laws.map((law) => ({ ...law, numbers: { ...numbers.get(law.key), ...law.aliases } }));
  const titles = new Map(index.statutes.map(({ key, title }) => [key, title]));
  return { laws, titles, grammar: index.grammar, signs: table(index.signs) };
}
