import assert from "node:assert/strict";
import { published, rows } from "../testing/data.js";
import { engine } from "./engine.js";

const { search, doors } = engine(await published("index"), await published("reading"));
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
Deno.test("who tells a story finds the page that answers it", async () => {
  const told = (await rows("tests/search/told.tsv")).map(([story, right]) => {
    const pages = Array.from(new Set(addresses(story).map((address) => address.split("#")[0])));
    return right.split(" ").map((page) => pages.indexOf(page)).filter((at) => at >= 0);
  });
  const within = (/** @type {number} */ many) => told.filter((at) => Math.min(...at) < many).length / told.length;
  assert.ok(within(1) >= 0.88, String(within(1)));
  assert.ok(within(3) >= 0.96, String(within(3)));
});
for (const [query] of await rows("tests/search/elsewhere.tsv")) {
  Deno.test(`not sure of ${query}`, () => assert.equal(search(query).sure, false));
}
Deno.test("what is no law here is not answered with a law like it", () => {
  for (
    const query of [
      "《银行卡业务管理办法》第六十八条",
      "银行卡业务管理办法",
      "反暴力催收法第5条",
      "《催收管理条例》",
    ]
  ) {
    const { hits, notices, certain } = search(query);
    assert.equal(certain, false, query);
    assert.match(notices[0], /没有收录/);
    assert.deepEqual(hits.filter(({ address }) => address.startsWith("statutes/")), []);
  }
  assert.deepEqual(search("《民法典》第六百七十六条").notices, []);
  assert.deepEqual(search("治安管理处罚法第五十条").notices, []);
});
Deno.test("a lender by name is answered with a sentence of its own", () => {
  assert.match(search("度小满逾期会起诉吗").notices[0], /度小满.*合同上的贷款人/);
  assert.deepEqual(search("网贷逾期会起诉吗").notices, []);
});
Deno.test("a hit says by which words it was found", () => {
  const { hits } = search("请问工资卡被法院冻结了怎么办");
  assert.deepEqual(hits[0].why, ["工资卡被法院冻结"]);
});
Deno.test("sums and dates are not looked for", () =>
  assert.deepEqual(addresses("2018年工资卡被冻结30天"), addresses("年，工资卡被冻结，天")));
Deno.test("doors lead somewhere", () => assert.equal(doors().length, 5));
