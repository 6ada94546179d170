/* What every page loads: it opens the search, and brings the rest where a page has use for it. Without JavaScript every
   page is complete. */

import { around, button, composing, make } from "../shared/dom.js";
import { data, link } from "../shared/site.js";
import { leave } from "./leave.js";

/** The look of what scripts make, behind that of the page and before that of the paper. */
const look = make("link", { rel: "stylesheet", href: new URL("../css/late.css", import.meta.url).href });
/** @type {HTMLElement} */ (document.querySelector("style")).after(look);

/** What is on a page → the module that serves it from the beginning. */
const PARTS = [
  { selector: "a.note", load: () => import("../shared/notes.js") },
  { selector: "details", load: () => import("./fold.js") },
  { selector: "button[data-share]", load: () => import("./share.js") },
  { selector: "#letter", load: () => import("./letter.js") },
  { selector: ".ask", load: () => import("./lender.js") },
  { selector: "button[data-clear]", load: () => import("./clear.js") },
  { selector: ".printed", load: () => import("./print.js") },
  { selector: "a.home-check", load: () => import("./paste.js") },
  { selector: "[data-check-message]", load: () => import("../check/page.js") },
  { selector: "[data-neutral]", load: () => import("./neutral.js") },
  { selector: "[data-lost]", load: () => import("./lost.js") },
];
const term = () => import("./term.js");
/** What is pressed → the module that answers; where that does not come, the link leads where it says. */
const PRESSED = [
  { selector: "a.note", load: () => import("./note.js") },
  { selector: ".share a[href$='.png']", load: () => import("./poster.js") },
  { selector: "a.term", load: term },
];

/**
 * A tool's form → its module, which comes when the reader turns to it, or brings answers with the address.
 * @type {Record<string, () => Promise<unknown>>}
 */
const TOOLS = {
  conduct: () => import("../tools/conduct/page.js"),
  deadline: () => import("../tools/deadline/page.js"),
  evidence: () => import("../tools/evidence/page.js"),
  interest: () => import("../tools/interest/page.js"),
  limitation: () => import("../tools/limitation/page.js"),
  plan: () => import("../tools/plan/page.js"),
  stage: () => import("../tools/stage/page.js"),
};

/**
 * The search, or its page where it cannot be fetched.
 * @param {string} words
 */
async function search(words) {
  for (const name of ["crisis", "index", "reading"]) data(name).catch(() => {}); // the search says so
  try {
    const parts = [import("../search/engine.js"), import("../shared/layer.js")]; // in the same round trip
    const [box] = await Promise.all([import("../search/box.js"), ...parts]);
    if (asks() && !layered()) history.replaceState(null, "", location.pathname); // closing leads here
    const lost = broken();
    if (lost) lost.remove();
    box.search(words);
  } catch {
    const [here, page] = [location.href.split("#")[0], link("search/")];
    const asked = `${page}#${new URLSearchParams({ q: words })}`;
    if (here !== page) return location.assign(asked);
    history.replaceState(null, "", asked); // for the next time
    if (!broken()) sayBroken();
  }
}

/** What says that the search could not be used. */
const broken = () => document.querySelector(".broken");

/** On the page of the search, whose lists stay. */
function sayBroken() {
  const said = "搜索现在用不了，可能是断网了，也可能是网站正在更新。";
  const again = button("再试一次", {}, () => location.reload());
  const notice = make("p", { class: "notice broken", role: "alert" }, said, " ", again);
  const heading = document.querySelector("h1");
  if (heading) heading.after(notice);
}

/** Whether this entry of the history is a layer over the page. */
const layered = () => Boolean(history.state && history.state.layer);

/** Whether the address asks the search, which stays so until the search has come: a page loaded again asks again. */
const asks = () => location.hash.startsWith("#q=");

/** A ?q= that comes in is taken out of the address, because a query string would reach the host. */
function fromAddress() {
  const query = new URLSearchParams(location.search).get("q");
  if (query !== null) {
    history.replaceState(null, "", `${location.pathname}#${new URLSearchParams({ q: query })}`);
  }
  const words = new URLSearchParams(location.hash.slice(1)).get("q");
  if (words !== null) search(words);
}

/** @param {KeyboardEvent | MouseEvent} event */
const modified = (event) => event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;

addEventListener("click", async (event) => {
  if (modified(event)) return;
  if (around(event, "a[data-leave]")) {
    event.preventDefault();
    return leave();
  }
  if (around(event, "a[data-search], a.home-search")) {
    event.preventDefault();
    return search("");
  }
  for (const { selector, load } of PRESSED) {
    const pressed = /** @type {HTMLAnchorElement | null} */ (around(event, selector));
    if (!pressed) continue;
    event.preventDefault();
    try {
      await (await load()).pressed(pressed);
    } catch {
      location.assign(pressed.href);
    }
  }
});
addEventListener("keydown", (event) => {
  const busy = layered() || around(event, "input, textarea, select");
  if (busy || composing(event) || event.key !== "/" || modified(event)) return;
  event.preventDefault();
  search("");
});
/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll("form[data-search]");
for (const form of forms) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // never sent
    const field = form.querySelector("textarea");
    search(field ? field.value : "");
  });
}
for (const kind of ["mouseover", "focusin"]) {
  addEventListener(kind, (event) => {
    const word = /** @type {HTMLAnchorElement | null} */ (around(event, "a.term:not([data-definition])"));
    if (word) term().then((module) => module.explain(word)).catch(() => {}); // its page explains it
  });
}
addEventListener("hashchange", fromAddress);
if (layered() && !asks()) history.replaceState(null, ""); // a layer that Back led to
fromAddress();
for (const { selector, load } of PARTS) {
  if (document.querySelector(selector)) load().catch(() => {}); // the page says everything without it
}
for (const hidden of document.querySelectorAll("form[data-tool], [data-clock] [hidden]")) {
  hidden.removeAttribute("hidden");
}
/** @param {HTMLElement | null} tool */
const serve = (tool) => tool && TOOLS[tool.dataset.tool || ""]().catch(() => {}); // the page says everything without
const answered = () => location.hash.includes("=") && serve(document.querySelector("form[data-tool]"));
addEventListener("hashchange", answered);
answered();
/** @type {HTMLElement | null} */
const book = document.querySelector("form[data-tool=evidence]");
/** Whether the device keeps a record book: then it is shown at once. @param {string} name */
const keeps = async (name) =>
  Boolean(localStorage.getItem(name)) || (await indexedDB.databases()).some((found) => found.name === name);
if (book) keeps("evidence").then((there) => there && serve(book), () => {});
addEventListener("submit", (event) => {
  if (around(event, "form[data-tool]")) event.preventDefault(); // never sent: a query string would reach the host
});
for (const kind of ["focusin", "change"]) {
  addEventListener(kind, (event) => {
    serve(around(event, "form[data-tool]"));
    if (around(event, "[data-clock]")) import("../tools/deadline/field.js").catch(() => {}); // the link stays
  });
}
if (matchMedia("(min-width: 60rem)").matches) import("./contents.js").catch(() => {});
import("./offline.js").catch(() => {});
if (navigator.userAgent.includes("MicroMessenger")) import("./wechat.js").catch(() => {});
