import assert from "node:assert/strict";
import { wanting } from "./wanting.js";

/** @param {boolean} ticked @param {...string} labels */
const group = (ticked, ...labels) => ({ labels, ticked });

/** @type {[string, Parameters<typeof wanting>, string[]][]} */
const CASES = [
  ["nothing", [[], false, []], []],
  ["no reason where none is needed", [[], true, []], ["还没有勾理由"]],
  [
    "a group beside another that is ticked",
    [[group(false, "甲", "乙", "丙"), group(true, "丁")], false, []],
    [
      "“甲”到“丙”还没有勾，符合的至少勾一个",
    ],
  ],
  ["each group once, and not the reasons too", [[group(false, "甲", "乙"), group(false, "丙")], true, []], [
    "“甲”和“乙”还没有勾，符合的至少勾一个",
    "“丙”还没有勾，符合的至少勾一个",
  ]],
  ["gaps last", [[group(false, "甲")], false, ["姓名", "日期"]], [
    "“甲”还没有勾，符合的至少勾一个",
    "还没有填：姓名、日期",
  ]],
];

for (const [what, given, expected] of CASES) {
  Deno.test(`A letter wants: ${what}`, () => assert.deepEqual(wanting(...given), expected));
}
