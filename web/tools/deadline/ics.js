/* The last day as an entry for the reader's own calendar, with alarms. */

import { iso } from "../../shared/date.js";

/** Days before the last one on which the calendar rings, at nine in the morning. */
const ALARMS = [7, 3, 1, 0];

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, "\\n");

/** A line in pieces of at most 75 octets. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let [piece, length] = ["", 0];
  const pieces = [];
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (length + size > 73) {
      pieces.push(piece);
      [piece, length] = ["", 0];
    }
    piece += char;
    length += size;
  }
  return [...pieces, piece].join("\r\n ");
}

/**
 * @param {number} last
 * @param {string} title
 * @param {string} link
 * @param {number} now milliseconds
 */
export function entry(last, title, link, now) {
  const day = (/** @type {number} */ number) => iso(number).replace(/-/g, "");
  const alarm = (/** @type {number} */ before) => [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${before ? `-P${before - 1}DT15H` : "PT9H"}`,
    "END:VALARM",
  ];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//deadline//1.0//ZH",
    "BEGIN:VEVENT",
    `UID:${now.toString(36)}-${last}@deadline`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day(last)}`,
    `DTEND;VALUE=DATE:${day(last + 1)}`,
    `SUMMARY:${escaped(title)}`,
    ...(link ? [`URL:${link}`] : []),
    ...ALARMS.flatMap(alarm),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map(folded).join("\r\n") + "\r\n";
}
