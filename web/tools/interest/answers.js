/* What was typed into the forms, read: questions for the rules, and what is wrong with each field. */

import { later } from "../../shared/date.js";
import { amount, date, within } from "../../shared/typed.js";
import { schedule } from "./schedule.js";

/**
 * @typedef {Record<string, string>} Typed by the names of the fields
 * @typedef {Record<string, string>} Wrong by the names of the fields
 */

const HIGHEST = 1e9; // yuan
const LONGEST = 30; // years
const PERIODS = /** @type {Record<string, number>} */ ({ month: 12, week: 365 / 7, half: 24, day: 365 });

/** Reads fields one by one, and keeps what is wrong with each. */
class Reader {
  /** @param {Typed} typed @param {number} today */
  constructor(typed, today) {
    this.typed = typed;
    this.today = today;
    /** @type {Wrong} */
    this.wrong = {};
  }

  /** @param {string} name @param {string} sentence */
  refuse(name, sentence) {
    if (sentence && !this.wrong[name]) this.wrong[name] = sentence;
  }

  /**
   * @param {string} name
   * @param {number} [least]
   * @param {number} [most]
   * @returns {number | null}
   */
  figure(name, least = 0, most = HIGHEST) {
    const low = least > 0 ? "要比 0 大。" : "不能是负数。";
    const found = within(
      amount(this.typed[name] || ""),
      least,
      most,
      low,
      "数太大了，看看是不是多写了几个零。",
    );
    this.refuse(name, found.wrong);
    return found.value;
  }

  /** So many days. @param {string} name @returns {number | null} */
  days(name) {
    const found = this.figure(name, 1, 365 * LONGEST);
    if (found !== null && found % 1) this.refuse(name, "天数要是整数。");
    return found;
  }

  /** @param {string} name @returns {number | null} */
  day(name) {
    const first = later(this.today, -12 * LONGEST);
    const found = within(
      date(this.typed[name] || "", this.today),
      first,
      this.today,
      "太久以前了，看看年份写对没有。",
      "这一天还没有到，看看写对没有。",
    );
    this.refuse(name, found.wrong);
    return found.value;
  }

  /** @param {string} name */
  payments(name) {
    const found = schedule(this.typed[name] || "", this.today);
    this.refuse(name, found.wrong);
    return found.payments;
  }
}

/**
 * The loan; null while something is wanting or wrong.
 * @param {Typed} typed
 * @param {number} today
 */
export function loan(typed, today) {
  const reader = new Reader(typed, today);
  const received = reader.figure("received", 0.01);
  const [upfront, fee] = [reader.figure("upfront") || 0, reader.figure("fee") || 0];
  const [principal, stated] = [reader.figure("principal", 0.01), reader.figure("stated", 0, 1000)];
  const day = reader.day("came");
  const payments = reader.payments("pay");
  const dated = payments.some((payment) => payment.day !== null);
  const paid = payments.reduce((sum, payment) => sum + payment.amount + fee, 0);
  if (received !== null) {
    if (upfront >= received) reader.refuse("upfront", "另外收的比到账的还多，看看写对没有。");
    if (principal !== null && principal < received) {
      reader.refuse("principal", "合同的本金比到账的还少，看看写对没有。");
    }
    if (payments.length && paid < received - upfront) {
      reader.refuse("pay", "还的比到账的还少，看看是不是少写了几期。");
    }
  }
  if (dated && day === null) reader.refuse("came", "还款写了日子，到账那天也要写。");
  if (dated && day !== null && payments.some((payment) => Number(payment.day) <= day)) {
    reader.refuse("pay", "有一笔还款在到账那天或者以前，看看日子写对没有。");
  }
  const ready = received !== null && payments.length > 0 && !Object.keys(reader.wrong).length;
  const periods = PERIODS[typed.per] || PERIODS.month;
  const found = { received: received || 0, upfront, fee, periods, day: dated ? day : null, payments };
  return { wrong: reader.wrong, loan: ready ? found : null, principal, stated };
}

/** Who lent, when, and a prime rate where the reader gives one. @param {Typed} typed @param {number} today */
export function lender(typed, today) {
  const reader = new Reader(typed, today);
  const [day, own] = [reader.day("signed"), reader.figure("lpr", 0.01, 100)];
  return { wrong: reader.wrong, lender: typed.lender || "", day, own };
}

/** @param {Typed} typed @param {number} today */
export function claimed(typed, today) {
  const reader = new Reader(typed, today);
  const [principal, sum, days] = [reader.figure("base", 0.01), reader.figure("claimed"), reader.days("days")];
  const ready = principal !== null && sum !== null && days !== null && !Object.keys(reader.wrong).length;
  return { wrong: reader.wrong, claim: ready ? { principal, sum, days } : null };
}

/**
 * @param {Typed} typed
 * @param {number} today
 * @param {boolean} sure whether that can be right: what is counted to today is counted from the clock
 */
export function delay(typed, today, sure) {
  const reader = new Reader(typed, today);
  const [owed, from] = [reader.figure("owed", 0.01), reader.day("from")];
  const to = typed.to ? reader.day("to") : today;
  const paid = reader.payments("paid");
  if (paid.some((payment) => payment.day === null)) {
    reader.refuse("paid", "每一笔都写上日子：2026-05-01:10000。");
  }
  if (from !== null && to !== null && to < from) reader.refuse("to", "比履行期满那天还早。");
  const sum = paid.reduce((total, payment) => total + payment.amount, 0);
  if (owed !== null && sum > owed) reader.refuse("paid", "还的比欠的还多，看看写对没有。");
  if (!sure && !typed.to && from !== null) reader.refuse("to", "这台设备的日期好像不对，写上算到哪天。");
  const ready = owed !== null && from !== null && to !== null && !Object.keys(reader.wrong).length;
  const dated = paid.map(({ day, amount }) => ({ day: Number(day), amount }));
  return { wrong: reader.wrong, delay: ready ? { owed, from, to, paid: dated } : null };
}

/** @param {Typed} typed @param {number} today */
export function payment(typed, today) {
  const reader = new Reader(typed, today);
  const card = typed.debt === "card";
  const names = ["payment", "costs", "interest", "capital"];
  const [sum, costs, interest, principal] = names.map((name) => reader.figure(name));
  const overdue = card ? reader.days("overdue") : 0;
  const ready = sum !== null && overdue !== null && !Object.keys(reader.wrong).length;
  const owed = { costs: costs || 0, interest: interest || 0, principal: principal || 0 };
  return { wrong: reader.wrong, payment: ready ? { sum, card, overdue, owed } : null };
}
