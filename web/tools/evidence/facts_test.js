import assert from "node:assert/strict";
import { any } from "../../testing/records.js";
import { dice } from "../../testing/dice.js";
import { facts, some } from "./facts.js";

Deno.test("a line has room for three names", () => {
  assert.equal(some(["甲", "乙", "丙"]), "甲、乙、丙");
  assert.equal(some(["甲", "乙", "丙", "丁"]), "甲、乙、丙等");
  assert.equal(some(["甲", "", "甲"]), "甲");
});

Deno.test("what a letter says of some entries", () => {
  const roll = dice(27);
  const labels = { whom: { me: "我本人", family: "家人" } };
  const one = { ...any(roll), day: "2026-11-01", time: "", from: "138", how: "call", whom: "me" };
  const other = { ...one, day: "2026-11-02", time: "22:40", from: "", how: "visit", whom: "family" };
  const done = "骂我（原话见所附记录第 1、3 条）";
  assert.deepEqual(facts("骂我", [1, 3], [one, other], labels), {
    时间: "2026-11-01 至 2026-11-02 22:40",
    号码: "138",
    号码或人: "138",
    地点: "电话里、上门时",
    对谁: "我、家人",
    做了什么: done,
    原话或动作: done,
    次数: "2",
  });
  const alone = facts("", [2], [other], labels);
  assert.deepEqual(
    [alone.时间, alone.号码, alone.做了什么],
    ["2026-11-02 22:40", "没有记下的号码", "催收（原话见所附记录第 2 条）"],
  );
});
