/* A result in words: what is left, and how it was counted. */

import { short, spoken, weekday } from "../../shared/date.js";

/**
 * @typedef {import("./rules.js").Count} Count
 * @typedef {import("./rules.js").Found} Found
 */

const UNITS = { day: "天", "working-day": "个工作日", month: "个月", year: "年" };

/** Whether it is the reader's to act. @param {Count} count @param {string} mode */
export const ours = (count, mode) => count.reading === "early" && mode !== "at-least";

/**
 * How many days are left, as one says it.
 * @param {number} left
 */
export function leftover(left) {
  if (left > 1) return `还剩 ${left} 天`;
  if (left === 1) return "还剩 1 天，明天是最后一天";
  return left === 0 ? "今天是最后一天" : `已经过了 ${-left} 天`;
}

/**
 * @param {Found} found
 * @param {string} mode of the kind that was counted
 * @param {number | null} left null where the clock of the device cannot be right
 * @returns {{title: string, line: string}}
 */
export function headline({ count }, mode, left) {
  const day = spoken(count.last);
  if (mode === "at-least") return { title: `至少到 ${day}`, line: "" };
  if (count.reading === "early") {
    const line = `最后一天：${day}`;
    return left === null ? { title: line, line: "" } : { title: leftover(left), line };
  }
  const passed = left === null
    ? ""
    : left < 0
    ? `已经过了 ${-left} 天`
    : left
    ? `还有 ${left} 天`
    : "就是今天";
  return { title: `最晚 ${day}`, line: passed };
}

/** @param {Count} count */
function whole({ amount, unit, raw }) {
  if (unit === "day") return `第 ${amount} 天是 ${spoken(raw)}。`;
  const counted = `${amount} ${UNITS[/** @type {keyof UNITS} */ (unit)]}`;
  return unit === "working-day" ? `数 ${counted}，到 ${spoken(raw)}。` : `满 ${counted}，到 ${spoken(raw)}。`;
}

/**
 * What days off do to the last day.
 * @param {Count} count
 */
function moved({ raw, last, works, counting, reading }) {
  if (last !== raw) return [`${short(raw)}是休息的日子，顺到 ${spoken(last)}。`];
  if (works === false && reading === "early") return [`${short(raw)}是休息的日子，没有写可以顺延，提前办。`];
  const weekend = weekday(raw) % 6 === 0;
  const stays = works && weekend && counting.roll === "next-working-day";
  return stays ? [`${short(raw)}虽是周末，照放假安排要上班，不顺延。`] : [];
}

/**
 * How the last day was reached, step by step.
 * @param {Count} count
 * @param {number | null} received
 * @returns {string[]}
 */
export function steps(count, received) {
  const { amount, from, first, counting } = count;
  if (!amount) return [`照纸上写的：${spoken(count.last)}。`];
  const plus = received === null ? 0 : from - received;
  const notice = plus ? [`公告 ${spoken(Number(received))}发出，过 ${plus} 天，${short(from)}算送到。`] : [];
  const beginning = first > from
    ? `${spoken(from)}那天不算，从 ${short(first)}数起。`
    : `当天算不算没有写，把 ${spoken(from)}那天也算进去。`;
  const open = counting.start !== "next-day" && first > from ? ["当天算不算没有写，按最晚的数。"] : [];
  return [...notice, ...open, beginning, whole(count), ...moved(count)];
}
