/* A title that says nothing, for whoever's screen or paper others see: of the tab, of what is printed. */

/** @param {HTMLFormElement} form with a box `data-neutral`, whose value is that title */
export function neutral(form) {
  const box = /** @type {HTMLInputElement} */ (form.querySelector("[data-neutral]"));
  const own = document.title;
  box.addEventListener("change", () => {
    document.title = box.checked ? box.value : own;
  });
}
