/* A plan in words. */

/** @typedef {import("./rules.js").Plan} Plan */

/** @param {number} sum @returns {string} 1234.5 元 */
export const yuan = (sum) => `${Math.round(sum * 100) / 100} 元`;

/** @param {Plan} plan */
export function title({ verdict, left }) {
  return {
    nothing: left < 0 ? `顾完生活，还差 ${yuan(-left)}` : "顾完生活，一元不剩",
    growing: `还剩 ${yuan(left)}，但是还不清`,
    short: `还剩 ${yuan(left)}，不够每家要的`,
    enough: `还剩 ${yuan(left)}，够每月要还的`,
    left: `顾完生活，还剩 ${yuan(left)}`,
  }[verdict];
}

/** @param {Plan} plan */
export function lines({ owed, due, interest, months, left, unsure }) {
  if (!owed) return [];
  const asked = due === null
    ? "每月要还多少，有几笔没有写。"
    : `每月一共要还 ${yuan(due)}${due > left && left > 0 ? `，差 ${yuan(due - left)}` : ""}。`;
  const grown = interest ? `每月大约长出利息 ${yuan(interest)}。` : "";
  const end = months === null ? "" : `剩下的都拿来还、不再加费用的话，大约 ${months} 个月还清。`;
  return [
    `一共欠 ${yuan(owed)}。${asked}`,
    `${grown}${end}`,
    unsure ? "有几笔没有写年利率，当成没有利息算的，实际会更久。" : "",
  ].filter(Boolean);
}

/** @param {import("./rules.js").Debt} debt @param {number} at */
export const named = ({ who, owed }, at) => `${who || `第 ${at + 1} 笔`}（${yuan(owed)}）`;

/** @param {import("./rules.js").Line} line */
export function offered({ offer, months }) {
  if (offer === null) return "";
  return offer ? `拿得出：每月 ${yuan(offer)}，不算利息要 ${months} 期` : "分到这一笔，每月不到一元";
}
