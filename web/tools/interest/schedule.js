/* What is paid, as people write it: 1000x12, 1000×11＋1500, 2026-01-10:1000, 2026-02-10:1000. */

import { amount, date } from "../../shared/typed.js";

/**
 * @typedef {{payments: {day: number | null, amount: number}[], wrong: string}} Schedule every payment has a day, or none
 */

const MOST = 600; // payments
const HIGHEST = 1e9; // yuan

/** @param {string} wrong @returns {Schedule} */
const not = (wrong) => ({ payments: [], wrong });

/**
 * @param {string} typed
 * @param {number} today
 * @returns {Schedule}
 */
export function schedule(typed, today) {
  const text = typed.normalize("NFKC").replace(/\s/g, "").replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  /** @type {Schedule} */
  const found = { payments: [], wrong: "" };
  for (const part of text.split(/[,、;；+]/).filter((one) => one)) {
    const [day, rest] = part.includes(":") ? part.split(":") : ["", part];
    const [sum, times = "1", ...more] = rest.split(/[x×*]/i);
    const [paid, count] = [amount(sum), amount(times.replace(/[期次个月]+$/, ""))];
    if (paid.value === null || count.value === null || more.length) {
      return not("看不懂。写成 1000x12，或者 1000x11,1500。");
    }
    if (count.value % 1 || count.value < 1) return not("期数要是 1 以上的整数。");
    if (count.value + found.payments.length > MOST) return not(`最多 ${MOST} 期。`);
    if (paid.value > HIGHEST) return not("数太大了，看看是不是多写了几个零。");
    const when = day ? date(day, today) : { value: null, wrong: "" };
    if (when.wrong) return not(when.wrong);
    for (let number = 0; number < count.value; number += 1) {
      found.payments.push({ day: when.value, amount: paid.value });
    }
  }
  const dated = found.payments.filter((payment) => payment.day !== null).length;
  if (dated && dated < found.payments.length) return not("要么每一笔都写日子，要么都不写。");
  return found;
}
