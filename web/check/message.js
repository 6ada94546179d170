/* What is said of a message: danger first, then claim by claim, then what to do. */

import { citer } from "./citing.js";
import { recogniser } from "./recognise.js";

/**
 * @typedef {import("./recognise.js").Found} Found
 * @typedef {import("./recognise.js").Span} Span
 *
 * @typedef {object} More
 * @property {Record<string, string>} verdicts
 * @property {Record<string, string>} likelihoods
 * @property {string[]} stages
 * @property {Record<string, [string, string[]]>} threats title, and how likely at each stage
 * @property {Record<string, string[]>} misused
 * @property {Record<string, string>} instruments
 * @property {Record<string, string>} sentences
 *
 * @typedef {import("./recognise.js").Data & More} Data as lawbook/export/check.py writes it
 *
 * @typedef {object} Report
 * @property {"" | "digits" | "foreign" | "nothing"} lacking why there are no claims
 * @property {boolean} cut
 * @property {boolean} danger
 * @property {(Found & {quote: string})[]} claims
 * @property {string[][]} steps what to do, how, where
 * @property {string[]} letter
 * @property {string[][]} clocks
 * @property {string[]} threats
 */

/** The order in which claims stand: what endangers people, what costs money, what is untrue, what has to be asked. */
const ORDER = ["danger", "scam", "unlawful", "untrue", "powerless", "misleading", "partly", "verify", "depends"];
const STEPS = 3;
const LONGEST_QUOTE = 60;
const HAN = /[\u3400-\u9fff]/;

/** Whether a message cites articles: only then the index is needed. @param {string} written */
export function cites(written) {
  return /条/.test(written) && /[0-9０-９零〇一二两三四五六七八九十百千]\s*条/.test(written);
}

/**
 * The words a claim was recognised by, as they were written: the longest of the first place.
 * @param {string} written
 * @param {Span[]} spans
 */
function quoted(written, spans) {
  const first = spans.reduce((best, span) =>
    span.start < best.start || (span.start === best.start && span.end > best.end) ? span : best
  );
  return Array.from(written.slice(first.start, first.end).replace(/\s+/g, " ")).slice(0, LONGEST_QUOTE).join("");
}

/** Rows without the later ones that say the same in `at`. @param {string[][]} rows @param {number} at */
function distinct(rows, at) {
  return rows.filter((row, index) => rows.findIndex((other) => other[at] === row[at]) === index);
}

/**
 * Reads messages.
 * @param {Data} data
 */
export function checker(data) {
  const { found } = recogniser(data);

  /** @param {string} written @returns {Report} */
  return function check(written) {
    const claims = found(written)
      .map((one) => ({ ...one, quote: quoted(written, one.spans) }))
      .sort((a, b) => ORDER.indexOf(a.cue.verdict) - ORDER.indexOf(b.cue.verdict));
    const acts = claims.flatMap(({ cue }) => cue.acts);
    const turns = [0, 1, 2].flatMap((turn) => claims.map(({ cue }) => cue.acts[turn]).filter(Boolean));
    const danger = claims.some(({ cue }) => cue.danger);
    const lacking = HAN.test(written) ? "nothing" : /\d/.test(written) && !/[a-z]/i.test(written) ? "digits" : "foreign";
    return {
      lacking: claims.length ? "" : lacking,
      cut: Array.from(written).length > data.longest,
      danger,
      claims,
      steps: distinct(turns, 2).slice(0, STEPS),
      letter: acts.find(([, how]) => how === "write") || [],
      clocks: distinct(claims.flatMap(({ cue }) => cue.clocks), 2),
      threats: Array.from(new Set(claims.map(({ cue }) => cue.threat).filter(Boolean))),
    };
  };
}

/**
 * Judges citations, once the search index is there.
 * @param {Data} data
 * @param {{laws: import("../shared/citation.js").Law[], grammar: import("../shared/citation.js").Grammar, signs: Map<string, string>}} index
 */
export function judge({ misused, instruments }, index) {
  return citer({ ...index, misused, instruments });
}
