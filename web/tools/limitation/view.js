/* The line that comes of it: whether limitation has run out, and what each event did. */

import { iso, spoken } from "../../shared/date.js";
import { button, make } from "../../shared/dom.js";
import { copied } from "../../shared/copy.js";
import { address } from "../../shared/form.js";
import { copies, say } from "../../shared/say.js";
import { done, open, title } from "./words.js";

/** @typedef {import("./rules.js").Line} Line */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));
/** Days before the end from which saying yes weighs more. */
const SOON = 365;
/** Which of its two sentences an event shows. */
const BEFORE = ["restart", "held"];

export function clear() {
  section.hidden = true;
  section.replaceChildren();
  delete section.dataset.verdict;
  delete section.dataset.lastDay;
}

export function unclear() {
  clear();
  section.hidden = false;
  section.append(...say("clock-wrong"));
}

/**
 * Before it is known whether anything came after: what was counted with, and no verdict.
 * @param {Line} found
 * @param {boolean} unknown whether the reader says so
 * @returns {string} what to read out
 */
export function ask({ last }, unknown) {
  clear();
  section.hidden = false;
  const what = unknown ? "unsure" : "asking";
  section.dataset.verdict = what;
  section.append(make("h2", {}, open(what)), ...say(what));
  if (last !== null) section.append(make("p", {}, `只按到期的日子数，三年到 ${spoken(last)}。`));
  return open(what);
}

/** @param {string} kind @param {string} name */
const told = (kind, name) => copies(document.querySelector(`#event-${kind} [data-part=${name}]`));

/** @param {import("./rules.js").Step} step */
function line(step) {
  const what = BEFORE.includes(step.effect) ? "before" : "after";
  const why = step.effect === "early" || step.effect === "beyond" ? [] : told(step.kind, what);
  const when = spoken(step.day) + (step.end === null ? "" : ` 至 ${spoken(step.end)}`);
  return make(
    "li",
    {},
    `${when}，`,
    ...told(step.kind, "label"),
    "：",
    make("strong", {}, done(step)),
    ...why,
  );
}

/**
 * @param {Line} found
 * @param {number} today
 * @returns {string} what to read out
 */
export function show(found, today) {
  clear();
  section.hidden = false;
  section.dataset.verdict = found.verdict;
  if (found.last !== null) section.dataset.lastDay = iso(Math.min(found.last, found.longest));
  const heading = title(found, today);
  const last = found.last === null ? [] : [`时效的最后一天：${spoken(Math.min(found.last, found.longest))}`];
  const soon = found.verdict === "running" && found.last !== null && found.last - today <= SOON;
  const copy = button("复制链接", {}, () => copied(copy, [address()]));
  section.append(
    make("h2", {}, heading),
    ...last.map((words) => make("p", { class: "verdict" }, words)),
    ...(found.old ? say("before-the-code") : []),
    ...say(soon ? "running-soon" : found.verdict),
    make("p", { class: "share" }, button("打印", {}, () => print()), copy),
    make("h3", {}, "一件一件看"),
    make("ol", {}, make("li", {}, `从 ${spoken(found.begun)}起算。`), ...found.steps.map(line)),
    make("p", {}, `最长到 ${spoken(found.longest)}。`),
    ...say("longest"),
  );
  return heading;
}
