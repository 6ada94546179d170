/* The terms of a query and their weights: what was written, and by how much less what means the same. */

/**
 * @typedef {object} Words
 * @property {string[][]} same classes of words that mean the same
 * @property {Record<string, string>} typos what is read as what
 * @property {string[]} idle words that say nothing of what is looked for
 *
 * @typedef {{term: string, weight: number}} Term
 */

const HAN = /[\u3400-\u9fff]/;
const RUN = /[\u3400-\u9fff]+|[a-z0-9%]+/g;
const UNIGRAM = 0.05;
const LONE = 0.6;
const SYNONYM = 0.5;
const LONGEST_SYNONYM = 3;
/** Stands where an idle word stood, so that no term reaches across it. */
const GAP = " ";

/**
 * `text` with `words` replaced, the longest first.
 * @param {string} text
 * @param {string[]} words
 * @param {(word: string) => string} form
 */
function replaced(text, words, form) {
  const longest = [...words].sort((a, b) => b.length - a.length);
  return longest.reduce((left, word) => left.split(word).join(form(word)), text);
}

/**
 * @param {string} text
 * @param {Words} words
 */
export function corrected(text, words) {
  return replaced(text, Object.keys(words.typos), (wrong) => words.typos[wrong]);
}

/**
 * Bigrams of Han runs, whole Latin and digit runs; the heaviest weight of each.
 * @param {string[]} clauses
 * @param {Words} words
 * @returns {Term[]}
 */
export function written(clauses, words) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  const add = (/** @type {string} */ term, /** @type {number} */ weight) => {
    weights.set(term, Math.max(weights.get(term) || 0, weight));
  };
  for (const clause of clauses) {
    for (const run of replaced(clause, words.idle, () => GAP).match(RUN) || []) {
      if (!HAN.test(run)) add(run, 1);
      else if (run.length === 1) add(run, LONE);
      else {
        for (let at = 0; at < run.length; at += 1) {
          add(run[at], UNIGRAM);
          if (at + 1 < run.length) add(run.slice(at, at + 2), 1);
        }
      }
    }
  }
  return Array.from(weights, ([term, weight]) => ({ term, weight }));
}

/**
 * Words of the classes that a clause names: the longest name at a place counts, so that 贷款公司 is no 公司.
 * @param {string[]} clauses
 * @param {Words} words
 * @returns {Term[]}
 */
export function implied(clauses, words) {
  const names = [...new Set(words.same.flat())].sort((a, b) => b.length - a.length);
  const found = new Set();
  for (const clause of clauses) {
    let left = clause;
    for (const name of names) {
      if (!left.includes(name)) continue;
      found.add(name);
      left = left.split(name).join(GAP);
    }
  }
  const meant = new Set(words.same.filter((same) => same.some((word) => found.has(word))).flat());
  return Array.from(meant)
    .filter((term) => !found.has(term))
    .map((term) => ({ term, weight: SYNONYM * Math.min(LONGEST_SYNONYM, term.length - 0.5) }));
}
