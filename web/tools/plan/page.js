/* The page of the plan: what comes in, what living costs, what is owed to whom; and what can be done with what is left. */

import { announcer, Field } from "../../shared/form.js";
import { bound } from "../../shared/rows.js";
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
  bound(form, {
    list: ".debts",
    removing: "去掉这一笔",
    written: (rows) => [
      ["income", income.value],
      ["costs", costs.value],
      ...packed(rows).map((one) => /** @type {[string, string]} */ (["debt", one])),
    ],
    recalled: (given) => {
      if (!["income", "costs", "debt"].some((name) => given.has(name))) return null;
      income.input.value = given.get("income") || "";
      costs.input.value = given.get("costs") || "";
      return unpacked(given.getAll("debt"));
    },
    look: (rows, finished) => {
      const [earned, spent] = [monthly(income.value), monthly(costs.value)];
      if (finished || !earned.wrong) income.say(earned.wrong);
      if (finished || !spent.wrong) costs.say(spent.wrong);
      const found = rows.map(({ row, say }) => {
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
    },
  });
}

data("plan").then(start);
