/* The book as a file, and a file read back: nothing that is in the book is changed or lost by it. */

import { rowsOf, table } from "./csv.js";
import { clock, MOST, name, sound } from "./entry.js";
import { date } from "../../shared/typed.js";
import { iso } from "../../shared/date.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./csv.js").Labels} Labels */

const KIND = "collection-records";
/** Bytes of a file that may be a book. */
export const LARGEST = 8e6;
export const NOT_A_BOOK = "这不是记录本导出的文件，什么都没有改。";

/** @param {Entry[]} entries @param {string} day */
export const json = (entries, day) =>
  `${JSON.stringify({ kind: KIND, version: 1, made: day, entries }, null, 1)}\n`;

export const csv = table;

/**
 * Bytes as text: UTF-8, or what office programs in China write.
 * @param {ArrayBuffer} bytes
 */
export function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gbk").decode(bytes);
  }
}

/** Office programs write days and times in their own way. @param {Record<string, unknown>} row */
function usual(row) {
  const day = date(String(row.day), 0).value;
  const time = clock(String(row.time)).value;
  const hours = time === null ? "" : `${Math.floor(time / 60)}`.padStart(2, "0");
  return {
    ...row,
    day: day === null ? "" : iso(day),
    time: time === null ? "" : `${hours}:${`${time % 60}`.padStart(2, "0")}`,
    words: String(row.words).replace(/\r\n?/g, "\n"),
  };
}

/**
 * @param {string} text
 * @param {Labels} labels
 * @returns {unknown[] | null}
 */
function listed(text, labels) {
  if (!/^\ufeff?\s*[{[]/.test(text)) {
    const rows = rowsOf(text, labels);
    return rows && rows.map(usual);
  }
  try {
    const found = JSON.parse(text.replace(/^\ufeff/, ""));
    return found && found.kind === KIND && Array.isArray(found.entries) ? found.entries : null;
  } catch {
    return null;
  }
}

/** @param {Entry} one @param {Entry} other */
const same = (one, other) => JSON.stringify(sound(one)) === JSON.stringify(sound(other));

/**
 * The entries that a file adds to a book; what cannot be read is counted. An entry that the book has otherwise under the
 * same name is added beside it.
 * @param {string} text
 * @param {Entry[]} book
 * @param {Labels} labels
 * @returns {{wrong: string, added: Entry[], unread: number, known: number}}
 */
export function imported(text, book, labels) {
  const found = listed(text, labels);
  const nothing = { added: [], unread: 0, known: 0 };
  if (found === null) return { ...nothing, wrong: NOT_A_BOOK };
  const entries = found.map(sound).filter((entry) => entry !== null);
  const unread = found.length - entries.length;
  /** @type {Map<string, Entry>} */
  const held = new Map(book.map((entry) => [entry.id, entry]));
  /** @type {Entry[]} */
  const added = [];
  let known = 0;
  for (const entry of /** @type {Entry[]} */ (entries)) {
    const old = held.get(entry.id);
    if (old && same(old, entry)) known += 1;
    else {
      const own = old ? { ...entry, id: name() } : entry;
      held.set(own.id, own);
      added.push(own);
    }
  }
  if (held.size > MOST) return { ...nothing, wrong: `最多记 ${MOST} 条，装不下这个文件，什么都没有改。` };
  return { wrong: "", added, unread, known };
}
