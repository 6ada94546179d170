/* A word of the glossary: on a touch screen the first tap shows what it means, the second opens its page. */

import { composing } from "../shared/dom.js";

const OPEN = "open";

function shut() {
  for (const term of document.querySelectorAll(`a.term.${OPEN}`)) term.classList.remove(OPEN);
}

/** @param {HTMLAnchorElement} term */
export function pressed(term) {
  const again = term.classList.contains(OPEN);
  shut();
  if (again || matchMedia("(hover: hover)").matches) location.assign(term.href);
  else term.classList.add(OPEN);
}

addEventListener("click", (event) => {
  if (!(event.target instanceof Element && event.target.closest("a.term"))) shut();
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !composing(event)) shut();
});
