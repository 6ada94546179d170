/* The page of rates: four forms, one fragment. Who lent and when is asked once, for the loan and for the claim. */

import { present } from "../../shared/date.js";
import { announcer, Field, listen, remember, remembered } from "../../shared/form.js";
import { data } from "../../shared/site.js";
import { claimed, delay, lender, loan, payment } from "./answers.js";
import { claim, cost, delayed, limits, setOff } from "./rules.js";
import { clear, showClaim, showDelay, showRate, showSetOff } from "./view.js";
import "../../shared/say.js";
import "../../shared/typed.js";
import "./rate.js";
import "./schedule.js";
import "./words.js";

/** @typedef {import("./rules.js").Data} Data */

const TOO_HIGH = "算不出，利率高得离谱，看看数写对没有。";
const forms =
  /** @type {HTMLFormElement[]} */ (Array.from(document.querySelectorAll("form[data-tool=interest]")));
/** @type {Record<string, Field>} */
const fields = {};
/** @type {Record<string, string>} what each select stands at when nobody chose */
const usual = {};
/** @type {Record<string, (sentence: string) => void>} */
const tell = {};
for (const form of forms) {
  for (const element of form.elements) {
    const { name } = /** @type {HTMLInputElement} */ (element);
    fields[name] = new Field(form, name);
    if (element instanceof HTMLSelectElement) usual[name] = element.options[0].value;
  }
  const part = form.dataset.part || "";
  tell[part] = announcer(/** @type {HTMLElement} */ (document.querySelector(`[data-status="${part}"]`)));
}

const typed = () => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));

/** @param {Data} rules */
function start(rules) {
  const fold = (/** @type {string} */ lender) =>
    Object.values(rules.limits).some((limit) => limit.unit === "fold" && limit.lenders.includes(lender));

  /** @param {ReturnType<typeof lender>} given @param {number} now */
  function lent(given, now) {
    const found = given.lender
      ? limits(rules, given.lender, given.day === null ? now : given.day, given.own)
      : [];
    const prime = given.lender === "private" && fold(given.lender);
    return { lender: given.lender, day: given.day, limits: found, prime };
  }

  /** @type {Record<string, (given: Record<string, string>, now: number, sure: boolean) => {wrong: Record<string, string>, show: (() => string) | null}>} */
  const parts = {
    rate: (given, now) => {
      const [read, who] = [loan(given, now), lender(given, now)];
      const found = read.loan && cost(read.loan);
      const wrong = { ...read.wrong, ...who.wrong, ...(read.loan && !found ? { pay: TOO_HIGH } : {}) };
      if (!found || Object.keys(wrong).length) return { wrong, show: null };
      const received = read.loan ? read.loan.received : 0;
      return { wrong, show: () => showRate(found, received, read.principal, read.stated, lent(who, now)) };
    },
    claim: (given, now) => {
      const [read, who] = [claimed(given, now), lender(given, now)];
      const one = read.claim;
      const show = one && (() => showClaim(claim(one.principal, one.sum, one.days), lent(who, now)));
      return { wrong: read.wrong, show };
    },
    delayed: (given, now, sure) => {
      const { wrong, delay: one } = delay(given, now, sure);
      const show = one &&
        (() => showDelay(delayed(rules.daily, one.owed, one.from, one.to, one.paid), one.from, one.to));
      return { wrong, show };
    },
    "set-off": (given, now) => {
      const { wrong, payment: one } = payment(given, now);
      const show = one && (() => showSetOff(setOff(rules, one.card, one.overdue || 0, one.sum, one.owed)));
      return { wrong, show };
    },
  };

  /** @param {boolean} finished whether what is wrong may be said */
  function update(finished) {
    const { day: now, sure } = present();
    const before = typed();
    const who = lender(before, now);
    const asked = who.day !== null &&
      limits(rules, before.lender, who.day, null).some(({ percent }) => percent === null);
    fields.lpr.show(asked);
    fields.overdue.show(before.debt === "card");
    const given = typed();
    const kept = Object.entries(given).filter(([name, value]) => value !== usual[name]);
    remember(Object.fromEntries(kept));
    for (const [part, read] of Object.entries(parts)) {
      const { wrong, show } = read(given, now, sure);
      for (const name of forms.filter((form) => form.dataset.part === part).flatMap(named)) {
        if (finished || !wrong[name]) fields[name].say(wrong[name] || "");
      }
      if (!show) clear(part);
      tell[part](show ? show() : "");
    }
  }

  /** @param {HTMLFormElement} form */
  const named = (form) =>
    Array.from(form.elements, (element) => /** @type {HTMLInputElement} */ (element).name);

  function recall() {
    const given = remembered();
    const known = Object.keys(given).filter((name) => name in fields);
    if (!known.length) return false;
    fields.lpr.show(true);
    for (const [name, field] of Object.entries(fields)) field.input.value = given[name] || usual[name] || "";
    for (const field of Object.values(fields)) {
      const folded = field.input.closest("details");
      if (folded && field.input.value) folded.open = true;
    }
    return true;
  }

  listen(forms, recall, update);
}

data("interest").then(start);
