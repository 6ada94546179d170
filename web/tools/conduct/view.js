/* What holds: the word for it, why, what it may cost them, what proves it, whom to turn to, what to write. */

import { parts, spoken } from "../../shared/date.js";
import { button, make } from "../../shared/dom.js";
import { copied } from "../../shared/copy.js";
import { address } from "../../shared/form.js";
import { copies, say } from "../../shared/say.js";
import { footnotes } from "../../shared/spoken.js";
import { NOT_HELD } from "./rules.js";

/**
 * @typedef {import("./rules.js").Judged} Judged
 * @typedef {import("./rules.js").Asked} Asked
 */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));
const WORDS = { depends: "看是谁放的", [NOT_HELD]: "那一天的没有收" };

export function clear() {
  section.hidden = true;
  section.replaceChildren();
  for (const name of Object.keys(section.dataset)) delete section.dataset[name];
}

/** @param {Element | null} element */
const text = (element) => ((element && element.textContent) || "").trim();

/** The badge of a verdict. @param {string} verdict */
function badge(verdict) {
  const known = document.querySelector(`.legend .permissions-${verdict}`);
  if (known) return known.cloneNode(true);
  return make("span", { class: "tag permissions-mixed" }, WORDS[/** @type {keyof WORDS} */ (verdict)]);
}

/**
 * A heading with what the page says, or nothing where it says nothing.
 * @param {string} heading
 * @param {...Node} content
 */
const under = (heading, ...content) => (content.length ? [make("h3", {}, heading), ...content] : []);

/**
 * Every lender under the ruling that is his.
 * @param {Judged} found
 */
function lenders({ held }) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { lender, verdict } of held) {
    groups.set(verdict, [
      ...(groups.get(verdict) || []),
      text(document.querySelector(`option[value="${lender}"]`)),
    ]);
  }
  const rows = Array.from(
    groups,
    ([verdict, names]) => make("li", {}, badge(verdict), ` ${names.join("、")}`),
  );
  return [make("ul", {}, ...rows)];
}

/** @typedef {(ref: string, rest: string) => Element | null} Of what is said of a conduct, by the rest of a selector */

/**
 * The rulings that were found, each once, with their grades.
 * @param {Judged} found
 * @param {Of} of
 */
function why({ ref, held }, of) {
  const places = [...new Set(held.map(({ index }) => index).filter((index) => index >= 0))];
  return places.flatMap((index) => [
    ...copies(of(ref, `[data-ruling="${index}"] [data-part=text]`)),
    make("p", { class: "sure" }, ...copies(of(ref, `[data-ruling="${index}"] [data-part=sure]`))),
  ]);
}

/**
 * From when there is a ruling, where none is held for the day.
 * @param {Judged} found
 */
function since({ held }) {
  const days = [...new Set(held.map(({ from }) => from))].filter(Boolean).sort();
  return days.length ? [make("p", {}, `从 ${days[0]} 起的，本站有。`)] : [];
}

/**
 * @param {Judged} found
 * @param {Asked} asked
 * @param {number} now
 * @param {Document} words
 * @returns {string} what to read out
 */
export function show(found, asked, now, words) {
  /** @type {Of} */
  const of = (ref, rest) => words.querySelector(`#conduct-${ref} ${rest}`);
  /** @param {string} ref */
  const title = (ref) => text(of(ref, "[data-part=title]"));
  /** @param {string} ref @param {string} part */
  const part = (ref, part) => copies(of(ref, `[data-part=${part}]`));
  clear();
  section.hidden = false;
  const { ref, verdict } = found;
  section.dataset.verdict = verdict;
  section.dataset.ref = `conducts/${ref}`;
  if (found.findings.length) section.dataset.findings = found.findings.join(" ");
  if (found.also.length) section.dataset.also = found.also.map((other) => other.ref).join(" ");
  const finding = found.findings.map((one) => text(document.querySelector(`[data-say=${one}]`))).join("");
  const unsure = asked.day < now && found.held.some(({ open }) => open);
  section.dataset.sure = unsure ? "no" : "yes";
  const copy = button("复制链接", {}, () => copied(copy, [address()]));
  const details = found.details.flatMap((index) => {
    const here = `[data-detail="${index}"]`;
    const whose = asked.lender ? "" : text(of(ref, `${here} [data-part=whose]`));
    return [
      ...copies(of(ref, `${here} [data-part=text]`)),
      ...(whose ? [make("p", { class: "sure" }, whose)] : []),
    ];
  });
  const others = found.also.map((other) => {
    const page = /** @type {Element} */ (of(other.ref, "[data-part=page] a"));
    const href = page.getAttribute("href") || "";
    return make("li", {}, badge(other.verdict), " ", make("a", { href }, title(other.ref)));
  });
  const danger = words.querySelector(`#conduct-${ref}[data-danger]`);
  section.append(
    make("h2", {}, title(ref)),
    make("p", { class: "verdict" }, badge(verdict), ` ${finding}`, make("small", {}, spoken(asked.day))),
    ...under("现在", make("div", { class: "now" }, ...part(ref, "now"))),
    ...(danger ? say("help") : []),
    ...(verdict === "depends" ? [...say("depends"), ...lenders(found), ...say("who-lent")] : []),
    ...(verdict === NOT_HELD ? [...say("not-held"), ...since(found)] : []),
    ...(unsure ? say("open") : []),
    ...(parts(asked.day).year < parts(now).year ? say("past") : []),
    ...under("照你填的", ...details),
    ...under("也看", ...(others.length ? [make("ul", {}, ...others)] : [])),
    ...(verdict === "depends" ? [] : under("为什么", ...why(found, of))),
    make("p", { class: "share" }, button("打印", {}, () => print()), copy),
    ...under("留证据", ...part(ref, "evidence")),
    ...under("他们可能担什么责任", ...part(ref, "liability")),
    ...under("可以找谁", ...part(ref, "channels")),
    ...say("still-owed"),
    ...say("not-everything"),
    ...part(ref, "page"),
  );
  footnotes(section, words);
  return `${title(ref)}：${text(section.querySelector(".verdict .tag"))}。`;
}
