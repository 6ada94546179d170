/* The clocks of the records, and the kinds of each: procedures, papers, lenders. */

/**
 * @typedef {import("./reckon.js").Counting} Counting
 * @typedef {import("./reckon.js").Reading} Reading
 *
 * @typedef {object} Variant
 * @property {string} mode
 * @property {number} [least]
 * @property {number} [most]
 * @property {"day" | "working-day" | "month" | "year"} [unit]
 * @property {string} [who]
 * @property {string} [counting]
 * @property {boolean} [own] whether it starts from a day of its own
 *
 * @typedef {{who: string, event: string, counting: string, served?: boolean, wins?: boolean, like?: string,
 *   variants: Record<string, Variant>}} Clock
 *
 * @typedef {object} Data
 * @property {Record<string, {off: string, work: string}>} holidays
 * @property {Record<string, Counting>} countings
 * @property {Record<string, {plus: number, not: string[]}>} services
 * @property {Record<string, Clock>} clocks
 * @property {Record<string, {effect: "none" | "waived" | "doubtful", lasts: boolean}>} events
 * @property {number} oldest
 * @property {string} since
 */

const OURS = ["you", "both", "outsider"];
const ASKED = ["set-by-court", "set-by-paper"];

/** @param {string} who @returns {Reading} */
export const against = (who) => (OURS.includes(who) ? "early" : "late");

/**
 * The kinds among which a reader may not know his: they start from the same day as the whole clock, for the same one.
 * @param {Clock} clock
 */
export function alike(clock) {
  return Object.keys(clock.variants).filter((name) => {
    const { own, who } = clock.variants[name];
    return !own && (!who || who === clock.who);
  });
}

/**
 * The kinds that `variant` means; "" is any of those that are alike.
 * @param {Clock} clock
 * @param {string} variant
 */
export function meant(clock, variant) {
  if (variant) return [variant];
  const found = alike(clock);
  return found.length ? found : Object.keys(clock.variants).slice(0, 1);
}

/**
 * Whether it matters how the paper was handed over.
 * @param {Clock} clock
 * @param {string} variant
 */
export function served(clock, variant) {
  return Boolean(clock.served) && meant(clock, variant).some((name) => !clock.variants[name].own);
}

/**
 * Whether the paper itself may say the day.
 * @param {Clock} clock
 * @param {string} variant
 */
export function written(clock, variant) {
  return Boolean(clock.wins) ||
    meant(clock, variant).some((name) => ASKED.includes(clock.variants[name].mode));
}
