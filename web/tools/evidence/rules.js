/* What the book shows: which conducts its entries are, which element of each still lacks proof, how often in a day and at
   night. */

/**
 * @typedef {import("./entry.js").Entry} Entry
 *
 * @typedef {object} Data as lawbook/export/evidence.py writes it
 * @property {Record<string, string[][]>} conducts key → for each element the sorts of proof that it asks for
 * @property {Record<string, string>} channels key → the letter that is handed in there
 * @property {[number, number]} night hours
 * @property {number} most calls of a day
 *
 * @typedef {{day: string, all: number, night: number, calls: number}} Day
 * @typedef {{key: string, numbers: number[], lacking: number[], unwritten: string[]}} Case numbers of entries from 1 on;
 * elements without proof; fields that no entry of it has written
 */

/** The sort of proof that the book itself is, and what has to be written for it. */
const LIST = "list";
const FIELDS = /** @type {const} */ (["time", "from"]);
/** Who was turned to → what that is. @type {Record<string, string>} */
const TURNED = { family: "contact-third-party", friend: "contact-third-party", work: "contact-workplace" };
const AT_NIGHT = "call-at-night";

/** @param {Data} data @param {string} time */
export function nightly({ night: [from, until] }, time) {
  if (!time) return false;
  const hour = Number(time.slice(0, 2));
  return hour >= from || hour < until;
}

/**
 * The conducts that an entry is: what the reader chose, and what follows from when and to whom.
 * @param {Data} data
 * @param {Entry} entry
 */
export function conducts(data, { conduct, how, whom, time }) {
  const found = [conduct, how === "call" && nightly(data, time) ? AT_NIGHT : "", TURNED[whom] || ""];
  return [...new Set(found)].filter((key) => key in data.conducts);
}

/**
 * @param {Data} data
 * @param {Entry[]} entries
 * @returns {Day[]}
 */
export function days(data, entries) {
  /** @type {Map<string, Day>} */
  const found = new Map();
  for (const { day, time, how } of entries) {
    const one = found.get(day) || { day, all: 0, night: 0, calls: 0 };
    one.all += 1;
    one.night += Number(nightly(data, time));
    one.calls += Number(how === "call");
    found.set(day, one);
  }
  return [...found.values()].sort((a, b) => a.day < b.day ? -1 : 1);
}

/**
 * For each conduct in the book: its entries, and what still lacks proof.
 * @param {Data} data
 * @param {Entry[]} entries in their order
 * @returns {Case[]}
 */
export function cases(data, entries) {
  const own = entries.map((entry) => conducts(data, entry));
  const keys = [...new Set(own.flat())];
  return keys.map((key) => {
    const numbers = entries.map((_, at) => at + 1).filter((number) => own[number - 1].includes(key));
    const of = numbers.map((number) => entries[number - 1]);
    const unwritten = FIELDS.filter((field) => of.every((entry) => !entry[field]));
    const held = new Set(of.flatMap(({ proofs }) => proofs));
    if (!unwritten.length) held.add(LIST);
    const elements = data.conducts[key];
    const lacking = elements.map((_, at) => at).filter((at) => !elements[at].some((sort) => held.has(sort)));
    return { key, numbers, lacking, unwritten };
  });
}

/**
 * What a letter says of each conduct, and of what is none: its entries together.
 * @param {Data} data
 * @param {Entry[]} entries in their order
 * @returns {{key: string, numbers: number[]}[]}
 */
export function lines(data, entries) {
  const found = cases(data, entries).map(({ key, numbers }) => ({ key, numbers }));
  const rest = entries.map((_, at) => at + 1).filter((number) => !conducts(data, entries[number - 1]).length);
  return rest.length ? [...found, { key: "", numbers: rest }] : found;
}
