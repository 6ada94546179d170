import assert from "node:assert/strict";
import { consider } from "./message.js";

/** @typedef {import("./message.js").Cue} Cue */

/** @param {Partial<Cue>} own @returns {Cue} */
const cue = (own) => ({
  key: "",
  ref: "",
  page: "",
  title: "",
  line: "",
  verdict: "depends",
  mark: "",
  danger: false,
  quiet: false,
  threat: "",
  conduct: "",
  acts: [],
  clocks: [],
  ...own,
});

const POLICE = ["p", "call", "110"];

/**
 * The report of a message that says all of them at its beginning.
 * @param {Partial<Cue>[]} cues
 */
const report = (...cues) => spoken("", ...cues);

/**
 * The same of one that is read as `text`.
 * @param {string} text
 * @param {Partial<Cue>[]} cues
 */
function spoken(text, ...cues) {
  const found = () => cues.map((_, at) => ({ cue: at, spans: [{ start: 0, end: 1 }] }));
  const recognised = /** @type {Parameters<typeof consider>[1]} */ ({
    found,
    reading: () => ({ text, starts: [], ends: [] }),
    longest: 10,
  });
  const data = { cues: cues.map(cue), police: ["警"], court: ["院"], ask: POLICE, line: ["12368"] };
  return consider("甲乙丙", recognised, /** @type {Parameters<typeof consider>[2]} */ (data));
}

Deno.test("each claim gives its first act whose place is not named yet, in turns, three in all", () => {
  const one = { acts: [["a", "call", "甲"], ["b", "write", "乙"], ["c", "see", "丙"]] };
  const other = { acts: [["d", "call", "甲"], ["e", "write", "丁"], ["f", "see", "戊"]] };
  const { steps, letter } = report(one, other);
  assert.deepEqual(steps, [one.acts[0], other.acts[1], one.acts[1]]);
  assert.deepEqual(letter, one.acts[1]);
  assert.deepEqual(report(one).steps, one.acts);
});
Deno.test("where the police are spoken of, they are asked first, and no court in their place", () => {
  const one = { acts: [["a", "see", "甲"], ["b", "call", "12368"], ["c", "call", "110"]] };
  const police = "警";
  assert.deepEqual(spoken(police, one).steps, [POLICE, one.acts[0]]);
  assert.deepEqual(spoken("警和院", one).steps, [POLICE, one.acts[0], one.acts[1]]);
  assert.deepEqual(spoken(police).steps, []);
  const paid = { verdict: "scam", acts: [["d", "call", "110"], ["e", "see", "乙"]] };
  assert.deepEqual(spoken(police, paid, one).steps, [paid.acts[0], one.acts[0], paid.acts[1]]);
  assert.deepEqual(spoken(police, { ...paid, verdict: "powerless" }).steps, [POLICE, paid.acts[1]]);
});
Deno.test("the worst claim stands first; a clock, a threat and a conduct stand once", () => {
  const clocks = [["甲", "十五日", "a"]];
  const found = report(
    { verdict: "untrue", clocks, threat: "t" },
    { verdict: "danger", clocks, threat: "t", conduct: "insult" },
    { quiet: true, danger: true, verdict: "scam" },
  );
  assert.deepEqual(found.claims.map((claim) => claim.cue.verdict), ["danger", "untrue"]);
  assert.deepEqual([found.clocks, found.threats, found.conduct], [clocks, ["t"], "insult"]);
  assert.deepEqual([found.danger, found.letter, found.lacking], [true, [], ""]);
});
