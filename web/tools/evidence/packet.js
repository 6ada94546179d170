/* The packet for a channel: the letter with a line for each conduct, behind it the numbered list, and what to take along. */

import { make } from "../../shared/dom.js";
import { Letter } from "../../shared/letter.js";
import { chinese } from "../../shared/numerals.js";
import { copies } from "../../shared/say.js";
import { facts, some } from "./facts.js";
import { cases, lines } from "./rules.js";
import { item, titleOf } from "./list.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Data} Data */
/** @typedef {import("./csv.js").Labels} Labels */

/** @param {string} name */
const gap = (name) => `【${name}】`;

/** In a letter the reader speaks. @param {string} title */
const mine = (title) => title.replace(/你/g, "我");

/**
 * Put what is known into the gaps of a part of a letter; they are gaps no more.
 * @param {Element} part
 * @param {Record<string, string>} known
 */
function put(part, known) {
  for (const found of part.querySelectorAll(".gap")) {
    const words = known[(found.textContent || "").replace(/[【】]/g, "")];
    if (words) found.replaceWith(words);
  }
}

/**
 * The letter with the facts in it.
 * @param {Data} data
 * @param {string} name
 * @param {Entry[]} entries in their order
 * @param {Labels} labels
 */
function letter(data, name, entries, labels) {
  const made = make("div", { class: "letter", id: "letter" });
  made.append(...copies(document.querySelector(`[data-letter=${name}]`)));
  const rows = Array.from(made.querySelectorAll("p")).filter((line) =>
    (line.textContent || "").includes(gap("时间"))
  );
  const found = lines(data, entries).map(({ key, numbers }, at) => {
    const line = /** @type {HTMLElement} */ (rows[0].cloneNode(true));
    const start = line.firstChild;
    if (start instanceof Text) start.data = start.data.replace(/^[^、]*/, chinese(at + 1));
    put(
      line,
      facts(key && mine(titleOf(key)), numbers, numbers.map((number) => entries[number - 1]), labels),
    );
    return line;
  });
  rows[0].before(...found);
  for (const row of rows) row.remove();
  const from = some(entries.map((entry) => entry.from));
  put(made, { 号码或人: from });
  return made;
}

/** @param {Element | null} list @returns {string[]} what its items say, with what their notes cite */
const itemsOf = (list) =>
  Array.from(list ? list.children : [], (one) => {
    const copy = /** @type {Element} */ (one.cloneNode(true));
    for (const mark of copy.querySelectorAll(".note")) {
      mark.replaceWith(`（${(mark.getAttribute("aria-label") || "").replace(/^注\d+ /, "")}）`);
    }
    return (copy.textContent || "").trim();
  });

/** Elements of proof that are wanting. @param {Data} data @param {Entry[]} entries */
function lacking(data, entries) {
  return cases(data, entries).flatMap(({ key, lacking: open }) => {
    const elements = itemsOf(document.querySelector(`#conduct-${key} [data-part=evidence]`));
    return open.map((at) => `（${mine(titleOf(key))}）${elements[at]}`);
  });
}

/**
 * Make the packet in `place`.
 * @param {HTMLElement} place
 * @param {Data} data
 * @param {string} channel
 * @param {Entry[]} entries in their order
 * @param {Labels} labels
 * @returns {Letter}
 */
export function packet(place, data, channel, entries, labels) {
  const name = data.channels[channel];
  const own = document.querySelector(`[data-channel=${channel}]`);
  const title = own ? own.querySelector("[data-part=title]") : null;
  const paper = letter(data, name, entries, labels);
  const ticks = [
    ...itemsOf(own && own.querySelector("[data-part=bring]")),
    ...itemsOf(document.querySelector(`[data-attach=${name}]`)),
    ...lacking(data, entries),
  ];
  paper.append(
    make("h3", {}, `附一：催收记录，共 ${entries.length} 条`),
    make("ol", {}, ...entries.map((entry) => make("li", {}, ...item(data, entry, labels, mine)))),
    make("h3", {}, "附二：要带的，交以前勾一遍"),
    make(
      "ul",
      { class: "ticks" },
      ...[...new Set(ticks)].map((one) => make("li", {}, make("p", {}, `□ ${one}`))),
    ),
  );
  place.hidden = false;
  place.replaceChildren(make("h2", { tabindex: "-1" }, `交给${title ? title.textContent : ""}的材料`), paper);
  const made = new Letter(paper);
  const to = title && channel !== "institution" ? title.textContent || "" : "";
  made.know([["收信单位", to]]);
  return made;
}
