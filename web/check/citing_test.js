import assert from "node:assert/strict";
import { citable } from "../search/engine.js";
import { published } from "../testing/data.js";
import { citer } from "./citing.js";

/** A law whose name is long enough to be garbled, and two that are short. */
const LONG = "甲乙丙丁戊己庚辛壬癸子丑寅卯";
const SIX = "天地玄黄宇宙";
const FIVE = "日月盈昃辰";

/** @param {string} name @param {number} last */
const law = (name, last) => ({
  key: name,
  names: [name],
  last_article: last,
  numbers: { "1": "1" },
  moved: {},
});
const laws = [law(LONG, 9), law(SIX, 9), law(FIVE, 0), law("丙法", 9)];
const cited = citer({
  ...citable(await published("index"), await published("reading")),
  laws,
  titles: new Map(laws.map(({ key }) => [key, key])),
  repealed: { 旧法: "丙法" },
  misused: { "丙法/1": ["一二三四五六七八九十百"] },
});

for (
  const [why, name, verdict] of [
    ["a name that is declared", LONG, "存在且现行"],
    ["three characters are lost", LONG.slice(0, 11), "看不清"],
    ["four are lost", LONG.slice(0, 10), "本站未收录"],
    ["three too many", `${LONG}午未申`, "看不清"],
    ["four too many", `${LONG}午未申酉`, "本站未收录"],
    ["eight of thirteen pairs are the same", LONG.slice(0, 9) + "午未申酉戌", "看不清"],
    ["seven of thirteen are the same", LONG.slice(0, 8) + "午未申酉戌亥", "本站未收录"],
    ["like a name of six characters", SIX.slice(0, 5), "看不清"],
    ["like a name of five", FIVE.slice(0, 4), "本站未收录"],
  ]
) {
  Deno.test(`a title: ${why}`, () => {
    assert.deepEqual(cited(`《${name}》第一条`).map(({ verdict }) => verdict), [verdict]);
  });
}

for (
  const [why, written, verdicts] of /** @type {[string, string, string[]][]} */ ([
    ["a name is what stands behind 根据", "根据旧法第一条", ["已废止"]],
    ["eighty characters back a name is seen", `丙法${" ".repeat(78)}第一条`, ["存在且现行"]],
    ["one further back it is not", `丙法${" ".repeat(79)}第一条`, ["本站未收录"]],
    ["the last article there is", "丙法第九条", ["本站未收录"]],
    ["one behind the last", "丙法第十条", ["不存在"]],
    ["of a law whose last is not known", `${FIVE}第一千条`, ["本站未收录"]],
    ["seven of the ten pairs of a misuse", "一二三四五六七八，丙法第一条", ["与催收无关"]],
    ["six of them", "一二三四五六七，丙法第一条", ["存在且现行"]],
    ["the second number belongs to the law before it", "丙法第一条、第十条", ["存在且现行", "不存在"]],
    ["a law of which nothing is known is no law before it", "某某法第一条、第一条", ["本站未收录"]],
  ])
) {
  Deno.test(`an article: ${why}`, () => {
    assert.deepEqual(cited(written).map(({ verdict }) => verdict), verdicts);
  });
}
