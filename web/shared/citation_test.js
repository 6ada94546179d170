import assert from "node:assert/strict";
import { engine } from "../search/engine.js";
import { json, published } from "../testing/data.js";
import { written } from "../testing/written.js";
import { places } from "./citation.js";

const { cited } = engine(await published("index"), await published("reading"));

for (const [query, expected] of await json("tests/vectors/citations.json")) {
  Deno.test(`citation ${query}`, () => assert.deepEqual(cited(query).map(written), expected));
}

for (const [last, number, expected] of [[9, 9, false], [9, 10, true], [0, 10, false]]) {
  Deno.test(`beyond the last article: ${number} of ${last}`, () => {
    const law = { key: "a", names: ["甲法"], last_article: Number(last), numbers: {}, moved: {} };
    assert.deepEqual(places(law, String(number), 0).map(({ beyond }) => beyond), [expected]);
  });
}
