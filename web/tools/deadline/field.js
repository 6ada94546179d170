/* Wherever a clock is named: a date, and how many days are left. The whole answer is on the page of the tool. One date
   serves every clock on the page that starts from the same thing. */

import { iso, present, spoken } from "../../shared/date.js";
import { make } from "../../shared/dom.js";
import { data } from "../../shared/site.js";
import { question } from "./answers.js";
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
 * @param {Data} rules
 * @returns {Asking}
 */
function field(place, rules) {
  const clock = place.dataset.clock || "";
  const answer = counter(rules);
  const input = /** @type {HTMLInputElement} */ (place.querySelector("input"));
  const output = /** @type {HTMLOutputElement} */ (place.querySelector("output"));
  const whole = /** @type {HTMLAnchorElement} */ (place.querySelector("a:not(.note)"));

  function update() {
    const { day: now, sure } = present();
    const typed = { clock, variant: "", service: "", received: input.value, notice: "" };
    const { asked, wrong } = question(rules, typed, now);
    const found = wrong.received ? null : answer(asked);
    const day = found && found.kind === "day" ? found.count.last : null;
    const left = day !== null && sure ? `${leftover(day - now)}。` : "";
    const paper = found && found.kind === "ask" ? "看纸上写的日子。" : "";
    const said = day === null ? [wrong.received || paper] : [make("b", {}, left), `最后一天：${spoken(day)}`];
    output.replaceChildren(...said);
    if (day === null) place.removeAttribute("data-last-day");
    else place.setAttribute("data-last-day", iso(day));
    const folded = place.closest("details");
    if (folded) folded.open = true;
    const received = asked.received === null ? "" : `&received=${iso(asked.received)}`;
    whole.href = `${whole.href.split("#")[0]}#clock=${clock}${received}`;
  }
  return { event: rules.clocks[clock].event, input, update };
}

/** @param {Data} rules */
function start(rules) {
  const places = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll("[data-clock]")));
  const fields = places.map((place) => field(place, rules));
  /** @param {Asking} typed */
  const take = ({ event, input }) => {
    for (const other of fields.filter((one) => one.event === event)) {
      if (other.input.value && other.input !== input) continue;
      other.input.value = input.value;
      other.update();
    }
  };
  for (const one of fields) one.input.addEventListener("change", () => take(one));
  for (const one of fields.filter(({ input }) => input.value)) take(one); // typed before the code was there
}

data("deadline").then(start, () => {}); // the link stays
