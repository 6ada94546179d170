/* Taking words away: copying, with a word on the button that it worked, or the text to be copied by hand; a file. */

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

/**
 * A file for the reader to keep, made on the device.
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function saved(name, type, content) {
  const file = new Blob([content], { type: typeof content === "string" ? `${type};charset=utf-8` : type });
  const link = make("a", { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
