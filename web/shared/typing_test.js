import assert from "node:assert/strict";
import { typing } from "./typing.js";

/**
 * How long an answer waits for each of what stands in a field one after the other.
 * @param {string[]} values
 */
function waits(values) {
  /** @type {(number | undefined)[]} */
  const found = [];
  let input = () => {};
  const field = {
    value: "",
    addEventListener: (/** @type {string} */ _, /** @type {() => void} */ f) => input = f,
  };
  const own = globalThis.setTimeout;
  globalThis.setTimeout =
    /** @type {any} */ ((/** @type {unknown} */ _, /** @type {number} */ ms) => found.push(ms));
  try {
    typing(/** @type {any} */ (field), () => {});
    for (const value of values) {
      field.value = value;
      input();
    }
  } finally {
    globalThis.setTimeout = own;
  }
  return found.slice(1).map((ms) => ms === 0 ? "now" : "later");
}

Deno.test("a letter waits for the next, and so does what is taken away", () => {
  assert.deepEqual(waits(["会", "会坐", "会", ""]), ["later", "later", "later", "later"]);
});
Deno.test("several characters that come or go together are answered now", () => {
  assert.deepEqual(waits(["会坐牢吗", "会坐牢吗？", "会坐牢吗？不会吧"]), ["now", "later", "now"]);
  assert.deepEqual(waits(["会坐牢吗", "会上门吗", "sm", ""]), ["now", "now", "now", "now"]);
});
