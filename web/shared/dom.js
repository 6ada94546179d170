/* Elements made by code: no HTML in strings, so nothing that was typed or fetched is ever read as HTML. */

/**
 * @typedef {Node | string} Child
 */

/**
 * An element with attributes (`true` sets an empty one, `false` none) and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} name
 * @param {Record<string, string | boolean>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * A button that does `work`.
 * @param {string} words
 * @param {Record<string, string | boolean>} attributes
 * @param {(event: Event) => void} work
 */
export function button(words, attributes, work) {
  const made = make("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", work);
  return made;
}

/**
 * The element `selector` names at or above what an event happened to.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function around(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/**
 * Whether a key pressed now belongs to an input method: Enter and Escape then choose or drop characters.
 * @param {KeyboardEvent} event
 */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}
