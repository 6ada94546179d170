/* What is folded away opens for whoever is led there by a fragment, for paper, and all at once by a button. */

/** @type {HTMLDetailsElement[]} those that were opened for paper */
let opened = [];

/** @param {string} [scope] @returns {HTMLDetailsElement[]} */
const folded = (scope = "article") => Array.from(document.querySelectorAll(`${scope} details`));

/** Open what the element with this address lies in, and go there. */
function led() {
  let id = "";
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return; // a broken fragment leads nowhere
  }
  const target = id ? document.getElementById(id) : null;
  if (!target) return;
  const around = folded().filter((details) => !details.open && details.contains(target));
  for (const details of around) details.open = true;
  if (around.length) target.scrollIntoView();
}

/** @param {HTMLElement} button */
function all(button) {
  const open = folded().some((details) => !details.open);
  for (const details of folded()) details.open = open;
  button.textContent = open ? "全部收起" : "全部展开";
  button.setAttribute("aria-expanded", String(open));
}

/** @type {NodeListOf<HTMLElement>} */
const buttons = document.querySelectorAll("button[data-unfold]");
for (const button of buttons) {
  button.hidden = false;
  button.setAttribute("aria-expanded", "false");
  button.addEventListener("click", () => all(button));
}
addEventListener("hashchange", led);
addEventListener("beforeprint", () => {
  opened = folded().filter((details) => !details.open);
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
led();
