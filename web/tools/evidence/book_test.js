import assert from "node:assert/strict";
import { dice } from "../../testing/dice.js";
import { any, LABELS } from "../../testing/records.js";
import { Book } from "./book.js";
import { json, NOT_A_BOOK } from "./file.js";

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
