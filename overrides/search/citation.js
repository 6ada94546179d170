/* Reads a query as a citation: 民法典676, 信用卡管理法 第六十八条, mfd 585, 676条, 刑法293之一.
   The twin of tests/query_oracle.py; tests/vectors/citations.json holds both to the same answers. */

var Citation = (function () {
  "use strict";

  var NUMBER = "(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千两]{1,9})";
  var PLACE = new RegExp(
    "(第?)(" + NUMBER + ")(?:[之-](" + NUMBER + "))?(条|[项点])?(?:之(" + NUMBER + "))?(?:第?(" + NUMBER + ")款)?", "g"
  );
  var MEASURES = /^[个次天日月年倍元块万亿期分成岁人家方款号折级度条%]/;
  var LAW_LIKE = /[法典办规例释约引准意通]/;
  var DIGITS = "零一二三四五六七八九";
  var UNITS = { "十": 10, "百": 100, "千": 1000 };
  var MOST = 6;
  var COUNTED = 10; /* below it 一条、两条 without 第 count things: 一条短信 */

  function number(text) {
    if (/^[0-9]+$/.test(text)) return Number(text);
    var total = 0, digit = 0;
    for (var char of text.replace(/〇/g, "零").replace(/两/g, "二")) {
      if (UNITS[char]) { total += (digit || 1) * UNITS[char]; digit = 0; } else digit = DIGITS.indexOf(char);
    }
    return total + digit;
  }

  function fold(text, signs) {
    var out = "";
    for (var char of text.slice(0, 80).normalize("NFKC").toLowerCase()) {
      var at = signs[0].indexOf(char);
      out += at < 0 ? char : signs[1][at];
    }
    return out.replace(/[\s\u200b-\u200f\u2060\ufeff《》〈〉“”"'()\[\]、，,。.；;：:！!？?]+/g, "");
  }

  function within(small, large) {
    var at = 0;
    for (var char of large) if (char === small[at]) at += 1;
    return at === small.length;
  }

  /* Indexes of the laws a written name may mean, the surest first; `sure` says it is a declared name. */
  function named(name, laws) {
    var exact = [], ending = [], loose = [];
    laws.forEach(function (law, index) {
      var best = 0;
      law[2].forEach(function (known) {
        if (known === name) exact.push(index);
        else if (known.length > 1 && name.endsWith(known)) ending.push([known.length, index]);
        else if (name.length > 1 && known.startsWith(name)) best = Math.max(best, 200 - known.length);
        else if (name.length > 1 && LAW_LIKE.test(name) && within(name, known)) best = Math.max(best, 100 - known.length);
      });
      if (best) loose.push([best, index]);
    });
    var longest = function (a, b) { return b[0] - a[0] || a[1] - b[1]; };
    if (exact.length) return { sure: true, laws: exact };
    if (ending.length) return { sure: true, laws: [ending.sort(longest)[0][1]] };
    return { sure: false, laws: loose.sort(longest).slice(0, 1).map(function (pair) { return pair[1]; }) };
  }

  function places(index, key, paragraph, law) {
    var anchor = paragraph ? "#p" + paragraph : "";
    var found = (law[5][key] || []).map(function (now) { return { law: index, number: now, was: key, anchor: "" }; });
    if (key in law[4]) found.push({ law: index, number: key, was: "", anchor: anchor });
    else if (!found.length) found.push({ law: index, number: "", was: key, anchor: "", beyond: law[3] > 0 && parseInt(key, 10) > law[3] });
    return found;
  }

  /* What `query` cites, or [] where it is no citation. */
  function parse(query, laws, signs) {
    var text = fold(query, signs), match;
    PLACE.lastIndex = 0;
    while ((match = PLACE.exec(text))) {
      var name = text.slice(0, match.index), rest = text.slice(PLACE.lastIndex);
      var unit = match[4] || (/^[0-9]+$/.test(text) ? "条" : ""), value = number(match[2]), inserted = match[5] || match[3];
      var key = unit && unit !== "条" ? "i" + value : value + (inserted ? "-" + number(inserted) : "");
      if (!value || (!name && !match[1] && value < COUNTED)) continue;
      if (!name) {
        if (unit !== "条") continue;
        var holding = laws.map(function (law, index) { return [law, index]; }).filter(function (pair) { return key in pair[0][4]; });
        if (holding.length) return holding.slice(0, MOST).map(function (pair) { return { law: pair[1], number: key, was: "", anchor: "" }; });
        continue;
      }
      var meant = named(name, laws);
      if (!meant.laws.length || (!unit && rest && (!meant.sure || MEASURES.test(rest)))) continue;
      if (unit && unit !== "条" && !(key in laws[meant.laws[0]][4])) continue;
      var paragraph = match[6] ? number(match[6]) : 0;
      var holds = meant.laws.filter(function (index) { return key in laws[index][4] || key in laws[index][5]; });
      return [].concat.apply([], (holds.length ? holds : meant.laws).map(function (index) { return places(index, key, paragraph, laws[index]); }));
    }
    return [];
  }

  return { parse: parse, fold: fold };
})();
