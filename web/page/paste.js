/* The field on the home page for a message that came: it leads to the page that checks it, with the words in the
   fragment, so that they never reach a host. */

import { make } from "../shared/dom.js";
import { sound } from "../shared/text.js";

/** Characters that are handed on. */
const LONGEST = 10000;

/** @type {HTMLAnchorElement | null} */
const door = document.querySelector("a.home-check");
if (door) {
  const field = make("textarea", { name: "message", rows: "2", "aria-label": door.textContent || "" });
  field.placeholder = door.textContent || "";
  const form = make("form", { class: "message" }, field, make("button", { class: "do" }, "看真假"));
  form.addEventListener("submit", (event) => {
    event.preventDefault(); // never sent
    location.assign(`${door.href}#text=${encodeURIComponent(sound(field.value, LONGEST))}`);
  });
  door.replaceWith(form);
}
