/* Wherever a clock is named: a date, and how many days are left. The whole answer is on the page of the tool. */

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
 * @param {HTMLElement} place
 * @param {number} number
 * @param {import("./clocks.js").Data} rules
 */
function field(place, number, rules) {
  const clock = place.dataset.clock || "";
  if (!(clock in rules.clocks)) return;
  const answer = counter(rules);
  const made = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=generated]")).content;
  const name = `received-${number}`;
  const input = make("input", {
    id: name,
    inputmode: "numeric",
    placeholder: "2026-11-20",
    autocomplete: "off",
  });
  const output = make("output", { for: name });
  const whole = make("a", { href: link(`tools/deadline/#clock=${clock}`) }, "怎样数的，还有什么要看");

  function update() {
    const now = today(Date.now());
    const typed = { clock, variant: "", service: "", received: input.value, notice: "" };
    const { asked, wrong } = question(rules, typed, now);
    const found = wrong.received ? null : answer(asked);
    const day = found && found.kind === "day" ? found.count : null;
    const left = day && plausible(made, now) ? day.last - now : null;
    output.textContent = wrong.received ||
      (day ? `${left === null ? "" : `${leftover(left)}。`}最后一天：${spoken(day.last)}` : "");
    place.toggleAttribute("data-last-day", Boolean(day));
    if (day) place.setAttribute("data-last-day", iso(day.last));
    const received = asked.received === null ? "" : `&received=${iso(asked.received)}`;
    whole.href = link(`tools/deadline/#clock=${clock}${received}`);
  }

  input.addEventListener("change", update);
  place.replaceChildren(
    make("label", { for: name }, place.dataset.ask || "哪天收到的"),
    input,
    output,
    whole,
  );
}

data("deadline").then((rules) => {
  /** @type {NodeListOf<HTMLElement>} */
  const places = document.querySelectorAll("[data-clock]");
  places.forEach((place, number) => field(place, number, rules));
});
