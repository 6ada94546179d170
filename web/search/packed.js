/* Chinese text in fewer bytes, as lawbook/export/packing.py writes it: the characters and pairs of them that occur most
   are one sign, the others two. Typed arrays: on a slow phone this is most of what the first query waits for. */

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
  const units = Uint16Array.from(known.join("").split(""), (unit) => unit.charCodeAt(0));
  let end = 0;
  const ends = Uint16Array.from(known, ({ length }) => end += length);
  const number = new Uint8Array(128);
  SIGNS.forEach((sign, at) => number[sign.charCodeAt(0)] = at);
  const most = Math.max(...known.map(({ length }) => length));
  return (packed) => {
    const signs = new TextEncoder().encode(packed);
    const text = new Uint16Array(most * signs.length);
    let length = 0;
    for (let at = 0; at < signs.length; at += 1) {
      let part = number[signs[at]] - LEADS;
      if (part < 0) {
        at += 1;
        part = SIGNS.length - LEADS + (part + LEADS) * SIGNS.length + number[signs[at]];
      }
      for (let unit = part ? ends[part - 1] : 0; unit < ends[part]; unit += 1) text[length++] = units[unit];
    }
    return new TextDecoder("utf-16le").decode(text.subarray(0, length)).split("\n");
  };
}
