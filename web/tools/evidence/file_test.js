import assert from "node:assert/strict";
import { dice } from "../../testing/dice.js";
import { any, LABELS, words } from "../../testing/records.js";
import { cells, rowsOf, table } from "./csv.js";
import { name, ordered, sound } from "./entry.js";
import { csv, decoded, imported, json, NOT_A_BOOK } from "./file.js";

Deno.test("a book that is exported comes back the same, and changes nothing where it was", () => {
  const roll = dice(21);
  for (let round = 0; round < 200; round += 1) {
    const book = ordered(Array.from({ length: roll(8) }, () => any(roll)));
    for (const text of [json(book, "2026-11-30"), csv(book, LABELS)]) {
      const bytes = new TextEncoder().encode(text).buffer;
      const through = decoded(bytes);
      const { added, unread, wrong } = imported(through, [], LABELS);
      assert.deepEqual([wrong, unread], ["", 0]);
      assert.deepEqual(ordered(added), book);
      const again = { wrong: "", added: [], unread: 0, known: book.length };
      assert.deepEqual(imported(through, book, LABELS), again);
    }
  }
});

Deno.test("a cell is never a formula", () => {
  const roll = dice(22);
  for (let round = 0; round < 300; round += 1) {
    for (const row of cells(table([any(roll)], LABELS))) {
      for (const cell of row) assert.ok(!/^[=+\-@\t\r]/.test(cell), cell);
    }
  }
});

Deno.test("an entry that the book has otherwise is added beside it; nothing is lost", () => {
  const roll = dice(23);
  const one = any(roll);
  const { added } = imported(json([{ ...one, words: "改过" }], ""), [one], LABELS);
  assert.equal(added.length, 1);
  assert.notEqual(added[0].id, one.id);
  assert.equal(imported(json([one, { ...one, words: "" }], ""), [], LABELS).unread, 1);
  const many = Array.from({ length: 2001 }, () => ({ ...one, id: name() }));
  const full = imported(json(many, ""), [one], LABELS);
  assert.match(full.wrong, /装不下/);
  assert.deepEqual([full.added, full.unread, full.known], [[], 0, 0]);
  assert.equal(imported(json(many.slice(2), ""), [one], LABELS).added.length, 1999);
});

Deno.test("what office programs write is read", () => {
  const own = "编号,哪天,几点,对方,怎样联系,对谁,原话,像哪种行为,手里的证据,证据放在哪里\r\n" +
    "a1,2026/3/2,8:05:00,138,用visit,对work,还钱,,有harm；有recording,相册\r\n";
  const [found] = imported(own, [], LABELS).added;
  assert.deepEqual([found.day, found.time, found.how, found.whom, found.proofs], [
    "2026-03-02",
    "08:05",
    "visit",
    "work",
    ["harm", "recording"],
  ]);
  assert.equal(decoded(new Uint8Array([0xb1, 0xe0, 0xba, 0xc5]).buffer), "编号");
  assert.equal(rowsOf("", LABELS), null);
});

Deno.test("whatever a file or the storage holds, nothing throws and nothing unsound comes in", () => {
  const roll = dice(24);
  const values = [
    null,
    undefined,
    0,
    NaN,
    "",
    "a",
    [],
    {},
    { id: "a" },
    "2026-11-30",
    ["x"],
    true,
    "__proto__",
  ];
  const keys = ["id", "day", "time", "from", "how", "whom", "words", "conduct", "proofs", "file", "kind"];
  for (let round = 0; round < 3000; round += 1) {
    const made = Object.fromEntries(keys.map((key) => [key, values[roll(values.length)]]));
    const found = sound(roll(5) ? made : values[roll(values.length)]);
    if (found) assert.deepEqual(sound(found), found);
    const text = [
      JSON.stringify({ kind: "collection-records", entries: [made, found] }),
      JSON.stringify(made),
      words(roll, 40),
      `编号,哪天${words(roll, 20)}`,
    ][roll(4)];
    const { added, wrong } = imported(text, [], LABELS);
    assert.ok(wrong ? !added.length : added.every((entry) => sound(entry)));
  }
  for (const text of ["", "null", "{}", "[]", "{", '{"kind":"other","entries":[]}', "a,b"]) {
    assert.equal(imported(text, [], LABELS).wrong, NOT_A_BOOK);
  }
});
