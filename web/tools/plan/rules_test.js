import assert from "node:assert/strict";
import { dice } from "../../testing/dice.js";
import { prepared, published } from "../../testing/data.js";
import { debt, monthly, packed, unpacked } from "./answers.js";
import { fragment, letterFor } from "./letter.js";
import { plan } from "./rules.js";
import { lines, offered, title } from "./words.js";

/** @type {import("./rules.js").Data} */
const data = await published("plan");
const cases = await prepared("cases-plan");

/** @param {string[]} written */
const debts = (written) =>
  unpacked(written).map((row) => {
    const found = debt(row);
    assert.equal(found.wrong, "");
    return /** @type {import("./rules.js").Debt} */ (found.debt);
  });

for (const one of cases.plans) {
  Deno.test(`a plan: ${one.why}`, () => {
    const found = plan(
      data,
      Number(monthly(one.income).value),
      Number(monthly(one.costs).value),
      debts(one.debt),
    );
    assert.deepEqual(
      [
        found.verdict,
        found.left,
        found.months,
        found.order.map((line) => line.debt),
        found.within,
        found.setOff,
      ],
      [one.verdict, one.left, one.months, one.order, one.within, one["set-off"]],
    );
    assert.deepEqual(found.order.map((line) => line.offer), one.offers);
    assert.ok(title(found));
    assert.ok(lines(found).every((line) => line && !/NaN|undefined|null/.test(line)));
    assert.ok(found.order.every((line) => !/NaN|null/.test(offered(line))));
  });
}

for (const { why, ask, field } of cases.wrong) {
  Deno.test(`wrong: ${why}`, () => {
    const found = (ask.debt ? unpacked(ask.debt) : []).map(debt).filter(({ wrong }) => wrong);
    const own = { income: monthly(ask.income).wrong, costs: monthly(ask.costs).wrong };
    if (field in own) assert.ok(own[/** @type {keyof own} */ (field)]);
    else assert.deepEqual(found.map(({ names }) => names), [[field]]);
  });
}

for (const { why, typed, value } of cases.typed) {
  Deno.test(`typed: ${why}`, () => assert.equal(monthly(typed).value, value));
}

const STATES = ["current", "early", "late", "paper", "judged", "old"];

/** @param {(sides: number) => number} roll @returns {import("./rules.js").Debt} */
const any = (roll) => ({
  owed: 100 + roll(100000),
  rate: roll(5) ? roll(40) : null,
  due: roll(5) ? roll(4000) : null,
  state: STATES[roll(STATES.length)],
  backed: roll(4) ? "none" : "guarantor",
  sort: roll(2) ? "loan" : "card",
  who: ["", "甲", "乙"][roll(3)],
});

Deno.test("more income never takes longer, never offers less, and nothing promises more than is left", () => {
  const roll = dice(11);
  for (let round = 0; round < 300; round += 1) {
    const owed = Array.from({ length: 1 + roll(5) }, () => any(roll));
    const [income, costs, more] = [roll(20000), roll(12000), 1 + roll(5000)];
    const [one, other] = [plan(data, income, costs, owed), plan(data, income + more, costs, owed)];
    if (one.months !== null) assert.ok(other.months !== null && other.months <= one.months);
    assert.deepEqual([...one.order.map((line) => line.debt)].sort(), owed.map((_, at) => at));
    const offered = one.order.reduce((sum, line) => sum + (line.offer || 0), 0);
    assert.ok(offered <= Math.max(0, one.left) + 1e-6);
    if (one.verdict !== "enough" && other.verdict !== "enough") {
      one.order.forEach((line, at) => assert.ok((line.offer || 0) <= (other.order[at].offer || 0)));
    }
    for (const { debt: at, offer } of one.order) if (owed[at].state === "old") assert.equal(offer, null);
  }
});

Deno.test("what takes fifty years is reckoned, what takes a month longer counts as never", () => {
  for (const [owed, months] of [[600, 600], [601, null]]) {
    const debt = {
      owed: Number(owed),
      rate: 0,
      due: 0,
      state: "current",
      backed: "none",
      sort: "loan",
      who: "",
    };
    assert.equal(plan(data, 1001, 1000, [debt]).months, months);
  }
});

Deno.test("more living costs never leave more", () => {
  const roll = dice(12);
  for (let round = 0; round < 300; round += 1) {
    const owed = Array.from({ length: roll(4) }, () => any(roll));
    const [income, costs] = [roll(20000), roll(12000)];
    assert.ok(plan(data, income, costs + 1 + roll(900), owed).left < plan(data, income, costs, owed).left);
  }
});

Deno.test("rows go into the address and come back", () => {
  const roll = dice(13);
  const names = ["", "某消金", "甲:乙", "a&b=c#d", "１２"];
  for (let round = 0; round < 200; round += 1) {
    const row = {
      owed: `${1 + roll(9000)}`,
      rate: roll(2) ? `${roll(40)}` : "",
      due: "",
      state: STATES[roll(STATES.length)],
      backed: roll(2) ? "none" : "pledge",
      sort: roll(2) ? "loan" : "card",
      who: names[roll(names.length)],
    };
    const through = new URLSearchParams([["debt", packed([row])[0]]]).toString();
    assert.deepEqual(unpacked(new URLSearchParams(through).getAll("debt")), [row]);
  }
  const empty = { owed: "", rate: "", due: "", state: "old", backed: "none", sort: "loan", who: "" };
  assert.deepEqual(packed([empty]), []);
  assert.equal(unpacked(Array(500).fill("1")).length, 40);
});

Deno.test("whatever an address says, nothing throws", () => {
  const roll = dice(14);
  const pieces = [
    "",
    ":",
    "::",
    "-1",
    "1e9",
    "NaN",
    "９千",
    "<b>",
    "\ud83d",
    "old",
    "card",
    "null",
    "__proto__",
  ];
  for (let round = 0; round < 2000; round += 1) {
    const written = Array.from({ length: roll(12) }, () => pieces[roll(pieces.length)]).join(
      roll(2) ? ":" : "",
    );
    for (const row of unpacked([written])) {
      const found = debt(row);
      assert.ok(found.wrong || found.debt === null || Number.isFinite(found.debt.owed));
      if (found.debt) assert.ok(plan(data, 5000, 3000, [found.debt]).verdict);
    }
  }
});

Deno.test("a letter is that of the debt, with the numbers in the fragment", () => {
  const known = { income: 8000, costs: 5000, years: data.years };
  const [loan, card, judged, old] = debts([
    "12000:24:1100:early:none:loan:某某公司",
    "300000:18:9000:late:none:card:某某银行",
    "5000:6:500:judged",
    "5000:6:500:old:none:loan:某某公司",
  ]);
  const line = (/** @type {number | null} */ offer, /** @type {number | null} */ months) => ({
    debt: 0,
    reason: /** @type {const} */ ("rate"),
    offer,
    months,
  });
  const first = letterFor(loan, line(1100, 11), known);
  assert.deepEqual([first.letter, first.fields.期数, first.fields.reason], [
    "repayment-plan",
    "11",
    "已经逾期",
  ]);
  const long = letterFor(card, line(3000, 100), known);
  assert.deepEqual([long.letter, long.fields.期数], ["card-installment", undefined]);
  assert.equal(letterFor(card, line(5000, 60), known).fields.期数, "60");
  assert.equal(letterFor(judged, line(500, 10), known).letter, "execution-settlement");
  for (const one of [letterFor(old, line(null, null), known), letterFor(loan, line(null, null), known)]) {
    assert.deepEqual([one.letter, one.fields], ["ask-options", { 放款机构全名: "某某公司" }]);
  }
  assert.equal(new URLSearchParams(fragment(first.fields).slice(1)).get("每期金额"), "1100");
  assert.equal(fragment({ 放款机构全名: "" }), "");
});
