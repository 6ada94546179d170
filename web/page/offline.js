/* Registers the service worker, says when a newer edition is there, and when a page has grown old. */

import { age } from "../shared/date.js";
import { button, make } from "../shared/dom.js";
import { ROOT } from "../shared/site.js";

/** Days after which a page may no longer say what the law is. */
const OLD = 180;

/** @param {...(string | Node)} words */
function notice(...words) {
  const article = document.querySelector("article");
  if (article) article.prepend(make("p", { class: "notice", role: "status" }, ...words));
}

function grownOld() {
  /** @type {HTMLMetaElement | null} */
  const made = document.querySelector("meta[name=generated]");
  const days = made ? age(made.content, Date.now()) : 0;
  if (made && days > OLD) {
    notice(`这一页是 ${made.content} 生成的，已经过了 ${days} 天。规则可能变了，用之前请先核对。`);
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
