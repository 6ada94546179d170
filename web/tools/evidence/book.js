/* The entries, and where they are kept. What could not be written stays in the book, and is tried again with the next. */

import { name, ordered, sound } from "./entry.js";
import { imported } from "./file.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./entry.js").Typed} Typed */

export class Book {
  /** @param {Pick<import("../../shared/store.js").Store, "place" | "all" | "put" | "remove" | "clear">} store */
  constructor(store) {
    this.store = store;
    /** @type {Entry[]} in their order */
    this.entries = [];
    /** Entries that could not be written. @type {Set<string>} */
    this.unsaved = new Set();
    /** How many of what is kept are no entries; they stay where they are. */
    this.unread = 0;
    this.unreadable = false;
  }

  /** What is wrong with keeping. @returns {"" | "unwritten" | "unreadable" | "private" | "unread"} */
  get state() {
    if (this.unsaved.size) return "unwritten";
    if (this.unreadable) return "unreadable";
    if (this.store.place === "memory") return "private";
    return this.unread ? "unread" : "";
  }

  /** Read what is kept; entries that could not be written stay. */
  async load() {
    const found = await this.store.all().catch(() => null);
    this.unreadable = !found;
    if (!found) return;
    const entries = found.map(sound).filter((entry) => entry !== null);
    this.unread = found.length - entries.length;
    const own = this.entries.filter(({ id }) => this.store.place === "memory" || this.unsaved.has(id));
    this.lay(/** @type {Entry[]} */ (entries), own);
  }

  /** @param {Entry[]} before @param {Entry[]} entries that take the place of those with their names */
  lay(before, entries) {
    const ids = new Set(entries.map(({ id }) => id));
    this.entries = ordered([...before.filter(({ id }) => !ids.has(id)), ...entries]);
  }

  /** @param {Entry[]} entries */
  async put(entries) {
    this.lay(this.entries, entries);
    for (const { id } of entries) this.unsaved.add(id);
    try {
      await this.store.put(this.entries.filter(({ id }) => this.unsaved.has(id)));
      this.unsaved.clear();
    } catch {
      // `state` says so
    }
  }

  /** @param {Typed} typed @param {string} changing id of the entry that this was, "" for a new one */
  async keep(typed, changing) {
    await this.put([{ id: changing || name(), ...typed }]);
  }

  /** @param {string} id @returns {Promise<boolean>} whether it is gone */
  async remove(id) {
    try {
      await this.store.remove(id);
    } catch {
      return false;
    }
    this.entries = this.entries.filter((entry) => entry.id !== id);
    this.unsaved.delete(id);
    return true;
  }

  /** @returns {Promise<boolean>} whether all is gone */
  async clear() {
    try {
      await this.store.clear();
    } catch {
      return false;
    }
    this.entries = [];
    this.unsaved.clear();
    this.unread = 0;
    return true;
  }

  /**
   * Add what a file holds.
   * @param {string} text
   * @param {import("./csv.js").Labels} labels
   * @returns {Promise<string>} what came of it
   */
  async bring(text, labels) {
    const { wrong, added, unread, known } = imported(text, this.entries, labels);
    if (wrong) return wrong;
    await this.put(added);
    const parts = [
      `导入 ${added.length} 条`,
      known ? `${known} 条本来就有` : "",
      unread ? `${unread} 条读不懂，没有导入` : "",
    ];
    return `${parts.filter(Boolean).join("，")}。`;
  }
}
