/* The page “where am I”: one question after the other, the fragment, where it leads. */

import { announcer, Field, remember, remembered } from "../../shared/form.js";
import { sentence } from "../../shared/say.js";
import { data } from "../../shared/site.js";
import { walk } from "./rules.js";
import { clear, show } from "./view.js";
import "../../shared/copy.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-tool=stage]"));
const tell = announcer(/** @type {HTMLElement} */ (document.querySelector("[role=status]")));

/** @param {import("./rules.js").Data} rules */
function start(rules) {
  const fields = Object.fromEntries(
    Object.keys(rules.questions).map((name) => [name, new Field(form, name)]),
  );
  /** @type {Record<string, string>} what the address gave, until the reader chooses */
  let given = {};

  function update() {
    const answers = Object.fromEntries(
      Object.entries(fields).map(([name, { input }]) => [name, input.value || given[name] || ""]),
    );
    const { asked, wrong, end, by } = walk(rules, answers);
    for (const [name, field] of Object.entries(fields)) {
      field.show(asked.includes(name));
      field.say(name === wrong ? sentence("unknown") : "");
    }
    if (!wrong) remember(Object.fromEntries(asked.map((name) => [name, answers[name]])));
    if (end) return tell(show(end, by));
    clear();
    tell("");
  }

  function recall() {
    if (!location.hash.includes("=")) return; // chosen before the code was there
    given = remembered();
    for (const [name, { input }] of Object.entries(fields)) {
      input.value = given[name] || "";
      if (input.value) delete given[name];
    }
  }

  form.addEventListener("change", (event) => {
    const { name } = /** @type {HTMLSelectElement} */ (event.target);
    given = {};
    for (const other of Object.keys(fields).slice(Object.keys(fields).indexOf(name) + 1)) {
      fields[other].input.value = "";
    }
    update();
  });
  addEventListener("hashchange", () => {
    recall();
    update();
  });
  recall();
  update();
}

data("stage").then(start);
