/* The part of a text that shows why a page was found, with the words that were asked for set apart. */

const LONGEST = 64;
const BEFORE = 20;

/** @typedef {{text: string, found: boolean}} Part */

/**
 * The beginning of `text`, or the part of it around the first of `terms`.
 * @param {string} text
 * @param {string[]} terms
 */
export function snippet(text, terms) {
  const places = terms.map((term) => text.indexOf(term)).filter((at) => at >= 0);
  const from = places.length ? Math.max(0, Math.min(...places) - BEFORE) : 0;
  return (from ? "…" : "") + text.slice(from, from + LONGEST) + (text.length > from + LONGEST ? "…" : "");
}

/**
 * `text` in parts, those among `terms` (two characters and more) marked.
 * @param {string} text
 * @param {string[]} terms
 * @returns {Part[]}
 */
export function parts(text, terms) {
  const small = text.toLowerCase();
  const marks = new Array(text.length).fill(false);
  for (const term of terms.filter((term) => term.length > 1)) {
    for (let at = small.indexOf(term); at >= 0; at = small.indexOf(term, at + 1)) {
      marks.fill(true, at, at + term.length);
    }
  }
  /** @type {Part[]} */
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = found[found.length - 1];
    if (last && last.found === marks[at]) last.text += text[at];
    else found.push({ text: text[at], found: marks[at] });
  }
  return found;
}
