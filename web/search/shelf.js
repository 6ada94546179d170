/* Texts one behind the other, so that a term is looked for in all of them at once. */

/**
 * @param {string[]} texts
 * @returns {(term: string) => Map<number, number>} how often each text has a term, by its number
 */
export function shelf(texts) {
  const joined = texts.join("\n");
  /** @type {number[]} */
  const ends = [];
  let end = 0;
  for (const text of texts) ends.push(end += text.length + 1);
  return (term) => {
    const found = new Map();
    let text = 0;
    for (let at = joined.indexOf(term); at >= 0; at = joined.indexOf(term, at + term.length)) {
      while (ends[text] <= at) text += 1;
      found.set(text, (found.get(text) || 0) + 1);
    }
    return found;
  };
}
