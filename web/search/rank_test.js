import assert from "node:assert/strict";
import { ranker } from "./rank.js";

/**
 * @param {string} kind
 * @param {string} title
 * @param {string} words
 * @returns {import("./rank.js").Page}
 */
const page = (kind, title, words) => ({
  address: `${kind}/${title}/`,
  kind,
  title,
  text: "",
  grade: "",
  read: { title, words, text: "" },
  names: words.split("|"),
});
const TERMS = [{ term: "甲乙", pair: true }];

/** @param {import("./rank.js").Page[]} pages @param {Record<string, number>} [boost] */
const order = (pages, boost = {}) => ranker(pages, boost)("甲乙丙", TERMS, 9).map(({ page }) => page.kind);

Deno.test("a page that is called just so stands before one with such a name, that before one that only tells of it", () => {
  const pages = [page("c", "子", "寅甲乙丑"), page("b", "子", "甲乙丙"), page("a", "甲乙丙", "丑")];
  assert.deepEqual(order(pages), ["a", "b", "c"]);
});
Deno.test("a kind may weigh more; one of which nothing is said weighs as it is", () => {
  const pages = [page("b", "甲乙丙", ""), page("a", "甲乙丙", "")];
  assert.deepEqual(order(pages), ["b", "a"]);
  assert.deepEqual(order(pages, { a: 2 }), ["a", "b"]);
  assert.deepEqual(order(pages, { b: 0.5 }), ["a", "b"]);
});
Deno.test("of nothing nothing is found", () =>
  assert.deepEqual(ranker([page("a", "甲乙", "")], {})("", [], 9), []));
