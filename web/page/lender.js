/* Who lent the money, asked once: then each conduct shows one verdict, that of the matrix, and leads to where it is given.
   The choice stays on the device. */

import { keep, kept, LENDER } from "../shared/storage.js";

/** @type {HTMLSelectElement | null} */
const choice = document.querySelector(".ask select");
const items = document.querySelectorAll(".verdicts > li");
const rows = document.querySelectorAll(".matrix tbody tr");
/** @type {Map<Element, Element>} a verdict that was put aside for another */
const before = new Map();

/** @param {number} chosen which of the lenders; before the first nobody is chosen */
function show(chosen) {
  for (const [now, old] of before) now.replaceWith(old);
  before.clear();
  items.forEach((item, at) => {
    const found = rows[at].querySelectorAll("td a")[chosen];
    const old = item.querySelector(".tag");
    if (!found || !old) return;
    const now = /** @type {Element} */ (found.cloneNode(true));
    old.replaceWith(now);
    before.set(now, old);
  });
}

if (choice) {
  const ask = choice.closest(".ask");
  if (ask instanceof HTMLElement) ask.hidden = false;
  choice.value = kept(LENDER);
  if (choice.selectedIndex < 0) choice.value = "";
  show(choice.selectedIndex - 1);
  choice.addEventListener("change", () => {
    keep(LENDER, choice.value);
    show(choice.selectedIndex - 1);
  });
}
