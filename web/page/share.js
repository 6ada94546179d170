/* The share bar: copy a link, a citation or a letter; hand the link to the system's share sheet.
   Addresses carry nothing but the paragraph chosen. Without JavaScript the buttons stay hidden. */

import { copied } from "../shared/copy.js";

/** The part of the page the reader selected, else came to: the nearest anchor at or above it. */
function chosen() {
  const selection = getSelection();
  const node = selection && !selection.isCollapsed ? selection.anchorNode : null;
  const article = document.querySelector("article");
  if (!node || !article || !article.contains(node)) {
    return (document.querySelector(":target") || { id: "" }).id;
  }
  const before = (/** @type {Element} */ element) =>
    element.contains(node) || element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  const anchors = Array.from(article.querySelectorAll("p[id], h2[id], h3[id], tr[id], dt[id]")).filter(
    before,
  );
  return anchors.length ? anchors[anchors.length - 1].id : "";
}

const page = () => location.origin + location.pathname;

function address() {
  const anchor = chosen();
  return page() + (anchor ? `#${anchor}` : "");
}

function body() {
  const text = document.querySelector("[data-copy-text]");
  return text ? Array.from(text.querySelectorAll("p"), (line) => (line.textContent || "").trim()) : [];
}

/** @type {Record<string, (title: string) => string[]>} */
const LINES = {
  link: (title) => [title, address()],
  citation: (title) => [title, ...body(), page()],
  neutral: () => [page()],
};
const PRINT = "print";
const SHEET = "sheet";

/** @param {HTMLElement} button */
async function hand(button) {
  try {
    await navigator.share({ title: button.dataset.title, url: address() });
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return;
    await copied(button, LINES.link(button.dataset.title || ""));
  }
}

/**
 * What a button does; null where this browser cannot, or another module does it.
 * @param {HTMLElement} button
 * @returns {(() => void) | null}
 */
function work(button) {
  const what = button.dataset.share || "";
  const title = button.dataset.title || "";
  if (what === PRINT) return () => print();
  if (what === SHEET) return typeof navigator.share === "function" ? () => hand(button) : null;
  const { place } = button.dataset;
  if (place) return () => copied(button, [title, `${page()}#${place}`]);
  return LINES[what] ? () => copied(button, LINES[what](title)) : null;
}

/** @type {NodeListOf<HTMLElement>} */
const buttons = document.querySelectorAll("button[data-share]");
for (const button of buttons) {
  const own = work(button);
  if (!own) continue;
  button.hidden = false;
  button.addEventListener("click", own);
}
