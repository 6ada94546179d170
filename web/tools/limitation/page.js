/* The page of limitation: when the debt fell due, what happened since, and the line that comes of it. */

import { present } from "../../shared/date.js";
import { announcer, Field } from "../../shared/form.js";
import { bound, part } from "../../shared/rows.js";
import { data } from "../../shared/site.js";
import { event, packed, read, settled, since, unpacked } from "./answers.js";
import { limitation } from "./rules.js";
import { ask, clear, show, unclear } from "./view.js";
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
const after = new Field(form, "since");

/** Ask for the end of what lasts. @param {Element} row */
function lasting(row) {
  const label = /** @type {HTMLElement} */ (row.querySelector("[data-for=end]"));
  const chosen = part(row, "kind").querySelector("option:checked");
  label.textContent = chosen && chosen.getAttribute("data-lasts");
  part(row, "end").hidden = label.hidden = !label.textContent;
}

/** @param {import("../../shared/rows.js").Row} row @returns {import("./answers.js").Row} */
const typed = ({ kind, day, end }) => ({ kind, day, end });

/** @param {import("../deadline/clocks.js").Data} rules */
function start(rules) {
  const reckon = limitation(rules);
  bound(form, {
    list: ".events",
    removing: "去掉这一件",
    written: (rows) => [
      ["due", due.value],
      ["kind", kind.value === "instalments" ? kind.value : ""],
      ["since", after.value],
      ...packed(rows.map(typed)).map((one) => /** @type {[string, string]} */ (["e", one])),
    ],
    recalled: (given) => {
      if (!given.has("due")) return null;
      due.input.value = given.get("due") || "";
      kind.input.value = given.get("kind") === "instalments" ? "instalments" : "once";
      after.input.value = since(given.get("since"));
      return unpacked(given.getAll("e"));
    },
    look: (rows, finished) => {
      const { day: now, sure } = present();
      const day = read(due.value, now, rules.oldest, true);
      if (finished || !day.wrong) due.say(day.wrong);
      const found = rows.map(({ element, row, say }) => {
        lasting(element);
        const one = event(typed(row), rules.events, now, rules.oldest);
        if (finished || !one.wrong) say(one.wrong, one.names);
        return one;
      });
      if (day.value === null || found.some(({ wrong }) => wrong)) {
        tell("");
        return clear();
      }
      if (!sure) return unclear();
      const events = found.flatMap((one) => (one.event ? [one.event] : []));
      const line = reckon(day.value, kind.value === "instalments", events, now);
      tell(
        settled(after.value, day.value, events, now) ? show(line, now) : ask(line, after.value === "unknown"),
      );
    },
  });
}

data("deadline").then(start);
