/* A word of the glossary: on a touch screen a tap shows what it means, and from there its page can be opened. */

import { make } from "../shared/dom.js";
import { sheet } from "../shared/sheet.js";

/** @param {HTMLAnchorElement} term */
export function pressed(term) {
  if (matchMedia("(hover: hover)").matches) return location.assign(term.href); // it was shown already
  const meaning = make("p", {}, term.dataset.definition || "");
  sheet("term", term.textContent || "", [meaning], [make("a", { href: term.href }, "看术语页")]);
}
