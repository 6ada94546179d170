/* A form whose answers stand in the fragment of the address: they can be shared, and never reach a host. */

import { make } from "./dom.js";

/** What the fragment says, by name. @returns {Record<string, string>} */
export const remembered = () => Object.fromEntries(new URLSearchParams(location.hash.slice(1)));

/** @param {Record<string, string> | [string, string][]} answers those that are "" are left out */
export function remember(answers) {
  const all = Array.isArray(answers) ? answers : Object.entries(answers);
  const given = all.filter(([, value]) => value);
  const fragment = new URLSearchParams(given).toString();
  history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname);
}

/** The address with its fragment, without a query. */
export const address = () => location.origin + location.pathname + location.hash;

/** One line of a form: what is asked, what was answered, what is wrong with it. */
export class Field {
  /**
   * @param {HTMLFormElement} form
   * @param {string} name
   */
  constructor(form, name) {
    this.input = /** @type {HTMLInputElement | HTMLSelectElement} */ (form.elements.namedItem(name));
    this.line = /** @type {HTMLElement} */ (this.input.closest(".field"));
    this.label = /** @type {HTMLElement} */ (this.line.querySelector("label"));
    this.wrong = make("span", { class: "wrong", id: `${name}-wrong` });
    this.line.append(this.wrong);
  }

  get value() {
    return this.line.hidden ? "" : this.input.value;
  }

  /** @param {boolean} wanted */
  show(wanted) {
    this.line.hidden = !wanted;
  }

  /** @param {string} sentence what is wrong, "" for nothing */
  say(sentence) {
    if (this.wrong.textContent !== sentence) this.wrong.textContent = sentence;
    if (sentence) {
      this.input.setAttribute("aria-invalid", "true");
      this.input.setAttribute("aria-describedby", this.wrong.id);
    } else {
      this.input.removeAttribute("aria-invalid");
      this.input.removeAttribute("aria-describedby");
    }
  }
}

/**
 * Look at forms whenever something is typed, and whenever the address says something else; begin with what it says now.
 * @param {HTMLFormElement[]} forms
 * @param {() => boolean} recall fills the forms from the address; false where it says nothing
 * @param {(finished: boolean) => void} update `finished` is whether what is wrong may be said
 */
export function listen(forms, recall, update) {
  for (const form of forms) {
    form.addEventListener("input", () => update(false));
    form.addEventListener("change", () => update(true));
    form.addEventListener("submit", () => update(true));
  }
  addEventListener("hashchange", () => recall() && update(true));
  recall();
  update(true);
}

/** Milliseconds without a change before a result is read out. */
const PAUSE = 700;

/**
 * What reads a result out: once, when typing has stopped, and only if it is another.
 * @param {HTMLElement} status
 */
export function announcer(status) {
  let waiting = setTimeout(() => {});
  return (/** @type {string} */ sentence) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (status.textContent !== sentence) status.textContent = sentence;
    }, PAUSE);
  };
}
