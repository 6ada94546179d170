import assert from "node:assert/strict";
import { fromIso, iso, plausible } from "../../shared/date.js";
import { prepared, published } from "../../testing/data.js";
import { kinds, question, wanted } from "./answers.js";
import { alike, meant, served } from "./clocks.js";
import { entry } from "./ics.js";
import { counter } from "./rules.js";
import { headline, leftover, steps } from "./words.js";

/** @type {import("./clocks.js").Data} */
const data = await published("deadline");
const answer = counter(data);
const oracle = await prepared("oracle-deadline");
const cases = await prepared("cases-deadline");

/** @param {Partial<import("./rules.js").Asked>} asked */
const ask = (asked) =>
  answer({ clock: "", variant: "", service: "", received: null, days: null, date: null, ...asked });

/** @param {import("./rules.js").Answer} found */
const last = (found) => (found.kind === "day" ? found.count.last : null);

/** Everything that can be asked, as the oracle names it. */
function questions() {
  const found = [];
  for (const [key, clock] of Object.entries(data.clocks)) {
    const dated = Object.entries(clock.variants).filter(([, one]) => one.unit).map(([name]) => name);
    const undated = alike(clock).filter((name) => clock.variants[name].mode === "set-by-court");
    for (const name of dated.length ? new Set([...dated, ...undated]) : []) {
      for (const way of served(clock, name) ? Object.keys(data.services) : [""]) {
        found.push(`${key} ${name} ${way}`);
      }
    }
  }
  return found;
}

Deno.test("the oracle answers everything that can be asked", () => {
  const known = Object.keys(oracle.answers).filter((question) => question.split(" ")[1]);
  assert.deepEqual(questions().sort(), known.sort());
});
for (const [asked, days] of Object.entries(oracle.answers)) {
  Deno.test(`as the articles have it: ${asked}`, () => {
    const [clock, variant, service] = asked.split(" ");
    for (const [number, expected] of /** @type {[number, number | null][]} */ (days)) {
      const received = fromIso(oracle.start) + number;
      const found = last(ask({ clock, variant, service, received }));
      assert.equal(found === null ? null : found - received, expected, iso(received));
    }
  });
}

for (const { why, today, ask: given, ...expected } of cases) {
  Deno.test(`worked: ${why}`, () => {
    const now = fromIso(today);
    const typed = { clock: "", variant: "", service: "", received: "", notice: "", ...given };
    const { asked, wrong } = question(data, typed, now);
    if (expected.wrong) {
      return assert.notEqual(wrong[expected.wrong === "notice" ? "notice" : "received"], "");
    }
    assert.deepEqual(wrong, { received: "", notice: "" });
    const found = answer(asked);
    if (found.kind !== "day" || expected.kind) return assert.equal(found.kind, expected.kind);
    assert.equal(iso(found.count.last), expected.last);
    assert.equal(found.count.last - now, expected.left);
    assert.equal(found.sure, expected.sure !== false);
  });
}

Deno.test("who receives later never has an earlier last day", () => {
  for (const question of questions()) {
    const [clock, variant, service] = question.split(" ");
    for (const name of [variant, ""]) {
      let before = -Infinity;
      for (let received = fromIso("2025-10-01"); received < fromIso("2027-04-01"); received += 1) {
        const found = last(ask({ clock, variant: name, service, received }));
        if (found === null) continue;
        assert.ok(found >= before, `${question} ${iso(received)}`);
        before = found;
      }
    }
  }
});
Deno.test("the day of receipt is never after the last day, and no last day of a court is a day off", () => {
  for (const question of questions()) {
    const [clock, variant, service] = question.split(" ");
    for (let received = fromIso("2025-12-01"); received < fromIso("2026-12-01"); received += 1) {
      const found = ask({ clock, variant, service, received });
      if (found.kind !== "day") continue;
      assert.ok(found.count.last >= received);
      const { counting, open, reading } = found.count;
      if (counting.roll === "next-working-day" && !open && reading === "early") {
        assert.ok(found.count.works || found.count.last > found.count.raw, question);
      }
    }
  }
});
Deno.test("what a reader does not know is never later than what he may hold", () => {
  for (const key of Object.keys(data.clocks).filter((key) => kinds(data, key)[0] === "")) {
    const received = fromIso("2026-11-03");
    const found = ask({ clock: key, received, service: "direct" });
    if (found.kind !== "day" || found.count.reading !== "early") continue;
    for (const name of meant(data.clocks[key], "")) {
      const one = ask({ clock: key, variant: name, received, service: "direct" });
      assert.ok(one.kind !== "day" || one.count.last >= found.count.last, key);
    }
  }
});
Deno.test("a field is asked for only where it matters", () => {
  const none = { clock: "", variant: "", service: "", received: "", notice: "" };
  assert.deepEqual(wanted(data, none), {
    clock: true,
    variant: false,
    service: false,
    received: false,
    notice: false,
  });
  assert.equal(wanted(data, { ...none, clock: "payment-order-objection" }).variant, false);
  assert.equal(wanted(data, { ...none, clock: "answer" }).notice, true);
  assert.equal(wanted(data, { ...none, clock: "preservation-review", variant: "court" }).service, false);
});
Deno.test("a paper gives at most 366 days, and at least one", () => {
  const now = fromIso("2026-11-30");
  const typed = { clock: "answer", variant: "", service: "", received: "2026-11-20" };
  const given = (/** @type {string} */ notice) => question(data, { ...typed, notice }, now);
  assert.deepEqual(["1", "366天"].map((notice) => given(notice).asked.days), [1, 366]);
  for (const notice of ["0", "1.5", "367"]) {
    assert.equal(given(notice).asked.days, null);
    assert.notEqual(given(notice).wrong.notice, "", notice);
  }
});
Deno.test("a last day in words", () => {
  assert.deepEqual([5, 1, 0, -3].map(leftover), [
    "还剩 5 天",
    "还剩 1 天，明天是最后一天",
    "今天是最后一天",
    "已经过了 3 天",
  ]);
  const received = fromIso("2026-11-20");
  const found = ask({ clock: "payment-order-objection", service: "direct", received });
  assert.ok(found.kind === "day");
  assert.deepEqual(steps(found.count, received), [
    "2026 年 11 月 20 日（星期五）那天不算，从 11 月 21 日（星期六）数起。",
    "第 15 天是 2026 年 12 月 5 日（星期六）。",
    "12 月 5 日（星期六）是休息的日子，顺到 2026 年 12 月 7 日（星期一）。",
  ]);
  assert.equal(headline(found, "fixed", 5).line, "最后一天：2026 年 12 月 7 日（星期一）");
  assert.equal(headline(found, "fixed", null).title, "最后一天：2026 年 12 月 7 日（星期一）");
  const told = ask({ clock: "complaint-institution", variant: "simple", received: fromIso("2026-11-06") });
  assert.ok(told.kind === "day");
  assert.equal(headline(told, "at-most", 1).title, "最晚 2026 年 11 月 21 日（星期六）");
});
Deno.test("a calendar entry is a whole day with alarms, in lines that are short enough", () => {
  const made = entry(
    fromIso("2026-12-07"),
    "最后一天：还清，或者对支付令书面提异议；口头不算",
    "https://x.test/#a=b,c",
    0,
  );
  assert.match(made, /DTSTART;VALUE=DATE:20261207\r\nDTEND;VALUE=DATE:20261208\r\n/);
  assert.equal(made.split("BEGIN:VALARM").length, 5);
  assert.ok(made.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75));
  assert.match(made.replace(/\r\n /g, ""), /SUMMARY:最后一天：还清，或者对支付令书面提异议；口头不算/);
});

Deno.test("the clock of a device is believed from the day before the page was made, for two years", () => {
  for (
    const [day, believed] of [["2026-11-29", true], ["2026-11-28", false], ["2028-11-30", true], [
      "2028-12-01",
      false,
    ]]
  ) {
    assert.equal(plausible("2026-11-30", fromIso(String(day))), believed, String(day));
  }
});
