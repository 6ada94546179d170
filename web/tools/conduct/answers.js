/* What was typed into the form, read: who, when, and the circumstances; what is wrong stands beside its field. */

import { iso, later } from "../../shared/date.js";
import { time } from "../../shared/hours.js";
import { amount, date, within } from "../../shared/typed.js";

/**
 * @typedef {import("./rules.js").Data} Data
 * @typedef {import("./rules.js").Asked} Asked
 * @typedef {Record<string, string>} Typed
 */

const MOST = 1000; // calls a day

/**
 * @param {import("../../shared/typed.js").Reading} read
 * @param {import("./rules.js").Question} question
 */
function among({ value }, { answers }) {
  if (value === null) return "";
  const found = Object.entries(answers).find(([, { least = -Infinity, most = Infinity, before }]) =>
    before === undefined ? value >= least && value <= most : value >= least || value < before
  );
  return found ? found[0] : "";
}

/** @param {string} typed @returns {import("../../shared/typed.js").Reading} */
function times(typed) {
  const read = amount(typed.replace(/[次个人通回遍]+$/, ""), "4");
  if (read.value !== null && read.value % 1) return { value: null, wrong: "要写整数，例如 4。" };
  return within(read, 0, MOST, "", "这么多次，看看写错没有。");
}

/**
 * @param {Data} data
 * @param {Typed} typed a select brings one of its values, or "" of the address something else
 * @param {number} now the day
 * @returns {{asked: Asked, wrong: Typed}}
 */
export function read(data, typed, now) {
  const oldest = later(now, -12 * data.oldest);
  const early = `这是 ${iso(oldest)} 以前的日子，看看年份写对没有。`;
  const day = within(date(typed.date || "", now), oldest, now, early, "这一天还没有到，看看写对没有。");
  /** @type {Typed} */
  const wrong = day.wrong ? { date: day.wrong } : {};
  /** @type {Typed} */
  const answers = {};
  for (const [name, question] of Object.entries(data.questions)) {
    const given = typed[name] || "";
    if (question.kind === "choice") {
      if (Object.keys(question.answers).includes(given)) answers[name] = given;
      continue;
    }
    const found = question.kind === "time" ? time(given) : times(given);
    if (found.wrong) wrong[name] = found.wrong;
    else if (found.value !== null) answers[name] = among(found, question);
  }
  const asked = { conduct: typed.conduct || "", lender: typed.lender || "", answers };
  return { asked: { ...asked, day: day.value === null ? now : day.value }, wrong };
}
