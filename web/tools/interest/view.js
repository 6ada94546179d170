/* The results of the four forms. */

import { make } from "../../shared/dom.js";
import { copies, say } from "../../shared/say.js";
import { compared, costLines, delayLines, percent, setOffLines, span, yuan } from "./words.js";

/** @typedef {{key: string, percent: number | null}[]} Limits */
/** @typedef {{lender: string, day: number | null, limits: Limits, prime: boolean}} Lender */

/** @param {string} name */
const section = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-result="${name}"]`));

/** @param {string} name */
export function clear(name) {
  const place = section(name);
  place.hidden = true;
  place.replaceChildren();
  for (const key of Object.keys(place.dataset)) if (key !== "result") delete place.dataset[key];
}

/**
 * @param {string} name
 * @param {Record<string, string>} facts for links and tests
 * @param {string} title
 * @param {string[]} lines
 * @param {...Node} more
 */
function fill(name, facts, title, lines, ...more) {
  clear(name);
  const place = section(name);
  place.hidden = false;
  Object.assign(place.dataset, facts);
  place.append(make("h2", {}, title), ...lines.map((line) => make("p", {}, line)), ...more);
  return title;
}

/** @param {string} key @param {string} part */
const told = (key, part) => copies(document.querySelector(`#${key} [data-part=${part}]`));

/**
 * The rate beside the limits that hold for the lender.
 * @param {number} rate
 * @param {Lender} lender
 * @param {(percent: number) => string} more
 */
function beside(rate, { lender, day, limits, prime }, more) {
  if (!lender) return say("who-lent");
  if (prime && day === null) return say("when");
  const found = limits.flatMap(({ key, percent }) =>
    percent === null ? say("ask-prime") : [
      make("h3", {}, ...told(`rate-${key}`, "label")),
      make("p", {}, make("strong", {}, `${compared(rate, percent)}${more(percent)}。`)),
      ...told(`rate-${key}`, "text"),
      ...told(`rate-${key}`, "since"),
    ]
  );
  return [...(day === null ? say("today") : []), ...(found.length ? found : say("no-limit"))];
}

/** Which limits a rate lies above. @param {number} rate @param {Lender} lender */
const above = (rate, { limits }) =>
  limits.filter(({ percent }) => percent !== null && rate > percent + 5e-3).map(({ key }) => key).join(" ");

/**
 * @param {import("./rules.js").Cost} cost
 * @param {number} received
 * @param {number | null} principal
 * @param {number | null} stated
 * @param {Lender} lender
 */
export function showRate(cost, received, principal, stated, lender) {
  const short = principal === null ? 0 : principal - received;
  const facts = {
    rate: cost.simple.toFixed(2),
    compound: cost.compound.toFixed(2),
    above: above(cost.simple, lender),
  };
  const prepaid = short > 0
    ? [make("p", {}, `合同写 ${yuan(Number(principal))}，到账少了 ${yuan(short)}。`), ...say("prepaid")]
    : [];
  const written = stated === null ? [] : [
    make("p", {}, `合同写的是 ${percent(stated)}，照实际收的算是 ${percent(cost.simple)}。`),
    ...(cost.simple - stated > 5e-3 ? say("stated") : []),
  ];
  const rest = beside(cost.simple, lender, () => "");
  return fill(
    "rate",
    facts,
    `年化约 ${percent(cost.simple)}`,
    costLines(cost, received),
    ...prepaid,
    ...written,
    ...rest,
  );
}

/**
 * @param {{rate: number, above: (percent: number) => number}} claim
 * @param {Lender} lender
 */
export function showClaim(claim, lender) {
  const facts = { rate: claim.rate.toFixed(2), above: above(claim.rate, lender) };
  const more = (/** @type {number} */ percent) => {
    const over = claim.above(percent);
    return over > 0 ? `，高出的部分是 ${yuan(over)}` : "";
  };
  const rest = [...beside(claim.rate, lender, more), ...say("claim"), ...say("claim-days")];
  return fill("claim", facts, `折成一年，约 ${percent(claim.rate)}`, [], ...rest);
}

/**
 * @param {{total: number, lines: {left: number, days: number, interest: number}[]}} delay
 * @param {number} from
 * @param {number} to
 */
export function showDelay({ total, lines }, from, to) {
  const words = [`${span(from, to)}。`, ...delayLines(lines)];
  return fill(
    "delayed",
    { total: total.toFixed(2) },
    `多付的那份利息：${yuan(total)}`,
    words,
    ...say("general"),
  );
}

/** @param {ReturnType<typeof import("./rules.js").setOff>} found */
export function showSetOff({ key, lines, over }) {
  const order = lines.map(({ part }) => part).join(" ");
  const title = `还剩本金 ${yuan(lines.filter(({ part }) => part === "principal")[0].left)}`;
  const rest = [...told(`order-${key}`, "text"), ...say("check")];
  return fill("set-off", { order, rule: key }, title, setOffLines(lines, over), ...rest);
}
