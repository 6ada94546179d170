/* What a tool says of the records. It comes in one file, whatever is asked, so that nobody is told what that is; of what
   is shown, the notes of its citations stand behind it, numbered anew. */

import { make } from "./dom.js";
import { named } from "./notes.js";
import { data } from "./site.js";

/** Where a mark leads: to a note of the page, or of the file; and to a place in it. */
const LED = /^#((note|said)-\d+)(.*)$/;

/** @param {string} name of the tool @returns {Promise<Document>} */
export async function spoken(name) {
  return new DOMParser().parseFromString(await data(`${name}-words`), "text/html");
}

/**
 * A note under another number.
 * @param {Element} note
 * @param {string} id
 */
function numbered(note, id) {
  const copy = /** @type {Element} */ (document.importNode(note, true));
  for (const place of copy.querySelectorAll("[id]")) place.id = place.id.replace(note.id, id);
  copy.id = id;
  return copy;
}

/**
 * Behind what is shown, the notes to which its marks lead.
 * @param {HTMLElement} shown
 * @param {Document} words
 */
export function footnotes(shown, words) {
  /** @type {Map<string, Element>} */
  const found = new Map();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = shown.querySelectorAll("a[href^='#']");
  for (const link of links) {
    const [, id, origin, place] = LED.exec(link.hash) || [];
    const note = id && (origin === "said" ? words : document).getElementById(id);
    if (!note) continue;
    const copy = found.get(id) || numbered(note, `found-${found.size + 1}`);
    found.set(id, copy);
    link.setAttribute("href", `#${copy.id}${place}`);
    if (link.matches(".note")) link.textContent = copy.id.replace("found-", "");
  }
  if (!found.size) return;
  shown.append(make("h3", {}, "依据"), make("ol", { class: "notes" }, ...found.values()));
  named(shown);
}
