/* The page of limitation: when the debt fell due, what happened since, and the line that comes of it. */

import { today } from "../../shared/date.js";
import { announcer, Field } from "../../shared/form.js";
import { part, Rows } from "../../shared/rows.js";
import { data } from "../../shared/site.js";
import { plausible } from "../deadline/answers.js";
import { event, packed, read, unpacked } from "./answers.js";
import { limitation } from "./rules.js";
import { clear, show, unclear } from "./view.js";
import "../../shared/copy.js";
import "../../shared/say.js";
import "../../shared/typed.js";
import "../deadline/calendar.js";
import "../deadline/clocks.js";
import "../deadline/reckon.js";
import "../deadline/rules.js";
import "./words.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-tool=limitation]"));
const tell = announcer(/** @type {HTMLElement} */ (document.querySelector("[role=status]")));
const due = new Field(form, "due");
const kind = new Field(form, "kind");

/** @param {import("../deadline/clocks.js").Data} rules */
function start(rules) {
  const reckon = limitation(rules);
  const made = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=generated]")).content;
  const rows = new Rows(
    /** @type {HTMLElement} */ (form.querySelector(".events")),
    /** @type {HTMLTemplateElement} */ (form.querySelector("template")),
    "去掉这一件",
    () => update(true),
  );

  /** Ask for the end of what lasts. @param {Element} row @param {boolean} lasts */
  function lasting(row, lasts) {
    const label = /** @type {HTMLElement} */ (row.querySelector("[data-for=end]"));
    const chosen = part(row, "kind").querySelector("option:checked");
    part(row, "end").hidden = label.hidden = !lasts;
    label.textContent = chosen ? chosen.getAttribute("data-lasts") : "";
  }

  /** @returns {import("./answers.js").Row[]} */
  const typed = () => rows.all().map(({ row: { kind, day, end } }) => ({ kind, day, end }));

  function remember() {
    const given = new URLSearchParams();
    if (due.value) given.set("due", due.value);
    if (kind.value === "instalments") given.set("kind", kind.value);
    for (const one of packed(typed())) given.append("e", one);
    const fragment = String(given);
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname);
  }

  /** @param {boolean} finished whether what is wrong may be said */
  function update(finished) {
    remember();
    const now = today(Date.now());
    const day = read(due.value, now, rules.oldest, true);
    if (finished || !day.wrong) due.say(day.wrong);
    const found = rows.all().map(({ element, say }, index) => {
      const row = typed()[index];
      const { lasts } = rules.events[row.kind];
      lasting(element, lasts);
      const one = event(row, lasts, now, rules.oldest);
      if (finished || !one.wrong) say(one.wrong, ["day", "end"]);
      return one;
    });
    if (day.value === null || found.some(({ wrong }) => wrong)) {
      tell("");
      return clear();
    }
    if (!plausible(made, now)) return unclear();
    const events = found.flatMap((one) => (one.event ? [one.event] : []));
    tell(show(reckon(day.value, kind.value === "instalments", events, now), now));
  }

  function recall() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!given.has("due")) return false;
    due.input.value = given.get("due") || "";
    kind.input.value = given.get("kind") === "instalments" ? "instalments" : "once";
    rows.clear();
    for (const row of unpacked(given.getAll("e"), rules.events)) rows.add(row);
    return true;
  }

  /** @type {HTMLElement} */ (form.querySelector("[data-add]")).addEventListener("click", () => {
    const added = rows.add(null);
    update(false);
    added.focus();
  });
  form.addEventListener("input", () => update(false));
  form.addEventListener("change", () => update(true));
  form.addEventListener("submit", () => update(true));
  addEventListener("hashchange", () => recall() && update(true));
  recall();
  update(true);
}

data("deadline").then(start);
