/* `data-clear`, on the privacy page: empties what this site keeps on the device; other sites of the same origin keep
   theirs. Who has written down what collectors did is asked once more. */

import { ROOT } from "../shared/site.js";
import { EVIDENCE, keep, LENDER } from "../shared/storage.js";
import { held } from "../shared/store.js";
import { meant } from "../shared/twice.js";

async function pages() {
  if (!("serviceWorker" in navigator)) return;
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
  await pages();
  pressed.textContent = "已经清空";
}

/** @type {NodeListOf<HTMLButtonElement>} */
const buttons = document.querySelectorAll("button[data-clear]");
for (const found of buttons) {
  found.hidden = false;
  found.addEventListener("click", () => clear(found));
}
