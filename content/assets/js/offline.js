/* Registers the service worker, says when a newer edition is there, and when a page has grown old.
   `data-clear` is the button on the privacy page that empties what this phone keeps. */

const OLD = 180; // days after which a page may no longer say what the law is
const DAY = 86400000; // milliseconds
const root = new URL(document.querySelector("script[data-root]").dataset.root, location.href);

function notice(words, button) {
  const found = document.createElement("p");
  found.className = "notice";
  found.setAttribute("role", "status");
  found.textContent = words;
  if (button) found.append(" ", button);
  document.querySelector("article").prepend(found);
}

function grownOld() {
  const made = document.querySelector("meta[name=generated]");
  const days = made ? Math.floor((Date.now() - Date.parse(made.content)) / DAY) : 0;
  if (days > OLD) notice(`这一页是 ${made.content} 生成的，已经过了 ${days} 天。规则可能变了，用之前请先核对。`);
}

function renewing(worker) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "换成新的";
  button.addEventListener("click", () => worker.postMessage("renew"));
  notice("网站有新的版本。", button);
}

async function register() {
  const had = Boolean(navigator.serviceWorker.controller);
  const registration = await navigator.serviceWorker.register(new URL("./sw.js", root));
  navigator.serviceWorker.addEventListener("controllerchange", () => had && location.reload());
  if (registration.waiting && had) renewing(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker.addEventListener("statechange", () => worker.state === "installed" && had && renewing(worker));
  });
}

async function clear(button) {
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all([...(await caches.keys()).map((name) => caches.delete(name)), ...registrations.map((one) => one.unregister())]);
  button.textContent = "已经清空";
}

grownOld();
if ("serviceWorker" in navigator) {
  register().catch(() => {}); // without it the site is complete
  for (const button of document.querySelectorAll("button[data-clear]")) {
    button.hidden = false;
    button.addEventListener("click", () => clear(button));
  }
}
