/* 快速离开: this entry of the history becomes an empty page. Escape pressed twice does the same. */

import { composing } from "../shared/dom.js";

/** Milliseconds within which Escape counts as pressed twice. */
const TWICE = 600;
let last = -TWICE;

export function leave() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("a[data-leave]");
  if (!link) return;
  document.documentElement.hidden = true; // at once, whatever the line is like
  location.replace(link.href);
}

addEventListener("keyup", (event) => {
  if (event.key !== "Escape" || composing(event)) return;
  if (event.timeStamp - last < TWICE) leave();
  last = event.timeStamp;
});
