/* Where the site lies: this file is published as assets/web/<hash>/shared/site.js. */

/** The site's root, with a slash at its end. */
export const ROOT = new URL("../../../../", import.meta.url);

/**
 * @param {string} address below the site's root
 */
export function link(address) {
  return new URL(address, ROOT).href;
}

/** @type {Map<string, Promise<any>>} */
const coming = new Map();

/**
 * @param {string} name
 * @param {RequestCache} cache
 */
async function fetched(name, cache) {
  const response = await fetch(new URL(`../data/${name}.json`, import.meta.url), { cache });
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return response.json();
}

/**
 * A file of data that was published beside the code, fetched once.
 * @param {string} name
 * @param {boolean} [anew] past every cache, because what came was of no use
 * @returns {Promise<any>}
 */
export function data(name, anew = false) {
  const known = !anew && coming.get(name) || fetched(name, anew ? "reload" : "default");
  coming.set(name, known);
  return known;
}

/**
 * What `made` makes of files of data, once for all queries; after a failure they are fetched anew.
 * @template T
 * @param {string[]} names
 * @param {(...data: any[]) => T} made
 * @returns {() => Promise<T>}
 */
export function once(names, made) {
  /** @type {Promise<T> | null} */
  let known = null;
  let failed = false;
  return () => {
    if (!known) {
      known = Promise.all(names.map((name) => data(name, failed))).then((all) => made(...all));
      known.catch(() => {
        known = null;
        failed = true;
      });
    }
    return known;
  };
}

/**
 * Files of data by their names, each fetched once; after a failure anew.
 * @returns {(names: string[]) => Promise<any[]>}
 */
export function each() {
  /** @type {Map<string, () => Promise<any>>} */
  const files = new Map();
  return (names) =>
    Promise.all(names.map((name) => {
      const load = files.get(name) || once([name], (content) => content);
      files.set(name, load);
      return load();
    }));
}
