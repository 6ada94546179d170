import assert from "node:assert/strict";
import { published, rows } from "../testing/data.js";
import { watch } from "./crisis.js";

const inCrisis = watch(await published("crisis"), await published("reading"));

for (const [expected, phrase] of await rows("tests/search/crisis.tsv")) {
  Deno.test(`${expected} ${phrase}`, () => assert.equal(inCrisis(phrase), expected === "help"));
}
