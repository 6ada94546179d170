/* Chinese numerals, and the names of articles that are made of them. */

const DIGITS = "零一二三四五六七八九";
/** @type {Record<string, number>} */
const UNITS = { 千: 1000, 百: 100, 十: 10 };

/** @param {string} text a numeral, well formed or not */
export function number(text) {
  if (/^[0-9]+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const char of text.replace(/〇/g, "零").replace(/两/g, "二")) {
    if (UNITS[char]) {
      total += (digit || 1) * UNITS[char];
      digit = 0;
    } else digit = DIGITS.indexOf(char);
  }
  return total + digit;
}

/** 676 → 六百七十六, 110 → 一百一十, 10 → 十. @param {number} value 1–9999 */
export function chinese(value) {
  let out = "";
  let rest = value;
  for (const [char, unit] of [...Object.entries(UNITS), /** @type {[string, number]} */ (["", 1])]) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit) out += DIGITS[digit] + char;
    else if (out && rest && !out.endsWith("零")) out += "零";
  }
  return out.startsWith("一十") ? out.slice(1) : out;
}

/** 293-1 → 第二百九十三条之一, i2 → 第二项; a name stays itself. @param {string} key */
export function article(key) {
  const [, item, main, inserted] = /^(i?)([0-9]+)(?:-([0-9]+))?$/.exec(key) || [];
  if (!main) return key;
  return `第${chinese(Number(main))}${item ? "项" : "条"}${inserted ? `之${chinese(Number(inserted))}` : ""}`;
}
