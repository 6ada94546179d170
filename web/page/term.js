/* A word of the glossary: on a touch screen the first tap shows what it means, the second opens its page. */

import { around, composing } from "../shared/dom.js";

const OPEN = "open";

function shut() {
  for (const term of document.querySelectorAll(`a.term.${OPEN}`)) term.classList.remove(OPEN);
}

addEventListener("click", (event) => {
  const term = around(event, "a.term");
  const again = term && term.classList.contains(OPEN);
  shut();
  if (!term || again || matchMedia("(hover: hover)").matches) return;
  event.preventDefault();
  term.classList.add(OPEN);
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !composing(event)) shut();
});
