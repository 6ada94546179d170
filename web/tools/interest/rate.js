/* The rate that a loan really has: the one at which what was received is worth what is paid back. */

/** @typedef {{time: number, amount: number}} Flow `time` in periods or years; what is received is negative */

const LOWEST = -0.999999;
const HIGHEST = 1e15;
const CLOSE = 1e-12;

/** @param {Flow[]} flows @param {number} rate */
const value = (flows, rate) =>
  flows.reduce((sum, { time, amount }) => sum + amount * Math.pow(1 + rate, -time), 0);

/**
 * The rate of some flows of which the first is received and the others are paid: there is one, because worth falls as
 * the rate rises. Null where it lies beyond every bound.
 * @param {Flow[]} flows
 * @returns {number | null}
 */
export function solve(flows) {
  let [low, high] = [LOWEST, 1];
  while (value(flows, high) > 0) {
    high *= 4;
    if (high > HIGHEST) return null;
  }
  if (value(flows, low) < 0) return null;
  while (high - low > CLOSE * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (value(flows, middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * By equal periods.
 * @param {number} received
 * @param {number[]} payments one a period, the first one period after the money came
 */
export function perPeriod(received, payments) {
  return solve([
    { time: 0, amount: -received },
    ...payments.map((amount, number) => ({ time: number + 1, amount })),
  ]);
}

/**
 * By days, compounded over a year of 365 days.
 * @param {number} received
 * @param {number} day
 * @param {{day: number, amount: number}[]} payments
 */
export function perYear(received, day, payments) {
  return solve([
    { time: 0, amount: -received },
    ...payments.map((payment) => ({ time: (payment.day - day) / 365, amount: payment.amount })),
  ]);
}
