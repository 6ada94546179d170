/* The index as pages to be ranked: columns become rows, and each number of a law becomes a page. */

import { article } from "../shared/numerals.js";
import { unpacker } from "./packed.js";

/**
 * @typedef {import("./rank.js").Page} Page
 *
 * @typedef {object} Statute
 * @property {string} key
 * @property {string} title
 * @property {string} numbers one behind the other, 114~2 for 114 115 116
 * @property {string} told the file with what they say
 * @property {Record<string, string>} named titles that no number tells
 * @property {Record<string, string>} words further names of a number
 *
 * @typedef {{address: Record<string, string>, title: string, words: string}} Columns
 *
 * @typedef {Record<string, {text: string[], grade: string[]}>} Provisions by key of the law, in the order of its numbers
 */

/** Stands between what is said of a page. */
const PART = "|";

/**
 * @param {string} address
 * @param {string} kind
 * @param {string} named how it is found
 * @param {string} words
 * @param {() => string} [titled] how it is called, where that is more
 * @returns {Page}
 */
function page(address, kind, named, words, titled = () => named) {
  const read = { title: named.toLowerCase(), words, text: "" };
  const names = words.split(PART);
  return {
    address,
    kind,
    text: "",
    grade: "",
    read,
    names,
    get title() {
      return titled();
    },
  };
}

/**
 * An article, which is found by its number as a citation only; its title is written where it is shown.
 * @param {Statute} statute
 * @param {string} number
 */
function provision(statute, number) {
  const own = statute.named[number] || "";
  const words = (statute.words[number] || "").toLowerCase().split(" ").join(PART);
  const titled = () => `《${statute.title}》${own || article(number)}`;
  return page(place(statute, number), "statutes", statute.title + own, words, titled);
}

/** @param {Statute} statute */
const keys = ({ numbers }) =>
  numbers.split(" ").filter(Boolean).flatMap((run) => {
    const [first, more = "0"] = run.split("~");
    const following = Array.from({ length: Number(more) }, (_, at) => String(Number(first) + at + 1));
    return [first, ...following];
  });

/** @param {Statute} statute @param {string} number */
const place = ({ key }, number) => `statutes/${key}/${number}/`;

/** Kind and address of each page; a name that begins with a slash is the address. @param {Columns} pages */
const addresses = ({ address }) =>
  Object.entries(address).flatMap(([kind, names]) =>
    names.split(" ").map((name) => [kind, name.startsWith("/") ? name.slice(1) : `${kind}/${name}/`])
  );

/**
 * @param {{alphabet: string, pages: Columns, statutes: Statute[]}} index
 * @returns {Page[]}
 */
export function unpacked({ alphabet, pages, statutes }) {
  const unpack = unpacker(alphabet);
  const titles = unpack(pages.title);
  const words = unpack(pages.words);
  const rows = addresses(pages).map(([kind, address], at) => page(address, kind, titles[at], words[at]));
  const articles = statutes.flatMap((statute) => keys(statute).map((number) => provision(statute, number)));
  return [...rows, ...articles];
}

/**
 * What the articles say, put into their pages.
 * @param {Map<string, Page>} pages by address
 * @param {Statute[]} statutes
 * @param {Provisions} provisions of the laws of one file
 */
export function told(pages, statutes, provisions) {
  for (const statute of statutes.filter(({ key }) => key in provisions)) {
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
