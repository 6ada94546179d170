import assert from "node:assert/strict";
import { prepared, published } from "../../testing/data.js";
import { dice } from "../../testing/dice.js";
import { Book } from "./book.js";
import { cells, rowsOf, table } from "./csv.js";
import { clock, HOW, name, ordered, read, sound, WHOM } from "./entry.js";
import { csv, decoded, imported, json, NOT_A_BOOK } from "./file.js";
import { cases, conducts, days, lines } from "./rules.js";

/** @typedef {import("./entry.js").Entry} Entry */

/** @type {import("./rules.js").Data} */
const data = await published("evidence");
const worked = await prepared("cases-evidence");
const LABELS = {
  how: Object.fromEntries(HOW.map((key) => [key, `用${key}`])),
  whom: Object.fromEntries(WHOM.map((key) => [key, `对${key}`])),
  conduct: Object.fromEntries(Object.keys(data.conducts).map((key) => [key, `像${key}`])),
  proofs: Object.fromEntries(["recording", "screenshot", "harm"].map((key) => [key, `有${key}`])),
};
const NOON = 20787 * 1440 + 720; // 2026-11-30 12:00
const FORM = {
  words: "一",
  from: "",
  day: "2026-11-30",
  time: "",
  how: "call",
  whom: "me",
  conduct: "",
  proofs: [],
  file: "",
};

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

const PIECES = [
  ..."一，；、\"'=+-@\t\n<&🙂\ud83d",
  "\r\n",
  "''",
  '""',
  "；",
  "对me",
  "用call",
  " ",
  "\u202e",
  "\ufeff",
];

/** @param {(sides: number) => number} roll @param {number} most */
const words = (roll, most) => Array.from({ length: roll(most) }, () => PIECES[roll(PIECES.length)]).join("");

/** @param {(sides: number) => number} roll @returns {Entry} */
function any(roll) {
  const typed = {
    ...FORM,
    words: words(roll, 12) + "字",
    from: words(roll, 6),
    day: `20${10 + roll(16)}-0${1 + roll(9)}-${10 + roll(18)}`,
    time: roll(3) ? `${roll(24)}:${10 + roll(50)}` : "",
    how: HOW[roll(HOW.length)],
    whom: WHOM[roll(WHOM.length)],
    conduct: roll(2) ? "" : Object.keys(data.conducts)[roll(20)],
    proofs: ["recording", "screenshot", "harm"].slice(0, roll(4)),
    file: words(roll, 5),
  };
  const { entry } = read(typed, NOON);
  assert.ok(entry);
  return { id: name(), ...entry };
}

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
  assert.match(imported(json(many, ""), [one], LABELS).wrong, /装不下/);
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

/** A store that fails on demand. */
function made() {
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  const store = {
    place: /** @type {const} */ ("database"),
    fails: false,
    kept,
    check() {
      if (store.fails) throw new Error("full");
    },
    async all() {
      await store.check();
      return [...kept.values()];
    },
    /** @param {{id: string}[]} records */
    async put(records) {
      await store.check();
      for (const record of records) kept.set(record.id, record);
    },
    /** @param {string} id */
    async remove(id) {
      await store.check();
      kept.delete(id);
    },
    async clear() {
      await store.check();
      kept.clear();
    },
  };
  return store;
}

Deno.test("what could not be written is kept on the page, and written with the next", async () => {
  const roll = dice(25);
  const store = made();
  const book = new Book(store);
  store.fails = true;
  await book.keep(any(roll), "");
  assert.deepEqual([book.entries.length, book.state, store.kept.size], [1, "unwritten", 0]);
  assert.equal(await book.remove(book.entries[0].id), false);
  assert.equal(await book.clear(), false);
  await book.load();
  assert.deepEqual([book.entries.length, book.unreadable], [1, true]);
  store.fails = false;
  await book.keep(any(roll), "");
  assert.deepEqual([book.entries.length, store.kept.size], [2, 2]);
  await book.load();
  assert.deepEqual([book.entries.length, book.state], [2, ""]);
  store.kept.set("x", { id: "x" });
  await book.load();
  assert.deepEqual([book.entries.length, book.state], [2, "unread"]);
  assert.match(await book.bring(json([any(roll)], ""), LABELS), /导入 1 条/);
  assert.equal(await book.bring("nothing", LABELS), NOT_A_BOOK);
  assert.equal(await book.remove(book.entries[0].id), true);
  assert.equal(await book.clear(), true);
  assert.equal(store.kept.size, 0);
});

Deno.test("an entry is what was chosen and what follows, each once", () => {
  const roll = dice(26);
  for (let round = 0; round < 300; round += 1) {
    const found = conducts(data, any(roll));
    assert.equal(new Set(found).size, found.length);
    assert.ok(found.every((key) => key in data.conducts));
  }
});
