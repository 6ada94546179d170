/* Numbers as one says them. */

import { spoken } from "../../shared/date.js";

const PARTS = { costs: "费用", interest: "利息", principal: "本金" };
const MANY = 1000; // per cent a year, beyond which interest on interest says nothing

/** @param {number} sum @returns {string} 1234.5 元 */
export const yuan = (sum) => `${Math.round(sum * 100) / 100} 元`;

/** @param {number} rate in per cent @returns {string} */
export const percent = (rate) => `${rate.toFixed(2)}%`;

/**
 * @param {import("./rules.js").Cost} cost
 * @param {number} received
 */
export function costLines({ simple, compound, paid, cost }, received) {
  const twice = compound <= MANY ? `，复利折算 ${percent(compound)}` : "";
  return [
    `到账 ${yuan(received)}，一共还 ${yuan(paid)}，多还 ${yuan(cost)}。`,
    `单利折算 ${percent(simple)}${twice}。`,
  ];
}

/** @param {number} rate @param {number} limit */
export function compared(rate, limit) {
  const above = rate - limit;
  return above > 5e-3
    ? `照这样算，比 ${percent(limit)} 高 ${above.toFixed(2)} 个百分点`
    : `照这样算，没有超过 ${percent(limit)}`;
}

/** @param {{left: number, days: number, interest: number}[]} lines */
export const delayLines = (lines) =>
  lines.map(({ left, days, interest }) => `没还清 ${yuan(left)}，${days} 天，${yuan(interest)}。`);

/** @param {{part: import("./rules.js").Part, used: number, left: number}[]} lines @param {number} over */
export function setOffLines(lines, over) {
  const found = lines.map(({ part, used, left }) => `抵${PARTS[part]} ${yuan(used)}，还剩 ${yuan(left)}。`);
  return over > 0 ? [...found, `多还了 ${yuan(over)}。`] : found;
}

/** @param {number} from @param {number} to */
export const span = (from, to) => `${spoken(from)}到 ${spoken(to)}`;
