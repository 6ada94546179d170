/* The page “is this lawful”: the form, the fragment, what holds. */

import { present } from "../../shared/date.js";
import { announcer, Field, listen, remember, remembered } from "../../shared/form.js";
import { sentence } from "../../shared/say.js";
import { data } from "../../shared/site.js";
import { kept, LENDER } from "../../shared/storage.js";
import { spoken } from "../../shared/spoken.js";
import { read } from "./answers.js";
import { judge, questions } from "./rules.js";
import { clear, show } from "./view.js";
import "../../shared/copy.js";
import "../../shared/hours.js";
import "../../shared/notes.js";
import "../../shared/typed.js";

const ALWAYS = ["conduct", "lender", "date"];
const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-tool=conduct]"));
const tell = announcer(/** @type {HTMLElement} */ (document.querySelector("[role=status]")));

/**
 * @param {import("./rules.js").Data} rules
 * @param {Document} words
 */
function start(rules, words) {
  const names = [...ALWAYS, ...Object.keys(rules.questions)];
  const fields = Object.fromEntries(names.map((name) => [name, new Field(form, name)]));
  /** @type {Set<string>} fields for which the address has what none of their choices is */
  const strange = new Set();

  const typed = () =>
    Object.fromEntries(names.map((name) => [name, fields[name].line.hidden ? "" : fields[name].input.value]));

  /** Show the questions that matter: an answer may bring more of them. @param {number} now */
  function offer(now) {
    for (const name of Object.keys(rules.questions)) fields[name].show(true);
    const { asked } = read(rules, typed(), now);
    const wanted = asked.conduct ? questions(rules, asked) : [];
    for (const name of Object.keys(rules.questions)) fields[name].show(wanted.includes(name));
  }

  /** @param {boolean} finished whether what is wrong may be said */
  function update(finished) {
    const now = present().day; // a clock that is wrong is mostly behind
    offer(now);
    const { asked, wrong } = read(rules, typed(), now);
    for (const name of strange) wrong[name] = sentence("unknown");
    for (const name of names) {
      if (finished || !wrong[name]) fields[name].say(wrong[name] || "");
    }
    if (!strange.size) remember(typed());
    if (!asked.conduct || Object.keys(wrong).length) {
      tell("");
      return clear();
    }
    tell(show(judge(rules, asked), asked, now, words));
  }

  function recall() {
    const given = remembered();
    if (!names.some((name) => name in given)) return false;
    strange.clear();
    if (!("lender" in given)) given.lender = kept(LENDER);
    for (const [name, { input }] of Object.entries(fields)) {
      input.value = given[name] || "";
      if (input.value !== (given[name] || "")) {
        input.value = "";
        if (input instanceof HTMLSelectElement) strange.add(name);
      }
    }
    return true;
  }

  /** @param {Event} event */
  const chosen = (event) => strange.delete(/** @type {HTMLInputElement} */ (event.target).name);

  form.addEventListener("input", chosen);
  listen([form], recall, update);
}

Promise.all([data("conduct"), spoken("conduct")]).then(([rules, words]) => start(rules, words));
