/* Parts of the book as it is shown: an entry, how often in a day and at night, and for each conduct what lacks proof. */

import { fromIso, spoken } from "../../shared/date.js";
import { make } from "../../shared/dom.js";
import { copies, say } from "../../shared/say.js";
import { cases, conducts, days } from "./rules.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Data} Data */
/** @typedef {import("./csv.js").Labels} Labels */

const FIELDS = { time: "几点", from: "对方的号码或名字" };

/** @param {string} key @param {string} part */
const told = (key, part) => document.querySelector(`#conduct-${key} [data-part=${part}]`);

/** @param {string} key */
export const titleOf = (key) => {
  const found = told(key, "title");
  return found ? (found.textContent || "").trim() : key;
};

/** @param {Entry} entry @param {Labels} labels @returns {string} 2026 年 11 月 30 日（星期一）22:40，13800000000，短信，对我本人 */
export const when = ({ day, time, from, how, whom }, labels) =>
  [`${spoken(fromIso(day))}${time ? ` ${time}` : ""}`, from, labels.how[how], `对${labels.whom[whom]}`]
    .filter(Boolean).join("，");

/**
 * An entry in the list, and on paper.
 * @param {Data} data
 * @param {Entry} entry
 * @param {Labels} labels
 * @param {(title: string) => string} [told] what a conduct is called where this is read
 */
export function item(data, entry, labels, told = (title) => title) {
  const kinds = conducts(data, entry).map(titleOf).map(told);
  const proofs = entry.proofs.map((key) => labels.proofs[key] || key).join("、");
  const held = [proofs, entry.file].filter(Boolean).join("；");
  return [
    make("p", {}, make("strong", {}, when(entry, labels))),
    make("p", { class: "said-then" }, entry.words),
    ...(kinds.length ? [make("p", { class: "sure" }, `像：${kinds.join("、")}`)] : []),
    ...(held ? [make("p", { class: "sure" }, `证据：${held}`)] : []),
  ];
}

/**
 * @param {Data} data
 * @param {Entry[]} entries in their order
 */
export function counts(data, entries) {
  const lines = days(data, entries).map(({ day, all, night, calls }) => {
    const parts = [`${all} 次`, calls ? `其中电话 ${calls} 次` : "", night ? `夜里 ${night} 次` : ""];
    return make("li", { "data-day": day }, `${spoken(fromIso(day))}：${parts.filter(Boolean).join("，")}`);
  });
  return [make("h3", {}, "一天几次"), make("ul", {}, ...lines), ...say("counts")];
}

/**
 * What still lacks proof, conduct by conduct.
 * @param {Data} data
 * @param {Entry[]} entries in their order
 */
export function wanting(data, entries) {
  return cases(data, entries).flatMap(({ key, numbers, lacking, unwritten }) => {
    const list = told(key, "evidence");
    const elements = list ? Array.from(list.children) : [];
    const open = lacking.map((at) => make("li", {}, ...copies(elements[at])));
    const fields = unwritten.map((field) => FIELDS[/** @type {keyof typeof FIELDS} */ (field)]).join("、");
    return [
      make("h4", { "data-case": key, "data-lacking": String(lacking.length) }, titleOf(key)),
      make(
        "p",
        {},
        `第 ${numbers.join("、")} 条。${
          open.length ? `证据还缺 ${open.length} 样，有的才补：` : "要留的证据都有了。"
        }`,
      ),
      ...(open.length ? [make("ul", {}, ...open)] : []),
      ...(fields ? [make("p", { class: "sure" }, `记录里还没有写：${fields}。`)] : []),
    ];
  });
}
