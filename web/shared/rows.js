/* Rows of a form that the reader adds and takes away: each is a copy of the form's <template>, its fields named by
   `data-name`, their labels by `data-for`. */

import { button, make } from "./dom.js";
import { listen, remember } from "./form.js";

/** @typedef {Record<string, string>} Row as typed */

let made = 0;

/** @param {Element} row @param {string} name @returns {HTMLInputElement} */
export const part = (row, name) => /** @type {HTMLInputElement} */ (row.querySelector(`[data-name=${name}]`));

/** @param {Element} row @returns {HTMLInputElement[]} */
const parts = (row) => Array.from(row.querySelectorAll("[data-name]"));

/** @param {HTMLInputElement} field */
const nameOf = (field) => field.dataset.name || "";

/** @typedef {{row: Row, element: Element, say: (wrong: string, names: string[]) => void}} Given what a row says */

class Rows {
  /**
   * @param {HTMLElement} list
   * @param {HTMLTemplateElement} pattern
   * @param {string} removing what the button says that takes a row away
   * @param {() => void} changed after a row went
   */
  constructor(list, pattern, removing, changed) {
    this.list = list;
    this.pattern = pattern;
    this.removing = removing;
    this.changed = changed;
  }

  /**
   * @param {Row | null} given
   * @returns {HTMLInputElement} its first field
   */
  add(given) {
    made += 1;
    const first = /** @type {Element} */ (this.pattern.content.firstElementChild);
    const row = /** @type {HTMLElement} */ (first.cloneNode(true));
    const wrong = make("span", { class: "wrong", id: `wrong-${made}` });
    for (const field of parts(row)) {
      const name = nameOf(field);
      field.id = `${name}-${made}`;
      field.setAttribute("aria-describedby", wrong.id);
      /** @type {Element} */ (row.querySelector(`[data-for=${name}]`)).setAttribute("for", field.id);
      if (given && given[name] !== undefined) field.value = given[name];
    }
    const remove = button(this.removing, {}, () => {
      row.remove();
      this.changed();
      const next = this.list.querySelector("[data-name]") || document.querySelector("[data-add]");
      if (next instanceof HTMLElement) next.focus();
    });
    row.append(remove, wrong);
    this.list.append(row);
    return parts(row)[0];
  }

  clear() {
    this.list.replaceChildren();
  }

  /** @returns {Given[]} */
  all() {
    return Array.from(this.list.children, (element) => ({
      element,
      row: Object.fromEntries(parts(element).map((field) => [nameOf(field), field.value])),
      say: (wrong, names) => {
        const place = /** @type {Element} */ (element.querySelector(".wrong"));
        if (place.textContent !== wrong) place.textContent = wrong;
        for (const field of parts(element)) {
          if (wrong && names.includes(nameOf(field))) field.setAttribute("aria-invalid", "true");
          else field.removeAttribute("aria-invalid");
        }
      },
    }));
  }
}

/**
 * Bind a form with rows: what is typed goes into the address, what the address says into the form.
 * @param {HTMLFormElement} form with a `<template>` of a row and a button `data-add`
 * @param {object} tool
 * @param {string} tool.list where the rows stand
 * @param {string} tool.removing what the button says that takes a row away
 * @param {(rows: Row[]) => [string, string][]} tool.written what the address says of the form
 * @param {(given: URLSearchParams) => Row[] | null} tool.recalled fills the form, and gives its rows; null where the address
 *   says nothing
 * @param {(rows: Given[], finished: boolean) => void} tool.look after each change; `finished` is whether what is wrong may
 *   be said
 */
export function bound(form, { list, removing, written, recalled, look }) {
  const rows = new Rows(
    /** @type {HTMLElement} */ (form.querySelector(list)),
    /** @type {HTMLTemplateElement} */ (form.querySelector("template")),
    removing,
    () => update(true),
  );

  /** @param {boolean} finished */
  function update(finished) {
    const all = rows.all();
    remember(written(all.map(({ row }) => row)));
    look(all, finished);
  }

  function recall() {
    const found = recalled(new URLSearchParams(location.hash.slice(1)));
    if (!found) return false;
    rows.clear();
    for (const row of found) rows.add(row);
    return true;
  }

  /** @type {HTMLElement} */ (form.querySelector("[data-add]")).addEventListener("click", () => {
    const added = rows.add(null);
    update(false);
    added.focus();
  });
  listen([form], recall, update);
}
