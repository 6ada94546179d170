/* Registers the service worker, says when a newer edition is there, and when what a page says was checked long ago. */

import { age } from "../shared/date.js";
import { button, make } from "../shared/dom.js";
import { ROOT } from "../shared/site.js";

/** @param {...(string | Node)} words */
function notice(...words) {
  const article = document.querySelector("article");
  if (article) article.prepend(make("p", { class: "notice", role: "status" }, ...words));
}

/** By the reader's own day, unless the page was built when it was old already and says so itself. */
function grownOld() {
  /** @type {HTMLMetaElement | null} */
  const checked = document.querySelector("meta[name=checked]");
  if (!checked || document.querySelector("article > .notice")) return;
  const days = age(checked.content, Date.now());
  if (days > Number(checked.dataset.days)) {
    notice(`这一页是 ${checked.content} 核对的，已经过了 ${days} 天。规则可能变了，用之前请先核对。`);
  }
}

/** @param {ServiceWorker} worker */
function renewing(worker) {
  notice("网站有新的版本。", " ", button("换成新的", {}, () => worker.postMessage("renew")));
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
if ("serviceWorker" in navigator) register().catch(() => {}); // without it the site is complete
