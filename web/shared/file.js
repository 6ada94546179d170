/* A file for the reader to keep, made on the device. */

import { make } from "./dom.js";

/**
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function saved(name, type, content) {
  const file = new Blob([content], { type: typeof content === "string" ? `${type};charset=utf-8` : type });
  const link = make("a", { href: URL.createObjectURL(file), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
