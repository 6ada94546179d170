/* A word of the glossary: pointed at, or tapped on a touch screen, it says what it means; from there its page can be
   opened. */

import { make } from "../shared/dom.js";
import { sheet } from "../shared/sheet.js";
import { data } from "../shared/site.js";

/**
 * Lay the meaning where the style sheet finds it.
 * @param {HTMLAnchorElement} term
 * @returns {Promise<string>}
 */
export async function explain(term) {
  const meaning = (await data("terms"))[term.hash.slice(1)];
  if (!meaning) throw new Error("no term");
  term.dataset.definition = meaning;
  return meaning;
}

/** @param {HTMLAnchorElement} term */
export async function pressed(term) {
  if (matchMedia("(hover: hover)").matches) return location.assign(term.href); // it was shown already
  const meaning = make("p", {}, await explain(term));
  sheet("term", term.textContent || "", [meaning], [make("a", { href: term.href }, "看术语页")]);
}
