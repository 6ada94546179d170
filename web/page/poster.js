/* The poster opens over the page, with a word on how to keep it: a bare picture has no way back inside WeChat. */

import { button, make } from "../shared/dom.js";
import { lay } from "../shared/layer.js";

/** @param {HTMLAnchorElement} link */
export function pressed(link) {
  const title = document.querySelector("h1");
  const name = `海报：${title ? title.textContent : ""}`;
  const close = button("关闭", {}, () => layer.close());
  const layer = lay(
    "poster",
    make(
      "div",
      { class: "poster", "aria-label": name },
      make("p", {}, make("strong", {}, "长按图片，保存或转发"), close),
      make("img", { src: link.href, alt: `${name}。海报上的话都在这一页里。` }),
    ),
  );
  close.focus();
}
