/* Characters and pairs of them in a reading, as numbers, and what they weigh: the twin of lawbook/text/grams.py.
   Beside them stand the families that words are of (families.js), with numbers of their own.
   Whole numbers and square roots alone: both twins find the same. */

import { BREAK } from "../shared/text.js";

const BITS = 14;
/** So many numbers there are for runs. */
export const SIZE = 1 << BITS;
/** Characters that are weighed together: claims of a long message stand apart. */
const LONGEST_PASSAGE = 80;
/** So many letters of a word in Latin script are read: addresses and markup make nothing longer. */
const LETTERS = 4;
/** Fewer runs count as so many. */
const LEAST = 20;
/** What numbers are written with; MORE before one stands for as many as there are in it. */
const ALPHABET = Array.from({ length: 91 }, (_, at) => String.fromCharCode(35 + at)).filter((sign) =>
  sign !== "\\"
);
const VALUE = new Uint8Array(128);
ALPHABET.forEach((sign, at) => VALUE[sign.charCodeAt(0)] = at);
const MORE = "!".charCodeAt(0);
const MIDDLE = ALPHABET.length >> 1;
const [END, ZERO] = [BREAK, "0"].map((sign) => sign.charCodeAt(0));
const DIGIT = /[0-9]/;
const LETTER = /[a-z]/;

/**
 * @typedef {{code: number, start: number, end: number}[]} Clause its characters, with their places in the reading
 * @typedef {object} Weights those of number n are at starts[n] and before starts[n + 1]
 * @property {number} count of names
 * @property {Int32Array} starts
 * @property {Uint16Array} names
 * @property {Int8Array} values
 * @typedef {Map<number, number[]>} Marks place in a reading, and the numbers of the families of what begins there
 */

/**
 * The clauses of a reading, those together that are weighed together.
 * @param {string} text
 */
export function passages(text) {
  /** @type {Clause[][]} */
  const found = [];
  let length = Infinity;
  for (const clause of clauses(text)) {
    if (length + clause.length > LONGEST_PASSAGE) {
      found.push([]);
      length = 0;
    }
    found[found.length - 1].push(clause);
    length += clause.length;
  }
  return found;
}

/**
 * Characters with their places; a number is one character, whatever it is, and a long word of letters ends soon.
 * @param {string} text
 */
function clauses(text) {
  /** @type {Clause[]} */
  const found = [];
  let start = 0;
  for (const part of text.split(BREAK)) {
    /** @type {Clause} */
    const clause = [];
    let [digits, letters] = [0, 0];
    let place = start;
    for (const char of part) {
      digits = DIGIT.test(char) ? digits + 1 : 0;
      letters = LETTER.test(char) ? letters + 1 : 0;
      const end = place + char.length;
      if (digits < 2 && letters <= LETTERS) {
        clause.push({ code: digits ? ZERO : char.codePointAt(0) || 0, start: place, end });
      }
      place = end;
    }
    start += part.length + 1;
    if (clause.length) found.push(clause);
  }
  return found;
}

/**
 * Calls `each` with the number of every run in clauses that stand together, and the place of the clause it begins in: a
 * character, two of them side by side, and two with one between them.
 * @param {Clause[]} clauses
 * @param {(number: number, owner: number) => void} each
 */
function runs(clauses, each) {
  const codes = [END];
  const owners = [0];
  clauses.forEach((clause, owner) => {
    for (const { code } of clause) codes.push(code), owners.push(owner);
    codes.push(END);
    owners.push(owner);
  });
  for (let at = 0; at < codes.length; at += 1) {
    if (codes[at] !== END) each(number(codes[at] * 31), owners[at]);
    if (at + 1 < codes.length) each(number(codes[at] * 31 + codes[at + 1]), owners[at]);
    if (at + 2 < codes.length && codes[at + 1] !== END) {
      each(number(codes[at] * 37 + codes[at + 2] * 3 + 7), owners[at]);
    }
  }
}

/** @param {number} run */
function number(run) {
  return Math.imul(run, 2654435761) >>> 32 - BITS;
}

/**
 * Calls `each` with the number of every run and of every family, and the place of the clause it is in.
 * @param {Clause[]} clauses
 * @param {Marks} marks
 * @param {(number: number, owner: number) => void} each
 */
function numbered(clauses, marks, each) {
  runs(clauses, each);
  clauses.forEach((clause, owner) => {
    for (const { start } of clause) for (const number of marks.get(start) || []) each(number, owner);
  });
}

/**
 * How much clauses that stand together say each name; families make them no longer.
 * @param {Clause[]} clauses
 * @param {Marks} marks
 * @param {Weights} weights
 * @returns {Float64Array} of each name
 */
export function weighed(clauses, marks, weights) {
  /** @type {Set<number>} */
  const numbers = new Set();
  numbered(clauses, marks, (number) => numbers.add(number));
  const { count, starts, names, values } = weights;
  const sums = new Float64Array(count);
  let length = 0;
  for (const number of numbers) {
    if (number < SIZE) length += 1;
    for (let at = starts[number]; at < starts[number + 1]; at += 1) sums[names[at]] += values[at];
  }
  const root = Math.sqrt(Math.max(length, LEAST));
  return sums.map((sum) => sum / root);
}

/**
 * The clause that says it most.
 * @param {Clause[]} clauses
 * @param {Marks} marks
 * @param {Weights} weights
 * @param {number} wanted
 */
export function heaviest(clauses, marks, { starts, names, values }, wanted) {
  const found = clauses.map(() => 0);
  numbered(clauses, marks, (number, owner) => {
    for (let at = starts[number]; at < starts[number + 1]; at += 1) {
      if (names[at] === wanted) found[owner] += values[at];
    }
  });
  return clauses[found.indexOf(Math.max(...found))];
}

/**
 * Weights by number.
 * @param {string[]} kept gaps between numbers, and what they weigh, of one name after the other
 * @returns {Weights}
 */
export function weightsOf(kept) {
  const [gaps, each] = kept.map((part) => part.split(" "));
  const all = each.join("");
  const numbers = new Int32Array(all.length);
  const owners = new Uint16Array(all.length);
  let [place, highest] = [0, 0];
  gaps.forEach((signs, name) => {
    let number = -1;
    for (let at = 0; at < signs.length; at += 1) {
      const sign = signs.charCodeAt(at);
      number += sign === MORE ? ALPHABET.length : VALUE[sign] + 1;
      if (sign === MORE) continue;
      numbers[place] = number;
      owners[place] = name;
      place += 1;
    }
    highest = Math.max(highest, number);
  });
  const starts = new Int32Array(highest + 2);
  for (let at = 0; at < numbers.length; at += 1) starts[numbers[at] + 1] += 1;
  for (let number = 0; number <= highest; number += 1) starts[number + 1] += starts[number];
  const [names, values, next] = [new Uint16Array(all.length), new Int8Array(all.length), starts.slice()];
  for (let at = 0; at < all.length; at += 1) {
    const to = next[numbers[at]]++;
    names[to] = owners[at];
    values[to] = VALUE[all.charCodeAt(at)] - MIDDLE;
  }
  return { count: gaps.length, starts, names, values };
}
