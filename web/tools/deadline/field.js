/* Wherever a clock is named: a date, and how many days are left. The whole answer is on the page of the tool. One date
   serves every clock on the page that starts from the same thing. */

import { iso, spoken, today } from "../../shared/date.js";
import { make } from "../../shared/dom.js";
import { data, link } from "../../shared/site.js";
import { plausible, question } from "./answers.js";
import { counter } from "./rules.js";
import { leftover } from "./words.js";
import "../../shared/typed.js";
import "./calendar.js";
import "./clocks.js";
import "./reckon.js";

/**
 * @typedef {import("./clocks.js").Data} Data
 * @typedef {{event: string, input: HTMLInputElement, update: () => void}} Asking
 */

/**
 * @param {HTMLElement} place
 * @param {string} id
 * @param {Data} rules
 * @returns {Asking}
 */
function field(place, id, rules) {
  const clock = place.dataset.clock || "";
  const answer = counter(rules);
  const made = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=generated]")).content;
  const input = make("input", { id, inputmode: "numeric", placeholder: "2026-11-20", autocomplete: "off" });
  const output = make("output", { for: id });
  const whole = make("a", { href: link(`tools/deadline/#clock=${clock}`) }, "怎样数的，还要看什么");

  function update() {
    const now = today(Date.now());
    const typed = { clock, variant: "", service: "", received: input.value, notice: "" };
    const { asked, wrong } = question(rules, typed, now);
    const found = wrong.received ? null : answer(asked);
    const day = found && found.kind === "day" ? found.count.last : null;
    const left = day !== null && plausible(made, now) ? `${leftover(day - now)}。` : "";
    output.textContent = day === null ? wrong.received : `${left}最后一天：${spoken(day)}`;
    if (day === null) place.removeAttribute("data-last-day");
    else place.setAttribute("data-last-day", iso(day));
    const received = asked.received === null ? "" : `&received=${iso(asked.received)}`;
    whole.href = link(`tools/deadline/#clock=${clock}${received}`);
  }

  const label = make("label", { for: id }, `还剩几天？（${place.dataset.from}）`);
  place.replaceChildren(label, input, output, whole);
  return { event: rules.clocks[clock].event, input, update };
}

/** @param {Data} rules */
function start(rules) {
  const places = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("[data-clock]")));
  const fields = places.map((place, number) => field(place, `received-${number}`, rules));
  for (const { event, input } of fields) {
    input.addEventListener("change", () => {
      for (const other of fields.filter((one) => one.event === event)) {
        if (!other.input.value || other.input === input) {
          other.input.value = input.value;
          other.update();
        }
      }
    });
  }
}

data("deadline").then(start, () => {}); // the link stays
