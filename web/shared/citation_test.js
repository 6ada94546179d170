import assert from "node:assert/strict";
import { engine } from "../search/engine.js";
import { json, published } from "../testing/data.js";
import { written } from "../testing/written.js";

const { cited } = engine(await published("index"), await published("reading"));

for (const [query, expected] of await json("tests/vectors/citations.json")) {
  Deno.test(`citation ${query}`, () => assert.deepEqual(cited(query).map(written), expected));
}
