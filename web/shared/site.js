/* Where the site lies: this file is published as assets/web/<hash>/shared/site.js. */

/** The site's root, with a slash at its end. */
export const ROOT = new URL("../../../../", import.meta.url);

/**
 * @param {string} address below the site's root
 */
export function link(address) {
  return new URL(address, ROOT).href;
}

/**
 * A file of data that was published beside the code.
 * @param {string} name
 */
export async function data(name) {
  const response = await fetch(new URL(`../data/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status} ${name}`);
  return response.json();
}
