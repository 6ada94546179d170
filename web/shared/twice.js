/* A button for what cannot be undone: the first press asks, a second within a while does it. */

import { button } from "./dom.js";

/** Milliseconds in which the second press counts. */
const WHILE = 6000;

/**
 * @param {HTMLButtonElement} pressed
 * @param {string} asking what the button says after the first press
 * @returns {boolean} whether it was the second
 */
export function meant(pressed, asking) {
  if (pressed.textContent === asking) return true;
  const before = pressed.textContent;
  pressed.textContent = asking;
  setTimeout(() => {
    if (pressed.textContent === asking) pressed.textContent = before;
  }, WHILE);
  return false;
}

/**
 * @param {string} words
 * @param {string} asking
 * @param {() => void} work
 */
export function twice(words, asking, work) {
  const made = button(words, {}, () => meant(made, asking) && work());
  return made;
}
