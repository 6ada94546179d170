import assert from "node:assert/strict";
import { fromIso, iso } from "../../shared/date.js";
import { prepared, published } from "../../testing/data.js";
import { dice } from "../../testing/dice.js";
import { event, packed, read, settled, since, unpacked } from "./answers.js";
import { limitation } from "./rules.js";
import { done, open, title } from "./words.js";

/** @type {import("../deadline/clocks.js").Data} */
const data = await published("deadline");
const reckon = limitation(data);
const KINDS = Object.keys(data.events);

for (const { why, today, due, kind, e, verdict, last, effects } of await prepared("cases-limitation")) {
  Deno.test(`a line: ${why}`, () => {
    const now = fromIso(today);
    const rows = unpacked(e).map((row) => event(row, data.events, now, data.oldest));
    assert.ok(rows.every((row) => row.event && !row.wrong));
    const events = rows.flatMap((row) => (row.event ? [row.event] : []));
    const found = reckon(
      Number(read(due, now, data.oldest, true).value),
      kind === "instalments",
      events,
      now,
    );
    const end = found.last === null ? null : iso(Math.min(found.last, found.longest));
    assert.deepEqual([found.verdict, end, found.steps.map((step) => step.effect)], [verdict, last, effects]);
    assert.ok(title(found, now));
    assert.ok(found.steps.every((step) => done(step)));
  });
}

Deno.test("whatever happened before it ran out never brings the end nearer", () => {
  const roll = dice(7);
  const today = fromIso("2026-11-30");
  for (let round = 0; round < 2000; round += 1) {
    const due = fromIso("2018-01-01") + roll(2500);
    const events = Array.from({ length: roll(5) }, () => {
      const kind = KINDS[roll(KINDS.length)];
      const day = due + roll(2000) - 100;
      return { kind, day, end: data.events[kind].lasts && roll(2) ? day + roll(300) : null };
    });
    const plain = reckon(due, roll(2) === 1, events, today);
    const kind = KINDS[roll(KINDS.length)];
    const more = { kind, day: due + 1 + roll(900), end: data.events[kind].lasts ? due + 1000 : null };
    const found = reckon(due, false, [...events, more], today);
    const before = reckon(due, false, events, today);
    assert.ok(found.last === null || before.last === null || found.last >= before.last);
    assert.ok(plain.longest > plain.begun);
    for (const step of plain.steps) assert.ok(step.effect !== "none" || step.day > Number(step.last));
  }
});
Deno.test("rows go into the address and come back", () => {
  const rows = [
    { kind: "paid", day: "2024-05-01", end: "" },
    { kind: "court", day: "２０２４年１月２日", end: "2024-09-01" },
  ];
  assert.deepEqual(unpacked(packed(rows)), rows);
  assert.deepEqual(packed([{ kind: "paid", day: "", end: "2024-01-01" }]), []);
  assert.deepEqual(unpacked(["paid", ":"]), [{ kind: "paid", day: "", end: "" }, {
    kind: "",
    day: "",
    end: "",
  }]);
  assert.equal(unpacked(Array(500).fill("paid:2024-01-01")).length, 40);
});
Deno.test("no answer is not 没有: a line waits for one, or for an event after it fell due", () => {
  const [due, now] = [fromIso("2022-01-10"), fromIso("2026-11-30")];
  const paid = (/** @type {number} */ day) => [{ kind: "paid", day, end: null }];
  for (
    const [answer, enough]
      of /** @type {const} */ ([["", false], ["some", false], ["unknown", false], ["none", true]])
  ) {
    assert.equal(settled(answer, due, [], now), enough, answer);
    assert.equal(settled(answer, due, paid(due), now), enough, answer);
    assert.ok(settled(answer, due, paid(due + 1), now), answer);
    assert.ok(settled(answer, now, [], now), answer);
    assert.equal(since(answer), answer);
  }
  assert.deepEqual([null, "没有", "__proto__"].map(since), ["", "", ""]);
  assert.notEqual(open("asking"), open("unsure"));
});
Deno.test("what cannot be is said", () => {
  const now = fromIso("2026-11-30");
  const wrong = (/** @type {string} */ day, /** @type {string} */ end, kind = "court") => {
    const found = event({ kind, day, end }, data.events, now, data.oldest);
    return found.wrong && `${found.wrong} ${found.names}`;
  };
  assert.match(wrong("2024-05-01", "2024-04-01"), /结束的日子比开始还早.* day,end/);
  assert.match(wrong("2027-05-01", ""), /还没有到.* day$/);
  assert.match(wrong("2024-02-30", ""), /没有这一天.* day$/);
  assert.match(wrong("2024-02-01", "很久"), /看不懂.* end$/);
  assert.equal(wrong("", ""), "");
  for (const foreign of ["nothing", "", "__proto__", "toString"]) {
    assert.match(wrong("2024-05-01", "", foreign), /重新选一次.* kind$/);
  }
  assert.match(read("1900-01-01", now, data.oldest, true).wrong, /看看年份/);
  assert.match(read("2019", now, data.oldest, true).wrong, /先写那年、那个月的最后一天/);
  assert.match(read("2019", now, data.oldest, false).wrong, /先别当作过了/);
});
