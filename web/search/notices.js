/* What has to be said of names that a query names and this site has nothing of: instruments and lenders. */

import { named } from "../shared/citation.js";

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
const ARTICLE = new RegExp(`第?${NUMBER}条$`);
/** What stands around a title when names are compared. */
const AROUND = /[（(].*?[）)]|[\s〈〉、，]/g;

/**
 * The titles in `text` that are no law's that is held, and `text` without them.
 * @param {string} text
 * @param {import("../shared/citation.js").Law[]} laws
 * @param {import("../shared/citation.js").Grammar} grammar
 */
export function unheld(text, laws, grammar) {
  /** @type {string[]} */
  const titles = [];
  const left = (/** @type {string} */ whole, /** @type {string} */ title, /** @type {boolean} */ known) => {
    if (known) return whole;
    titles.push(title);
    return "，";
  };
  const rest = text.replace(TITLED, (whole, title) => {
    const name = title.replace(AROUND, "").toLowerCase();
    return left(whole, title, laws.some(({ names }) => names.includes(name)));
  }).replace(ALONE.test(text) ? ALONE : BARE, (whole) => {
    const title = whole.replace(ARTICLE, "");
    return left(whole, title, named(title, laws, grammar).laws.length > 0);
  });
  return { titles, rest };
}

/**
 * @param {string[]} titles that are not held
 * @param {string[]} lenders that were named
 */
export function notices(titles, lenders) {
  return [
    ...titles.map((title) => `本站没有收录《${title}》，也可能没有这个文件。相近的条文不能当它用。`),
    ...lenders.map((lender) =>
      `本站不评价具体的公司。“${lender}”只是产品或平台的名字，钱是谁放的，看合同上的贷款人。`
    ),
  ];
}
