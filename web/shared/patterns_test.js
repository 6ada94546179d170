import assert from "node:assert/strict";
import { lexicon, Located, patterns } from "./patterns.js";
import { BREAK } from "./text.js";

/** @type {[string, import("./patterns.js").Written, string, boolean][]} */
const CASES = [
  ["one after the other", { words: ["甲", "乙"] }, "甲乙", true],
  ["nothing between them unless it may", { words: ["甲", "乙"] }, "甲一乙", false],
  ["as many between them as may", { words: ["甲", "乙"], gap: 2 }, "甲一二乙", true],
  ["one more", { words: ["甲", "乙"], gap: 2 }, "甲一二三乙", false],
  ["not over the end of a clause", { words: ["甲", "乙"], gap: 2 }, `甲${BREAK}乙`, false],
  ["over it where that may be", { words: ["甲", "乙"], gap: 2, across: true }, `甲${BREAK}乙`, true],
  ["anywhere in its clause", { words: ["甲"] }, "一甲一", true],
  ["at its beginning", { words: ["甲"], start: true }, `一${BREAK}甲`, true],
  ["not at its beginning", { words: ["甲"], start: true }, "一甲", false],
  ["at its end", { words: ["甲"], end: true }, `甲${BREAK}一`, true],
  ["not at its end", { words: ["甲"], end: true }, "甲一", false],
];

for (const [why, written, text, expected] of CASES) {
  Deno.test(`a pattern: ${why}`, () => {
    const wanted = patterns([], [written], {});
    const located = new Located(text, lexicon(wanted[1].parts.flat()));
    assert.equal(located.spans(wanted[1]).length > 0, expected);
  });
}
