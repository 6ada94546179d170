import assert from "node:assert/strict";
import { article, chinese, number } from "./numerals.js";

Deno.test("each number is read back", () => {
  for (let value = 1; value < 10000; value += 1) assert.equal(number(chinese(value)), value);
});
for (
  const [value, written] of /** @type {[number, string][]} */ ([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [110, "一百一十"],
    [101, "一百零一"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [676, "六百七十六"],
    [1260, "一千二百六十"],
  ])
) {
  Deno.test(written, () => assert.equal(chinese(value), written));
}
for (
  const [key, title] of [
    ["676", "第六百七十六条"],
    ["293-1", "第二百九十三条之一"],
    ["i2", "第二项"],
    ["call-hours", "call-hours"],
  ]
) {
  Deno.test(title, () => assert.equal(article(key), title));
}
