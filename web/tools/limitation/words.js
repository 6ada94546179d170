/* A line of limitation in words. */

import { spoken } from "../../shared/date.js";

/** @typedef {import("./rules.js").Line} Line */
/** @typedef {import("./rules.js").Step} Step */

/**
 * The verdict in a few words.
 * @param {Line} line
 * @param {number} today
 */
export function title({ verdict, last, longest }, today) {
  const end = last === null ? longest : Math.min(last, longest);
  return {
    "not-due": "还没到期，时效还没开始",
    running: `还没过，还有 ${end - today} 天`,
    held: "还在程序里，没有重新开始数",
    expired: `照你填的，已经过了 ${today - end} 天`,
    waived: "过了，但是后来同意还了",
    doubtful: "过了，但是后来的事有争议",
  }[verdict];
}

/** @param {"asking" | "unsure"} what */
export const open = (what) => ({ asking: "还没算完，先说后来的事", unsure: "说不准，先别当作过了" })[what];

/**
 * What an event did.
 * @param {Step} step
 */
export function done({ effect, last }) {
  const until = last === null ? "" : `，到 ${spoken(last)}`;
  return {
    early: "那时还没到期，不影响时效。",
    restart: `没满，重新算${until}。`,
    held: "在程序里，程序完了才重新算。",
    none: "已经满了，不会重新算。",
    waived: "已经满了，不能再说时效过了。",
    doubtful: "已经满了，算不算同意还，有争议。",
    beyond: "过了最长的时效，不会重新算。",
  }[effect];
}
