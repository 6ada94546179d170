/* What each query of a file cites, as JSON: for the comparison with the twin in Python. */

import { engine } from "../search/engine.js";
import { published } from "./data.js";
import { written } from "./written.js";

const { cited } = engine(await published("index"), await published("reading"));
/** @type {string[]} */
const queries = JSON.parse(await Deno.readTextFile(Deno.args[0]));
console.log(JSON.stringify(queries.map((query) => cited(query).map(written))));
