/* A layer over the page: search, sheet, picture. It takes the focus and keeps it, Escape and Back close it, and
   afterwards the focus is where it was. Without <dialog> and `inert`, which old web views lack. */

import { composing } from "./dom.js";

const FOCUSABLE = "a[href], button:not([disabled]), textarea, input, select, summary, [tabindex='0']";

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {HTMLElement} element
 * @property {() => void} close
 */

/** @type {(Layer & {opener: Element | null, aside: Element[], leaving: boolean}) | null} */
let open = null;

/** Whether this entry of the history is the opened layer `name`. @param {string} name */
export const marked = (name) => Boolean(history.state && history.state.layer === name);

/**
 * What Tab reaches inside a layer, in order.
 * @param {HTMLElement} element
 * @returns {HTMLElement[]}
 */
function stops(element) {
  /** @type {NodeListOf<HTMLElement>} */
  const found = element.querySelectorAll(FOCUSABLE);
  return Array.from(found).filter((stop) => stop.getClientRects().length > 0);
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (!open || composing(event)) return;
  if (event.key === "Escape") {
    event.preventDefault();
    open.close();
  }
  if (event.key !== "Tab") return;
  const found = stops(open.element);
  const [first, last] = [found[0], found[found.length - 1]];
  const outside = !open.element.contains(document.activeElement);
  if (outside || document.activeElement === (event.shiftKey ? first : last)) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

/** @param {FocusEvent} event */
function focused(event) {
  if (open && event.target instanceof Node && !open.element.contains(event.target)) {
    stops(open.element)[0].focus();
  }
}

function undo() {
  if (!open) return;
  const { element, opener, aside } = open;
  open = null;
  element.remove();
  for (const part of aside) part.removeAttribute("aria-hidden");
  document.documentElement.classList.remove("layered");
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
}

/**
 * Lay `element` over the page. Back, Escape and the layer's own `close` take it away again; following a link inside it
 * leaves its entry in the history, so that Back finds it again.
 * @param {string} name
 * @param {HTMLElement} element
 * @returns {Layer}
 */
export function lay(name, element) {
  undo();
  const aside = Array.from(document.body.children).filter((part) => !part.hasAttribute("aria-hidden"));
  for (const part of aside) part.setAttribute("aria-hidden", "true");
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-modal", "true");
  const layer = { name, element, close, opener: document.activeElement, aside, leaving: false };
  element.addEventListener("click", (event) => {
    const target = event.target;
    if (target instanceof Element && target.closest("a[href]:not([href^='tel:'])")) layer.leaving = true;
  }, true);
  document.body.append(element);
  document.documentElement.classList.add("layered");
  open = layer;
  if (!marked(name)) history.pushState({ layer: name }, "");
  return layer;
}

/** Close what is open; its entry in the history goes with it. */
function close() {
  if (!open) return;
  const { name, leaving } = open;
  undo();
  if (marked(name) && !leaving) history.back();
}

addEventListener("keydown", pressed);
addEventListener("focusin", focused);
addEventListener("pageshow", () => {
  if (open) open.leaving = false; // Back from the link that was followed
});
addEventListener("popstate", () => {
  if (open && !marked(open.name)) undo();
});
