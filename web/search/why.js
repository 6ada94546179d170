/* Which of the words that were written a page was found by. */

const MOST = 3;

/**
 * The longest pieces of `runs` whose every pair of characters the page has, in the order in which they were written.
 * @param {{title: string, words: string, text: string}} read what is read of the page
 * @param {string[]} runs
 */
export function why({ title, words, text }, runs) {
  const has = (/** @type {string} */ pair) =>
    title.includes(pair) || words.includes(pair) || text.includes(pair);
  /** @type {string[]} */
  const found = [];
  for (const run of runs) {
    let from = 0;
    for (let at = 1; at <= run.length; at += 1) {
      if (at < run.length && has(run.slice(at - 1, at + 1))) continue;
      if (at - from > 1) found.push(run.slice(from, at));
      from = at;
    }
  }
  const longest = [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, MOST);
  return longest.sort((a, b) => found.indexOf(a) - found.indexOf(b));
}
