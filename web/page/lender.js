/* Who lent the money, asked once: then each conduct shows one verdict. The choice stays on the device. */

import { keep, kept, LENDER } from "../shared/storage.js";

/** @type {HTMLSelectElement | null} */
const choice = document.querySelector("#lender");
/** @type {NodeListOf<HTMLElement>} */
const items = document.querySelectorAll("[data-rulings]");
/** @type {Map<Element, Element>} a badge that was put aside for another */
const before = new Map();

/** The badge of a permission, as the legend shows it. @param {string} permission */
const badge = (permission) => document.querySelector(`.legend .permissions-${permission}`);

/** @param {string} lender */
function show(lender) {
  for (const [now, old] of before) now.replaceWith(old);
  before.clear();
  for (const item of items) {
    const rulings = new Map(
      (item.dataset.rulings || "").split(" ").map((
        pair,
      ) => /** @type {[string, string]} */ (pair.split(":"))),
    );
    const found = badge(rulings.get(lender) || "none");
    const old = item.querySelector(".tag");
    if (!found || !old) continue;
    const now = /** @type {Element} */ (found.cloneNode(true));
    old.replaceWith(now);
    before.set(now, old);
  }
}

if (choice) {
  const ask = choice.closest(".ask");
  if (ask instanceof HTMLElement) ask.hidden = false;
  choice.value = kept(LENDER);
  if (choice.selectedIndex < 0) choice.value = "";
  if (choice.value) show(choice.value);
  choice.addEventListener("change", () => {
    keep(LENDER, choice.value);
    show(choice.value);
  });
}
