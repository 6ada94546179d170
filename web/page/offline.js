/* Registers the service worker, says when a newer edition is there, and when what a page says was checked long ago. */

import { age } from "../shared/date.js";
import { button, make } from "../shared/dom.js";
import { ROOT } from "../shared/site.js";

/** @param {...(string | Node)} words */
function notice(...words) {
  const paragraph = make("p", { class: "notice", role: "status" }, ...words);
  const article = document.querySelector("article");
  if (article) article.prepend(paragraph);
  return paragraph;
}

/** By the reader's own day, unless the page was built when it was old already and says so itself. */
function grownOld() {
  /** @type {HTMLMetaElement | null} */
  const checked = document.querySelector("meta[name=checked]");
  if (!checked || document.querySelector(".aged")) return;
  const days = age(checked.content, Date.now());
  if (days > Number(checked.dataset.days)) {
    const said = `这一页是 ${checked.content} 核对的，已经过了 ${days} 天。规则可能变了，用之前请先核对。`;
    notice(said).classList.add("aged");
  }
}

/** @param {ServiceWorker} worker */
function renewing(worker) {
  notice("网站有新的版本。", " ", button("换成新的", {}, () => worker.postMessage("renew")));
}

/** What is said of a page that came from the device: while the network is slow, and once it has answered. */
const SAID = {
  kept: "网络慢，这是上次打开时存在手机里的一页，新的还在路上。",
  offline: "现在没有网络，这是上次打开时存在手机里的一页。",
  gone: "网站已经撤下这一页，看到的是存在手机里的旧页，不要再照它做。",
  newer: "这一页已经改过，看到的是存在手机里的旧页。",
};

/** Replaced by itself when newer, unless something has been typed, which would be lost. */
function follow() {
  const { serviceWorker } = navigator;
  /** @type {HTMLElement | null} */
  let told = null;
  let typed = false;
  addEventListener("input", () => typed = true);
  serviceWorker.addEventListener("message", ({ data }) => {
    if (told) told.remove();
    if (data === "newer" && !typed) return location.reload();
    const said = SAID[/** @type {keyof typeof SAID} */ (data)];
    const more = data === "newer" ? [" ", button("换成新的", {}, () => location.reload())] : [];
    told = said ? notice(said, ...more) : null;
  });
  serviceWorker.startMessages();
  if (serviceWorker.controller) serviceWorker.controller.postMessage(location.href);
}

async function register() {
  const had = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register(new URL("sw.js", ROOT));
  navigator.serviceWorker.addEventListener("controllerchange", () => had && location.reload());
  if (registration.waiting && had) renewing(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    if (worker) {
      worker.addEventListener("statechange", () => worker.state === "installed" && had && renewing(worker));
    }
  });
}

grownOld();
if ("serviceWorker" in navigator) {
  follow();
  register().catch(() => {}); // without it the site is complete
}
