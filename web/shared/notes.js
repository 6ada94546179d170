/* The mark of a citation is a number; whoever hears it instead of seeing it is told the citation that its note has. */

/**
 * Of a mark: the link of its note, and what within the article it means beyond that.
 * @param {HTMLAnchorElement} mark
 * @returns {{link: HTMLAnchorElement | null, words: string}}
 */
export function noted(mark) {
  const place = document.getElementById(mark.hash.slice(1));
  const note = place && place.closest("li");
  /** @type {HTMLAnchorElement | null} */
  const link = note && note.querySelector("a.cite");
  return { link, words: place && place !== note && place !== link && place.textContent || "" };
}

/** Give the marks of a part of the page the names by which they are heard. @param {ParentNode} part */
export function named(part) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const marks = part.querySelectorAll("a.note");
  for (const mark of marks) {
    const { link, words } = noted(mark);
    if (link) mark.setAttribute("aria-label", `注${mark.textContent} ${link.textContent}${words}`);
  }
}

named(document);
