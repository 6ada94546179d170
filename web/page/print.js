/* On paper a link is its address: those of the notes beside them, the others listed once at the foot, all of them as
   paths below the site's root, when somebody prints. */

import { make } from "../shared/dom.js";
import { ROOT } from "../shared/site.js";

/** Links that lead about, and those of words that paper does not show. */
const UNREAD = ".share, nav, .jump, .crumb, .do, .left, .help, .sure, .foot, .on-screen, .term";

/** @type {HTMLElement[]} */
const added = [];

/** @param {HTMLAnchorElement} link */
const target = (link) => link.href.split("#")[0];

/** @param {HTMLAnchorElement} link */
const path = (link) => make("small", { class: "path" }, target(link).slice(ROOT.href.length));

/** @param {string} selector @returns {HTMLAnchorElement[]} */
const links = (selector) => Array.from(document.querySelectorAll(selector));

function listLinks() {
  const foot = document.querySelector(".printed");
  if (!foot || added.length || document.querySelector("[data-one-sheet]")) return;
  const seen = new Set([location.href.split("#")[0]]);
  for (const link of links(".notes a.cite")) {
    seen.add(target(link));
    added.push(path(link));
    const item = link.closest("li");
    if (item) item.append(added[added.length - 1]);
  }
  const list = make("ul", { class: "printed-links" });
  for (const link of links("article a[href]")) {
    if (seen.has(target(link)) || !target(link).startsWith(ROOT.href)) continue;
    if (link.closest(UNREAD)) continue;
    seen.add(target(link));
    const name = link.querySelector("strong") || link;
    list.append(make("li", {}, (name.textContent || "").trim(), path(link)));
  }
  const root = make("p", { class: "printed-root" }, `地址都接在 ${ROOT.href} 后面`);
  added.push(root, list);
  foot.before(...[root, list].slice(0, list.children.length ? 2 : 1));
}

addEventListener("beforeprint", listLinks);
addEventListener("afterprint", () => {
  for (const part of added.splice(0)) part.remove();
});
