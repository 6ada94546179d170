/* What is folded away opens for whoever is led there by a fragment, for paper, and all at once by a button. */

/** @type {HTMLDetailsElement[]} those that were opened for paper */
let opened = [];

/** @param {string} [scope] @returns {HTMLDetailsElement[]} */
const folded = (scope = "article") => Array.from(document.querySelectorAll(`${scope} details`));

/** The element that a fragment names; what forwards a link may have encoded it once more. */
function named() {
  let id = location.hash.slice(1);
  for (let times = 0; times < 3; times++) {
    const found = id ? document.getElementById(id) : null;
    if (found) return found;
    try {
      id = decodeURIComponent(id);
    } catch {
      return null; // a broken fragment leads nowhere
    }
  }
  return null;
}

/** Open what the element with this address lies in, and go there. */
function led() {
  const target = named();
  if (!target) return;
  for (const details of folded()) details.open = details.open || details.contains(target);
  target.scrollIntoView();
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
