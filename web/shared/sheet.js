/* A sheet that rises from the bottom: a heading, what it says, and what can be done with it. */

import { button, make } from "./dom.js";
import { lay } from "./layer.js";

/**
 * @param {string} name of the layer
 * @param {string} title
 * @param {Node[]} parts
 * @param {Node[]} actions
 */
export function sheet(name, title, parts, actions) {
  const close = button("关闭", {}, () => layer.close());
  const inner = make(
    "div",
    {},
    make("h2", {}, title),
    ...parts,
    make("p", { class: "share" }, ...actions, close),
  );
  const layer = lay(name, make("div", { class: "sheet", "aria-label": title }, inner));
  layer.element.addEventListener("click", (event) => {
    if (event.target === layer.element) layer.close(); // beside the sheet
  });
  close.focus({ preventScroll: true });
}
