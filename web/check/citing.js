/* The articles that a message cites, each with what can be said of it. Nothing is guessed: a title that is only like one
   that is known counts as garbled. */

import { named, places } from "../shared/citation.js";
import { article, number } from "../shared/numerals.js";
import { read, squeezed } from "../shared/text.js";

/**
 * @typedef {import("../shared/citation.js").Law} Law
 * @typedef {import("../shared/citation.js").Place} Place
 * @typedef {import("../shared/citation.js").Grammar} Grammar
 *
 * @typedef {object} Known
 * @property {Law[]} laws
 * @property {Map<string, string>} titles by key of the law
 * @property {Grammar} grammar
 * @property {Map<string, string>} signs
 * @property {Record<string, string>} repealed names → what says that they were repealed
 * @property {Record<string, string[]>} misused law/number → what it is wrongly used for
 *
 * @typedef {object} Cited
 * @property {string} quote as it was written
 * @property {string} ref statutes/civil-code/676, or `unresolved`
 * @property {string} verdict
 * @property {string} note
 */

const UNRESOLVED = "unresolved";
/** So much of the pairs of characters of a misuse stands in the message. */
const ENOUGH = 0.7;
const SHORTEST = 6;
const ENDS = /[，,。;；!！?？\n]/;
const TITLE = /[《〈]([^《》〈〉\n]{1,60})[》〉][（(]?[^《》（）()]{0,16}[）)]?$/;
const NAME = /[\u3400-\u9fff（）()]{0,30}$/;
const ARTICLE =
  /第?([0-9零〇一二两三四五六七八九十百千]{1,9})(?:[-－]([0-9]{1,2}))?条(?:之([0-9一二三四五六七八九十]{1,3}))?/g;
/** What stands before a name and is no part of it. */
const BEFORE =
  /^.*(?:根据|依据|依照|按照|违反|触犯|适用|参照|构成|我国|国家|中华人民共和国|和|与|及|以及|、)/;
const SAME = /(?:该法|同法|本法|该办法|本办法|同办法|该条例|、|和|及|与|以及|或)$/;

/** @param {string} name as names of laws are compared */
const bare = (name) => name.replace(/中华人民共和国/g, "").replace(/[（(](?:19|20)[0-9]{2}[^）)]*[）)]$/, "");

/** @param {string} text */
function pairs(text) {
  return new Set(Array.from(text).slice(1).map((char, at) => Array.from(text)[at] + char));
}

/** Whether two names differ by a character or two, or are one the beginning of the other. @param {string} a @param {string} b */
function near(a, b) {
  if (b.length < SHORTEST || Math.abs(a.length - b.length) > 3 || a === b) return false;
  const [left, right] = [pairs(a), pairs(b)];
  const same = [...left].filter((pair) => right.has(pair)).length;
  return same >= 0.55 * Math.max(left.size, right.size);
}

/**
 * Finds and judges what a message cites.
 * @param {Known} known
 */
export function citer({ laws, titles, grammar, signs, repealed, misused }) {
  const folded = (/** @type {string} */ text) => squeezed(read(text, signs)).text;
  const others = new Map(Object.entries(repealed).map(([name, by]) => [folded(bare(name)), by]));
  const names = [...others.keys(), ...laws.flatMap(({ names }) => names)];

  /** The law of a name that is declared, never of one that is merely like it. @param {string} name */
  function law(name) {
    const { sure, laws: found } = named(name, laws, grammar);
    return sure && found.length === 1 ? found[0] : null;
  }

  /** @param {Place} place @param {string} said @returns {{ref: string, verdict: string, note: string}} */
  function judged({ law, number, was, beyond }, said) {
    const title = `《${titles.get(law.key)}》`;
    const ref = number ? `statutes/${law.key}/${law.numbers[number]}` : UNRESOLVED;
    if (number && was) {
      return { ref, verdict: "条号已变更", note: `现为${title}${article(law.numbers[number])}` };
    }
    if (beyond) return { ref, verdict: "不存在", note: `${title}一共 ${law.last_article} 条` };
    if (!number) return { ref, verdict: "本站未收录", note: `本站没有收录${title}的这一条` };
    const use = (misused[`${law.key}/${law.numbers[number]}`] || []).find((use) => {
      const wanted = [...pairs(folded(use))];
      return wanted.filter((pair) => said.includes(pair)).length >= ENOUGH * wanted.length;
    });
    if (use) return { ref, verdict: "与催收无关", note: `条文是真的，常被错用来说“${use}”` };
    return { ref, verdict: "存在且现行", note: "条文在，不等于他说的事成立" };
  }

  /** @param {string} name @returns {{ref: string, verdict: string, note: string}} */
  function unknown(name) {
    const by = others.get(name);
    if (by) return { ref: UNRESOLVED, verdict: "已废止", note: `见${by}` };
    if (names.some((other) => near(name, other))) {
      return { ref: UNRESOLVED, verdict: "看不清", note: "名称写错或者残缺，看不出是哪一个，不猜" };
    }
    return { ref: UNRESOLVED, verdict: "本站未收录", note: "不能说有这份文件，也不能说没有" };
  }

  /** @param {string} written @returns {Cited[]} */
  return function cited(written) {
    const said = folded(written);
    /** @type {Cited[]} */
    const found = [];
    let done = 0;
    /** @type {Law | null} */
    let last = null;
    for (const match of written.matchAll(ARTICLE)) {
      const at = /** @type {number} */ (match.index);
      const before = written.slice(Math.max(done, at - 80), at);
      const title = TITLE.exec(before);
      const clause = (before.split(ENDS).pop() || "").trimEnd();
      const run = (NAME.exec(clause) || [""])[0];
      const name = title ? folded(bare(title[1])) : folded(bare(run.replace(BEFORE, "") || run));
      const own = name ? law(name) : null;
      /** @type {boolean} */
      const follows = !title && (!name || SAME.test(run));
      /** @type {Law | null} */
      const meant = own || (follows ? last : null);
      const gap = before.length - before.trimEnd().length;
      const long = title ? title[0].length : own ? (run.replace(BEFORE, "") || run).length + gap : 0;
      const end = at + match[0].length;
      done = end;
      if (!own && !title && !match[0].startsWith("第")) continue; // 3条短信
      if (!meant && !title && !/(?:法典|法|条例|办法|规定|解释)$/.test(name)) continue;
      const inserted = match[2] || match[3];
      const key = String(number(match[1])) + (inserted ? `-${number(inserted)}` : "");
      const quote = written.slice(at - long, end);
      const place = meant && places(meant, key, 0)[0];
      last = meant;
      found.push({ quote, ...(place ? judged(place, said) : unknown(name)) });
    }
    return found;
  };
}
