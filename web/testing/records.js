/* Entries of the record book for tests: whatever can be typed, and more. */

import assert from "node:assert/strict";
import { HOW, name, read, WHOM } from "../tools/evidence/entry.js";

/** @typedef {import("../tools/evidence/entry.js").Entry} Entry */

export const NOON = 20787 * 1440 + 720; // 2026-11-30 12:00
export const FORM = {
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

export const LABELS = {
  how: Object.fromEntries(HOW.map((key) => [key, `用${key}`])),
  whom: Object.fromEntries(WHOM.map((key) => [key, `对${key}`])),
  conduct: { threaten: "像威胁", insult: "像辱骂" },
  proofs: Object.fromEntries(["recording", "screenshot", "harm"].map((key) => [key, `有${key}`])),
};

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
export const words = (roll, most) =>
  Array.from({ length: roll(most) }, () => PIECES[roll(PIECES.length)]).join("");

/** @param {(sides: number) => number} roll @returns {Entry} */
export function any(roll) {
  const typed = {
    ...FORM,
    words: words(roll, 12) + "字",
    from: words(roll, 6),
    day: `20${10 + roll(16)}-0${1 + roll(9)}-${10 + roll(18)}`,
    time: roll(3) ? `${roll(24)}:${10 + roll(50)}` : "",
    how: HOW[roll(HOW.length)],
    whom: WHOM[roll(WHOM.length)],
    conduct: roll(2) ? "" : Object.keys(LABELS.conduct)[roll(2)],
    proofs: ["recording", "screenshot", "harm"].slice(0, roll(4)),
    file: words(roll, 5),
  };
  const { entry } = read(typed, NOON);
  assert.ok(entry);
  return { id: name(), ...entry };
}
