/* Speaks with Material's search box (SETUP 0, READY 1, QUERY 2, RESULT 3). The engine and the index
   are fetched at the first query, never before; a failed fetch says so and the next query tries again. */

(function () {
  "use strict";

  var loading = null, latest = 0;

  /* One engine for all queries; after a failure the next query begins anew. */
  function load() {
    if (!loading) {
      var index = fetch("@INDEX@").then(function (response) {
        if (!response.ok) throw new Error(response.status);
        return response.json();
      });
      var engine = Promise.resolve().then(function () { /* while the index is on its way */
        if (typeof Engine === "undefined") importScripts("@ENGINE@");
      });
      loading = Promise.all([index, engine]).then(function (both) { return new Engine(both[0]); });
      loading.catch(function () { loading = null; });
    }
    return loading;
  }

  function sorry() {
    return [[{ location: "more/", title: "搜索现在用不了", text: "<p>没有取到搜索资料，可能是断网了。连上网再打一个字，会重新取；也可以点这里看目录。</p>", tags: [], score: 1, terms: {} }]];
  }

  addEventListener("message", function (event) {
    var message = event.data || {};
    if (message.type === 0) postMessage({ type: 1 });
    if (message.type !== 2) return;
    var query = String(message.data || "").slice(0, 80), turn = latest += 1;
    if (!query.trim()) return postMessage({ type: 3, data: { items: [] } });
    load().then(function (engine) { return turn === latest ? engine.search(query) : null; }).catch(sorry).then(function (items) {
      if (turn === latest) postMessage({ type: 3, data: { items: items } }); /* an overtaken query has no answer */
    });
  });
})();
