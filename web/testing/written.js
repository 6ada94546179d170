/** A place as tests/query_oracle.py writes it. @param {import("../shared/citation.js").Place} place */
export function written({ law, number, was, paragraph }) {
  const note = was ? (number ? ` (was ${was})` : ` (no ${was})`) : "";
  return `${law.key}/${number}${paragraph ? `#p${paragraph}` : ""}${note}`;
}
