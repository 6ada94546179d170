/* Where the reader is: the paper with its clock first, then what to do, what comes next, and what only a court can do. */

import { button, make } from "../../shared/dom.js";
import { copied } from "../../shared/copy.js";
import { address } from "../../shared/form.js";
import { copies, say } from "../../shared/say.js";

/** @typedef {import("./rules.js").Answer} Answer */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));

export function clear() {
  section.hidden = true;
  section.replaceChildren();
  for (const name of Object.keys(section.dataset)) delete section.dataset[name];
}

/** @param {string} id @param {string} part */
const part = (id, part) => document.querySelector(`${id} [data-part=${part}]`);

/**
 * A heading with what the page says, or nothing where it says nothing.
 * @param {string} title
 * @param {Element | null} content
 */
const under = (title, content) => (content ? [make("h3", {}, title), ...copies(content)] : []);

/** What to see first: the clock of a paper, and a page. @param {Answer} end @param {string} answer */
function first({ see = "" }, answer) {
  const links = ["clock", "see"].flatMap((name) => {
    const found = part(answer, name);
    if (!found) return [];
    const link = /** @type {Element} */ (found.cloneNode(true));
    link.classList.add("do");
    return [make("p", {}, link)];
  });
  return links.length ? [...say(see.startsWith("documents") ? "paper-first" : "page-first"), ...links] : [];
}

/** @param {string} step */
function stage(step) {
  const next = part(step, "next");
  return [
    ...under("现在", part(step, "now")),
    ...under("不要", part(step, "never")),
    ...under("今天的清单", part(step, "today")),
    ...under("接下来", next),
    ...(next ? say("skip") : say("last")),
    make("h3", {}, "只有法院能做的"),
    ...say("court-only"),
    ...under("听到这些话，以后经法院才可能", part(step, "later")),
    make("h3", {}, "怎样分的"),
    ...copies(part(step, "span")),
    ...say("experience"),
    ...copies(part(step, "page")),
  ];
}

/**
 * @param {Answer} end
 * @param {string} by the last answer
 * @returns {string} what to read out
 */
export function show(end, by) {
  clear();
  section.hidden = false;
  const [step, answer] = [`#step-${end.stage}`, `[data-answer="${by}"]`];
  section.dataset.verdict = end.stage || "page";
  if (end.see) section.dataset.see = end.see;
  if (end.clock) section.dataset.deadline = end.clock; // data-clock asks for a day
  const words = (/** @type {Element | null} */ element) => ((element && element.textContent) || "").trim();
  const title = end.stage ? words(part(step, "title")) : words(part(answer, "label"));
  const copy = button("复制链接", {}, () => copied(copy, [address()]));
  section.append(
    make("h2", {}, title),
    ...(end.danger ? say("help") : []),
    ...(end.stage ? [make("p", { class: "verdict" }, words(part(step, "line")))] : say("not-a-stage")),
    ...first(end, answer),
    make("p", { class: "share" }, button("打印", {}, () => print()), copy),
    ...(end.stage ? stage(step) : []),
  );
  return `${title}。`;
}
