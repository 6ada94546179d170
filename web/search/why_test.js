import assert from "node:assert/strict";
import { why } from "./why.js";

/** @type {[string, string, string[], string[]][]} */
const CASES = [
  ["all of a run", "甲乙丙", ["甲乙丙"], ["甲乙丙"]],
  ["its end", "乙丙", ["甲乙丙"], ["乙丙"]],
  ["its beginning", "甲乙", ["甲乙丙"], ["甲乙"]],
  ["pieces on both sides of what is missing", "甲乙|丙丁", ["甲乙子丙丁"], ["甲乙", "丙丁"]],
  ["nothing", "甲|乙", ["甲乙"], []],
  ["each once", "甲乙", ["甲乙", "甲乙"], ["甲乙"]],
  ["the three longest, as they were written", "甲乙|丙丁戊|己庚辛|子丑寅", [
    "甲乙",
    "丙丁戊",
    "己庚辛",
    "子丑寅",
  ], [
    "丙丁戊",
    "己庚辛",
    "子丑寅",
  ]],
];

for (const [name, words, runs, expected] of CASES) {
  Deno.test(`why: ${name}`, () => assert.deepEqual(why({ title: "", words, text: "" }, runs), expected));
}
