/* One reading of what people type and paste: full width becomes half, traditional becomes simplified, capitals small.
   Every character keeps the place it was written at, so that what is shown is what was pasted. */

/** The end of a clause, whatever sign was written. */
export const BREAK = "，";

const CLAUSE_LENGTH = 3;
const HAN = /[\u3400-\u9fff]/;
const LETTER = /[a-z0-9]/;
const LONE = /^[\ud800-\udfff]$/;
const CLAUSE = /[，,。;；:：!！?？、\n\r…]/;
const NOISE =
  /[\s\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u20e3\u2190-\u2bff\u{1f000}-\u{1faff}"'“”‘’「」『』《》〈〉()[\]{}<>【】〔〕·・•*_~|丨丶丿/\\^+=#@&`.\-—–]/u;
const SQUEEZED = /[\s\u200b-\u200f\u2060\ufeff《》〈〉“”"'()[\]、，,。.；;：:！!？?]/;

/**
 * Text with the place of each of its UTF-16 units in the words as they were written.
 * @typedef {object} Reading
 * @property {string} text
 * @property {number[]} starts where the character was written that a unit comes from
 * @property {number[]} ends where that character ended
 */

/**
 * `written` character by character; at most `longest` of them, lone surrogates left out.
 * @param {string} written
 * @param {Map<string, string>} signs traditional characters and what they become
 * @param {number} [longest]
 * @returns {Reading}
 */
export function read(written, signs, longest = Infinity) {
  /** @type {Reading} */
  const reading = { text: "", starts: [], ends: [] };
  let at = 0;
  let count = 0;
  for (const char of written) {
    const start = at;
    at += char.length;
    const plain = char >= "一" && char <= "鿿"; // as nearly all are
    if (!plain && LONE.test(char)) continue;
    if (count === longest) break;
    count += 1;
    const parts = plain ? char : char.normalize("NFKC").toLowerCase();
    for (const part of parts) add(reading, signs.get(part) || part, start, at);
  }
  return reading;
}

/**
 * @param {Reading} reading
 * @param {string} char
 * @param {number} start
 * @param {number} end
 */
function add(reading, char, start, end) {
  reading.text += char;
  for (let unit = 0; unit < char.length; unit += 1) {
    reading.starts.push(start);
    reading.ends.push(end);
  }
}

/**
 * The reading without what `form` makes "" of; `form` may also put another character in a character's place.
 * @param {Reading} reading
 * @param {(char: string, at: number) => string} form
 * @returns {Reading}
 */
function view(reading, form) {
  /** @type {Reading} */
  const seen = { text: "", starts: [], ends: [] };
  let at = 0;
  for (const char of reading.text) {
    const kept = form(char, at);
    if (kept) add(seen, kept, reading.starts[at], reading.ends[at]);
    at += char.length;
  }
  return seen;
}

/**
 * As citations and search terms are compared: without spaces and punctuation.
 * @param {Reading} reading
 */
export function squeezed(reading) {
  return view(reading, (char) => (SQUEEZED.test(char) ? "" : char));
}

/**
 * As it would be spoken: signs between characters are nothing (自-杀, 法 院), each end of a clause is a BREAK.
 * @param {Reading} reading
 */
export function spoken(reading) {
  const ends = gaps(reading.text);
  return view(
    reading,
    (char, at) => (CLAUSE.test(char) || ends.has(at) ? BREAK : NOISE.test(char) ? "" : char),
  );
}

/**
 * Where spaces part clauses: Han words of some length stand on both sides. Between single characters they are noise.
 * @param {string} text
 */
function gaps(text) {
  const found = new Set();
  let before = { word: "", end: 0 };
  for (const { 0: word, index = 0 } of text.matchAll(/[^ ]+/g)) {
    const han = HAN.test(before.word.slice(-1)) && HAN.test(word[0]);
    if (han && Math.min(before.word.length, word.length) >= CLAUSE_LENGTH) found.add(before.end);
    before = { word, end: index + word.length };
  }
  return found;
}

/**
 * What is written otherwise (亻尔, txl, 崔收) and what is meant, by its first character, the longest first.
 * @param {Record<string, string>} spellings
 * @returns {Map<string, [string, string][]>}
 */
export function spelling(spellings) {
  const longest = Object.entries(spellings).sort(([a], [b]) => b.length - a.length);
  /** @type {Map<string, [string, string][]>} */
  const found = new Map();
  for (const pair of longest) found.set(pair[0][0], [...(found.get(pair[0][0]) || []), pair]);
  return found;
}

/**
 * The reading with what is meant; letters are only replaced where no other letter stands beside them.
 * @param {Reading} reading
 * @param {Map<string, [string, string][]>} spellings
 * @returns {Reading}
 */
export function respelled(reading, spellings) {
  /** @type {Reading} */
  const found = { text: "", starts: [], ends: [] };
  const { text, starts, ends } = reading;
  for (let at = 0; at < text.length;) {
    const other = spellings.has(text[at]) && otherwise(text, at, spellings);
    const [written, meant] = other || [text[at], text[at]];
    const behind = at + written.length;
    add(found, meant, starts[at], ends[behind - 1]);
    at = behind;
  }
  return found;
}

/** @param {string} text @param {number} at @param {Map<string, [string, string][]>} spellings */
function otherwise(text, at, spellings) {
  const found = spellings.get(text[at]) || [];
  return found.find(([written]) => text.startsWith(written, at) && alone(text, at, written));
}

/** @param {string} text @param {number} at @param {string} written */
function alone(text, at, written) {
  const behind = at + written.length;
  const joined = LETTER.test(written[0]) && LETTER.test(text.slice(Math.max(0, at - 1), at));
  return !joined && !(LETTER.test(written.slice(-1)) && LETTER.test(text.slice(behind, behind + 1)));
}

/**
 * The clauses of a spoken text, with the place of each.
 * @param {string} text
 * @returns {{text: string, at: number}[]}
 */
export function clauses(text) {
  const found = [];
  let at = 0;
  for (const clause of text.split(BREAK)) {
    if (clause) found.push({ text: clause, at });
    at += clause.length + BREAK.length;
  }
  return found;
}

/**
 * What texts are read with, as lawbook/export/reading.py writes it: each character of `from` becomes that of `to`.
 * @typedef {{from: string, to: string}} Signs
 * @typedef {Signs & {spellings: Record<string, string>}} Written
 */

/** @param {Signs} signs @returns {Map<string, string>} traditional characters and what they become */
export function table({ from, to }) {
  const became = Array.from(to);
  return new Map(Array.from(from, (char, at) => [char, became[at]]));
}

/**
 * At most `longest` characters of `text`, lone surrogates left out: such text can be put into an address.
 * @param {string} text
 * @param {number} longest
 */
export function sound(text, longest) {
  return Array.from(text).filter((char) => !LONE.test(char)).slice(0, longest).join("");
}
