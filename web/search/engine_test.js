import assert from "node:assert/strict";
import { published, rows } from "../testing/data.js";
import { engine } from "./engine.js";

const { search, doors } = engine(await published("index"));
const addresses = (/** @type {string} */ words) => search(words).hits.map(({ address }) => address);

for (const [kind, query, wanted] of await rows("tests/search/queries.tsv")) {
  Deno.test(`${kind} ${query}`, () => {
    const found = addresses(query);
    if (kind === "neg") return assert.ok(!found.length || !/^statutes\/[^/]+\/./.test(found[0]), found[0]);
    const right = found.map((address) =>
      wanted.split(" ").some((pattern) => new RegExp(pattern).test(address))
    );
    assert.ok(right.slice(0, kind === "topic" ? 3 : 1).includes(true), found.slice(0, 4).join(" "));
  });
}
Deno.test("a missing number says so", () => {
  assert.match(search("民法典1300条").hits[0].note, /全文共 1260 条/);
  assert.match(search("民法典第九百九十九条").hits[0].note, /没有收录/);
});
Deno.test("an old number says so and leads to the new one", () => {
  const [hit] = search("治安管理处罚法42条").hits;
  assert.equal(hit.address, "statutes/public-security-law/50/");
  assert.match(hit.note, /旧条号 42/);
});
Deno.test("a long text is read in part and says so", () => {
  assert.equal(search("催收".repeat(300)).cut, true);
  assert.equal(search("催收").cut, false);
});
for (
  const odd of [
    "",
    "   ",
    "。，！？",
    "🙂🙂",
    "\ud800",
    "\u0000\u200b",
    ".*+?^${}()|[]\\",
    "a".repeat(9999),
    "zzzzqqqq",
    "怎么办",
    "请问",
    "今天天气怎么样",
    "量子力学",
    "披萨",
  ]
) {
  Deno.test(`nothing is found for ${JSON.stringify(odd.slice(0, 20))}`, () =>
    assert.deepEqual(addresses(odd), []));
}
for (
  const [query, wanted] of [
    ["12356", "channels/#mental-help"],
    ["110", "channels/#police"],
    ["我妈接到电话", "for/family/"],
    ["三天内起诉", "tactics/threat-immediate-suit/"],
  ]
) {
  Deno.test(`${query} → ${wanted}`, () => assert.equal(addresses(query)[0], wanted));
}
Deno.test("a part of a word is no hit", () => {
  assert.ok(
    !addresses("村委会").some((address) => address.startsWith("statutes/spp-spc-refusal-to-execute/")),
  );
});
Deno.test("words that say nothing change nothing", () => {
  assert.deepEqual(addresses("请问工资卡被冻结怎么办"), addresses("工资卡被冻结"));
});
Deno.test("a lender is no employer", () =>
  assert.ok(!addresses("贷款公司").slice(0, 3).includes("questions/company-called/")));
Deno.test("doors lead somewhere", () => assert.equal(doors().length, 4));
