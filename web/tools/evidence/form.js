/* The form of an entry: what stands in it, and what is wrong with it. */

import { Field } from "../../shared/form.js";

/** @typedef {import("./entry.js").Typed} Typed */

const NAMES = /** @type {const} */ (["words", "from", "day", "time", "how", "whom", "conduct", "file"]);

export class Form {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.fields = /** @type {Record<typeof NAMES[number], Field>} */ (Object.fromEntries(
      NAMES.map((name) => [name, new Field(form, name)]),
    ));
    /** @type {HTMLInputElement[]} */
    this.boxes = Array.from(form.querySelectorAll("[name=proof]"));
    /** @type {HTMLButtonElement} */
    this.keep = /** @type {HTMLButtonElement} */ (form.querySelector("[data-keep]"));
    this.words = this.keep.textContent || "";
    /** The entry that is being changed, "" for a new one. */
    this.changing = "";
  }

  /** @returns {Typed} */
  typed() {
    const values = Object.fromEntries(NAMES.map((name) => [name, this.fields[name].value]));
    const proofs = this.boxes.filter((box) => box.checked).map((box) => box.value);
    return /** @type {Typed} */ ({ ...values, proofs });
  }

  /**
   * @param {Partial<Typed>} given
   * @param {string} changing id
   */
  put(given, changing) {
    for (const name of NAMES) {
      const { input } = this.fields[name];
      input.value = given[name] || "";
      if (input instanceof HTMLSelectElement && input.selectedIndex < 0) input.selectedIndex = 0;
      this.fields[name].say("");
    }
    const proofs = given.proofs || [];
    for (const box of this.boxes) box.checked = proofs.includes(box.value);
    const folded = this.form.querySelector("details");
    if (folded && proofs.length) folded.open = true;
    this.changing = changing;
    this.keep.textContent = changing ? "改好了" : this.words;
  }

  /** @param {string} day */
  fresh(day) {
    this.put({ day }, "");
  }

  /** @param {Record<string, string>} wrong @param {boolean} finished */
  say(wrong, finished) {
    for (const name of NAMES) this.fields[name].say(wrong[name] || "");
    const first = finished && NAMES.find((name) => wrong[name]);
    if (first) this.fields[first].input.focus();
  }

  /**
   * What the choices of the form say, by field and key.
   * @returns {import("./csv.js").Labels}
   */
  labels() {
    /** @type {import("./csv.js").Labels} */
    const found = {};
    for (const name of ["how", "whom", "conduct"]) {
      const select = /** @type {HTMLSelectElement} */ (this.form.elements.namedItem(name));
      const options = Array.from(select.options).filter(({ value }) => value);
      found[name] = Object.fromEntries(options.map(({ value, text }) => [value, text]));
    }
    found.proofs = Object.fromEntries(this.boxes.map((box) => {
      const label = box.closest("label");
      return [box.value, label ? (label.textContent || "").trim() : box.value];
    }));
    return found;
  }
}
