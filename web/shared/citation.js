/* Reads a query as a citation: 民法典676, 信用卡管理法 第六十八条, mfd 585, 676条, 刑法293之一.
   The twin of lawbook/citation/query.py, with the same tables: they travel in the index (`grammar`). */

import { number } from "./numerals.js";
import { read, squeezed } from "./text.js";

/**
 * @typedef {object} Grammar what both twins read with; see lawbook/citation/query.py
 * @property {string} place
 * @property {string} measures
 * @property {string} law_like
 * @property {number} loose
 * @property {number} near
 * @property {string} longer
 * @property {number} counted
 * @property {number} most
 * @property {number} longest
 *
 * @typedef {object} Law
 * @property {string} key
 * @property {string[]} names
 * @property {number} last_article
 * @property {Record<string, string>} numbers every name of a number → the number held
 * @property {Record<string, string[]>} moved old number → the numbers it has now
 *
 * @typedef {object} Place
 * @property {Law} law
 * @property {string} number "" where it is not held
 * @property {string} was an old or missing number
 * @property {number} paragraph
 * @property {boolean} beyond the law has fewer articles
 *
 * @typedef {{prefix: string, number: string, hyphened: string, unit: string, inserted: string, paragraph: string}} Parts
 */

/**
 * A query as it is compared.
 * @param {string} query
 * @param {Grammar} grammar
 * @param {Map<string, string>} signs
 */
export function fold(query, grammar, signs) {
  return squeezed(read(query, signs, grammar.longest)).text;
}

/**
 * @param {string} small
 * @param {string} large
 */
function within(small, large) {
  const wanted = Array.from(small);
  let at = 0;
  for (const char of large) if (char === wanted[at]) at += 1;
  return at === wanted.length;
}

/**
 * How much `name` is like a law's `known` name: its beginning, or all of its characters but a few, in their order.
 * @param {string} name
 * @param {string} known
 * @param {Grammar} grammar
 */
function likeness(name, known, grammar) {
  const [length, longer] = [Array.from(name).length, Array.from(known).length];
  if (length < 2) return 0;
  if (known.startsWith(name)) return 200 - longer;
  if (length > grammar.loose || longer > length * grammar.near || known[0] !== name[0]) return 0;
  const lawLike = Array.from(grammar.law_like).some((char) => name.includes(char));
  return lawLike && within(name, known) ? 100 - longer : 0;
}

/**
 * The law with the highest mark; among equals the first; none where every mark is 0.
 * @param {Law[]} laws
 * @param {(known: string) => number} mark of one of its names
 */
function best(laws, mark) {
  let found = null;
  let highest = 0;
  for (const law of laws) {
    const own = Math.max(0, ...law.names.map(mark));
    if (own > highest) {
      found = law;
      highest = own;
    }
  }
  return found ? [found] : [];
}

/**
 * The laws a written name may mean; `sure` says that it is a declared name.
 * @param {string} name
 * @param {Law[]} laws
 * @param {Grammar} grammar
 */
export function named(name, laws, grammar) {
  const exact = laws.filter((law) => law.names.includes(name));
  if (exact.length) return { sure: true, laws: exact };
  if (new RegExp(grammar.longer).test(name)) return { sure: false, laws: [] };
  const length = (/** @type {string} */ known) => Array.from(known).length;
  const ending = best(laws, (known) => (length(known) > 1 && name.endsWith(known) ? length(known) : 0));
  if (ending.length) return { sure: true, laws: ending };
  return { sure: false, laws: best(laws, (known) => likeness(name, known, grammar)) };
}

/** @param {Record<string, unknown>} object @param {string} key */
const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

/**
 * @param {Law} law
 * @param {string} key
 * @param {number} paragraph
 * @returns {Place[]}
 */
export function places(law, key, paragraph) {
  const moved = has(law.moved, key) ? law.moved[key] : [];
  /** @type {Place[]} */
  const found = moved.map((now) => ({ law, number: now, was: key, paragraph: 0, beyond: false }));
  if (has(law.numbers, key)) found.push({ law, number: key, was: "", paragraph, beyond: false });
  else if (!found.length) {
    const beyond = law.last_article > 0 && parseInt(key, 10) > law.last_article;
    found.push({ law, number: "", was: key, paragraph: 0, beyond });
  }
  return found;
}

/**
 * What a query cites whose number stands after `name` and before `rest`.
 * @param {string} name
 * @param {string} rest
 * @param {Parts} parts
 * @param {Law[]} laws
 * @param {Grammar} grammar
 * @returns {Place[]}
 */
function meant(name, rest, parts, laws, grammar) {
  const value = number(parts.number);
  if (!value || (!name && !parts.prefix && value < grammar.counted)) return [];
  const other = parts.unit !== "" && parts.unit !== "条";
  const inserted = parts.inserted || parts.hyphened;
  const key = other ? `i${value}` : inserted ? `${value}-${number(inserted)}` : String(value);
  if (!name) {
    const holding = parts.unit === "条" ? laws.filter((law) => has(law.numbers, key)) : [];
    return holding.slice(0, grammar.most).map((law) => ({
      law,
      number: key,
      was: "",
      paragraph: 0,
      beyond: false,
    }));
  }
  const { sure, laws: found } = named(name, laws, grammar);
  const counts = rest !== "" && grammar.measures.includes(Array.from(rest)[0]);
  if (!found.length || (!parts.unit && rest && (!sure || counts))) return [];
  if (other && !has(found[0].numbers, key)) return [];
  const holding = found.filter((law) => has(law.numbers, key) || has(law.moved, key));
  const paragraph = parts.paragraph ? number(parts.paragraph) : 0;
  return (holding.length ? holding : found).flatMap((law) => places(law, key, paragraph));
}

/**
 * What `query` cites, surest first; [] where it is no citation.
 * @param {string} query
 * @param {Law[]} laws
 * @param {Grammar} grammar
 * @param {Map<string, string>} signs
 * @returns {Place[]}
 */
export function parse(query, laws, grammar, signs) {
  const text = fold(query, grammar, signs);
  const alone = /^[0-9]+$/.test(text) ? "条" : "";
  for (const match of text.matchAll(new RegExp(grammar.place, "g"))) {
    const [whole, prefix, written, hyphened, unit, inserted, paragraph] = match.map((part) => part || "");
    const at = /** @type {number} */ (match.index);
    const parts = { prefix, number: written, hyphened, unit: unit || alone, inserted, paragraph };
    const found = meant(text.slice(0, at), text.slice(at + whole.length), parts, laws, grammar);
    if (found.length) return found;
  }
  return [];
}
