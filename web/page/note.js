/* The mark of a citation opens the article in a sheet at the bottom: its wording, how sure it is, since when it is in
   force, and a way to quote it. It is read from the article's own page; where that does not come, the mark leads to the
   note at the end, as it does without JavaScript. */

import { copied } from "../shared/copy.js";
import { button, make } from "../shared/dom.js";
import { sheet } from "../shared/sheet.js";
import { noted } from "../shared/notes.js";

/** Of an article's page: what the sheet shows, and the last of it. */
const SHOWN = ".sure, .warning, .statute, .reported, .ours";
const LAST = ".ours";

/** @type {Map<string, Document>} address → the page of an article */
const read = new Map();

/** @param {string} address */
async function page(address) {
  const known = read.get(address);
  if (known) return known;
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const html = (await response.text()).replace(/<style>[^<]*<\/style>/, ""); // this page's policy has another one
  const found = new DOMParser().parseFromString(html, "text/html");
  read.set(address, found);
  return found;
}

/**
 * A part of another page, its links made whole and its anchors taken away.
 * @param {Element} part
 * @param {string} address of the page it comes from
 */
function taken(part, address) {
  const copy = /** @type {Element} */ (document.importNode(part, true));
  for (const link of copy.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") || "", address).href);
  }
  for (const marked of [copy, ...copy.querySelectorAll("[id]")]) marked.removeAttribute("id");
  return copy;
}

/**
 * What an article's page says before it comes to whom it binds.
 * @param {Element} main
 */
function shown(main) {
  const parts = Array.from(main.children);
  const end = parts.findIndex((part) => part.matches(LAST));
  return parts.slice(0, end + 1).filter((part) => part.matches(SHOWN));
}

/**
 * @param {Document} article
 * @param {string} address
 */
function show(article, address) {
  const main = article.querySelector("article");
  const title = article.querySelector("h1");
  if (!main || !title) throw new Error("no article");
  const name = title.textContent || "";
  const cite = main.querySelector("[data-share=citation]");
  const text = main.querySelector("[data-copy-text]");
  const lines = text ? Array.from(text.querySelectorAll("p"), (line) => (line.textContent || "").trim()) : [];
  const words = [(cite && cite.getAttribute("data-title")) || name, ...lines, address];
  const copy = button("复制引用", {}, () => copied(copy, words));
  const parts = shown(main).map((part) => taken(part, address));
  sheet("note", name, parts, [copy, make("a", { href: address }, "打开这一条")]);
}

/** @param {HTMLAnchorElement} mark */
export async function pressed(mark) {
  const { link } = noted(mark);
  if (!link) throw new Error("no note");
  const address = link.href.split("#")[0];
  show(await page(address), address);
}
