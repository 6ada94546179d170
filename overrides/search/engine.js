/* Ranks the pages for a query: citations first, then bigrams with weights as in BM25.
   Pages are few and short, so each query reads them all; nothing is built beforehand. */

var Engine = (function () {
  "use strict";

  var WEIGHT = { title: 3, alias: 4, text: 1 };
  var UNIGRAM = 0.05, SYNONYM = 0.5, SATURATION = 1.2, MOST = 12, FIRST = 3, SNIPPET = 64;
  var HAN = /[\u4e00-\u9fff]/;

  function Engine(data) {
    this.data = unpacked(data);
    this.rows = data.rows.map(function (row) {
      return { row: row, title: row[2].toLowerCase(), alias: row[3].toLowerCase(), names: row[3].toLowerCase().split(" ").filter(Boolean), text: row[4].toLowerCase() };
    });
    this.average = this.rows.reduce(function (sum, page) { return sum + page.text.length; }, 0) / (this.rows.length || 1);
  }

  /* The index travels as columns: here `rows` are made of them, and each law gets the row of each of its numbers. */
  function unpacked(data) {
    var numbers = {};
    data.rows = data.columns[0].map(function (address, at) {
      var parts = address.split("/");
      if (parts[0] === "statutes" && parts[2]) (numbers[parts[1]] = numbers[parts[1]] || {})[parts[2]] = at;
      return data.columns.map(function (column) { return column[at]; });
    });
    data.laws.forEach(function (law) {
      var held = numbers[law[0]] || {}, aliases = law[4];
      Object.keys(aliases).forEach(function (name) { held[name] = held[aliases[name]]; });
      law[4] = held;
    });
    return data;
  }

  function count(text, term) {
    for (var found = 0, at = text.indexOf(term); at >= 0 && found < 8; at = text.indexOf(term, at + term.length)) found += 1;
    return found;
  }

  /* [term, weight] of a query: bigrams of Han runs, whole Latin and digit runs, synonyms. */
  Engine.prototype.terms = function (query) {
    var weights = new Map();
    function add(term, weight) { if (term) weights.set(term, Math.max(weights.get(term) || 0, weight)); }
    (query.match(/[\u4e00-\u9fff]+|[a-z0-9%]+/g) || []).forEach(function (run) {
      if (!HAN.test(run)) return add(run, 1);
      if (run.length === 1) add(run, 0.6);
      for (var at = 0; at < run.length; at += 1) {
        if (run.length > 1) add(run[at], UNIGRAM);
        if (at + 1 < run.length) add(run.slice(at, at + 2), 1);
      }
    });
    this.data.same.forEach(function (words) {
      if (!words.some(function (word) { return query.indexOf(word.toLowerCase()) >= 0; })) return;
      words.forEach(function (word) { add(word.toLowerCase(), SYNONYM * Math.min(3, word.length - 0.5)); });
    });
    return Array.from(weights);
  };

  Engine.prototype.normal = function (query) {
    var text = Citation.fold(query, this.data.signs), typos = this.data.typos;
    Object.keys(typos).forEach(function (wrong) { text = text.split(wrong).join(typos[wrong]); });
    return text;
  };

  Engine.prototype.rank = function (query) {
    var pages = this.rows, kinds = this.data.kinds, average = this.average, total = pages.length, scores = new Float64Array(total);
    this.terms(query).forEach(function (pair) {
      var term = pair[0], hits = [];
      pages.forEach(function (page, index) {
        var title = page.title.indexOf(term) >= 0, alias = page.alias.indexOf(term) >= 0, times = count(page.text, term);
        if (title || alias || times) hits.push([index, title, alias, times]);
      });
      var rarity = Math.log(1 + (total - hits.length + 0.5) / (hits.length + 0.5)) * pair[1];
      hits.forEach(function (hit) {
        var length = 0.4 + 0.6 * pages[hit[0]].text.length / average;
        var body = hit[3] * (SATURATION + 1) / (hit[3] + SATURATION * length);
        scores[hit[0]] += rarity * ((hit[1] ? WEIGHT.title : 0) + (hit[2] ? WEIGHT.alias : 0) + WEIGHT.text * body);
      });
    });
    pages.forEach(function (page, index) {
      var name = page.names.reduce(function (best, alias) {
        if (alias === query) return Math.max(best, 40);
        return query.length > 1 && alias.length > 1 && query.indexOf(alias) >= 0 ? Math.max(best, 5 * alias.length) : best;
      }, 0);
      if (query.length > 1 && page.title.indexOf(query) >= 0) name += 12;
      if (query.length > 1 && page.alias.indexOf(query) >= 0) name += 8;
      scores[index] = (scores[index] + name) * kinds[page.row[1]][1];
    });
    return Array.from(scores.keys()).filter(function (index) { return scores[index] > 0.5; })
      .sort(function (a, b) { return scores[b] - scores[a] || a - b; }).slice(0, MOST)
      .map(function (index) { return { row: pages[index].row, score: scores[index], note: "" }; });
  };

  Engine.prototype.cited = function (query) {
    var data = this.data;
    return Citation.parse(query, data.laws, data.signs).map(function (place) {
      var law = data.laws[place.law], held = place.number && data.rows[law[4][place.number]];
      var note = held ? (place.was ? "旧条号 " + place.was + "，现在是这一条。" : "")
        : (place.beyond ? "这部法没有第 " + place.was + " 条，全文共 " + law[3] + " 条。" : "本站没有收录第 " + place.was + " 条，这里是这部法收录的条文。");
      var row = held || data.rows.find(function (row) { return row[0] === "statutes/" + law[0] + "/"; });
      return { row: [row[0] + place.anchor].concat(row.slice(1)), score: 1000, note: note };
    });
  };

  function escape(text) {
    return text.replace(/[&<>"']/g, function (sign) { return "&#" + sign.charCodeAt(0) + ";"; });
  }

  function marked(text, terms) {
    var words = terms.filter(function (term) { return term.length > 1; }).sort(function (a, b) { return b.length - a.length; })
      .map(function (term) { return escape(term).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); });
    return words.length ? escape(text).replace(new RegExp(words.join("|"), "gi"), "<mark>$&</mark>") : escape(text);
  }

  Engine.prototype.item = function (hit, terms) {
    var row = hit.row, first = terms.map(function (term) { return row[4].indexOf(term); }).filter(function (at) { return at >= 0; });
    var from = Math.max(0, (first.length ? Math.min.apply(null, first) : 0) - 20);
    var text = (from ? "…" : "") + row[4].slice(from, from + SNIPPET) + (row[4].length > from + SNIPPET ? "…" : "");
    var tags = [this.data.kinds[row[1]][0]].concat(row[5] ? [this.data.grades[row[5]]] : []);
    return [{ location: row[0], title: marked(row[2], terms), text: "<p>" + (hit.note ? "<strong>" + escape(hit.note) + "</strong>" : "") + marked(text, terms) + "</p>", tags: tags, score: hit.score, terms: {} }];
  };

  /* The best hits first, whatever they are; behind them the others kind by kind. */
  function grouped(hits) {
    var kinds = Array.from(new Set(hits.map(function (hit) { return hit.row[1]; })));
    var others = hits.slice(FIRST).map(function (hit, index) { return [kinds.indexOf(hit.row[1]), index, hit]; });
    others.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; });
    return hits.slice(0, FIRST).concat(others.map(function (other) { return other[2]; }));
  }

  /* What Material's search box shows for a query. */
  Engine.prototype.search = function (typed) {
    var query = this.normal(typed);
    if (!query) return [];
    var engine = this, cited = this.cited(query), seen = new Set(cited.map(function (hit) { return hit.row[0].split("#")[0]; }));
    var hits = cited.concat(this.rank(query).filter(function (hit) { return !seen.has(hit.row[0]); }));
    hits = hits.length ? grouped(hits) : this.nearest();
    var terms = this.terms(query).map(function (pair) { return pair[0]; });
    return hits.map(function (hit) { return engine.item(hit, terms); });
  };

  Engine.prototype.nearest = function () {
    var note = "没有找到这个词。也许可以先看：";
    return ["questions/who-lent/", "channels/", "stages/", "myths/"].map(function (address) {
      return this.data.rows.find(function (row) { return row[0] === address || row[0].indexOf(address) === 0; });
    }, this).filter(Boolean).map(function (row, index) { return { row: row, score: 1, note: index ? "" : note }; });
  };

  return Engine;
})();
