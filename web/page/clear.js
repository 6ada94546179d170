/* `data-clear`, on the privacy page: empties what this site keeps on the device; other sites of the same origin keep
   theirs. */

import { ROOT } from "../shared/site.js";
import { keep, LENDER } from "../shared/storage.js";

/** @param {HTMLElement} pressed */
async function clear(pressed) {
  keep(LENDER, "");
  const registration = await navigator.serviceWorker.getRegistration(ROOT);
  const names = (await caches.keys()).filter((name) => name.startsWith(`${ROOT.href} `));
  await Promise.all(names.map((name) => caches.delete(name)));
  if (registration) await registration.unregister();
  pressed.textContent = "已经清空";
}

if ("serviceWorker" in navigator) {
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll("button[data-clear]");
  for (const found of buttons) {
    found.hidden = false;
    found.addEventListener("click", () => clear(found));
  }
}
