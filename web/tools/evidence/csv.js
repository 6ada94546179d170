/* The book as a table that office programs open, and back again. A cell that a program would reckon (=, +, -, @) stands
   behind an apostrophe. */

const FIELDS = /** @type {const} */ ([
  "id",
  "day",
  "time",
  "from",
  "how",
  "whom",
  "words",
  "conduct",
  "proofs",
  "file",
]);
const NAMES = [
  "编号",
  "哪天",
  "几点",
  "对方",
  "怎样联系",
  "对谁",
  "原话",
  "像哪种行为",
  "手里的证据",
  "证据放在哪里",
];
const BETWEEN = "；";

/**
 * @typedef {import("./entry.js").Entry} Entry
 * @typedef {Record<string, Record<string, string>>} Labels field → key → what the reader sees
 */

/** @param {string} value */
const guarded = (value) => /^['=+\-@\t\r]/.test(value) ? `'${value}` : value;

/** @param {string} value */
const quoted = (value) => /[",\r\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;

/**
 * @param {Entry[]} entries
 * @param {Labels} labels
 */
export function table(entries, labels) {
  const shown = (/** @type {string} */ field, /** @type {string} */ key) =>
    labels[field] && labels[field][key] || key;
  const rows = entries.map((entry) =>
    FIELDS.map((field) => {
      const value = entry[field];
      const parts = Array.isArray(value) ? value : [value];
      return quoted(guarded(parts.map((part) => shown(field, part)).join(BETWEEN)));
    })
  );
  return `\ufeff${[NAMES, ...rows].map((row) => row.join(",")).join("\r\n")}\r\n`;
}

/**
 * The cells of a table; quotes may hold commas, lines and quotes.
 * @param {string} text
 */
export function cells(text) {
  /** @type {string[][]} */
  const rows = [[]];
  let cell = "";
  let within = false;
  for (let at = text.startsWith("\ufeff") ? 1 : 0; at < text.length; at += 1) {
    const char = text[at];
    if (within && char === '"' && text[at + 1] === '"') cell += text[at += 1];
    else if (char === '"' && (within || !cell)) within = !within;
    else if (!within && char === ",") {
      rows[rows.length - 1].push(cell);
      cell = "";
    } else if (!within && (char === "\n" || char === "\r")) { // between \r and \n stands a row without anything
      rows[rows.length - 1].push(cell);
      rows.push([]);
      cell = "";
    } else cell += char;
  }
  rows[rows.length - 1].push(cell);
  return rows.filter((row) => row.length > 1 || row[0]);
}

/**
 * What a table says of each entry; null if it is not a table of the book.
 * @param {string} text
 * @param {Labels} labels
 * @returns {Record<string, unknown>[] | null}
 */
export function rowsOf(text, labels) {
  const [head, ...rows] = cells(text);
  if (!head || NAMES.some((name, at) => head[at] !== name)) return null;
  /** @type {Record<string, Map<string, string>>} */
  const keys = {};
  for (const [field, known] of Object.entries(labels)) {
    keys[field] = new Map(Object.entries(known).map(([key, label]) => [label, key]));
  }
  return rows.map((row) => {
    /** @type {Record<string, unknown>} */
    const found = {};
    FIELDS.forEach((field, at) => {
      const cell = (row[at] || "").replace(/^'/, "");
      const key = (/** @type {string} */ label) => keys[field] && keys[field].get(label) || label;
      found[field] = field === "proofs" ? cell.split(BETWEEN).filter(Boolean).map(key) : key(cell);
    });
    return found;
  });
}
