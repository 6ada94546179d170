/* WeChat's browser neither prints nor saves files, and says nothing when it does not: this says how to do it. */

import { make } from "../shared/dom.js";

const WANTED = /打印|下载|导出|放进日历/;
const SAID = "微信里打印、保存不了：点右上角的“…”，选“在浏览器打开”，再来一次。";

addEventListener("click", (event) => {
  const pressed = event.target instanceof Element ? event.target.closest("button, a") : null;
  if (!pressed || !WANTED.test(pressed.textContent || "") || document.querySelector(".in-wechat")) return;
  const line = pressed.closest("p, li, form, div") || pressed;
  line.after(make("p", { class: "notice in-wechat", role: "status" }, SAID));
}, true);
