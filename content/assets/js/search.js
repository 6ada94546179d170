/* The search box: paste, voice and IME count as typing; #q= opens it with a query; a ?q= that comes in
   is read once and taken out of the address, because a query string would reach the host. */

const box = document.querySelector("form[name=search] input[name=query]");
const toggle = document.querySelector("#__search");

function ask(words) {
  box.value = words;
  toggle.checked = true;
  toggle.dispatchEvent(new Event("change", { bubbles: true }));
  box.focus();
  box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

function fromAddress() {
  const query = new URLSearchParams(location.search).get("q");
  const fragment = new URLSearchParams(location.hash.slice(1)).get("q");
  if (query !== null) history.replaceState(null, "", `${location.pathname}#q=${encodeURIComponent(query)}`);
  const words = query ?? fragment;
  if (words) ask(words.slice(0, 80));
}

if (box && toggle) {
  box.addEventListener("input", () => box.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })));
  for (const link of document.querySelectorAll("a.home-search")) {
    link.addEventListener("click", (event) => { event.preventDefault(); ask(""); });
  }
  addEventListener("hashchange", fromAddress);
  fromAddress();
}
