/* Sentences stand in the page, where the rules read them and citations are linked; scripts show copies of them. */

/**
 * Copies of what an element holds, without anchors.
 * @param {Element | null} element
 * @returns {Node[]}
 */
export function copies(element) {
  if (!element) return [];
  const copy = /** @type {Element} */ (element.cloneNode(true));
  for (const marked of copy.querySelectorAll("[id]")) marked.removeAttribute("id");
  return Array.from(copy.childNodes);
}

/** The words of a sentence that the page keeps under a name. @param {string} name */
export const sentence = (name) =>
  (/** @type {Element} */ (document.querySelector(`[data-say="${name}"]`)).textContent || "").trim();

/** The sentences that the page keeps under a name. @param {string} name */
export const say = (name) => copies(document.querySelector(`[data-say="${name}"]`));
