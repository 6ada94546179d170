/* Chinese text in fewer bytes, as lawbook/export/packing.py writes it: the characters and pairs of them that occur most
   are one sign, the others two. */

const SIGNS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at))
  .filter((sign) => sign !== '"' && sign !== "\\");
/** So many of the signs begin a pair. */
const LEADS = 24;

/**
 * @param {string} alphabet
 * @returns {(packed: string) => string[]} the texts that were packed
 */
export function unpacker(alphabet) {
  const known = alphabet.split("\t");
  const place = new Map(SIGNS.map((sign, at) => [sign, at]));
  const number = (/** @type {string} */ sign) => place.get(sign) || 0;
  return (packed) => {
    let text = "";
    for (let at = 0; at < packed.length; at += 1) {
      const first = number(packed[at]);
      if (first >= LEADS) text += known[first - LEADS];
      else text += known[SIGNS.length - LEADS + first * SIGNS.length + number(packed[at += 1])];
    }
    return text.split("\n");
  };
}
