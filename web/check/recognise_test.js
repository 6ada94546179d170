import assert from "node:assert/strict";
import { recogniser } from "./recognise.js";

const [ACROSS, FREE] = [4, 8];

/**
 * Whether a message says one thing.
 * @param {Partial<import("./recognise.js").Patterns["cues"][0]>} cue
 */
function one(cue) {
  const patterns = {
    longest: 100,
    signs: { from: "", to: "" },
    cues: [{ patterns: [], harmless: [], without: -1, ...cue }],
    groups: ["己|庚"],
    sets: {},
  };
  const { found } = recogniser(patterns, { from: "", to: "", spellings: {} });
  return (/** @type {string} */ written) => found(written).length > 0;
}

/** @type {[string, Parameters<typeof one>[0], string, boolean][]} */
const CASES = [
  ["the first group has to be near", { patterns: [["甲", 6, ACROSS, 0]] }, "甲", false],
  ["it is near", { patterns: [["甲", 6, ACROSS, 0]] }, "甲，庚", true],
  ["the first group is without", { patterns: [["甲"]], without: 0 }, "甲，己", false],
  ["it is not there", { patterns: [["甲"]], without: 0 }, "甲", true],
  ["what is harmless counts for nothing", { patterns: [["乙"]], harmless: [["甲乙"]] }, "甲乙", false],
  ["what stands behind it counts", { patterns: [["丙"]], harmless: [["甲乙"]] }, "甲乙丙", true],
  ["what stands before it counts", { patterns: [["丙"]], harmless: [["甲乙"]] }, "丙甲乙", true],
  ["six characters between two words", { patterns: [["甲 乙"]] }, "甲一二三四五六乙", true],
  ["seven are too many", { patterns: [["甲 乙"]] }, "甲一二三四五六七乙", false],
  ["one after the other", { patterns: [["甲 乙"]] }, "乙甲", false],
  ["in any order", { patterns: [["甲 乙 丙", 6, ACROSS | FREE]] }, "丙乙甲", true],
  ["all of them", { patterns: [["甲 乙 丙", 6, ACROSS | FREE]] }, "丙乙", false],
];

for (const [why, cue, written, expected] of CASES) {
  Deno.test(`recognised: ${why}`, () => assert.equal(one(cue)(written), expected));
}
