/* What a loan costs, what a claim comes to, what delay costs after a judgment, and what a payment is set off against.
   The numbers come from lawbook/export/interest.py: none of the law's stands here. */

import { fromIso } from "../../shared/date.js";
import { perPeriod, perYear } from "./rate.js";

/**
 * @typedef {{value: number, unit: "percent" | "fold", lenders: string[], since: string, until?: string}} Limit
 * @typedef {"costs" | "interest" | "principal"} Part
 *
 * @typedef {object} Data
 * @property {Record<string, Limit>} limits
 * @property {{changes: [string, number][], last: string}} lpr day and rate in per cent; nothing is known after `last`
 * @property {number} daily ten-thousandths of the sum, for a day of delay
 * @property {Record<string, {order: Part[], least?: number, most?: number, card: boolean}>} orders
 *
 * @typedef {object} Loan
 * @property {number} received
 * @property {number} upfront paid apart when the money came
 * @property {number} fee paid with each payment
 * @property {number} periods in a year
 * @property {number | null} day on which the money came
 * @property {{day: number | null, amount: number}[]} payments
 *
 * @typedef {{simple: number, compound: number, paid: number, cost: number}} Cost rates in per cent a year
 */

const YEAR = 365;
/** Per cent a year: what is more was typed wrong. */
const SANE = 1e5;

/**
 * The yearly rate of a loan, both ways of reckoning; null where there is none.
 * @param {Loan} loan
 * @returns {Cost | null}
 */
export function cost({ received, upfront, fee, periods, day, payments }) {
  const worth = received - upfront;
  const sums = payments.map((payment) => payment.amount + fee);
  const paid = sums.reduce((sum, one) => sum + one, 0);
  const dated = day !== null && payments.every((payment) => payment.day !== null);
  if (worth <= 0 || paid < worth) return null;
  const total = { paid: paid + upfront, cost: paid - worth };
  const flows = payments.map((payment, number) => ({ day: Number(payment.day), amount: sums[number] }));
  const yearly = dated ? perYear(worth, day, flows) : null;
  const found = yearly === null ? perPeriod(worth, sums) : Math.pow(1 + yearly, 1 / periods) - 1;
  if (found === null || (dated && yearly === null) || 100 * periods * found > SANE) return null;
  const rate = Math.max(0, found); // what is sought may end a hair below
  return { simple: 100 * periods * rate, compound: 100 * (Math.pow(1 + rate, periods) - 1), ...total };
}

/**
 * The loan prime rate of a day, in per cent; null where it is not known.
 * @param {Data} data
 * @param {number} day
 */
export function prime(data, day) {
  if (day > fromIso(data.lpr.last)) return null;
  let found = null;
  for (const [since, rate] of data.lpr.changes) {
    if (fromIso(since) <= day) found = rate;
  }
  return found;
}

/**
 * The limits for a kind of lender on a day, in per cent a year; null where the prime rate is wanted and not known.
 * @param {Data} data
 * @param {string} lender
 * @param {number} day
 * @param {number | null} own a prime rate that the reader gave
 * @returns {{key: string, percent: number | null}[]}
 */
export function limits(data, lender, day, own) {
  const known = own === null ? prime(data, day) : own;
  return Object.entries(data.limits)
    .filter(([, one]) => one.lenders.includes(lender) && fromIso(one.since) <= day)
    .filter(([, one]) => !one.until || day < fromIso(one.until))
    .map(([key, { value, unit }]) => {
      const percent = unit === "percent"
        ? value
        : known === null
        ? null
        : Math.round(value * known * 1e6) / 1e6;
      return { key, percent };
    });
}

/**
 * What is claimed besides the principal, as a rate; and what of it lies above a limit.
 * @param {number} principal
 * @param {number} claimed
 * @param {number} days
 */
export function claim(principal, claimed, days) {
  const rate = 100 * claimed / principal / days * YEAR;
  const above = (/** @type {number} */ percent) =>
    Math.max(0, claimed - principal * percent / 100 * days / YEAR);
  return { rate, above };
}

/**
 * The doubled part of interest after a judgment: each sum for the days that it stood unpaid.
 * @param {number} daily
 * @param {number} owed
 * @param {number} from the last day on which it was to be paid
 * @param {number} to
 * @param {{day: number, amount: number}[]} paid
 */
export function delayed(daily, owed, from, to, paid) {
  let [left, since, total] = [owed, from, 0];
  const lines = [];
  const ordered = [...paid].sort((a, b) => a.day - b.day).filter((one) => one.day <= to);
  for (const { day, amount } of [...ordered, { day: to, amount: 0 }]) {
    const days = Math.max(0, day - since);
    const interest = left * daily / 10000 * days;
    if (days) lines.push({ left, days, interest });
    total += interest;
    left = Math.max(0, left - amount);
    since = Math.max(since, day);
  }
  return { total, lines };
}

/**
 * What a payment is set off against, in order.
 * @param {Data} data
 * @param {boolean} card
 * @param {number} overdue days
 * @param {number} payment
 * @param {Record<Part, number>} owed
 */
export function setOff(data, card, overdue, payment, owed) {
  const [key, { order }] = Object.entries(data.orders).filter(([, one]) => one.card === card)
    .filter(([, { least = 0, most = Infinity }]) => overdue >= least && overdue <= most)[0];
  let left = payment;
  const lines = order.map((part) => {
    const used = Math.min(left, owed[part]);
    left -= used;
    return { part, used, left: owed[part] - used };
  });
  return { key, lines, over: left };
}
