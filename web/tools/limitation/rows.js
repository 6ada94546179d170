/* The rows of the form: one for each thing that happened. */

import { button, make } from "../../shared/dom.js";

/** @typedef {import("./answers.js").Row} Row */

const NAMES = /** @type {const} */ (["kind", "day", "end"]);
let made = 0;

/** @param {Element} row @param {string} name @returns {HTMLInputElement} */
const part = (row, name) => /** @type {HTMLInputElement} */ (row.querySelector(`[data-name=${name}]`));

export class Rows {
  /**
   * @param {HTMLElement} list
   * @param {HTMLTemplateElement} pattern
   * @param {() => void} changed after a row went
   */
  constructor(list, pattern, changed) {
    this.list = list;
    this.pattern = pattern;
    this.changed = changed;
  }

  /** @param {Row | null} given */
  add(given) {
    made += 1;
    const first = /** @type {Element} */ (this.pattern.content.firstElementChild);
    const row = /** @type {HTMLElement} */ (first.cloneNode(true));
    const wrong = make("span", { class: "wrong", id: `wrong-${made}` });
    for (const name of NAMES) {
      const field = part(row, name);
      field.id = `${name}-${made}`;
      field.setAttribute("aria-describedby", wrong.id);
      /** @type {Element} */ (row.querySelector(`[data-for=${name}]`)).setAttribute("for", field.id);
      if (given) field.value = given[name];
    }
    const remove = button("去掉这一件", {}, () => {
      row.remove();
      this.changed();
      const next = this.list.querySelector("select") || this.list.parentElement;
      if (next instanceof HTMLElement) next.focus();
    });
    row.append(remove, wrong);
    this.list.append(row);
    return part(row, "kind");
  }

  clear() {
    this.list.replaceChildren();
  }

  /** @returns {{row: Row, say: (wrong: string) => void, lasting: (lasts: boolean) => void}[]} */
  all() {
    return Array.from(this.list.children, (element) => ({
      row: {
        kind: part(element, "kind").value,
        day: part(element, "day").value,
        end: part(element, "end").value,
      },
      say: (wrong) => {
        const place = /** @type {Element} */ (element.querySelector(".wrong"));
        if (place.textContent !== wrong) place.textContent = wrong;
        for (const name of ["day", "end"]) {
          if (wrong) part(element, name).setAttribute("aria-invalid", "true");
          else part(element, name).removeAttribute("aria-invalid");
        }
      },
      lasting: (lasts) => {
        for (const name of ["end"]) part(element, name).hidden = !lasts;
        const label = /** @type {HTMLElement} */ (element.querySelector("[data-for=end]"));
        label.hidden = !lasts;
        const chosen = part(element, "kind").querySelector("option:checked");
        label.textContent = chosen ? chosen.getAttribute("data-lasts") : "";
      },
    }));
  }
}
