/* What every page loads: it opens the search, and brings the rest where a page has use for it. Without JavaScript every
   page is complete. */

import { around, composing } from "../shared/dom.js";
import { data, link } from "../shared/site.js";

/** What is on a page → the module that serves it. */
const PARTS = [
  { selector: "button[data-share]", load: () => import("./share.js") },
  { selector: ".printed", load: () => import("./print.js") },
  { selector: "a.term", load: () => import("./term.js") },
  { selector: "a.home-check", load: () => import("./paste.js") },
  { selector: "[data-check-message]", load: () => import("../check/page.js") },
];

/**
 * The search, or its page where it cannot be fetched.
 * @param {string} words
 */
async function search(words) {
  for (const name of ["crisis", "index"]) data(name).catch(() => {}); // the search says so
  try {
    (await import("../search/box.js")).search(words);
  } catch {
    if (location.href.split("#")[0] !== link("search/")) {
      location.assign(link(`search/#q=${encodeURIComponent(words)}`));
    }
  }
}

/** Whether this entry of the history is a layer over the page. */
const layered = () => Boolean(history.state && history.state.layer);

/** A ?q= that comes in is taken out of the address, because a query string would reach the host. */
function fromAddress() {
  const query = new URLSearchParams(location.search).get("q");
  const words = query === null ? new URLSearchParams(location.hash.slice(1)).get("q") : query;
  if (words === null) return;
  if (query !== null || !layered()) history.replaceState(null, "", location.pathname); // closing leads here
  search(words);
}

addEventListener("click", (event) => {
  const opener = around(event, "a[data-search], a.home-search");
  if (!opener) return;
  event.preventDefault();
  search("");
});
addEventListener("keydown", (event) => {
  const busy = layered() || around(event, "input, textarea, select");
  if (busy || composing(event) || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  search("");
});
addEventListener("hashchange", fromAddress);
fromAddress();
for (const { selector, load } of PARTS) {
  if (document.querySelector(selector)) load().catch(() => {}); // the page says everything without it
}
import("./offline.js").catch(() => {});
