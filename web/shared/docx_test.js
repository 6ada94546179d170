import assert from "node:assert/strict";
import { docx } from "./docx.js";

/**
 * What a zip that stores its parts as they are holds, read from its end as readers do.
 * @param {Uint8Array} file
 */
function unzipped(file) {
  const view = new DataView(file.buffer);
  const end = file.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50, "the end stands at the end");
  assert.equal(view.getUint16(end + 20, true), 0, "nothing stands behind it");
  assert.equal(view.getUint16(end + 8, true), view.getUint16(end + 10, true));
  /** @type {Record<string, string>} */
  const found = {};
  let at = view.getUint32(end + 16, true);
  assert.equal(at + view.getUint32(end + 12, true), end, "the list reaches to the end");
  for (let part = 0; part < view.getUint16(end + 10, true); part += 1) {
    assert.equal(view.getUint32(at, true), 0x02014b50);
    const [size, length, place] = [at + 20, at + 28, at + 42].map((from) => view.getUint32(from, true));
    const name = new TextDecoder().decode(file.slice(at + 46, at + 46 + (length & 0xffff)));
    assert.equal(view.getUint32(place, true), 0x04034b50, name);
    assert.deepEqual(file.slice(place + 6, place + 30), file.slice(at + 8, at + 32), name);
    const start = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
    found[name] = new TextDecoder().decode(file.slice(start, start + size));
    at += 46 + (length & 0xffff);
  }
  assert.equal(at, end);
  return found;
}

Deno.test("a letter is a zip of five parts, each line a paragraph, nothing that XML cannot hold", () => {
  const found = unzipped(docx(["一 & 二 <三>", "", "四\u0000\u000b五"]));
  assert.deepEqual(Object.keys(found), [
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
  ]);
  const said = Array.from(
    found["word/document.xml"].matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g),
    ([, text]) => text,
  );
  assert.deepEqual(said, ["一 &amp; 二 &lt;三&gt;", "", "四五"]);
});
