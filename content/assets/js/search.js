/* The search: Material's box and bundle are fetched when somebody searches, not before. Paste, voice and IME count as
   typing; #q= opens it with a query; a ?q= that comes in is read once and taken out of the address, because a query
   string would reach the host. */

const me = document.querySelector("script[data-bundle]");
let opener = null, leaving = false;

const box = () => document.querySelector("form[name=search] input[name=query]");
const toggle = () => document.querySelector("#__search");
const typed = () => box().dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
const say = (words) => { document.querySelector(".md-search-result__meta").textContent = words; };

/* Material's bundle, once; after a failure the next letter tries again. */
let loading = null;
function bundle() {
  if (loading) return loading;
  loading = new Promise((resolve, reject) => {
    window.__md_scope = new URL(me.dataset.root, location.href);
    window.__md_get = () => null;
    window.__md_set = () => {};
    const script = document.createElement("script");
    script.src = me.dataset.bundle;
    script.onload = resolve;
    script.onerror = () => { script.remove(); reject(new Error("bundle")); };
    document.head.append(script);
  });
  loading.catch(() => { loading = null; });
  return loading;
}

function start() {
  bundle().then(() => box().value && typed(), () => say("搜索现在用不了，可能是断网了。连上网再打一个字，会重新取。"));
}

/* Whether this entry of the history is an opened search. */
const marked = () => Boolean(history.state && history.state.search);

/* The words stand in the fragment, so that Back from a result finds them again; they never reach a host. */
const remember = () => history.replaceState({ search: true }, "", `#q=${encodeURIComponent(box().value)}`);

function build() {
  if (box()) return;
  const layer = document.querySelector("#search-box").content.firstElementChild.cloneNode(true);
  document.body.prepend(layer);
  const label = document.createElement("label"); // the bundle asks for one
  label.htmlFor = "__search";
  label.hidden = true;
  document.querySelector("header").append(label);
  for (const mark of layer.querySelectorAll("[type=checkbox]")) mark.autocomplete = "off"; // Back would untick it
  box().form.addEventListener("submit", (event) => {
    event.preventDefault(); // never sent: a query string would reach the host
    const first = document.querySelector(".md-search-result__link");
    if (first) first.focus();
  });
  layer.addEventListener("keydown", (event) => event.key === "Tab" && event.stopPropagation()); // the bundle would close
  layer.addEventListener("click", (event) => { leaving = leaving || Boolean(event.target.closest("a")); }, true);
  box().addEventListener("input", () => { remember(); if (loading) typed(); else start(); });
  document.querySelector("[data-close]").addEventListener("click", () => set(false));
  toggle().addEventListener("change", changed);
}

/* Opened or closed, by us or by the bundle: the page behind is out of reach, and Back closes. */
function changed() {
  const open = toggle().checked;
  for (const part of document.body.children) if (!part.contains(toggle())) part.inert = open;
  if (open) leaving = false;
  if (open && !marked()) history.pushState({ search: true }, "");
  if (!open && marked() && !leaving) history.back();
  if (!open && opener) opener.focus();
}

function set(open) {
  if (toggle().checked === open) return;
  toggle().checked = open;
  toggle().dispatchEvent(new Event("change", { bubbles: true }));
}

function ask(words) {
  build();
  set(true);
  box().value = words;
  if (words) remember();
  box().focus();
  start();
}

function fromAddress() {
  const query = new URLSearchParams(location.search).get("q");
  const fragment = new URLSearchParams(location.hash.slice(1)).get("q");
  const words = query !== null ? query : fragment;
  if (query !== null || (words && !marked())) history.replaceState(null, "", location.pathname); // closing leads here
  if (words) ask(words.slice(0, 80));
}

for (const link of document.querySelectorAll("a[data-search], a.home-search")) {
  link.addEventListener("click", (event) => { event.preventDefault(); opener = link; ask(""); });
}
addEventListener("keydown", (event) => {
  const writing = event.target.closest && event.target.closest("input, textarea, select");
  const open = Boolean(toggle() && toggle().checked);
  if (event.key === "Escape" && open) set(false);
  if (writing || open || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  ask("");
});
addEventListener("popstate", () => {
  if (toggle() && toggle().checked && !marked()) set(false);
});
addEventListener("hashchange", () => (toggle() && toggle().checked) || fromAddress());
fromAddress();
