import assert from "node:assert/strict";
import { engine } from "../search/engine.js";
import { json, published } from "../testing/data.js";

const { cited } = engine(await published("index"));

/** As tests/query_oracle.py writes a place. @param {import("./citation.js").Place} place */
function written({ law, number, was, paragraph }) {
  const note = was ? (number ? ` (was ${was})` : ` (no ${was})`) : "";
  return `${law.key}/${number}${paragraph ? `#p${paragraph}` : ""}${note}`;
}

for (const [query, expected] of await json("tests/vectors/citations.json")) {
  Deno.test(`citation ${query}`, () => assert.deepEqual(cited(query).map(written), expected));
}
