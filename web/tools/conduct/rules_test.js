import assert from "node:assert/strict";
import { fromIso } from "../../shared/date.js";
import { time } from "../../shared/hours.js";
import { prepared, published } from "../../testing/data.js";
import { read } from "./answers.js";
import { judge, path, questions } from "./rules.js";

/** @type {import("./rules.js").Data} */
const data = await published("conduct");
const cases = await prepared("cases-conduct");
const oracle = await prepared("oracle-conduct");
const keys = Object.keys(data.conducts);

/** What the oracle tells of an answer. @param {import("./rules.js").Asked} asked */
function told(asked) {
  const { ref, verdict, held, findings, also } = judge(data, asked);
  return {
    ref,
    verdict,
    open: held.some(({ open }) => open),
    findings,
    also: Object.fromEntries(also.map((other) => [other.ref, other.verdict])),
  };
}

for (const { why, today, ask, ...expected } of cases) {
  Deno.test(`worked: ${why}`, () => {
    const { asked, wrong } = read(data, ask, fromIso(today));
    if (expected.wrong) return assert.deepEqual(Object.keys(wrong), [expected.wrong]);
    assert.deepEqual(wrong, {});
    const { ref, verdict, findings, also } = told(asked);
    const known = { findings: [], also: [], ref: ask.conduct, ...expected };
    assert.deepEqual({ ref, verdict, findings, also: Object.keys(also) }, known);
  });
}

Deno.test("as the files have it: every conduct, lender and circumstance on some days", () => {
  for (const [conduct, lender, day, answers, expected] of oracle) {
    const asked = { conduct, lender, day: fromIso(day), answers };
    assert.deepEqual(told(asked), expected, JSON.stringify([conduct, lender, day, answers]));
  }
  assert.ok(oracle.length > 5000);
  assert.deepEqual(new Set(oracle.map((/** @type {string[]} */ row) => row[0])), new Set(keys));
});
Deno.test("what every lender has in common is what is said of an unknown one", () => {
  const day = fromIso("2026-11-20");
  for (const conduct of keys) {
    const unknown = judge(data, { conduct, lender: "", day, answers: {} });
    for (const { lender, verdict } of unknown.held) {
      assert.equal(judge(data, { conduct, lender, day, answers: {} }).verdict, verdict);
      if (unknown.verdict !== "depends") assert.equal(verdict, unknown.verdict);
    }
    assert.equal(unknown.held.length, 11);
  }
});
Deno.test("a day on which nothing was held is never lawful or unlawful, and from some day on all is held", () => {
  for (const conduct of keys) {
    for (const { lender } of judge(data, { conduct, lender: "", day: 20000, answers: {} }).held) {
      let known = false;
      for (let day = fromIso("2009-01-01"); day < fromIso("2026-12-01"); day += 30) {
        const [{ verdict, from }] = judge(data, { conduct, lender, day, answers: {} }).held;
        if (known) assert.notEqual(verdict, "not-held", `${conduct} ${lender}`);
        if (verdict === "not-held") assert.ok(fromIso(from) > day, `${conduct} ${lender} ${from}`);
        known = verdict !== "not-held";
      }
      assert.ok(known);
    }
  }
});
Deno.test("an answer that does not matter changes nothing", () => {
  const day = fromIso("2026-11-20");
  for (const conduct of keys) {
    const asked = { conduct, lender: "bank", day, answers: {} };
    const wanted = questions(data, asked);
    const others = Object.entries(data.questions).filter(([name]) => !wanted.includes(name));
    const noise = Object.fromEntries(others.map(([name, { answers }]) => [name, Object.keys(answers)[0]]));
    assert.deepEqual(judge(data, { ...asked, answers: noise }), judge(data, asked));
    assert.deepEqual(path(data, asked), [conduct]);
  }
});
Deno.test("times of the day as people write them", () => {
  const minutes = (/** @type {string} */ typed) => time(typed).value;
  for (
    const [typed, expected] of /** @type {[string, number][]} */ ([
      ["22:30", 1350],
      ["２２：３０", 1350],
      ["2230", 1350],
      ["晚上10点半", 1350],
      ["夜里11点", 1380],
      ["夜里1点", 60],
      ["半夜12点", 0],
      ["凌晨12点10分", 10],
      ["下午3点05分", 905],
      ["中午12点", 720],
      ["8点", 480],
      ["7", 420],
      ["24:00", 0],
      [" 8 : 00 ", 480],
    ])
  ) assert.equal(minutes(typed), expected, typed);
  for (const typed of ["25:00", "22:60", "24:01", "晚上", "昨天", "-1", "10:5x", "99999"]) {
    assert.equal(minutes(typed), null, typed);
    assert.notEqual(time(typed).wrong, "", typed);
  }
  assert.deepEqual(time("  "), { value: null, wrong: "" });
});
Deno.test("every minute of a day is night or day, and every count over or within", () => {
  const now = fromIso("2026-11-30");
  for (let minute = 0; minute < 1440; minute += 1) {
    const typed = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
    const { answers } = read(data, { time: typed }, now).asked;
    assert.equal(answers.time, minute >= 1320 || minute < 480 ? "night" : "day", typed);
  }
  for (let count = 0; count < 30; count += 1) {
    const { answers } =
      read(data, { count: String(count), missed: `${count}次`, people: `${count}个` }, now).asked;
    assert.deepEqual(answers, {
      count: count > 3 ? "over" : "within",
      missed: count > 6 ? "over" : "within",
      people: count < 2 ? "few" : "enough",
    });
  }
});
