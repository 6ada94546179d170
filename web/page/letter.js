/* The letter of a page, made ready. What another page of the site knows already comes in the fragment, under the names of
   the gaps (`#每月收入=8000&reason=已经逾期`), and goes from the address at once. */

import { button } from "../shared/dom.js";
import { Letter } from "../shared/letter.js";

/** Pixels that a letter may take before anything of it was chosen. */
const ROOM = 300;

/**
 * A long letter shows how it begins; all of it once somebody asks for it, chooses, fills in, or goes into it.
 * @param {Letter} letter
 */
function clip({ letter, form }) {
  if (letter.scrollHeight <= ROOM) return;
  const whole = button("看全文", { "aria-controls": letter.id, "aria-expanded": "false" }, open);
  function open() {
    letter.classList.remove("clipped");
    whole.remove();
  }
  letter.classList.add("clipped");
  const beside = document.querySelector(".text .copy");
  if (beside) beside.prepend(whole);
  form.addEventListener("input", open);
  letter.addEventListener("focusin", open);
}

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
  } else if (letter.options.length) {
    clip(letter);
  }
}
