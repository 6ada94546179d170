import assert from "node:assert/strict";
import { parts, snippet } from "./snippet.js";

Deno.test("words of two characters and more are marked, wherever they stand", () => {
  assert.deepEqual(parts("催收不能骂人，催收", ["催收", "不"]), [
    { text: "催收", found: true },
    { text: "不能骂人，", found: false },
    { text: "催收", found: true },
  ]);
  assert.deepEqual(parts("没有", ["别的"]), [{ text: "没有", found: false }]);
});

Deno.test("a snippet begins twenty characters before the first word, and says where it is cut", () => {
  const text = "字".repeat(100);
  assert.equal(snippet(text, ["别的"]), "字".repeat(64) + "…");
  assert.equal(snippet("字".repeat(64), []), "字".repeat(64));
  assert.equal(snippet("甲".repeat(20) + "起诉", ["起诉"]), "甲".repeat(20) + "起诉");
  assert.equal(snippet("甲".repeat(21) + "起诉", ["起诉"]), "…" + "甲".repeat(20) + "起诉");
  const ends = `起诉${"字".repeat(50)}执行`;
  assert.equal(snippet(ends, ["执行", "起诉"]), ends);
});
