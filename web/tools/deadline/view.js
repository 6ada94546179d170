/* The result: what is left, what to do today, on the last day and afterwards, and how it was counted. */

import { iso } from "../../shared/date.js";
import { button, make } from "../../shared/dom.js";
import { copied } from "../../shared/copy.js";
import { address } from "../../shared/form.js";
import { copies, say } from "../../shared/say.js";
import { entry } from "./ics.js";
import { headline, ours, steps } from "./words.js";

/**
 * @typedef {import("./rules.js").Asked} Asked
 * @typedef {import("./rules.js").Found} Found
 * @typedef {{own: Element | null, kind: Element | null, mode: string}} Place what the page says of the clock and kind
 */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));
const NEUTRAL = "最后一天";

export function clear() {
  section.hidden = true;
  section.replaceChildren();
  for (const name of Object.keys(section.dataset)) delete section.dataset[name];
}

/** @param {Element | null} from @param {string} name */
const part = (from, name) => copies(from && from.querySelector(`[data-part=${name}]`));

/**
 * A heading with what belongs under it, or nothing.
 * @param {string} title
 * @param {...Node} content
 */
const under = (title, ...content) => (content.length ? [make("h3", {}, title), ...content] : []);

/** @param {Found} found @param {Asked} asked @param {string} mode */
function notes({ count, sure }, asked, mode) {
  if (!count.amount) return count.works === false ? say("day-off-on-paper") : [];
  return [
    ...(mode === "at-least" ? say("lasts") : count.reading === "late" ? say("others") : []),
    ...(!sure && !asked.variant && ours(count, mode) ? say("unknown-kind") : []),
    ...(asked.variant && mode === "set-by-court" && count.bound === "most" ? say("court-may-be-sooner") : []),
    ...(asked.variant && mode === "set-by-court" && count.bound === "least" ? say("court-may-be-later") : []),
    ...(count.open ? say("no-arrangement") : []),
  ];
}

/** @param {Found} found @param {Place} place @param {boolean} past */
function todo({ count }, { own, mode }, past) {
  const how = [
    ...part(own, "how"),
    ...part(own, "letters").length ? [make("ul", { class: "links" }, ...part(own, "letters"))] : [],
  ];
  const missed = part(own, "missed");
  if (!ours(count, mode)) return [...under("你可以做", ...how), ...under("过了怎么办", ...missed)];
  const court = count.counting.posting === "yes";
  const after = under("过了怎么办", ...missed, ...say(count.counting.grace ? "past" : "past-arrive"));
  const before = [
    ...under("今天做", ...how, ...say("today")),
    ...under("最后一天做", ...say(court ? "last-day" : "last-day-arrive")),
  ];
  return past ? [...after, ...under("怎样做", ...how)] : [...before, ...after];
}

/** @param {number} last @param {string} title */
function tools(last, title) {
  const named = make("input", { type: "checkbox", id: "named" });
  const save = () => {
    const words = named.checked ? `${NEUTRAL}：${title}` : NEUTRAL;
    const text = entry(last, words, named.checked ? address() : "", Date.now());
    const url = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    make("a", { href: url, download: `${iso(last)}.ics` }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  const copy = button("复制链接", {}, () => copied(copy, [address()]));
  return [
    make("p", { class: "share" }, button("放进日历", {}, save), button("打印", {}, () => print()), copy),
    make("p", { class: "sure" }, make("label", {}, named, " 日历里写明是什么事（别人看得到）")),
  ];
}

/**
 * @param {Exclude<import("./rules.js").Answer, {kind: "wait"}>} found
 * @param {Asked} asked
 * @param {number | null} left days; null where the clock of the device cannot be right
 * @param {Place} place
 */
export function show(found, asked, left, place) {
  clear();
  section.hidden = false;
  const title = (part(place.own, "title")[0] || {}).textContent || "";
  if (found.kind !== "day") {
    const name = found.kind === "unknown" ? "working-days-unknown" : found.kind;
    const why = found.kind === "barred"
      ? copies(document.querySelector(`[data-service="${asked.service}"]`))
      : copies(place.kind);
    section.append(
      make("h2", {}, title),
      ...say(name),
      ...why,
      ...under("怎样做", ...part(place.own, "how")),
    );
    return;
  }
  const { count } = found;
  const past = left !== null && left < 0;
  const head = headline(found, place.mode, left);
  section.dataset.lastDay = iso(count.last);
  if (left !== null) section.dataset.daysLeft = String(left);
  section.dataset.sure = found.sure ? "yes" : "no";
  const rule = document.querySelector(`[data-counting="${count.rule}"]`);
  section.append(
    make("h2", {}, head.title),
    make("p", { class: "verdict" }, head.line || title),
    ...(left === null ? say("clock-wrong") : []),
    ...notes(found, asked, place.mode),
    ...(ours(count, place.mode) && !past ? say(count.counting.posting === "yes" ? "post" : "arrive") : []),
    ...todo(found, place, past),
    make("h3", {}, "怎样数的"),
    make("ol", {}, ...steps(count, asked.received).map((step) => make("li", {}, step))),
    ...copies(place.kind),
    ...copies(rule).filter((node) => !(node instanceof HTMLHeadingElement)),
    ...tools(count.last, title),
  );
}
