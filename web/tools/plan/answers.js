/* What was typed, read: income, what living costs, and a row for each debt. In the fragment a debt is
   `debt=12000:24:1100:early:none:loan:某某公司`: what is owed, per cent a year, what a month asks for, how far it has
   come, who else would be hit, what sort it is, whose it is. What is left out at the end is as it usually is. */

import { amount, within } from "../../shared/typed.js";

/** @typedef {import("../../shared/rows.js").Row} Row */
/** @typedef {import("./rules.js").Debt} Debt */

const NAMES = ["owed", "rate", "due", "state", "backed", "sort", "who"];
/** What a row says of itself when it says nothing. @type {Row} */
const USUAL = { owed: "", rate: "", due: "", state: "current", backed: "none", sort: "loan", who: "" };
const HIGHEST = 1e9; // yuan
const STEEPEST = 10000; // per cent a year
/** Rows that a fragment may bring. */
const MOST = 40;
const UNKNOWN = "网址里写的这一样没有，重新选一次。";
const MINUS = "不能是负数。";
const MANY = "数太大了，看看是不是多写了几个零。";

/** @param {Row[]} rows those in which something was written */
export const packed = (rows) =>
  rows.filter((row) => ["owed", "rate", "due", "who"].some((name) => row[name])).map((row) => {
    const values = NAMES.map((name) => name === "who" ? row[name] : row[name].replace(/:/g, " "));
    while (values.length && values[values.length - 1] === USUAL[NAMES[values.length - 1]]) values.pop();
    return values.join(":");
  });

/** @param {string[]} written @returns {Row[]} */
export function unpacked(written) {
  return written.slice(0, MOST).map((one) => {
    const values = one.split(":");
    const given = [...values.slice(0, NAMES.length - 1), values.slice(NAMES.length - 1).join(":")];
    return Object.fromEntries(NAMES.map((name, at) => [name, given[at] || USUAL[name]]));
  });
}

/**
 * A sum of every month, or what is wrong with it.
 * @param {string} typed
 */
export const monthly = (typed) => within(amount(typed), 0, HIGHEST, MINUS, MANY);

/**
 * The debt of a row, or what is wrong with which of its fields; an empty row is neither.
 * @param {Row} row
 * @returns {{debt: Debt | null, wrong: string, names: string[]}}
 */
export function debt(row) {
  const owed = within(amount(row.owed), 0.01, HIGHEST, "要比 0 大；还清了的不用写。", MANY);
  const rate = within(amount(row.rate), 0, STEEPEST, MINUS, "年利率高得离谱，看看是不是写成了别的数。");
  const due = monthly(row.due);
  /** @type {Record<string, string>} */
  const wrong = { owed: owed.wrong, rate: rate.wrong, due: due.wrong };
  const asked = row.rate || row.due || row.who;
  if (!owed.wrong && owed.value === null && asked) wrong.owed = "还欠多少没有写。";
  for (const name of ["state", "backed", "sort"]) if (!row[name]) wrong[name] = UNKNOWN;
  const names = Object.keys(wrong).filter((name) => wrong[name]);
  if (names.length) return { debt: null, wrong: wrong[names[0]], names };
  if (owed.value === null) return { debt: null, wrong: "", names };
  const { state, backed, sort } = row;
  const who = row.who.normalize("NFKC").trim();
  return {
    debt: { owed: owed.value, rate: rate.value, due: due.value, state, backed, sort, who },
    wrong: "",
    names,
  };
}
