/* The index as pages to be ranked: columns become rows, and each number of a law becomes a page. */

import { article } from "../shared/numerals.js";

/**
 * @typedef {import("./rank.js").Page} Page
 *
 * @typedef {object} Statute
 * @property {string} key
 * @property {string} title
 * @property {string} numbers one behind the other
 * @property {Record<string, string>} named titles that no number tells
 * @property {Record<string, string>} words further names of a number
 *
 * @typedef {Record<string, {text: string[], grade: string[]}>} Provisions by key of the law, in the order of its numbers
 */

/**
 * @param {string} address
 * @param {string} kind
 * @param {string} title
 * @param {string} aliases
 * @param {string} text
 * @returns {Page}
 */
function page(address, kind, title, aliases, text) {
  const read = { title: title.toLowerCase(), aliases: aliases.toLowerCase(), text: text.toLowerCase() };
  return { address, kind, title, text, grade: "", read, names: read.aliases.split(" ").filter(Boolean) };
}

/** @param {Statute} statute */
const keys = ({ numbers }) => numbers.split(" ").filter(Boolean);

/** @param {Statute} statute @param {string} number */
const place = ({ key }, number) => `statutes/${key}/${number}/`;

/**
 * @param {{pages: Record<"address" | "kind" | "title" | "aliases" | "text", string[]>, statutes: Statute[]}} index
 * @returns {Page[]}
 */
export function unpacked({ pages, statutes }) {
  const rows = pages.address.map((address, at) =>
    page(address, pages.kind[at], pages.title[at], pages.aliases[at], pages.text[at])
  );
  const articles = statutes.flatMap((statute) =>
    keys(statute).map((number) => {
      const title = `《${statute.title}》${statute.named[number] || article(number)}`;
      return page(place(statute, number), "statutes", title, statute.words[number] || "", "");
    })
  );
  return [...rows, ...articles];
}

/**
 * What the articles say, put into their pages.
 * @param {Map<string, Page>} pages by address
 * @param {Statute[]} statutes
 * @param {Provisions} provisions
 */
export function told(pages, statutes, provisions) {
  for (const statute of statutes) {
    const { text, grade } = provisions[statute.key];
    keys(statute).forEach((number, at) => {
      const found = /** @type {Page} */ (pages.get(place(statute, number)));
      found.text = text[at];
      found.read.text = text[at].toLowerCase();
      found.grade = grade[at];
    });
  }
}

/**
 * Every name of a number → the number held, of each law.
 * @param {Statute[]} statutes
 * @returns {Map<string, Record<string, string>>}
 */
export function held(statutes) {
  return new Map(
    statutes.map((
      statute,
    ) => [statute.key, Object.fromEntries(keys(statute).map((number) => [number, number]))]),
  );
}
