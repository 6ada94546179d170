/* What the gaps of a letter say of some entries of the book. */

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./csv.js").Labels} Labels */

/** Numbers and names that a line has room for. */
const ROOM = 3;
/** Where it happened, by how. @type {Record<string, string>} */
const PLACES = {
  call: "电话里",
  message: "短信里",
  app: "微信、应用消息里",
  visit: "上门时",
  paper: "寄来的纸上",
  posted: "张贴、群发的地方",
};

/** @param {string[]} all */
export function some(all) {
  const found = [...new Set(all.filter(Boolean))];
  return found.slice(0, ROOM).join("、") + (found.length > ROOM ? "等" : "");
}

/**
 * What the gaps of a line say of some entries.
 * @param {string} conduct as the reader says it, "" where it is none
 * @param {number[]} numbers
 * @param {Entry[]} of
 * @param {Labels} labels
 * @returns {Record<string, string>}
 */
export function facts(conduct, numbers, of, labels) {
  const times = of.map(({ day, time }) => `${day}${time ? ` ${time}` : ""}`);
  const [first, last] = [times[0], times[times.length - 1]];
  const what = conduct || "催收";
  const done = `${what}（原话见所附记录第 ${numbers.join("、")} 条）`;
  const from = some(of.map((entry) => entry.from)) || "没有记下的号码";
  return {
    时间: first === last ? first : `${first} 至 ${last}`,
    号码: from,
    号码或人: from,
    地点: some(of.map(({ how }) => PLACES[how])),
    对谁: some(of.map(({ whom }) => labels.whom[whom])).replace("我本人", "我"),
    做了什么: done,
    原话或动作: done,
    次数: String(of.length),
  };
}
