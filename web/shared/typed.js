/* What people type into a field: full-width digits, 2026年11月20日, 1120, 9千, 1.2万. What cannot be is said in a sentence. */

import { day, parts } from "./date.js";

/**
 * @typedef {{value: number, wrong: ""} | {value: null, wrong: string}} Reading what was typed, or what is wrong with it;
 * nothing typed is `{value: null, wrong: ""}`
 */

/** What is said of a day that is not written as one. */
export const UNREAD = "看不懂这个日期。写成 2026-11-20，或者 11 月 20 日。";

/** What is said where the day itself is missing. */
export const PARTLY = "还要写哪一天，例如 2026-11-20。";

/** @param {string} wrong @returns {Reading} */
const not = (wrong) => ({ value: null, wrong });

/** @param {string} typed */
const plain = (typed) => typed.normalize("NFKC").replace(/[\s,_]/g, "");

const MARKED = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?$/;
const DIGITS = /^(\d{4})?(\d{2})(\d{2})$/;
const PART = /^(?:19|20)\d{2}年?$|^\d{4}[-/.年]\d{1,2}月?$/;

/**
 * A day; without a year it is the last such day that has been.
 * @param {string} typed
 * @param {number} today
 * @returns {Reading}
 */
export function date(typed, today) {
  const text = plain(typed);
  if (!text) return not("");
  if (PART.test(text)) return not(PARTLY);
  const found = MARKED.exec(text) || DIGITS.exec(text);
  if (!found) return not(UNREAD);
  const [year, month, date] = found.slice(1).map(Number);
  const value = found[1] ? day(year, month, date) : recent(month, date, today);
  return value === null ? not("日历上没有这一天，看看写错没有。") : { value, wrong: "" };
}

/**
 * @param {number} month
 * @param {number} date
 * @param {number} today
 */
function recent(month, date, today) {
  const { year } = parts(today);
  for (const back of [0, 1, 2, 3, 4]) { // February 29 may be some years ago
    const found = day(year - back, month, date);
    if (found !== null && found <= today) return found;
  }
  return null;
}

/** Whether records have a key that an address brought: `toString` is none. @param {Record<string, unknown>} records @param {string} key */
export const has = (records, key) => Object.prototype.hasOwnProperty.call(records, key);

const UNITS = { "": 1, 百: 100, 千: 1000, k: 1000, 万: 10000, w: 10000, 亿: 100000000 };
const AMOUNT = /^([+-]?)[￥¥]?(\d+(?:\.\d+)?)([百千k万w亿]?)(?:元整?|块钱?)?$/i;

/**
 * A sum of money, a number of months, a percentage: whatever is counted.
 * @param {string} typed
 * @param {string} [example] what may be written there
 * @returns {Reading}
 */
export function amount(typed, example = "9000、9千、1.2万") {
  const text = plain(typed).replace(/%$/, "");
  if (!text) return not("");
  const found = AMOUNT.exec(text);
  if (!found) return not(`这里要写数字，例如 ${example}。`);
  if (found[1] === "-") return not("不能是负数。");
  const unit = UNITS[/** @type {keyof UNITS} */ (found[3].toLowerCase())];
  return { value: Math.round(Number(found[2]) * unit * 1e6) / 1e6, wrong: "" };
}

/**
 * `found`, if it lies between two bounds.
 * @param {Reading} found
 * @param {number} least
 * @param {number} most
 * @param {string} low what to say of less
 * @param {string} high what to say of more
 * @returns {Reading}
 */
export function within(found, least, most, low, high) {
  if (found.value === null) return found;
  return found.value < least ? not(low) : found.value > most ? not(high) : found;
}
