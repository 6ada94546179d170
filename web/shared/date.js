/* Days of the calendar, as `2026-11-30`. */

const DAY = 86400000; // milliseconds

/**
 * Whole days from `day` to the moment `now`.
 * @param {string} day
 * @param {number} now
 */
export function age(day, now) {
  return Math.floor((now - Date.parse(day)) / DAY);
}
