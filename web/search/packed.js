/* Chinese text in fewer bytes, as lawbook/export/packing.py writes it: the characters and pairs of them that occur most
   are one sign, the others two. */

const SIGNS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((sign) => sign !== '"' && sign !== "\\");
/** So many of the signs begin a pair. */
const LEADS = 18;

/**
 * @param {string} alphabet
 * @returns {(packed: string) => string[]} the texts that were packed
 */
export function unpacker(alphabet) {
  const known = alphabet.split("\t");
  /** @type {number[]} */
  const number = [];
  SIGNS.forEach((sign, at) => number[sign.charCodeAt(0)] = at);
  return (packed) => {
    const parts = [];
    for (let at = 0; at < packed.length; at += 1) {
      const first = number[packed.charCodeAt(at)];
      if (first >= LEADS) parts.push(known[first - LEADS]);
      else {
        at += 1;
        parts.push(known[SIGNS.length - LEADS + first * SIGNS.length + number[packed.charCodeAt(at)]]);
      }
    }
    return parts.join("").split("\n");
  };
}
