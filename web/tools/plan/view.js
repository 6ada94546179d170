/* What comes of a plan: what is left, in which order, what to offer and in which letter. */

import { copied } from "../../shared/copy.js";
import { button, make } from "../../shared/dom.js";
import { address } from "../../shared/form.js";
import { copies, say } from "../../shared/say.js";
import { link } from "../../shared/site.js";
import { fragment, letterFor } from "./letter.js";
import { lines, named, offered, title } from "./words.js";

/** @typedef {import("./rules.js").Plan} Plan */
/** @typedef {import("./rules.js").Debt} Debt */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));
/** Where no number helps: who to turn to comes first. */
const HOPELESS = ["nothing", "growing"];

export function clear() {
  section.hidden = true;
  section.replaceChildren();
  for (const name of ["verdict", "left", "months", "order"]) delete section.dataset[name];
}

/** @param {string} key */
const setOff = (key) => [
  make("h4", {}, ...copies(document.querySelector(`#order-${key} [data-part=label]`))),
  ...copies(document.querySelector(`#order-${key} [data-part=text]`)),
];

/**
 * @param {Debt[]} debts
 * @param {{income: number, costs: number, years: number}} known
 * @returns {(line: Plan["order"][0]) => Node}
 */
const row = (debts, known) => (line) => {
  const debt = debts[line.debt];
  const { letter, fields } = letterFor(debt, line, known);
  const long = debt.sort === "card" && line.months !== null && line.months > 12 * known.years;
  const offer = offered(line);
  return make(
    "li",
    { "data-reason": line.reason },
    make("p", {}, make("strong", {}, named(debt, line.debt)), offer ? `　${offer}` : ""),
    ...say(`because-${line.reason}`),
    ...(long ? say("card-longest") : []),
    make(
      "p",
      {},
      make(
        "a",
        { class: "do", href: link(`letters/${letter}/`) + fragment(fields) },
        ...copies(document.querySelector(`[data-letter=${letter}]`)),
      ),
    ),
  );
};

/**
 * @param {Plan} plan
 * @param {Debt[]} debts
 * @param {{income: number, costs: number, years: number}} known
 * @returns {string} what to read out
 */
export function show(plan, debts, known) {
  clear();
  section.hidden = false;
  section.dataset.verdict = plan.verdict;
  section.dataset.left = String(plan.left);
  section.dataset.order = plan.order.map(({ debt }) => debt).join(" ");
  if (plan.months !== null) section.dataset.months = String(plan.months);
  const heading = title(plan);
  const copy = button("复制链接", {}, () => copied(copy, [address()]));
  const law = [
    ...say("law"),
    ...plan.within.map((places) =>
      make("p", { "data-within": true }, places.map((at) => named(debts[at], at)).join("，再到 "))
    ),
    ...(plan.within.length ? say("law-one-creditor") : []),
    ...(plan.setOff.length ? [make("h4", {}, "一笔里面先抵什么"), ...plan.setOff.flatMap(setOff)] : []),
  ];
  const advice = [
    make("h3", {}, `${plan.left > 0 ? "" : "以后有余钱了，"}建议的先后（不是法律规定）`),
    ...say("advice"),
    make("ol", { class: "list" }, ...plan.order.map(row(debts, known))),
  ];
  section.append(
    make("h2", {}, heading),
    ...lines(plan).map((line) => make("p", {}, line)),
    ...say(plan.verdict),
    ...(HOPELESS.includes(plan.verdict) ? say("hopeless") : []),
    make("p", { class: "share" }, button("打印", {}, () => print()), copy),
    ...(debts.length ? [...advice, make("h3", {}, "法律写了的次序"), ...law] : []),
    make("h3", {}, "不要答应"),
    ...say("never-promise"),
  );
  return heading;
}
