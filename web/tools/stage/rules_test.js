import assert from "node:assert/strict";
import { prepared, published } from "../../testing/data.js";
import { walk } from "./rules.js";

/** @type {import("./rules.js").Data} */
const data = await published("stage");
const cases = await prepared("cases-stage");

for (const { why, ask, ...expected } of cases) {
  Deno.test(`worked: ${why}`, () => {
    const { asked, wrong, end } = walk(data, ask);
    if (expected.open) {
      return assert.deepEqual([asked[asked.length - 1], end, wrong], [expected.open, null, ""]);
    }
    if (expected.wrong) return assert.deepEqual([wrong, end], [expected.wrong, null]);
    assert.ok(end);
    const { stage = "page", ...rest } = end;
    assert.deepEqual({ verdict: stage, ...rest }, expected);
  });
}

/** Every way to an end. @param {Record<string, string>} given @returns {Record<string, string>[]} */
function ways(given) {
  const { asked, end } = walk(data, given);
  if (end) return [given];
  const open = asked[asked.length - 1];
  return Object.keys(data.questions[open]).flatMap((name) => ways({ ...given, [open]: name }));
}

Deno.test("every way ends after six questions at most, and says by which answer", () => {
  const found = ways({});
  assert.ok(found.length > 40);
  for (const given of found) {
    const { asked, by } = walk(data, given);
    assert.ok(asked.length <= 6);
    const last = asked[asked.length - 1];
    assert.equal(by, `${last}-${given[last]}`);
  }
});
Deno.test("what is never asked changes nothing", () => {
  for (const given of ways({})) {
    const rest = Object.keys(data.questions).filter((name) => !(name in given));
    const noise = Object.fromEntries(rest.map((name) => [name, "payment-order"]));
    assert.deepEqual(walk(data, { ...noise, ...given }), walk(data, given));
  }
});
Deno.test("nothing that an address brings throws", () => {
  for (const value of ["__proto__", "toString", "\ud83d", "<b>", "x".repeat(5000)]) {
    for (const name of [...Object.keys(data.questions), "__proto__"]) {
      const { end } = walk(data, Object.fromEntries([["official", "paper"], [name, value]]));
      assert.equal(end, null);
    }
  }
});
