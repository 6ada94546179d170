/* Which letter goes to whom, and what can be filled in already: in the fragment, under the names of the letter's gaps. */

/** @typedef {import("./rules.js").Debt} Debt */
/** @typedef {import("./rules.js").Line} Line */

/**
 * @param {Debt} debt
 * @param {Line} line
 * @param {{income: number, costs: number, years: number}} known
 * @returns {{letter: string, fields: Record<string, string>}}
 */
export function letterFor(debt, { offer, months }, { income, costs, years }) {
  const money = { 每月收入: String(income), 每月必要支出: String(costs) };
  const each = offer && months ? { 每期金额: String(offer), 期数: String(months) } : null;
  if (debt.state === "judged") {
    return {
      letter: "execution-settlement",
      fields: { 申请执行人: debt.who, 每月收入: String(income), ...each },
    };
  }
  if (!each || debt.state === "old") return { letter: "ask-options", fields: { 放款机构全名: debt.who } };
  if (debt.sort === "card") {
    const fits = Number(months) <= 12 * years ? each : { 每期金额: each.每期金额 };
    return { letter: "card-installment", fields: { 发卡银行全名: debt.who, ...money, ...fits } };
  }
  const reason = debt.state === "current" ? "还没到还款日" : "已经逾期";
  return { letter: "repayment-plan", fields: { 放款机构全名: debt.who, ...money, ...each, reason } };
}

/** @param {Record<string, string>} fields @returns {string} #…, or "" */
export function fragment(fields) {
  const given = Object.entries(fields).filter(([, value]) => value);
  return given.length ? `#${new URLSearchParams(given)}` : "";
}
