/* What is said of a message: danger first, then claim by claim, then what to do. */

import { citer } from "./citing.js";

/**
 * @typedef {import("./recognise.js").Span} Span
 *
 * @typedef {object} Cue
 * @property {string} key
 * @property {string} ref
 * @property {string} page its address
 * @property {string} title
 * @property {string} line
 * @property {string} verdict
 * @property {string} mark the class that colours it
 * @property {boolean} danger
 * @property {boolean} quiet it asks for help, and is no claim
 * @property {string} threat
 * @property {string} conduct what of the record book it is, ""
 * @property {string[][]} acts what to do, how, where
 * @property {string[][]} clocks title, how long, address
 *
 * @typedef {object} Data as lawbook/export/check.py writes it
 * @property {Cue[]} cues
 * @property {string[]} police words for the police
 * @property {string[]} court words for a court
 * @property {string[]} ask the police: what to do, how, where
 * @property {string[]} line where a court is asked
 * @property {Record<string, string>} verdicts
 * @property {Record<string, string>} likelihoods
 * @property {string[]} stages
 * @property {Record<string, [string, string[]]>} threats title, and how likely at each stage
 * @property {Record<string, string[]>} misused
 * @property {Record<string, string>} repealed
 * @property {Record<string, string>} sentences
 *
 * @typedef {{cue: Cue, quote: string[]}} Claim
 *
 * @typedef {object} Report
 * @property {"" | "digits" | "foreign" | "nothing"} lacking why there are no claims
 * @property {boolean} cut
 * @property {boolean} danger
 * @property {Claim[]} claims
 * @property {string[][]} steps what to do, how, where
 * @property {string[]} letter
 * @property {string[][]} clocks
 * @property {string[]} threats
 * @property {string} conduct
 */

/** The order in which claims stand: what endangers people, what costs money, what is untrue, what has to be asked. */
const ORDER = [
  "danger",
  "scam",
  "unlawful",
  "refuse",
  "untrue",
  "powerless",
  "misleading",
  "partly",
  "verify",
  "depends",
];
/** Those whose own first act may be to call the police. */
const GRAVE = ["danger", "scam"];
const STEPS = 3;
/** Characters beside the words of a claim that are shown with them; a clause that ends sooner is marked to its end. */
const AROUND = 16;
const SENTENCE = /[，,。;；!！?？\n]/;
const HAN = /[\u3400-\u9fff]/;

/** Whether a message cites articles: only then the index is needed. @param {string} written */
export function cites(written) {
  return /条/.test(written) && /[0-9０-９零〇一二两三四五六七八九十百千]\s*条/.test(written);
}

/**
 * The first place where it is said, as it was written, and its clause: words alone would be cut in two.
 * @param {string} written
 * @param {Span[]} spans
 * @returns {string[]} before, what says it, behind
 */
function quoted(written, spans) {
  const { start, end } = spans.reduce((best, span) =>
    span.start < best.start || (span.start === best.start && span.end > best.end) ? span : best
  );
  const before = written.slice(Math.max(0, start - AROUND), start).split(SENTENCE).pop() || "";
  const behind = written.slice(end, end + AROUND).split(SENTENCE)[0];
  const [from, to] = [before, behind].map(({ length }) => length < AROUND ? length : 0);
  return [
    before.slice(from),
    written.slice(start - from, end + to),
    behind.slice(to),
  ].map((part) => part.replace(/\s+/g, " ").trim());
}

/** Rows without the later ones that say the same in `at`. @param {string[][]} rows @param {number} at */
function distinct(rows, at) {
  return rows.filter((row, index) => rows.findIndex((other) => other[at] === row[at]) === index);
}

/** Of each claim the first act whose place is not named yet, in turns. @param {string[][][]} claims */
function inTurns(claims) {
  /** @type {string[][]} */
  const steps = [];
  for (let turn = 0; turn < STEPS; turn++) {
    for (const acts of claims) {
      const next = acts.find((act) => !steps.some((step) => step[2] === act[2]));
      if (next) steps.push(next);
    }
  }
  return steps.slice(0, STEPS);
}

/**
 * What each claim asks to do. Where the police are spoken of they are asked first, but for a danger or a fraud that says so
 * itself; a court is not asked about them.
 * @param {Claim[]} claims
 * @param {string} text
 * @param {Data} data
 */
function acts(claims, text, { police, court, ask, line }) {
  const all = claims.map(({ cue }) => cue.acts);
  const named = (/** @type {string[]} */ words) => words.some((word) => text.includes(word));
  if (!all.length || !named(police)) return all;
  const own = named(court) ? all : all.map((some) => some.filter((act) => !line.includes(act[2])));
  return GRAVE.includes(claims[0].cue.verdict) && own[0].length && own[0][0][2] === ask[2]
    ? own
    : [[ask], ...own];
}

/**
 * What can be said of a message.
 * @param {string} written
 * @param {Pick<ReturnType<typeof import("./recognise.js").recogniser>, "found" | "reading" | "longest">} recognised
 * @param {Data} data
 * @returns {Report}
 */
export function consider(written, { found, reading, longest }, data) {
  const all = found(written);
  const claims = all.filter(({ cue }) => !data.cues[cue].quiet)
    .map(({ cue, spans }) => ({ cue: data.cues[cue], quote: quoted(written, spans) }))
    .sort((a, b) => ORDER.indexOf(a.cue.verdict) - ORDER.indexOf(b.cue.verdict));
  const lacking = HAN.test(written)
    ? "nothing"
    : /\d/.test(written) && !/[a-z]/i.test(written)
    ? "digits"
    : "foreign";
  return {
    lacking: claims.length ? "" : lacking,
    cut: Array.from(written).length > longest,
    danger: all.some(({ cue }) => data.cues[cue].danger),
    claims,
    steps: inTurns(acts(claims, reading(written).text, data)),
    letter: claims.flatMap(({ cue }) => cue.acts).find(([, how]) => how === "write") || [],
    clocks: distinct(claims.flatMap(({ cue }) => cue.clocks), 2),
    conduct: (claims.find(({ cue }) => cue.conduct) || { cue: { conduct: "" } }).cue.conduct,
    threats: Array.from(new Set(claims.map(({ cue }) => cue.threat).filter(Boolean))),
  };
}

/**
 * Judges citations, once the search index is there.
 * @param {Data} data
 * @param {Omit<import("./citing.js").Known, "misused" | "repealed">} index
 */
export function judge({ misused, repealed }, index) {
  return citer({ ...index, misused, repealed });
}
