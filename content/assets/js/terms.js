/* A word of the glossary: on a touch screen the first tap shows what it means, the second opens its page. */

const OPEN = "open";

function shut() {
  for (const term of document.querySelectorAll(`a.term.${OPEN}`)) term.classList.remove(OPEN);
}

addEventListener("click", (event) => {
  const term = event.target.closest && event.target.closest("a.term");
  const again = term && term.classList.contains(OPEN);
  shut();
  if (!term || again || matchMedia("(hover: hover)").matches) return;
  event.preventDefault();
  term.classList.add(OPEN);
});
addEventListener("keydown", (event) => { if (event.key === "Escape") shut(); });
