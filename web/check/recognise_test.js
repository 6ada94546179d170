import assert from "node:assert/strict";
import { SIZE } from "./grams.js";
import { recogniser } from "./recognise.js";

const [ACROSS, FREE] = [4, 8];
/** How much the cue, danger and anything have to weigh. */
const LEAST = [2.5, 2, 1];
/** How much less or more: confirmed, against, saying, wordy, calm. */
const MORE = [2, 0.5, 1, 0, -1];
const SIGNS = Array.from({ length: 91 }, (_, at) => String.fromCharCode(35 + at)).filter((sign) =>
  sign !== "\\"
);

/**
 * Weights of 甲 alone as they are kept.
 * @param {...number} each for the cue, for danger and for anything, as many times as a short message divides it by
 */
function heavy(...each) {
  return weighing(Math.imul("甲".charCodeAt(0) * 31, 2654435761) >>> 18, each);
}

/**
 * @param {number} number of a run, or of a family behind them
 * @param {number[]} each
 */
function weighing(number, each) {
  const gap = "!".repeat(Math.floor(number / SIGNS.length)) + SIGNS[number % SIGNS.length];
  const weights = each.map((weight) => SIGNS[45 + Math.ceil(weight * Math.sqrt(20))]);
  return [each.map(() => gap).join(" "), weights.join(" ")];
}

/**
 * Whether a message says one thing.
 * @param {Partial<import("./recognise.js").Patterns["cues"][0]>} cue
 * @param {string[]} [weights] of the cue, of danger and of anything
 */
function one(cue, weights = ["  ", "  "]) {
  const patterns = {
    longest: 100,
    signs: { from: "", to: "" },
    cues: [
      {
        patterns: [],
        harmless: [],
        without: -1,
        certain: true,
        danger: false,
        quiet: false,
        ...cue,
      },
    ],
    groups: ["己|庚"],
    sets: {},
    weights,
    least: LEAST,
    more: MORE,
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

/** @type {[string, Parameters<typeof one>[0], string[], string, boolean][]} */
const WEIGHED = [
  ["enough by itself", {}, heavy(4, 0, 3), "甲", true],
  ["too little by itself", {}, heavy(2, 0, 3), "甲", false],
  ["of nothing that is said", {}, heavy(4, 0, 1), "甲", false],
  ["another character", {}, heavy(4, 0, 3), "乙", false],
  ["words that little weighs", { patterns: [["甲"]], certain: false }, heavy(2, 0, 3), "甲", true],
  ["words that nothing weighs", { patterns: [["甲"]], certain: false }, heavy(0, 0, 3), "甲", false],
  ["words that are enough", { patterns: [["甲"]], certain: true }, heavy(0, 0, 3), "甲", true],
  ["words where little is said", { patterns: [["甲"]], certain: false }, heavy(2, 0, 0), "甲", false],
  ["what something speaks against", { patterns: [["甲"]], without: 0 }, heavy(4, 0, 3), "甲，己", true],
  ["what it speaks against, and little weighs", { without: 0 }, heavy(2.8, 0, 3), "甲，己", false],
  ["danger", { danger: true, quiet: true }, heavy(0, 3, 1), "甲", true],
  ["no danger", { danger: true, quiet: true }, heavy(4, 1, 3), "甲", false],
  ["danger where nothing is said", { danger: true, quiet: true }, heavy(4, 3, -1), "甲", false],
];

for (const [why, cue, weights, written, expected] of WEIGHED) {
  Deno.test(`weighed: ${why}`, () => assert.equal(one(cue, weights)(written), expected));
}

Deno.test("whatever word of a family stands in it weighs what the family weighs", () => {
  const cue = { patterns: [/** @type {any} */ (["甲|乙 丙|丁"])], certain: false };
  const said = one(cue, weighing(SIZE + 1, [4, 0, 3]));
  assert.deepEqual(["丙", "丁", "甲", "戊"].map(said), [true, true, false, false]);
});

Deno.test("words of danger are heard where they do not weigh enough for what they would say", () => {
  const cue = { harmless: [], certain: false, danger: true };
  const cues = [
    { ...cue, patterns: [["甲"]], without: -1, quiet: false },
    { ...cue, patterns: [], without: 0, quiet: true },
  ];
  /** @type {any} */
  const patterns = {
    ...{ longest: 100, signs: { from: "", to: "" }, groups: ["己|庚"], sets: {}, more: MORE },
    ...{ cues, weights: ["   ", "   "], least: [9, 9, 9, 9] },
  };
  const { found } = recogniser(patterns, { from: "", to: "", spellings: {} });
  const said = (/** @type {string} */ written) => found(written).map(({ cue }) => cue);
  assert.deepEqual(said("甲"), [1]);
  assert.deepEqual(said("乙"), []);
  assert.deepEqual(said("甲，己"), []);
});
