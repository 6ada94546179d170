/* What the reader chose, kept on the device and nowhere else; a device that keeps nothing is no fault. The privacy page
   names every key. */

/** Every key; the second is also the name of a database. */
export const LENDER = "lender";
export const EVIDENCE = "evidence";
/** What readers know them by. */
export const NAMES = { [LENDER]: "选过的放款机构", [EVIDENCE]: "催收记录本" };

/** @param {string} key */
export function kept(key) {
  try {
    return localStorage.getItem(key) || "";
  } catch {
    return "";
  }
}

/**
 * @param {string} key
 * @param {string} value "" forgets it
 */
export function keep(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // private windows may refuse
  }
}
