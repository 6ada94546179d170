/* One entry of the record book: what was typed, read; and what came from a file or out of storage, made sound. */

import { iso, later } from "../../shared/date.js";
import { date, within } from "../../shared/typed.js";

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} day `2026-11-30`
 * @property {string} time `22:40`, "" if not known
 * @property {string} from a number, a name
 * @property {string} how a key of HOW
 * @property {string} whom a key of WHOM
 * @property {string} words what was said or done
 * @property {string} conduct key of a conduct, ""
 * @property {string[]} proofs keys of sorts of proof
 * @property {string} file where the proofs lie
 *
 * @typedef {Omit<Entry, "id">} Typed as it stands in the form
 */

export const HOW = ["call", "message", "app", "visit", "paper", "posted"];
export const WHOM = ["me", "family", "friend", "work", "other"];
/** Characters of each field. */
export const LONGEST = { words: 2000, from: 100, file: 300 };
/** Entries of a book. */
export const MOST = 2000;
const OLDEST = 20; // years
const MINUTES = 1440;

const CLOCK =
  /^(凌晨|早上|早|上午|中午|下午|傍晚|晚上|晚|夜里|半夜|深夜)?(\d{1,2})(?:[:.点时](\d{1,2}|半|整)?分?)?(?::\d{2})?$/;
const DIGITS = /^(\d{2})(\d{2})$/;
const EVENING = /下午|傍晚|晚|夜/;

/**
 * A time of the day, in minutes.
 * @param {string} typed
 * @returns {{value: number | null, wrong: string}}
 */
export function clock(typed) {
  const text = typed.normalize("NFKC").replace(/\s/g, "");
  if (!text) return { value: null, wrong: "" };
  const wrong = "看不懂这个钟点。写成 22:40，或者晚上10点40分。";
  const bare = DIGITS.exec(text);
  const found = bare ? ["", "", bare[1], bare[2]] : CLOCK.exec(text);
  if (!found) return { value: null, wrong };
  const [, part = "", hours, minutes = "0"] = found;
  let hour = Number(hours);
  const minute = minutes === "半" ? 30 : minutes === "整" ? 0 : Number(minutes);
  const evening = EVENING.test(part);
  if (evening && hour < 12 && (hour > 5 || !/夜/.test(part))) hour += 12;
  else if (evening && hour === 12 && part !== "下午") hour = 0;
  if (part === "中午" && hour < 3) hour += 12;
  return hour < 24 && minute < 60 ? { value: hour * 60 + minute, wrong: "" } : { value: null, wrong };
}

/** @param {number} minutes */
const spokenClock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Half of a character is none: no file could hold it. @param {unknown} value @param {number} longest */
const text = (value, longest) =>
  typeof value === "string" ? value.slice(0, longest).replace(/\p{Cs}/gu, "\ufffd") : "";

/** @param {string} value */
const tidy = (value) => value.replace(/\r\n?/g, "\n").trim();

/**
 * @param {Typed} typed
 * @param {number} now in minutes since the first day, in China
 * @returns {{entry: Typed | null, wrong: Record<string, string>}}
 */
export function read(typed, now) {
  const today = Math.floor(now / MINUTES);
  const day = within(
    date(typed.day, today),
    later(today, -12 * OLDEST),
    today,
    "太久以前了，看看年份写对没有。",
    "这一天还没有到，看看写对没有。",
  );
  const time = clock(typed.time);
  const ahead = day.value === today && time.value !== null && time.value > now % MINUTES;
  /** @type {Record<string, string>} */
  const wrong = {
    words: typed.words.trim() ? "" : "写一句：说了什么、做了什么。没接的电话写“没接”。",
    day: day.wrong || (day.value === null ? "哪天的事，要写。" : ""),
    time: time.wrong || (ahead ? "这个钟点还没有到，看看写对没有。" : ""),
  };
  if (day.value === null || wrong.words || wrong.day || wrong.time) return { entry: null, wrong };
  const entry = {
    ...typed,
    day: iso(day.value),
    time: time.value === null ? "" : spokenClock(time.value),
    words: text(tidy(typed.words), LONGEST.words),
    from: text(tidy(typed.from), LONGEST.from),
    file: text(tidy(typed.file), LONGEST.file),
  };
  return { entry, wrong };
}

/**
 * What came out of storage or a file, as an entry; null where it is none. Whatever it is, nothing is thrown.
 * @param {unknown} value
 * @returns {Entry | null}
 */
export function sound(value) {
  if (typeof value !== "object" || value === null) return null;
  const given = /** @type {Record<string, unknown>} */ (value);
  const id = text(given.id, 40);
  const day = text(given.day, 10);
  const words = text(given.words, LONGEST.words);
  const time = text(given.time, 5);
  const known = /^\d{4}-\d\d-\d\d$/.test(day) && date(day, 0).value !== null;
  if (!/^[\w-]+$/.test(id) || !known || !words.trim()) return null;
  return {
    id,
    day,
    time: /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : "",
    from: text(given.from, LONGEST.from),
    how: HOW.find((one) => one === given.how) || HOW[0],
    whom: WHOM.find((one) => one === given.whom) || WHOM[0],
    words,
    conduct: /^[a-z-]*$/.test(text(given.conduct, 40)) ? text(given.conduct, 40) : "",
    proofs: Array.isArray(given.proofs)
      ? [...new Set(given.proofs.filter((one) => typeof one === "string" && /^[a-z-]+$/.test(one)))].slice(
        0,
        20,
      )
      : [],
    file: text(given.file, LONGEST.file),
  };
}

/** Entries in the order of time; those of one day without a time first. @param {Entry[]} entries */
export const ordered = (entries) =>
  [...entries].sort((a, b) => {
    const [one, other] = [`${a.day} ${a.time} ${a.id}`, `${b.day} ${b.time} ${b.id}`];
    return one < other ? -1 : 1; // no two have one name
  });

/** A name for an entry that no other has. */
export function name() {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
