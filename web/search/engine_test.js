import assert from "node:assert/strict";
import { published, rows } from "../testing/data.js";
import { engine } from "./engine.js";
import { unpacked } from "./pages.js";

const index = await published("index");
const { search, doors } = engine(index, await published("reading"));
const pages = unpacked(index);
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
Deno.test("an article that is named is certain", () => {
  const { certain, sure, hits } = search("民法典676条");
  assert.deepEqual([certain, sure, hits[0].address], [true, true, "statutes/civil-code/676/"]);
});
/** Files with what articles say. */
const FILES = ["provisions", "provisions-2"];
/**
 * What is found among pages that all say the same and nothing else.
 * @param {number} count
 * @param {string} said
 * @param {string} query
 */
async function among(count, said, query) {
  const packed = Array(count).fill("4").join("3"); // the first two signs that begin no pair
  const pages = {
    address: { myths: Array.from({ length: count }, (_, at) => at).join(" ") },
    title: packed,
    words: packed,
  };
  const own = {
    ...await published("index"),
    alphabet: ["\n", said].join("\t"),
    pages,
    statutes: FILES.map((told) => ({ key: told, title: told, numbers: "", told, named: {}, words: {} })),
    laws: [],
  };
  return engine(own, await published("reading")).search(query);
}
Deno.test("fewer than four pages are not much, and the articles are asked too", async () => {
  for (const [count, more] of /** @type {[number, string[]][]} */ ([[3, FILES], [4, []]])) {
    const found = await among(count, "甲乙丙", "甲乙丙");
    assert.deepEqual([found.hits.length, found.more], [count, more]);
  }
});
Deno.test("of an article that is named, only the file is asked in which its law stands", async () => {
  const statutes = index.statutes.map((/** @type {{key: string}} */ law) => ({ ...law, told: law.key }));
  const { search } = engine({ ...index, statutes }, await published("reading"));
  assert.deepEqual(search("民法典第六百七十六条").more, ["civil-code"]);
  assert.deepEqual(search("民法典676和个人信息保护法13").more, ["civil-code", "pipl"]);
  assert.deepEqual(search("会坐牢吗").more, []);
});
Deno.test("of three terms none is noise; with more a page has to fit", async () => {
  for (
    const [query, terms, hits]
      of /** @type {[string, number, number][]} */ ([["乙丙", 3, 1], ["乙丙丁", 5, 0]])
  ) {
    const found = await among(1, "甲乙丙丁戊己庚", query);
    assert.deepEqual([found.terms.length, found.hits.length], [terms, hits]);
  }
});
Deno.test("a page is found by its own title", () => {
  const own = index.laws.map((/** @type {{key: string}} */ { key }) => `statutes/${key}/`);
  const present = pages.filter(({ address }) =>
    !address.startsWith("statutes/") || own.some((/** @type {string} */ law) => address.startsWith(law))
  ); // an old edition is found through the present one
  const places = present.map(({ title }) => search(title).hits.findIndex((hit) => hit.title === title));
  assert.deepEqual(present.filter((_, at) => places[at] < 0).map(({ title }) => title), []);
  assert.ok(places.filter((place) => place === 0).length > 0.9 * present.length);
});
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
  const within = (/** @type {number} */ many) =>
    told.filter((at) => Math.min(...at) < many).length / told.length;
  assert.ok(within(1) >= 0.88, String(within(1)));
  assert.ok(within(3) >= 0.96, String(within(3)));
});
for (const [query] of await rows("tests/search/elsewhere.tsv")) {
  Deno.test(`not sure of ${query}`, () => assert.equal(search(query).sure, false));
}
for (
  const [query, said] of [
    ["《银行卡业务管理办法》第六十八条", /《银行卡业务管理办法》已经废止，2025-06-07 起/],
    ["银行卡业务管理办法", /已经废止/],
    ["银行卡业务管理办法68", /已经废止/],
    ["根据银行卡业务管理办法第五十二条，我们可以上门", /《银行卡业务管理办法》已经废止/],
    ["合同法", /《合同法》已经废止，2021-01-01 起/],
    ["中华人民共和国合同法第一百零七条", /《合同法》已经废止/],
    ["民法总则", /已经废止/],
    ["民法通则第135条", /已经废止/],
    ["《担保法》第十八条", /已经废止/],
    ["银行卡管理办法第68条", /没有收录《银行卡管理办法》/],
    ["公司法第20条", /没有收录《公司法》/],
    ["商业银行法第42条", /没有收录/],
    ["金融法第十五条", /没有收录/],
    ["诉讼法第10条", /没有收录/],
    ["反暴力催收法第5条", /没有收录/],
    ["《催收管理条例》", /没有收录/],
  ]
) {
  Deno.test(`not answered with a law like it: ${query}`, () => {
    const { hits, notices, certain } = search(String(query));
    assert.equal(certain, false);
    assert.match(notices[0], /** @type {RegExp} */ (said));
    assert.deepEqual(hits.filter(({ address }) => address.startsWith("statutes/")), []);
  });
}
Deno.test("of laws that are held nothing has to be said", () => {
  for (
    const query of [
      "《民法典》第六百七十六条",
      "《中华人民共和国民法典》第六百七十六条",
      "《继承编解释（一）》第三十二条",
      "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释",
      "治安管理处罚法第五十条",
      "信用卡管理法68",
      "劳动合同法",
    ]
  ) {
    assert.deepEqual(search(query).notices, []);
  }
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
