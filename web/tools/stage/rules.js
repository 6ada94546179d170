/* The way through the questions: which are asked, and where it ends. */

/**
 * @typedef {{next?: string, stage?: string, see?: string, clock?: string, danger?: boolean}} Answer
 * @typedef {{begin: string, questions: Record<string, Record<string, Answer>>}} Data
 *
 * @typedef {object} Way
 * @property {string[]} asked the questions in their order, the last one open or answered for good
 * @property {string} wrong the question whose answer is none of those offered
 * @property {Answer | null} end where it leads
 * @property {string} by the last answer, as the page names it: `which-payment-order`
 */

/**
 * @param {Data} data
 * @param {Record<string, string>} given question → answer; what is never asked does not matter
 * @returns {Way}
 */
export function walk(data, given) {
  const asked = [];
  let key = data.begin;
  for (;;) {
    asked.push(key);
    const found = Object.entries(data.questions[key]).find(([name]) => name === given[key]);
    if (!found) return { asked, wrong: given[key] ? key : "", end: null, by: "" };
    const [name, answer] = found;
    if (!answer.next) return { asked, wrong: "", end: answer, by: `${key}-${name}` };
    key = answer.next;
  }
}
