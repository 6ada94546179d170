/* What is left when living is paid for, whether that is enough, in which order one might pay, and what one can offer.
   The law has no order between creditors: `order` is advice. Within one creditor's debts it has one: `within`. */

/**
 * @typedef {object} Debt
 * @property {number} owed
 * @property {number | null} rate per cent a year; null if unknown
 * @property {number | null} due what a month asks for; null if unknown
 * @property {string} state current, early, late (a card's payment then goes to the principal first), paper (a court's paper
 * came), judged, old (limitation has to be looked at before anything is paid)
 * @property {string} backed none, guarantor, pledge
 * @property {string} sort loan, card
 * @property {string} who "" if not said
 *
 * @typedef {{daily: number, years: number}} Data
 * @typedef {"nothing" | "growing" | "short" | "enough" | "left"} Verdict nothing is left; what is left never clears it;
 * less than is asked for; as much as is asked for; nobody knows what is asked for
 * @typedef {"judged" | "paper" | "backed" | "rate" | "old"} Reason
 * @typedef {{debt: number, reason: Reason, offer: number | null, months: number | null}} Line
 *
 * @typedef {object} Plan
 * @property {Verdict} verdict
 * @property {number} left
 * @property {number} owed without what is old
 * @property {number | null} due what all ask for in a month; null if that is not known of each
 * @property {number} interest of a month
 * @property {number | null} months until all is paid with what is left; null if never
 * @property {boolean} unsure whether a rate is missing
 * @property {Line[]} order
 * @property {number[][]} within the debts of one creditor, in the order of the law
 * @property {string[]} setOff keys of the orders of set-off that hold
 */

/** Months after which it counts as never. */
const NEVER = 600;
const CENT = 1e-6;
/** @type {Record<string, Reason>} */
const FIRST = { judged: "judged", paper: "paper", old: "old" };
/** @type {Reason[]} */
const REASONS = ["judged", "paper", "backed", "rate", "old"];

/** @param {Debt} debt @returns {Reason} */
const reason = ({ state, backed }) => FIRST[state] || (backed === "none" ? "rate" : "backed");

/** @param {Debt} debt */
const rated = ({ rate }) => rate === null ? -1 : rate;

/** The share of a month that a debt grows by. @param {Data} data @param {Debt} debt */
const growth = ({ daily }, { rate, state }) =>
  (rate || 0) / 1200 + (state === "judged" ? daily / 10000 * 365 / 12 : 0);

/** Whole yuan of what is left, by what is owed. @param {number} left @param {number} owed @param {number} all */
const share = (left, owed, all) => Math.min(Math.ceil(owed), Math.floor(left * owed / all + CENT));

/**
 * Months until all is paid, the debts in this order; null if that takes longer than NEVER.
 * @param {number} left
 * @param {{owed: number, growth: number}[]} debts
 */
function cleared(left, debts) {
  let open = debts;
  for (let months = 0; months <= NEVER; months += 1) {
    if (open.every(({ owed }) => owed <= CENT)) return months;
    let rest = left;
    open = open.map(({ owed, growth }) => {
      const grown = owed * (1 + growth);
      const paid = Math.min(rest, grown);
      rest -= paid;
      return { owed: grown - paid, growth };
    });
  }
  return null;
}

/** The debts of one creditor as 《民法典》第五百六十条第二款 puts them. @param {Debt[]} debts */
function ofOne(debts) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  debts.forEach(({ who }, at) => who && groups.set(who, [...(groups.get(who) || []), at]));
  const later = (/** @type {Debt} */ { state }) => Number(state === "current");
  const safe = (/** @type {Debt} */ { backed }) => Number(backed !== "none");
  return [...groups.values()].filter((members) => members.length > 1).map((members) =>
    members.sort((a, b) => {
      const [one, other] = [debts[a], debts[b]];
      return later(one) - later(other) || safe(one) - safe(other) || rated(other) - rated(one) || a - b;
    })
  );
}

/** @param {Debt} debt @returns {string[]} */
function orders({ sort, state }) {
  if (sort !== "card") return ["other"];
  if (state === "current" || state === "early") return ["card-early"];
  return state === "late" ? ["card-late"] : ["card-early", "card-late"];
}

/**
 * @param {Data} data
 * @param {number} income
 * @param {number} costs
 * @param {Debt[]} debts
 * @returns {Plan}
 */
export function plan(data, income, costs, debts) {
  const left = Math.round((income - costs) * 100) / 100;
  const places = debts.map((_, at) => at).sort((a, b) => {
    const [one, other] = [debts[a], debts[b]];
    const group = REASONS.indexOf(reason(one)) - REASONS.indexOf(reason(other));
    return group || rated(other) - rated(one) || one.owed - other.owed || a - b;
  });
  const paid = places.map((at) => debts[at]).filter(({ state }) => state !== "old");
  const owed = paid.reduce((sum, debt) => sum + debt.owed, 0);
  const due = paid.every((debt) => debt.due !== null)
    ? paid.reduce((sum, debt) => sum + Number(debt.due), 0)
    : null;
  const months = left > 0
    ? cleared(left, paid.map((debt) => ({ owed: debt.owed, growth: growth(data, debt) })))
    : null;

  /** @returns {Verdict} */
  function verdict() {
    if (left <= 0) return "nothing";
    if (!paid.length) return "left";
    if (months === null) return "growing";
    if (due === null) return "left";
    return left + CENT >= due ? "enough" : "short";
  }

  const found = verdict();
  const order = places.map((at) => {
    const debt = debts[at];
    const shared = left > 0 && debt.state !== "old" ? share(left, debt.owed, owed) : null;
    const offer = found === "enough" && debt.state !== "old" ? debt.due : shared;
    return {
      debt: at,
      reason: reason(debt),
      offer,
      months: offer ? Math.ceil(debt.owed / offer - CENT) : null,
    };
  });
  return {
    verdict: found,
    left,
    owed,
    due,
    interest: paid.reduce((sum, debt) => sum + debt.owed * growth(data, debt), 0),
    months: paid.length ? months : null,
    unsure: paid.some(({ rate }) => rate === null),
    order,
    within: ofOne(debts),
    setOff: ["card-early", "card-late", "other"].filter((key) =>
      debts.some((debt) => orders(debt).includes(key))
    ),
  };
}
