/* Keeps the way in and the stages, and each page once visited; everything else says that there is no line. A page comes
   from the network while there is one, so that no old law is shown for new; of each address one copy is kept, the last
   that came, so that a page once seen corrected is never seen old again. */

/**
 * @typedef {{waitUntil(work: Promise<unknown>): void}} Lasting
 * @typedef {Event & Lasting} LifeEvent
 * @typedef {Event & Lasting & {request: Request, respondWith(answer: Promise<Response>): void}} FetchEvent
 * @typedef {Event & Lasting & {source: {postMessage(said: string): void} | null, data: unknown}} Asked
 * @typedef {{registration: ServiceWorkerRegistration, skipWaiting(): void, clients: {claim(): Promise<void>}}} Worker
 */

(() => {
  /** Both are filled in when the site is built; `KEPT` are addresses below its root. */
  const VERSION = "@VERSION@";
  const KEPT = /** @type {string[]} */ (["@KEPT@"]);

  const worker = /** @type {Worker & typeof globalThis} */ (/** @type {unknown} */ (self));
  const scope = worker.registration.scope;
  /** Other sites may live on the same origin: the caches are named by the scope, and only ours are touched. */
  const OURS = `${scope} `;
  const SHELL = `${OURS}shell ${VERSION}`;
  const VISITED = `${OURS}visited`;
  /** So many visited addresses are kept; so many milliseconds the network may take. */
  const MOST = 60;
  const PATIENCE = 4000;
  /** Answers by which a page is no longer there. */
  const GONE = [404, 410];
  /** What carries a hash in its address never changes. */
  const HASHED = /\/[0-9a-f]{10}\//;

  const kept = KEPT.map((path) => new URL(path, scope).href);
  const home = new URL("./", scope).href;
  const offline = new URL("offline/", scope).href;
  const checking = new URL("tools/check-message/", scope).href;
  /** Characters of a shared message that are handed on. */
  const LONGEST = 10000;

  /** Addresses of pages that were answered from what is kept → what became of the network: "same", "newer", "gone", or "offline".
   *  @type {Map<string, Promise<string>>} */
  const answered = new Map();
  /** Whether the reader has had everything cleared: a page that is still open then stores nothing more. */
  let forgotten = false;

  const openShell = () => caches.open(SHELL);
  const openVisited = () => caches.open(VISITED);
  /** An address without what forwarding adds to it. @param {string} url */
  const plain = (url) => url.split(/[?#]/)[0];

  async function install() {
    const cache = await openShell();
    // Past the browser's own cache: it may hold an edition older than this one.
    await cache.addAll(
      kept.map((url) => new Request(url, { cache: HASHED.test(url) ? "default" : "reload" })),
    );
  }

  async function activate() {
    const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
    await Promise.all(
      names.filter((name) => name !== SHELL && name !== VISITED).map((name) => caches.delete(name)),
    );
    const visited = await openVisited();
    await Promise.all(kept.map((url) => visited.delete(url))); // the shell's copies are younger
    await worker.clients.claim();
  }

  /** @param {string} url */
  async function stored(url) {
    return (await (await openShell()).match(url)) || (await (await openVisited()).match(url));
  }

  /**
   * Keep `response` in the place of what was kept for the address.
   * @param {string} url
   * @param {Response} response
   */
  async function keep(url, response) {
    if (forgotten) return;
    const cache = await (kept.includes(url) ? openShell() : openVisited());
    await cache.delete(url); // so that the last one used stands last
    await cache.put(url, response);
    if (kept.includes(url)) return;
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST)).map((key) => cache.delete(key)));
  }

  /** What the site has taken away is not kept either. @param {string} url */
  async function drop(url) {
    for (const open of [openVisited, openShell]) await (await open()).delete(url);
  }

  /**
   * A page where code or data was asked for: what a network says that wants a login first.
   * @param {string} url
   * @param {Response} response
   */
  function strange(url, response) {
    return HASHED.test(url) && (response.headers.get("Content-Type") || "").startsWith("text/html");
  }

  /**
   * From the network, kept before the worker may sleep.
   * @param {FetchEvent} event
   */
  async function fresh(event) {
    const url = plain(event.request.url);
    const response = await fetch(event.request);
    const sound = response.ok && !response.redirected && !strange(url, response);
    if (sound) event.waitUntil(keep(url, response.clone()));
    if (GONE.includes(response.status)) event.waitUntil(drop(url));
    return response;
  }

  /**
   * From the network; after some patience from what is kept; else, for a page, the one that says so. A page may ask
   * whether it was answered from what is kept, and is told when the network's answer has come.
   * @param {FetchEvent} event
   */
  async function current(event) {
    const url = plain(event.request.url);
    const coming = fresh(event);
    event.waitUntil(coming.catch(() => {})); // a late answer is kept too
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => stored(url));
    const first = await Promise.race([coming.catch(() => null), late.then((found) => found && { found })]);
    if (first instanceof Response) return first;
    const found = first ? first.found : await stored(url);
    if (found && event.request.mode === "navigate") {
      const became = compared(coming, found.clone());
      answered.set(url, became);
      event.waitUntil(became);
    }
    if (found) return found;
    return coming.catch(() =>
      event.request.mode === "navigate" ? Response.redirect(offline) : Response.error()
    );
  }

  /**
   * What the network had to say of a page that was answered from what is kept.
   * @param {Promise<Response>} coming
   * @param {Response} found
   */
  async function compared(coming, found) {
    try {
      const came = await coming;
      if (GONE.includes(came.status)) return "gone";
      if (!came.ok) return "offline";
      return (await came.text()) === (await found.text()) ? "same" : "newer";
    } catch {
      return "offline";
    }
  }

  /** Tell a page whether it was answered from what is kept, and then what became of the network. @param {Asked} asked */
  async function tell({ source, data }) {
    const url = plain(String(data));
    const became = answered.get(url);
    if (!source || !became) return;
    answered.delete(url);
    source.postMessage("kept");
    source.postMessage(await became);
  }

  /**
   * From what is kept; from the network where that proved to be of no use.
   * @param {FetchEvent} event
   */
  async function lasting(event) {
    const found = event.request.cache !== "reload" && (await stored(plain(event.request.url)));
    return found || fresh(event);
  }

  /**
   * What another app shares goes to the page in its fragment, never to the network.
   * @param {Request} request
   */
  async function shared(request) {
    const form = new URLSearchParams(await request.text());
    const words = ["title", "text", "url"].map((name) => form.get(name)).filter(Boolean).join("\n");
    const kept = Array.from(words).slice(0, LONGEST).join("");
    return Response.redirect(`${checking}#text=${encodeURIComponent(kept)}`, 303);
  }

  worker.addEventListener("install", (event) => /** @type {LifeEvent} */ (event).waitUntil(install()));
  worker.addEventListener("activate", (event) => /** @type {LifeEvent} */ (event).waitUntil(activate()));
  worker.addEventListener("message", (given) => {
    const event = /** @type {Asked} */ (/** @type {unknown} */ (given));
    if (event.data === "renew") worker.skipWaiting();
    else if (event.data === "forget") forgotten = true;
    else event.waitUntil(tell(event));
  });
  worker.addEventListener("fetch", (given) => {
    const event = /** @type {FetchEvent} */ (/** @type {unknown} */ (given));
    const { method, url } = event.request;
    if (method === "POST" && plain(url) === checking) return event.respondWith(shared(event.request));
    if (method !== "GET" || forgotten || !url.startsWith(home)) return;
    event.respondWith(HASHED.test(url) ? lasting(event) : current(event));
  });
})();
