/* The letter of a page, made ready. What another page of the site knows already comes in the fragment, under the names of
   the gaps (`#每月收入=8000&reason=已经逾期`), and goes from the address at once. */

import { Letter } from "../shared/letter.js";

/** @type {HTMLElement | null} */
const found = document.querySelector("#letter");
if (found) {
  const letter = new Letter(found);
  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const work = {
    letter: (button) => letter.copy(button),
    "print-letter": (button) => letter.print(button),
    "save-letter": (button) => letter.save(button),
    "save-word": (button) => letter.word(button),
  };
  for (const [what, done] of Object.entries(work)) {
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = document.querySelectorAll(`button[data-share=${what}]`);
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener("click", () => done(button));
    }
  }
  if (location.hash.includes("=")) {
    letter.know([...new URLSearchParams(location.hash.slice(1))]);
    history.replaceState(history.state, "", location.pathname);
  }
}
