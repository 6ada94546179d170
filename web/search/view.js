/* What the search shows: a hit as a link with the words that were asked for set apart, and doors where there is none. */

import { make } from "../shared/dom.js";
import { link } from "../shared/site.js";
import { sound } from "../shared/text.js";
import { parts, snippet } from "./snippet.js";

/** @typedef {import("./engine.js").Hit} Hit */

/**
 * @param {string} text
 * @param {string[]} terms
 */
const shown = (text, terms) =>
  parts(text, terms).map((part) => (part.found ? make("mark", {}, part.text) : part.text));

/**
 * @param {Hit} hit
 * @param {string[]} terms
 */
export function item(hit, terms) {
  const line = snippet(hit.text, terms);
  const text = shown(line, terms);
  const unseen = hit.why.filter((word) => !(hit.title + line).includes(word));
  return make(
    "li",
    {},
    make(
      "a",
      { href: link(hit.address), "data-search-result": hit.address },
      make("strong", {}, ...shown(hit.title, terms)),
      ...hit.tags.map((tag) => make("span", { class: "chip" }, tag)),
      ...(unseen.length ? [make("small", {}, `因为你写了 ${unseen.join("、")}`)] : []),
      make("span", { class: "found" }, ...(hit.note ? [make("b", {}, hit.note)] : []), ...text),
    ),
  );
}

/**
 * What came of it, in a word.
 * @param {number} count
 * @param {boolean} sure
 */
export function outcome(count, sure) {
  if (!count) return "没有找到。";
  return sure ? `找到 ${count} 条。` : `没有把握，找到 ${count} 条可能沾边的。`;
}

/** Characters that are handed on. */
const LONGEST = 10000;
/** Longer than what people ask, with the sign of a sender, or quoted: rather what they were sent. */
const SENT = /^[^]{61}|【.+】|[“"「『].{6,}[”"」』]/;

/** The way to where a message is looked at sentence by sentence. @param {string} typed */
export function check(typed) {
  if (!SENT.test(typed.trim())) return [];
  const words = encodeURIComponent(sound(typed, LONGEST));
  return [make("a", { class: "do", href: `${link("tools/check-message/")}#text=${words}` }, "看真假")];
}

/** @param {string} text */
export const notice = (text) => make("p", { class: "notice" }, text);

/** @param {Hit[]} hits */
export function doors(hits) {
  const links = hits.map((hit) => make("li", {}, make("a", { href: link(hit.address) }, hit.title)));
  return [make("p", {}, "也许可以从这几处看起："), make("ul", {}, ...links)];
}
