/* `data-clear`, on the privacy page: empties what this site keeps on the device; other sites of the same origin keep
   theirs. Who has written down what collectors did is asked once more. */

import { make } from "../shared/dom.js";
import { ROOT } from "../shared/site.js";
import { EVIDENCE, keep, LENDER, NAMES } from "../shared/storage.js";
import { held } from "../shared/store.js";
import { meant } from "../shared/twice.js";

const SAID = `清掉了：${Object.values(NAMES).join("、")}、本站存下的网页。` +
  "清不掉的：浏览器自己的缓存、浏览记录，请到浏览器的设置里清。没清的话，断了网也可能还打得开看过的页面。";

async function pages() {
  if (!("serviceWorker" in navigator)) return;
  const { controller } = navigator.serviceWorker;
  if (controller) controller.postMessage("forget"); // it serves this page to the end
  const registration = await navigator.serviceWorker.getRegistration(ROOT);
  const names = (await caches.keys()).filter((name) => name.startsWith(`${ROOT.href} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  if (registration) await registration.unregister();
}

/** @param {HTMLButtonElement} pressed */
async function clear(pressed) {
  const { store, records } = await held(EVIDENCE);
  if (records.length && !meant(pressed, `记录本的 ${records.length} 条也会删掉，再按一次`)) return;
  keep(LENDER, "");
  await store.erase();
  await pages().catch(() => {}); // storage is forbidden: nothing was kept
  pressed.textContent = "已经清空";
  pressed.after(make("span", { role: "status", class: "cleared" }, ` ${SAID}`));
}

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("button[data-clear]");
for (const found of buttons) {
  found.hidden = false;
  found.addEventListener("click", () => clear(found));
}
