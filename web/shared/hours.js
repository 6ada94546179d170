/* A time of the day as people type it: 22:30, 2230, 晚上10点半, full-width digits. */

const MARKED =
  /^(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜里|半夜|深夜)?(\d{1,2})(?:[:点时.](?:(\d{1,2})分?|(半))?)?$/;
const DIGITS = /^(\d{2})(\d{2})$/;
const AFTERNOON = ["下午", "傍晚", "晚上"];
const NIGHT = ["夜里", "半夜", "深夜"];
const NOON = 12;
const EVENING = 6; // from this hour of the clock face a night has not yet turned into another day

/** @param {string} when how the day is called @param {number} hour */
function whole(when, hour) {
  if (AFTERNOON.includes(when) && hour < NOON) return hour + NOON;
  if (NIGHT.includes(when) && hour >= EVENING && hour < NOON) return hour + NOON;
  const midnight = hour === NOON && (when === "晚上" || when === "凌晨" || NIGHT.includes(when));
  return midnight ? 0 : hour;
}

/**
 * Minutes since midnight.
 * @param {string} typed
 * @returns {import("./typed.js").Reading}
 */
export function time(typed) {
  const text = typed.normalize("NFKC").replace(/\s/g, "").replace(/：/g, ":");
  if (!text) return { value: null, wrong: "" };
  const digits = DIGITS.exec(text);
  const found = MARKED.exec(text);
  if (!digits && !found) return { value: null, wrong: "看不懂这个时间。写成 22:30，或者晚上10点半。" };
  const [, when = "", written, minutes = "0", half] = digits ? ["", "", digits[1], digits[2]] : found || [];
  const [hour, minute] = [whole(when, Number(written)), half ? 30 : Number(minutes)];
  if (hour > 24 || minute > 59 || (hour === 24 && minute)) {
    return { value: null, wrong: "一天里没有这个时间，看看写错没有。" };
  }
  return { value: (hour % 24) * 60 + minute, wrong: "" };
}
