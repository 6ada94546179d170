/* What holds of a conduct: for a lender, on a day, in the circumstances that were told. */

import { fromIso } from "../../shared/date.js";

/**
 * @typedef {{lenders: string[], ruling: string, from?: string, until?: string, open?: boolean}} Ruling
 * @typedef {{when: Record<string, string>, lenders?: string[], since?: string, instead?: string, also?: string,
 *   ruling?: string, finding?: "against" | "within"}} Detail
 * @typedef {{least?: number, most?: number, before?: number}} Bounds
 * @typedef {{kind: "choice" | "time" | "count", answers: Record<string, Bounds>}} Question
 * @typedef {{rulings: Ruling[], details: Detail[]}} Conduct
 * @typedef {{questions: Record<string, Question>, conducts: Record<string, Conduct>, oldest: number}} Data
 *
 * @typedef {object} Asked
 * @property {string} conduct
 * @property {string} lender "" where it is not known
 * @property {number} day
 * @property {Record<string, string>} answers question → answer, of those that were answered
 *
 * @typedef {{lender: string, verdict: string, index: number, open: boolean, from: string}} Held of one lender; where no
 *   ruling is held for the day, −1, and from when there is one
 *
 * @typedef {object} Judged
 * @property {string} ref the conduct that is meant after all
 * @property {string} verdict a permission, `depends` on who lent, or `not-held` here for that day
 * @property {Held[]} held
 * @property {number[]} details which apply, by their place
 * @property {string[]} findings what those say that hold for whoever lent
 * @property {{ref: string, verdict: string}[]} also
 */

export const NOT_HELD = "not-held";

/** @param {Asked} asked @param {string} lender @returns {(detail: Detail) => boolean} */
const applies = (asked, lender) => ({ when, lenders, since }) =>
  Object.entries(when).every(([question, answer]) => asked.answers[question] === answer) &&
  (!lender || !lenders || lenders.includes(lender)) &&
  (!since || fromIso(since) <= asked.day);

/**
 * The conducts through which circumstances lead: the last is what it is.
 * @param {Data} data
 * @param {Asked} asked
 */
export function path(data, asked) {
  const found = [asked.conduct];
  for (;;) {
    const here = data.conducts[found[found.length - 1]];
    const leads = here.details.find((detail) => detail.instead && applies(asked, asked.lender)(detail));
    if (!leads || !leads.instead || found.includes(leads.instead)) return found;
    found.push(leads.instead);
  }
}

/**
 * Which questions matter: those of every conduct on the path.
 * @param {Data} data
 * @param {Asked} asked
 */
export function questions(data, asked) {
  const details = path(data, asked).flatMap((key) => data.conducts[key].details);
  const wanted = new Set(details.flatMap(({ when }) => Object.keys(when)));
  return Object.keys(data.questions).filter((name) => wanted.has(name));
}

/** @param {Conduct} conduct @param {Asked} asked @param {string} lender @returns {Held} */
function held(conduct, asked, lender) {
  const own = conduct.rulings.filter(({ lenders }) => lenders.includes(lender));
  const found = own.find(({ from, until }) =>
    (!from || fromIso(from) <= asked.day) && (!until || asked.day < fromIso(until))
  );
  if (!found) {
    const [from = ""] = own.flatMap((one) => (one.from ? [one.from] : [])).sort();
    return { lender, verdict: NOT_HELD, index: -1, open: false, from };
  }
  const changed = conduct.details.find((detail) => detail.ruling && applies(asked, lender)(detail));
  const verdict = (changed && changed.ruling) || found.ruling;
  return { lender, verdict, index: conduct.rulings.indexOf(found), open: Boolean(found.open), from: "" };
}

/** @param {Data} data @param {Asked} asked @param {string} ref */
function verdicts(data, asked, ref) {
  const conduct = data.conducts[ref];
  const all = [...new Set(conduct.rulings.flatMap(({ lenders }) => lenders))];
  const found = (asked.lender ? [asked.lender] : all).map((lender) => held(conduct, asked, lender));
  const different = new Set(found.map(({ verdict }) => verdict));
  return { held: found, verdict: different.size === 1 ? found[0].verdict : "depends" };
}

/**
 * @param {Data} data
 * @param {Asked} asked
 * @returns {Judged}
 */
export function judge(data, asked) {
  const ways = path(data, asked);
  const ref = ways[ways.length - 1];
  const all = data.conducts[ref].details;
  const found = all.filter((detail) => !detail.instead && applies(asked, asked.lender)(detail));
  const also = [...new Set(found.flatMap((detail) => (detail.also ? [detail.also] : [])))];
  const { held, verdict } = verdicts(data, asked, ref);
  const told = verdict === NOT_HELD ? [] : found.filter(({ finding }) => finding);
  const sure = told.filter(({ lenders }) => asked.lender || !lenders);
  return {
    ref,
    verdict,
    held,
    details: told.map((detail) => all.indexOf(detail)),
    findings: [...new Set(sure.flatMap(({ finding }) => (finding ? [finding] : [])))],
    also: also.map((other) => ({ ref: other, verdict: verdicts(data, asked, other).verdict })),
  };
}
