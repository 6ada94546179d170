/* The page “how many days are left”: the form, the fragment, the result. */

import { iso, present } from "../../shared/date.js";
import { button } from "../../shared/dom.js";
import { announcer, Field, listen, remember, remembered } from "../../shared/form.js";
import { sentence } from "../../shared/say.js";
import { data } from "../../shared/site.js";
import { spoken } from "../../shared/spoken.js";
import { has } from "../../shared/typed.js";
import { question, wanted } from "./answers.js";
import { counter } from "./rules.js";
import { said } from "./said.js";
import { clear, show } from "./view.js";
import { leftover } from "./words.js";
import "../../shared/copy.js";
import "../../shared/notes.js";
import "./calendar.js";
import "./clocks.js";
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

/** @param {HTMLOptionElement[]} options @param {string} chosen */
function offerKinds(options, chosen) {
  fields.variant.input.replaceChildren(...options);
  const kept = options.find((option) => option.value === chosen) || options[0];
  fields.variant.input.value = kept.value;
}

/** @returns {Typed} */
const typed =
  () => /** @type {Typed} */ (Object.fromEntries(NAMES.map((name) => [name, fields[name].value])));

/**
 * @param {import("./clocks.js").Data} rules
 * @param {Document} words
 */
function start(rules, words) {
  const { options, asking, place } = said(words, rules);
  const answer = counter(rules);
  let offered = "";

  /** @param {boolean} finished whether what is wrong may be said */
  function update(finished) {
    const clock = fields.clock.input.value;
    if (clock && clock !== offered) offerKinds(options(clock), fields.variant.input.value);
    if (clock) fields.clock.say("");
    offered = clock;
    const shown = wanted(rules, { ...typed(), variant: clock ? fields.variant.input.value : "" });
    for (const name of NAMES) fields[name].show(shown[name]);
    const given = typed();
    remember({ ...given, service: given.service === "direct" ? "" : given.service });
    if (!clock) return clear();
    fields.received.label.textContent = asking(given);
    const { day: now, sure } = present();
    const { asked, wrong } = question(rules, given, now);
    for (const name of /** @type {const} */ (["received", "notice"])) {
      if (finished || !wrong[name]) fields[name].say(wrong[name]);
    }
    const found = wrong.received || wrong.notice ? null : answer(asked);
    if (!found || found.kind === "wait") {
      tell("");
      return clear();
    }
    const left = found.kind === "day" && sure ? found.count.last - now : null;
    show(found, asked, left, place(asked, found));
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
    if (known) offerKinds(options(given.clock), given.variant || "");
    fields.clock.say(known ? "" : sentence("unknown"));
    fields.service.input.value = has(rules.services, given.service) ? given.service : "direct";
    fields.received.input.value = given.received || "";
    fields.notice.input.value = given.notice || "";
    return true;
  }

  const set = (/** @type {number} */ back) => () => {
    fields.received.input.value = iso(present().day - back);
    update(true);
  };
  fields.received.input.after(button("今天", {}, set(0)), button("昨天", {}, set(1)));
  listen([form], recall, update);
}

Promise.all([data("deadline"), spoken("deadline")]).then(([rules, words]) => start(rules, words));
