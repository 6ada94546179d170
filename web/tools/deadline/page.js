/* The page “how many days are left”: the form, the fragment, the result. */

import { iso, today } from "../../shared/date.js";
import { button, make } from "../../shared/dom.js";
import { announcer, Field, listen, remember, remembered } from "../../shared/form.js";
import { sentence } from "../../shared/say.js";
import { data } from "../../shared/site.js";
import { has } from "../../shared/typed.js";
import { kinds, plausible, question, wanted } from "./answers.js";
import { meant } from "./clocks.js";
import { counter } from "./rules.js";
import { clear, show } from "./view.js";
import { leftover } from "./words.js";
import "../../shared/copy.js";
import "./calendar.js";
import "./ics.js";
import "./reckon.js";

/** As the links of the site name them. */
const NAMES = /** @type {const} */ (["clock", "variant", "service", "received", "notice"]);
/** @typedef {Record<typeof NAMES[number], string>} Typed */

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-tool=deadline]"));
const tell = announcer(/** @type {HTMLElement} */ (document.querySelector("[role=status]")));
const fields = /** @type {Record<typeof NAMES[number], Field>} */ (
  Object.fromEntries(NAMES.map((name) => [name, new Field(form, name)]))
);

/** What the block of a clock calls something. @param {string} key @param {string} [variant] */
function block(key, variant) {
  const found = document.getElementById(`clock-${key}`);
  return variant && found ? found.querySelector(`[data-variant="${variant}"]`) : found;
}

/** @param {Element | null} element @param {string} part */
function text(element, part) {
  const found = element &&
    element.querySelector(`:scope > [data-part=${part}], :scope > p > [data-part=${part}]`);
  return found ? (found.textContent || "").trim() : "";
}

/**
 * @param {import("./clocks.js").Data} rules
 * @param {string} clock
 * @param {string} chosen
 */
function offerKinds(rules, clock, chosen) {
  const source = rules.clocks[clock].like || clock;
  const options = kinds(rules, clock).map((name) =>
    make("option", { value: name }, name ? text(block(source, name), "name") : "不知道是哪一种")
  );
  fields.variant.input.replaceChildren(...options);
  const kept = options.find((option) => option.value === chosen) || options[0];
  fields.variant.input.value = kept.value;
}

/**
 * What the date is the date of.
 * @param {import("./clocks.js").Data} rules
 * @param {Typed} typed
 */
function asking(rules, { clock, variant, service }) {
  if (service === "notice") return "法院发出公告那天";
  const own = variant && text(block(rules.clocks[clock].like || clock, variant), "trigger");
  return (own || text(block(clock), "trigger")).replace(/^从哪天起：/, "");
}

/**
 * Where the page speaks of what was found.
 * @param {import("./clocks.js").Data} rules
 * @param {import("./rules.js").Asked} asked
 * @param {import("./rules.js").Answer} found
 */
function place(rules, asked, found) {
  const clock = rules.clocks[asked.clock];
  const names = meant(clock, asked.variant);
  const counted = found.kind === "day" && found.count.variant || names[0];
  return {
    own: block(asked.clock),
    kinds: names.map((name) => block(clock.like || asked.clock, name)),
    mode: clock.variants[counted].mode,
    court: names.some((name) => clock.variants[name].mode === "set-by-court"),
  };
}

/** @returns {Typed} */
const typed =
  () => /** @type {Typed} */ (Object.fromEntries(NAMES.map((name) => [name, fields[name].value])));

/** @param {import("./clocks.js").Data} rules */
function start(rules) {
  const answer = counter(rules);
  const made = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=generated]")).content;
  let offered = "";

  /** @param {boolean} finished whether what is wrong may be said */
  function update(finished) {
    const clock = fields.clock.input.value;
    if (clock && clock !== offered) offerKinds(rules, clock, fields.variant.input.value);
    if (clock) fields.clock.say("");
    offered = clock;
    const shown = wanted(rules, { ...typed(), variant: clock ? fields.variant.input.value : "" });
    for (const name of NAMES) fields[name].show(shown[name]);
    const said = typed();
    remember({ ...said, service: said.service === "direct" ? "" : said.service });
    if (!clock) return clear();
    fields.received.label.textContent = asking(rules, said);
    const now = today(Date.now());
    const { asked, wrong } = question(rules, said, now);
    for (const name of /** @type {const} */ (["received", "notice"])) {
      if (finished || !wrong[name]) fields[name].say(wrong[name]);
    }
    const found = wrong.received || wrong.notice ? null : answer(asked);
    if (!found || found.kind === "wait") {
      tell("");
      return clear();
    }
    const left = found.kind === "day" && plausible(made, now) ? found.count.last - now : null;
    show(found, asked, left, place(rules, asked, found));
    tell(
      found.kind === "day"
        ? `${left === null ? "" : `${leftover(left)}，`}最后一天 ${iso(found.count.last)}。`
        : "",
    );
  }

  function recall() {
    const given = remembered();
    if (!given.clock) return false;
    const known = has(rules.clocks, given.clock);
    offered = fields.clock.input.value = known ? given.clock : "";
    if (known) offerKinds(rules, given.clock, given.variant || "");
    fields.clock.say(known ? "" : sentence("unknown"));
    fields.service.input.value = has(rules.services, given.service) ? given.service : "direct";
    fields.received.input.value = given.received || "";
    fields.notice.input.value = given.notice || "";
    return true;
  }

  const set = (/** @type {number} */ back) => () => {
    fields.received.input.value = iso(today(Date.now()) - back);
    update(true);
  };
  fields.received.input.after(button("今天", {}, set(0)), button("昨天", {}, set(1)));
  listen([form], recall, update);
}

data("deadline").then(start);
