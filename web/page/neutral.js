/* A title that says nothing, for whoever's screen or paper others see: of the tab, of what is printed. */

const box = /** @type {HTMLInputElement} */ (document.querySelector("[data-neutral]"));
const own = document.title;
/** @type {HTMLElement} */ (box.closest("label")).hidden = false;
box.addEventListener("change", () => {
  document.title = box.checked ? box.value : own;
});
