import assert from "node:assert/strict";
import { fromIso } from "../../shared/date.js";
import { prepared, published } from "../../testing/data.js";
import { claimed, delay, lender, loan, payment } from "./answers.js";
import { perPeriod, perYear, solve } from "./rate.js";
import { claim, cost, delayed, limits, prime, setOff } from "./rules.js";
import { schedule } from "./schedule.js";
import { costLines } from "./words.js";

/** @type {import("./rules.js").Data} */
const data = await published("interest");
const cases = await prepared("cases-interest");
const NOW = fromIso("2026-11-30");

/** @param {number} found @param {number} expected @param {number} [within] */
const near = (found, expected, within = 1e-6) =>
  assert.ok(Math.abs(found - expected) <= within * Math.max(1, Math.abs(expected)), `${found} ≠ ${expected}`);

Deno.test("rates agree with the library to a millionth", async () => {
  for (const { received, payments, day, days, irr, xirr } of await prepared("vectors-interest")) {
    near(Number(perPeriod(received, payments)), irr);
    const dated = payments.map((/** @type {number} */ amount, /** @type {number} */ number) => (
      { day: fromIso(days[number]), amount }
    ));
    near(Number(perYear(received, fromIso(day), dated)), xirr);
  }
});
for (const { why, ask, simple, compound } of cases.rate) {
  Deno.test(`a rate: ${why}`, () => {
    const read = loan(ask, NOW);
    assert.deepEqual(read.wrong, {});
    assert.ok(read.loan);
    const found = cost(read.loan);
    assert.ok(found);
    near(found.simple, simple, 1e-4);
    near(found.compound, compound, 1e-4);
  });
}
for (const { why, lender, day, own = null, limits: expected } of cases.limits) {
  Deno.test(`limits: ${why}`, () => {
    const found = limits(data, lender, fromIso(day), own);
    assert.deepEqual(Object.fromEntries(found.map(({ key, percent }) => [key, percent])), expected);
  });
}
for (const { why, principal, claimed, days, rate, percent, above } of cases.claim) {
  Deno.test(`a claim: ${why}`, () => {
    const found = claim(principal, claimed, days);
    near(found.rate, rate, 1e-5);
    near(found.above(percent), above, 1e-5);
  });
}
for (const { why, owed, from, to, paid, total } of cases.delayed) {
  Deno.test(`delay: ${why}`, () => {
    const given = paid.map((/** @type {[string, number]} */ [day, amount]) => ({
      day: fromIso(day),
      amount,
    }));
    near(delayed(data.daily, owed, fromIso(from), fromIso(to), given).total, total, 1e-9);
  });
}
for (const { why, card, overdue, payment, owed, key, used } of cases["set-off"]) {
  Deno.test(`set off: ${why}`, () => {
    const found = setOff(data, card, overdue, payment, owed);
    assert.equal(found.key, key);
    assert.deepEqual(found.lines.map((line) => [line.part, line.used]), used);
    const all = found.lines.reduce((sum, line) => sum + line.used, found.over);
    assert.equal(all, payment);
  });
}
/** @type {Record<string, (ask: Record<string, string>) => {wrong: Record<string, string>, found: unknown}>} */
const parts = {
  rate: (ask) => {
    const read = loan(ask, NOW);
    const found = read.loan && cost(read.loan);
    const wrong = { ...read.wrong, ...lender(ask, NOW).wrong, ...(read.loan && !found ? { pay: "-" } : {}) };
    return { wrong, found: Object.keys(wrong).length ? null : found };
  },
  claim: (ask) => ({ wrong: claimed(ask, NOW).wrong, found: claimed(ask, NOW).claim }),
  delayed: (ask) => ({ wrong: delay(ask, NOW, true).wrong, found: delay(ask, NOW, true).delay }),
  "set-off": (ask) => ({ wrong: payment(ask, NOW).wrong, found: payment(ask, NOW).payment }),
};
for (const { why, ask, field, part = "rate" } of cases.wrong) {
  Deno.test(`wrong: ${why}`, () => {
    const { wrong, found } = parts[part](ask);
    assert.deepEqual(Object.keys(wrong), field === "none" ? [] : [field]);
    assert.equal(found, null);
  });
}

/** A sequence that is the same in every run. @param {number} seed */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

Deno.test("more fees never lower the rate", () => {
  const roll = dice(11);
  for (let round = 0; round < 400; round += 1) {
    const received = 500 + roll() * 50000;
    const count = 1 + Math.floor(roll() * 36);
    const payments = Array.from(
      { length: count },
      () => ({ day: null, amount: received / count * (1 + roll()) }),
    );
    const base = { received, upfront: 0, fee: 0, periods: 12, day: null, payments };
    const plain = cost(base);
    const monthly = cost({ ...base, fee: roll() * 200 });
    const once = cost({ ...base, upfront: roll() * received / 2 });
    assert.ok(plain && monthly && once);
    for (const dearer of [monthly, once]) {
      assert.ok(dearer.simple >= plain.simple - 1e-9 && dearer.compound >= plain.compound - 1e-9);
      assert.ok(dearer.cost >= plain.cost - 1e-9);
    }
    const less = cost({ ...base, received: received * (0.5 + roll() / 2) });
    assert.ok(less && less.simple >= plain.simple - 1e-9);
  }
});
Deno.test("a limit never grows with more that is allowed", () => {
  const { above } = claim(10000, 3000, 200);
  for (let percent = 0; percent < 100; percent += 1) assert.ok(above(percent) >= above(percent + 1));
});
Deno.test("what has no rate has none", () => {
  assert.equal(solve([{ time: 0, amount: -1e-9 }, { time: 1, amount: 1e9 }]), null);
  assert.equal(cost({ received: 100, upfront: 0, fee: 0, periods: 12, day: null, payments: [] }), null);
  assert.equal(prime(data, fromIso("2019-08-19")), null);
  assert.equal(prime(data, fromIso(data.lpr.last)), 3);
});
for (const odd of ["1000x", "x12", "1000x12x2", "::", "2026-02-30:5", "1e5", "-5x3", "🙂", "1000x12期期x"]) {
  Deno.test(`a schedule that cannot be: ${odd}`, () => assert.notEqual(schedule(odd, NOW).wrong, ""));
}
Deno.test("a rate is sane up to 100000 per cent a year", () => {
  const once = (/** @type {number} */ amount) =>
    cost({ received: 1, upfront: 0, fee: 0, periods: 1, day: null, payments: [{ day: null, amount }] });
  near(Number(once(1000.9)?.simple), 99990);
  assert.equal(once(1001.1), null);
});
Deno.test("interest on interest is told up to 1000 per cent a year", () => {
  const said = (/** @type {number} */ compound) =>
    costLines({ simple: 500, compound, paid: 2, cost: 1 }, 1)[1];
  assert.equal(said(1000), "单利折算 500.00%，复利折算 1000.00%。");
  assert.equal(said(1000.01), "单利折算 500.00%。");
});
Deno.test("as much as may be typed, and a little more", () => {
  const days = (/** @type {string} */ days) => claimed({ base: "1", claimed: "1", days }, NOW);
  assert.equal(days("10950").claim?.days, 10950); // thirty years
  assert.ok(days("10951").wrong.days);
  const overdue = (/** @type {string} */ overdue) => payment({ payment: "1", debt: "card", overdue }, NOW);
  assert.equal(overdue("10950").payment?.overdue, 10950);
  assert.ok(overdue("10951").wrong.overdue);
  assert.equal(payment({ payment: "1", debt: "loan" }, NOW).payment?.overdue, 0);
  assert.deepEqual(loan({ received: "1", upfront: "0.5", fee: "0" }, NOW).wrong, {});
  assert.equal(lender({ lpr: "100" }, NOW).own, 100);
  assert.ok(lender({ lpr: "100.01" }, NOW).wrong.lpr);
  assert.equal(loan({ received: "1", stated: "1000" }, NOW).stated, 1000);
  assert.ok(loan({ received: "1", stated: "1000.1" }, NOW).wrong.stated);
  const first = "1996-11-30";
  assert.equal(lender({ signed: first }, NOW).day, fromIso(first));
  assert.ok(lender({ signed: "1996-11-29" }, NOW).wrong.signed);
  assert.equal(schedule("1x600", NOW).payments.length, 600);
  assert.match(schedule("1x601", NOW).wrong, /600/);
});
Deno.test("the other forms read what is typed", () => {
  assert.deepEqual(claimed({ base: "1万", claimed: "１５００", days: "90" }, NOW).claim, {
    principal: 10000,
    sum: 1500,
    days: 90,
  });
  assert.ok(claimed({ base: "1万", claimed: "1500", days: "0.5" }, NOW).wrong.days);
  assert.ok(claimed({ base: "", claimed: "1500", days: "9" }, NOW).claim === null);
  const typed = { owed: "5万", from: "2026-01-10", to: "", paid: "2026-05-01:2万" };
  assert.equal(Number(delay(typed, NOW, true).delay?.to), NOW);
  assert.match(delay(typed, NOW, false).wrong.to, /设备的日期/);
  assert.ok(delay({ ...typed, to: "2026-11-30" }, NOW, false).delay);
  assert.ok(delay({ ...typed, paid: "20000" }, NOW, true).wrong.paid);
  assert.ok(delay({ ...typed, to: "2026-01-01" }, NOW, true).wrong.to);
  assert.ok(delay({ ...typed, paid: "2026-05-01:6万" }, NOW, true).wrong.paid);
  assert.equal(payment({ payment: "100", debt: "card", overdue: "" }, NOW).payment, null);
  assert.equal(payment({ payment: "100" }, NOW).payment?.owed.principal, 0);
  assert.deepEqual(payment({ payment: "100", capital: "9千" }, NOW).payment?.owed, {
    costs: 0,
    interest: 0,
    principal: 9000,
  });
});
