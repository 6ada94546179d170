/* What tests need of the project: the data that the site publishes (`tests/device.py` writes it), and its tables. */

/** Deno runs in `web/`; the tests themselves may lie elsewhere, beside the modules as they are published. */
const ROOT = new URL(`file://${Deno.cwd()}/../`);
const DATA = new URL(".cache/web/", ROOT);

/** @param {string} name of a file of data as it is published @returns {Promise<any>} */
export async function published(name) {
  return JSON.parse(await Deno.readTextFile(new URL(`${name}.json`, DATA)));
}

/** @param {string} path below the project @returns {Promise<string[][]>} its rows; lines with # are remarks */
export async function rows(path) {
  const lines = (await Deno.readTextFile(new URL(path, ROOT))).split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** @param {string} path below the project @returns {Promise<any>} */
export async function json(path) {
  return JSON.parse(await Deno.readTextFile(new URL(path, ROOT)));
}
