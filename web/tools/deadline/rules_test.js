import assert from "node:assert/strict";
import { fromIso, iso } from "../../shared/date.js";
import { prepared, published } from "../../testing/data.js";
import { alike, meant, served } from "./clocks.js";
import { counter } from "./rules.js";

const data = await published("deadline");
const answer = counter(data);
const oracle = await prepared("oracle-deadline");

/** @param {Partial<import("./rules.js").Asked>} asked */
const ask = (asked) =>
  answer({ clock: "", variant: "", service: "", received: null, days: null, date: null, ...asked });

/** @param {import("./rules.js").Answer} found */
const last = (found) => (found.kind === "day" ? found.count.last : null);

/** Everything that can be asked, as the oracle names it. */
function questions() {
  const found = [];
  for (const [key, clock] of Object.entries(data.clocks)) {
    const dated = Object.entries(clock.variants).filter(([, one]) => one.unit).map(([name]) => name);
    if (!dated.length) continue;
    const undated = alike(clock).filter((name) => clock.variants[name].mode === "set-by-court");
    for (const name of ["", ...new Set([...dated, ...undated])]) {
      if (name === "" && !meant(clock, "").some((one) => dated.includes(one))) continue;
      for (const way of served(clock, name) ? Object.keys(data.services) : [""]) {
        found.push(`${key} ${name} ${way}`);
      }
    }
  }
  return found;
}

Deno.test("the oracle answers everything that can be asked", () => {
  const known = Object.keys(oracle.answers).filter((question) => question.split(" ")[1]);
  const asked = questions().filter((question) => question.split(" ")[1]);
  assert.deepEqual(asked.sort(), known.sort());
});
for (const [question, days] of Object.entries(oracle.answers)) {
  Deno.test(`as the articles have it: ${question}`, () => {
    const [clock, variant, service] = question.split(" ");
    for (const [number, expected] of /** @type {[number, number | null][]} */ (days)) {
      const received = fromIso(oracle.start) + number;
      const found = last(ask({ clock, variant, service, received }));
      assert.equal(found === null ? null : found - received, expected, iso(received));
    }
  });
}
