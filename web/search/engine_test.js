import assert from "node:assert/strict";
import { published, rows } from "../testing/data.js";
import { engine } from "./engine.js";

const { search, doors } = engine(await published("index"));
const addresses = (/** @type {string} */ words) => search(words).hits.map(({ address }) => address);

for (const [kind, query, wanted] of await rows("tests/search/queries.tsv")) {
  Deno.test(`${kind} ${query}`, () => {
    const found = addresses(query);
    if (kind === "neg") return assert.ok(!found.length || !/^statutes\/[^/]+\/./.test(found[0]), found[0]);
    const right = found.map((address) =>
      wanted.split(" ").some((pattern) => new RegExp(pattern).test(address))
    );
    assert.ok(right.slice(0, kind === "topic" ? 3 : 1).includes(true), found.slice(0, 4).join(" "));
  });
}
Deno.test("doors lead somewhere", () => assert.equal(doors().length, 4));
