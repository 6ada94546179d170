import assert from "node:assert/strict";
import { watch } from "../search/crisis.js";
import { citable } from "../search/engine.js";
import { published, rows } from "../testing/data.js";
import { cites, consider, judge } from "./message.js";
import { recogniser } from "./recognise.js";

const [patterns, data, index, crisis, reading] = await Promise.all(
  ["patterns", "check", "index", "crisis", "reading"].map(published),
);
const recognised = recogniser(patterns, reading);
const inCrisis = watch(crisis, reading);
const cited = judge(data, citable(index, reading));
const keys = data.cues.map((/** @type {{key: string}} */ { key }) => key);
const look = (/** @type {string} */ written) => consider(written, recognised, data);
const found = (/** @type {string} */ written) => recognised.found(written).map(({ cue }) => keys[cue]);

for (const { written, spoken, found: expected, quotes } of await published("twin")) {
  Deno.test(`read as in Python: ${JSON.stringify(written.slice(0, 40))}`, () => {
    assert.equal(recognised.reading(written).text, spoken);
    assert.deepEqual(found(written), expected);
    const first = recognised.found(written).map(({ spans }) => {
      const [{ start, end }] = spans.sort((a, b) => a.start - b.start || a.end - b.end);
      return written.slice(start, end);
    });
    assert.deepEqual(first, quotes);
  });
}

for (const split of ["tune", "held-out", "shared", "fresh-tune", "fresh-late", "x", "y"]) {
  for (const [source, , help, message] of await rows(`tests/corpus/${split}.tsv`)) {
    Deno.test(`${split} ${help} ${message.slice(0, 40)}`, () => {
      const report = look(message);
      const first = report.danger || inCrisis(message);
      if (help !== "-") assert.ok(first);
      if (source === "benign" || source === "court") assert.equal(first, false);
      assert.equal(inCrisis(message) || help !== "crisis", true);
      assert.ok(report.steps.length <= 3);
    });
  }
}

for (
  const [written, ref, verdict] of [
    ["根据《民法典》第六百七十六条要求支付逾期利息", "statutes/civil-code/676", "存在且现行"],
    ["依据民法典676条你要还款", "statutes/civil-code/676", "存在且现行"],
    ["治安管理处罚法第42条", "statutes/public-security-law/50", "条号已变更"],
    ["《民法典》第一千三百条规定了", "unresolved", "不存在"],
    ["《合同法》第一百零七条", "unresolved", "已废止"],
    ["民法典第九百九十九条", "unresolved", "本站未收录"],
    ["《人民消费者权益保》第三条", "unresolved", "看不清"],
    ["《某某星球法》第三条", "unresolved", "本站未收录"],
    ["已经逾期后要求展期的权利，看《民法典》第六百七十八条", "statutes/civil-code/678", "与催收无关"],
  ]
) {
  Deno.test(`cited ${written}`, () => {
    assert.ok(cites(written));
    assert.deepEqual(cited(written).map(({ ref, verdict }) => [ref, verdict]), [[ref, verdict]]);
  });
}
Deno.test("a list belongs to the law named before it; its quotes are what was written", () => {
  const written = "涉嫌触犯《刑法》第一百九十六条、第二百六十六条，民法典 第676条";
  assert.deepEqual(cited(written).map(({ ref, quote }) => [ref, quote]), [
    ["statutes/criminal-law/196", "《刑法》第一百九十六条"],
    ["statutes/criminal-law/266", "第二百六十六条"],
    ["statutes/civil-code/676", "民法典 第676条"],
  ]);
});
for (const plain of ["一条短信", "发了3条短信，第2条没收到", "条条大路通罗马", "他第一条就错了"]) {
  Deno.test(`no citation ${plain}`, () => assert.deepEqual(cited(plain), []));
}

for (
  const dodged of [
    "再不还钱就去你单亻立，打爆你的txl",
    "亻尔 再 不 还 钅戋，打 爆 你 的 通-讯-录",
    "再不還錢，打爆你的通訊錄",
    "再不还钱🙂打🙂爆你的通讯\u200b录",
    "ＴＸＬ打爆，再不还钱，打爆你的ｔｘｌ",
  ]
) {
  Deno.test(`dodged ${dodged}`, () => assert.ok(found(dodged).includes("blasting-contacts-allowed")));
}
Deno.test("what is quoted is what was written", () => {
  const { claims: [{ quote }] } = look("今天不处理，我就 打·爆 你的 通訊錄 啊，欠债还钱");
  assert.deepEqual(quote, ["", "我就 打·爆 你的 通訊錄 啊", ""]);
});

for (
  const [odd, lacking] of [
    ["1234567890", "digits"],
    ["hello <b>world</b>", "foreign"],
    ["\ud800\udfff\ud800", "foreign"],
    ["\u0000\u0001\ufffd".repeat(50), "foreign"],
    ["今天天气不错", "nothing"],
    ["<script>alert('法院')</script>", "nothing"],
  ]
) {
  Deno.test(`nothing in ${JSON.stringify(odd).slice(0, 30)}`, () => assert.equal(look(odd).lacking, lacking));
}
for (
  const [name, text] of [
    ["100 KB", "不还钱就打爆你的通讯录，起诉你。".repeat(6000)],
    ["no clause", "起诉你法院冻结".repeat(5000)],
    ["spaces", "法 院 ".repeat(20000)],
    ["one word", "欠".repeat(50000)],
    ["citations", "第一条".repeat(10000)],
    ["titles", "《".repeat(30000) + "第一条"],
  ]
) {
  Deno.test(`in time: ${name}`, () => {
    const started = performance.now();
    const { cut } = look(text);
    if (cites(text)) cited(text.slice(0, recognised.longest));
    assert.ok(cut);
    assert.ok(performance.now() - started < 1500);
  });
}
Deno.test("a message is cut only where it is longer than what is read", () => {
  assert.equal(look("字".repeat(recognised.longest)).cut, false);
  assert.equal(look("字".repeat(recognised.longest + 1)).cut, true);
});
Deno.test("the letter of a report is the first that is to be written", () => {
  const text = "再不还就打爆你的通讯录，已经起诉你，法院马上上门，冻结你的工资卡。";
  const written = recognised.found(text).flatMap(({ cue }) => data.cues[cue].acts)
    .filter((/** @type {string[]} */ [, how]) => how === "write");
  assert.ok(written.length);
  assert.ok(written.some((/** @type {string[]} */ act) => act[2] === look(text).letter[2]));
});
Deno.test("10 KB are read in a fraction of what a slow phone may take", () => {
  const text = "您的借款已逾期，请尽快还款，否则起诉并冻结账户，联系您的家人和单位。".repeat(100); // 10 KB as UTF-8
  look(text);
  const times = [1, 2, 3, 4, 5].map(() => {
    const started = performance.now();
    look(text);
    return performance.now() - started;
  });
  assert.ok(Math.min(...times) < 100, String(times));
});

for (
  const [written, first, court] of /** @type {[string, string, boolean][]} */ ([
    ["公安局：你涉嫌诈骗，名下银行卡已被冻结，加QQ处理撤案", "先挂断，别转账；自己打 110 核实真假。", false],
    [
      "【公安局】您因涉嫌贷款诈骗被立案侦查，请加微信办理撤案",
      "先挂断，别转账；自己打 110 核实真假。",
      false,
    ],
    ["您的案件已移交公 安 机 关，如需撤案请加QQ联系办案人员", "先挂断，别转账；自己打 110 核实真假。", false],
    ["这里是派出所，你欠钱不还要拘留你，现在转账到安全账户", "先别转；已经转了，马上报警", false],
    ["公安和法院联合办案，加法官微信处理，否则强制执行抓捕", "先挂断，别转账；自己打 110 核实真假。", true],
  ])
) {
  Deno.test(`who speaks of the police: ${written}`, () => {
    const { steps } = look(written);
    assert.deepEqual(steps[0], [first, "call", "110"]);
    assert.equal(
      steps.some(([, , where]) => /12368|court-service/.test(where)),
      court,
      JSON.stringify(steps),
    );
  });
}
