import assert from "node:assert/strict";
import { day, fromIso, iso, later, spoken, today, weekday } from "./date.js";
import { amount, date, PARTLY, within } from "./typed.js";

const NOW = fromIso("2026-11-30");

for (
  const [typed, expected] of [
    ["2026-11-20", "2026-11-20"],
    ["２０２６年１１月２０日", "2026-11-20"],
    ["2026/1/5", "2026-01-05"],
    ["2026.11.20", "2026-11-20"],
    ["20261120", "2026-11-20"],
    ["1130", "2026-11-30"],
    ["1201", "2025-12-01"],
    ["11 月 20 号", "2026-11-20"],
    ["2月29日", "2024-02-29"],
    ["2月30日", null],
    ["2026-02-29", null],
    ["2026-13-01", null],
    ["0-0-0", null],
    ["2026-11", null],
    ["昨天", null],
    ["-1", null],
    ["2026-11-20abc", null],
    ["🙂", null],
  ]
) {
  Deno.test(`a day: ${typed}`, () => {
    const found = date(String(typed), NOW);
    assert.equal(found.value === null ? null : iso(found.value), expected);
    assert.equal(Boolean(found.wrong), expected === null);
  });
}
for (const typed of ["2019", "２０１９年", "2019-05", "2019年5月"]) {
  Deno.test(`the day is missing: ${typed}`, () => assert.equal(date(typed, NOW).wrong, PARTLY));
}
for (
  const [typed, expected] of [
    ["9000", 9000],
    ["９０００", 9000],
    ["9,000.50 元", 9000.5],
    ["9千", 9000],
    ["1.2万", 12000],
    ["１．２万元", 12000],
    ["￥800", 800],
    ["3w", 30000],
    ["24%", 24],
    ["0", 0],
    ["-5", null],
    ["九千", null],
    ["1e9", null],
    ["1.2.3", null],
    ["NaN", null],
    ["Infinity", null],
  ]
) {
  Deno.test(`a number: ${typed}`, () => {
    const found = amount(String(typed));
    assert.equal(found.value, expected);
    assert.equal(Boolean(found.wrong), expected === null);
  });
}
Deno.test("the last February 29 is up to four years ago", () => {
  for (const today of ["2024-02-29", "2025-03-01", "2027-11-30", "2028-02-28"]) {
    assert.equal(date("2月29日", fromIso(today)).value, fromIso("2024-02-29"), today);
  }
});
Deno.test("nothing typed is nothing, and not wrong", () => {
  for (const read of [date("  ", NOW), amount("")]) assert.deepEqual(read, { value: null, wrong: "" });
});
Deno.test("bounds", () => {
  assert.equal(within({ value: 1, wrong: "" }, 1, 9, "少", "多").value, 1);
  assert.equal(within({ value: 9, wrong: "" }, 1, 9, "少", "多").value, 9);
  assert.equal(within({ value: 5, wrong: "" }, 1, 9, "少", "多").value, 5);
  assert.equal(within({ value: 0, wrong: "" }, 1, 9, "少", "多").wrong, "少");
  assert.equal(within({ value: 10, wrong: "" }, 1, 9, "少", "多").wrong, "多");
  assert.equal(within({ value: null, wrong: "" }, 1, 9, "少", "多").wrong, "");
});
Deno.test("days of the calendar", () => {
  assert.equal(day(2026, 2, 29), null);
  assert.equal(iso(Number(day(2024, 2, 29))), "2024-02-29");
  assert.equal(weekday(NOW), 1);
  assert.equal(spoken(NOW), "2026 年 11 月 30 日（星期一）");
  assert.equal(iso(later(fromIso("2026-08-31"), 6)), "2027-02-28");
  assert.equal(iso(later(fromIso("2026-01-31"), -2)), "2025-11-30");
  assert.equal(iso(today(Date.parse("2026-11-29T16:00:00Z"))), "2026-11-30");
  assert.equal(iso(today(Date.parse("2026-11-29T15:59:59.999Z"))), "2026-11-29");
});
