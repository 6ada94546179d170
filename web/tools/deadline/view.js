/* The result: what is left, what to do today, on the last day and afterwards, and how it was counted. */

import { iso } from "../../shared/date.js";
import { button, make } from "../../shared/dom.js";
import { copied, saved } from "../../shared/copy.js";
import { address } from "../../shared/form.js";
import { copies, say } from "../../shared/say.js";
import { footnotes } from "../../shared/spoken.js";
import { entry } from "./ics.js";
import { headline, ours, steps } from "./words.js";

/**
 * @typedef {import("./rules.js").Asked} Asked
 * @typedef {import("./rules.js").Found} Found
 *
 * @typedef {object} Place what is said of it
 * @property {Document} words
 * @property {Element | null} own of the clock
 * @property {(Element | null)[]} kinds of each kind that may be meant
 * @property {string} mode of the kind that was counted
 * @property {boolean} court whether a court sets the period of one of the kinds
 */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));
/** What stands in a calendar that others may see. */
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

/** @param {Found} found @param {Asked} asked @param {Place} place */
function notes({ count, sure }, asked, { mode, court }) {
  if (!count.amount) return count.works === false ? say("day-off-on-paper") : [];
  const unknown = !sure && !asked.variant && mode !== "at-least";
  const doubt = ours(count, mode) ? (court ? "unknown-procedure" : "unknown-kind") : "unknown-others";
  const set = asked.variant && mode === "set-by-court";
  return [
    ...(mode === "at-least" ? say("lasts") : count.reading === "late" ? say("others") : []),
    ...(unknown && !count.open ? say(doubt) : []),
    ...(set ? say(count.bound === "most" ? "court-may-be-sooner" : "court-may-be-later") : []),
    ...(count.open ? say("no-arrangement") : []),
  ];
}

/** @param {Element | null} own */
function how(own) {
  const letters = part(own, "letters");
  return [...part(own, "how"), ...(letters.length ? [make("ul", { class: "links" }, ...letters)] : [])];
}

/**
 * Whether what is posted in time is in time → what is said of it, and of the last day; nothing where one has to come.
 * @type {Record<string, {way: string, last: string}>}
 */
const SENT = {
  yes: { way: "post", last: "last-day" },
  unstated: { way: "arrive", last: "last-day-arrive" },
  no: { way: "", last: "" },
};

/** @param {Found} found @param {Place} place @param {boolean} past */
function todo({ count }, { own, mode }, past) {
  const missed = part(own, "missed");
  if (!ours(count, mode)) return [...under("你可以做", ...how(own)), ...under("过了怎么办", ...missed)];
  const grace = count.counting.grace && !missed.length ? say("past-grace") : [];
  const after = under("过了怎么办", ...say("past"), ...missed, ...grace);
  if (past) return [...after, ...under("怎样做", ...how(own))];
  const { last } = SENT[count.counting.posting];
  if (!last) return [...under("怎样做", ...how(own)), ...after];
  return [...under("今天做", ...how(own), ...say("today")), ...under("最后一天做", ...say(last)), ...after];
}

/** @param {number} last @param {string} title */
function tools(last, title) {
  const named = make("input", { type: "checkbox", id: "named" });
  const save = () => {
    const words = named.checked ? `${NEUTRAL}：${title}` : NEUTRAL;
    const text = entry(last, words, named.checked ? address() : "", Date.now());
    saved(`${iso(last)}.ics`, "text/calendar", text);
  };
  const copy = button("复制链接", {}, () => copied(copy, [address()]));
  return [
    make("p", { class: "share" }, button("放进日历", {}, save), button("打印", {}, () => print()), copy),
    make("p", {}, make("label", { class: "tick" }, named, "日历里写明是什么事（别人看得到）")),
  ];
}

/**
 * What there is instead of a day.
 * @param {string} name
 * @param {Asked} asked
 * @param {Place} place
 */
function instead(name, asked, { own, kinds }) {
  const way = document.querySelector(`[data-service="${asked.service}"]`);
  return [
    ...say(name === "unknown" ? "working-days-unknown" : name),
    ...(name === "barred" ? copies(way) : kinds.flatMap(copies)),
    ...under("怎样做", ...how(own)),
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
    section.append(make("h2", {}, title), ...instead(found.kind, asked, place));
    return footnotes(section, place.words);
  }
  const { count } = found;
  const past = left !== null && left < 0;
  const head = headline(found, place.mode, left);
  section.dataset.lastDay = iso(count.last);
  if (left !== null) section.dataset.daysLeft = String(left);
  section.dataset.sure = found.sure ? "yes" : "no";
  const rule = copies(document.querySelector(`[data-counting="${count.rule}"]`));
  section.append(
    make("h2", {}, head.title),
    make("p", { class: "verdict" }, head.line || title),
    ...(left === null ? say("clock-wrong") : []),
    ...notes(found, asked, place),
    ...(ours(count, place.mode) && !past ? say(SENT[count.counting.posting].way) : []),
    ...(past ? [] : tools(count.last, title)),
    ...todo(found, place, past),
    make("h3", {}, "怎样数的"),
    make("ol", {}, ...steps(count, asked.received).map((step) => make("li", {}, step))),
    ...place.kinds.flatMap(copies),
    ...rule.filter((node) => !(node instanceof HTMLHeadingElement)),
  );
  footnotes(section, place.words);
}
