/* Copying, with a word on the button that it worked, or the text to be copied by hand. */

import { make } from "./dom.js";

/** Milliseconds that a button says it worked. */
const SHOWN = 2500;

/**
 * @param {HTMLElement} button
 * @param {string} words
 */
export function say(button, words) {
  const label = button.dataset.label || (button.dataset.label = button.textContent || "");
  button.textContent = words;
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN);
}

/**
 * @param {HTMLElement} button beside which the text is shown if it cannot be copied
 * @param {string[]} lines
 */
export async function copied(button, lines) {
  const text = lines.join("\n");
  try {
    await navigator.clipboard.writeText(text);
    say(button, "已复制");
  } catch {
    const old = button.parentElement && button.parentElement.querySelector("textarea.by-hand");
    if (old) old.remove();
    const shown = make(
      "textarea",
      { class: "by-hand", readonly: true, "aria-label": "请长按或按复制键复制" },
      text,
    );
    button.after(shown);
    shown.select();
    say(button, "没有权限，请手动复制");
  }
}
