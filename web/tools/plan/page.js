/* The page of the plan: what comes in, what living costs, what is owed to whom; and what can be done with what is left. */

import { announcer, Field } from "../../shared/form.js";
import { Rows } from "../../shared/rows.js";
import { data } from "../../shared/site.js";
import { debt, monthly, packed, unpacked } from "./answers.js";
import { plan } from "./rules.js";
import { clear, show } from "./view.js";
import "../../shared/copy.js";
import "../../shared/date.js";
import "../../shared/say.js";
import "../../shared/typed.js";
import "./letter.js";
import "./words.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-tool=plan]"));
const tell = announcer(/** @type {HTMLElement} */ (document.querySelector(".said")));
const income = new Field(form, "income");
const costs = new Field(form, "costs");

/** @param {import("./rules.js").Data} rules */
function start(rules) {
  const rows = new Rows(
    /** @type {HTMLElement} */ (form.querySelector(".debts")),
    /** @type {HTMLTemplateElement} */ (form.querySelector("template")),
    "去掉这一笔",
    () => update(true),
  );

  function remember() {
    const given = new URLSearchParams();
    if (income.value) given.set("income", income.value);
    if (costs.value) given.set("costs", costs.value);
    for (const one of packed(rows.all().map(({ row }) => row))) given.append("debt", one);
    const fragment = String(given);
    history.replaceState(history.state, "", fragment ? `#${fragment}` : location.pathname);
  }

  /** @param {boolean} finished whether what is wrong may be said */
  function update(finished) {
    remember();
    const [earned, spent] = [monthly(income.value), monthly(costs.value)];
    if (finished || !earned.wrong) income.say(earned.wrong);
    if (finished || !spent.wrong) costs.say(spent.wrong);
    const found = rows.all().map(({ row, say }) => {
      const one = debt(row);
      if (finished || !one.wrong) say(one.wrong, one.names);
      return one;
    });
    if (earned.value === null || spent.value === null || found.some(({ wrong }) => wrong)) {
      tell("");
      return clear();
    }
    const debts = found.flatMap((one) => (one.debt ? [one.debt] : []));
    const known = { income: earned.value, costs: spent.value, years: rules.years };
    tell(show(plan(rules, earned.value, spent.value, debts), debts, known));
  }

  function recall() {
    const given = new URLSearchParams(location.hash.slice(1));
    if (!["income", "costs", "debt"].some((name) => given.has(name))) return false;
    income.input.value = given.get("income") || "";
    costs.input.value = given.get("costs") || "";
    rows.clear();
    for (const row of unpacked(given.getAll("debt"))) rows.add(row);
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

data("plan").then(start);
