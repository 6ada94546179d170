/* What has to be said of names that a query names and this site has nothing of: instruments and lenders. */

import { named } from "../shared/citation.js";

/** @param {Record<string, unknown>} object @param {string} key */
const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

const NUMBER = "[0-9零〇一二两三四五六七八九十百千]+";
/** A title in its marks, and the article that is cited of it. */
const TITLED = new RegExp(`《([^《》]+)》(?:[（(][^）)]*[）)])?(?:第?${NUMBER}条?)?`, "g");
/** A name like that of a law before the number of an article. */
const BARE = new RegExp(
  `[\\u4e00-\\u9fff]{1,20}?(?:法|条例|办法|规定|规则|通则|细则|准则|公约)第?${NUMBER}条`,
  "g",
);
/** The same as the whole of what was typed. */
const ALONE = /^[\u4e00-\u9fff]{3,20}(?:条例|办法|通则|细则|准则|公约)$/;
const ARTICLE = new RegExp(`第?${NUMBER}条?$`);
/** What may stand before a name: 根据合同法. */
const LEADING = /^.*?(?:根据|依据|按照|依照|违反|参照|适用|我国|原)/;
const NATION = /中华人民共和国/g;
/** What stands in a title, and in brackets in it, when names are compared. */
const SIGNS = /[\s〈〉、，（）()]/g;
const BRACKETED = /[（(].*?[）)]/g;

/** @param {string} title */
const short = (title) => title.replace(NATION, "");
/** @param {string} title */
const plain = (title) => short(title.replace(LEADING, "")) || title;
/** A title as laws are named, with what stands in brackets and without. @param {string} title */
const forms = (title) =>
  [title, title.replace(BRACKETED, "")].map((form) => short(form).replace(SIGNS, "").toLowerCase());

/**
 * The titles in `text` that are no law's that is held, and `text` without them. What was repealed is known by its name
 * alone too.
 * @param {string} text
 * @param {import("../shared/citation.js").Law[]} laws
 * @param {import("../shared/citation.js").Grammar} grammar
 * @param {Record<string, string>} repealed
 */
export function unheld(text, laws, grammar, repealed) {
  const alone = plain(text.trim().replace(ARTICLE, "").trim());
  if (has(repealed, alone)) return { titles: [alone], rest: "" };
  /** @type {string[]} */
  const titles = [];
  const left = (/** @type {string} */ whole, /** @type {string} */ title, /** @type {boolean} */ known) => {
    if (known) return whole;
    titles.push(title);
    return "，";
  };
  const rest = text.replace(TITLED, (whole, title) => {
    const held = laws.some(({ names }) => forms(title).some((name) => names.includes(name)));
    return left(whole, short(title), held && !has(repealed, short(title)));
  }).replace(ALONE.test(text) ? ALONE : BARE, (whole) => {
    const title = plain(whole.replace(ARTICLE, ""));
    return left(whole, title, !has(repealed, title) && named(title, laws, grammar).laws.length > 0);
  });
  return { titles, rest };
}

/**
 * @param {string} title
 * @param {Record<string, string>} repealed
 */
function said(title, repealed) {
  if (!has(repealed, title)) return `本站没有收录《${title}》，也可能没有这个文件。相近的条文不能当它用。`;
  const day = repealed[title] ? `，${repealed[title]} 起不再有效` : "";
  return `《${title}》已经废止${day}，现在的事不能再拿它当依据；以前的事用哪一部，先问律师。相近的条文也不能当它用。`;
}

/**
 * @param {string[]} titles that are not held
 * @param {string[]} lenders that were named
 * @param {Record<string, string>} repealed
 */
export function notices(titles, lenders, repealed) {
  return [
    ...titles.map((title) => said(title, repealed)),
    ...lenders.map((lender) =>
      `本站不评价具体的公司。“${lender}”只是产品或平台的名字，钱是谁放的，看合同上的贷款人。`
    ),
  ];
}
