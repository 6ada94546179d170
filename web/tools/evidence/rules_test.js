import assert from "node:assert/strict";
import { prepared, published } from "../../testing/data.js";
import { dice } from "../../testing/dice.js";
import { any, FORM, NOON } from "../../testing/records.js";
import { clock, name, ordered, read, sound } from "./entry.js";
import { cases, conducts, days, lines } from "./rules.js";

/** @typedef {import("./entry.js").Entry} Entry */

/** @type {import("./rules.js").Data} */
const data = await published("evidence");
const worked = await prepared("cases-evidence");
for (const one of worked.books) {
  Deno.test(`a book: ${one.why}`, () => {
    const entries = ordered(/** @type {Entry[]} */ (one.entries.map(sound)));
    assert.equal(entries.length, one.entries.length);
    assert.deepEqual(days(data, entries), one.days);
    assert.deepEqual(
      cases(data, entries).map(({ key, numbers, lacking }) => ({ conduct: key, entries: numbers, lacking })),
      one.cases,
    );
    const said = new Set(lines(data, entries).flatMap(({ numbers }) => numbers));
    assert.deepEqual([...said].sort((a, b) => a - b), entries.map((_, at) => at + 1));
  });
}

for (const { why, typed, field } of worked.wrong) {
  Deno.test(`wrong: ${why}`, () => {
    const { entry, wrong } = read({ ...FORM, words: "", ...typed }, NOON);
    assert.equal(entry, null);
    assert.ok(wrong[field]);
  });
}

for (const { why, minutes } of worked.clocks) {
  Deno.test(`a time of the day: ${why}`, () => {
    const found = clock(why);
    assert.equal(found.value, minutes);
    assert.equal(Boolean(found.wrong), minutes === null);
  });
}

Deno.test("what is read is sound, and tidy", () => {
  const { entry } = read({ ...FORM, words: " 一\r\n二 ", day: "１１２０", time: "晚上10点40" }, NOON);
  assert.deepEqual([entry?.words, entry?.day, entry?.time], ["一\n二", "2026-11-20", "22:40"]);
  const own = { id: name(), ...FORM, ...entry };
  assert.deepEqual(sound(own), sound(JSON.parse(JSON.stringify(own))));
  assert.equal(read({ ...FORM, words: "字".repeat(9000) }, NOON).entry?.words.length, 2000);
});

Deno.test("an entry is what was chosen and what follows, each once", () => {
  const roll = dice(26);
  for (let round = 0; round < 300; round += 1) {
    const found = conducts(data, any(roll));
    assert.equal(new Set(found).size, found.length);
    assert.ok(found.every((key) => key in data.conducts));
  }
});
