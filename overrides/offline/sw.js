/* Keeps the way in and the stages, and each page once visited; everything else says that there is no line.
   A page comes from the network while there is one, so that no old law is shown for new. */

(function () {
  "use strict";

  var VERSION = "@VERSION@", KEPT = ["@KEPT@"];
  var SHELL = "shell-" + VERSION, VISITED = "visited", MOST = 60, PATIENCE = 4000; /* milliseconds */
  var HASHED = /\.[0-9a-f]{8,}\./;

  function address(path) { return new URL(path, self.registration.scope).href; }

  addEventListener("install", function (event) {
    event.waitUntil(caches.open(SHELL).then(function (cache) { return cache.addAll(KEPT.map(address)); }));
  });

  addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) { return name !== SHELL && name !== VISITED; })
        .map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });

  addEventListener("message", function (event) {
    if (event.data === "renew") self.skipWaiting();
  });

  function keep(request, response) {
    if (!response.ok || response.redirected) return response;
    var copy = response.clone();
    caches.open(VISITED).then(function (cache) {
      return cache.put(request, copy).then(function () { return cache.keys(); }).then(function (keys) {
        return Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map(function (key) { return cache.delete(key); }));
      });
    });
    return response;
  }

  function stored(request) { return caches.match(request, { ignoreSearch: true }); }

  /* From the network; after some patience from what is kept; else, for a page, the one that says so. */
  function current(request) {
    var fresh = fetch(request).then(function (response) { return keep(request, response); });
    var late = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); }).then(function () { return stored(request); });
    var first = Promise.race([fresh, late.then(function (found) { return found || fresh; })]);
    return first.catch(function () {
      return stored(request).then(function (found) { return found || (request.mode === "navigate" ? Response.redirect(address("offline/")) : Response.error()); });
    });
  }

  /* What carries a hash in its name never changes. */
  function lasting(request) {
    return stored(request).then(function (found) {
      return found || fetch(request).then(function (response) { return keep(request, response); });
    });
  }

  addEventListener("fetch", function (event) {
    var request = event.request;
    if (request.method !== "GET" || request.url.indexOf(self.registration.scope) !== 0) return;
    event.respondWith(HASHED.test(request.url) ? lasting(request) : current(request));
  });
})();
