/* A letter as a .docx: four small parts in a zip that stores them as they are. Fetched when somebody wants one. */

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** 1 January 1980: a file says nothing of when it was made. */
const DAY = 0x21;
/** What XML cannot hold. */
// deno-lint-ignore no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @param {string} text */
const escaped = (text) =>
  text.replace(UNFIT, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** @param {string} line */
const paragraph = (line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" ' +
  'w:eastAsia="宋体"/><w:sz w:val="24"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
  '<w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

/**
 * @param {string[]} lines
 * @returns {[string, string][]} the parts: name and content
 */
function parts(lines) {
  const a4 = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
    '<w:pgMar w:top="1440" w:right="1418" w:bottom="1440" w:left="1418" w:header="720" w:footer="720" w:gutter="0"/>' +
    "</w:sectPr>";
  const document = `<w:document xmlns:w="${WORDS}"><w:body>${
    lines.map(paragraph).join("")
  }${a4}</w:body></w:document>`;
  const styles = `<w:styles xmlns:w="${WORDS}">${DEFAULTS}</w:styles>`;
  const types = `<Types xmlns="${TYPES}"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/word/document.xml" ContentType="${KIND}.main+xml"/>` +
    '<Override PartName="/word/styles.xml" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>';
  /** @param {string} type @param {string} target */
  const related = (type, target) =>
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${type}" Target="${target}"/></Relationships>`;
  return [
    ["[Content_Types].xml", HEAD + types],
    ["_rels/.rels", HEAD + related(OFFICE, "word/document.xml")],
    ["word/document.xml", HEAD + document],
    [
      "word/_rels/document.xml.rels",
      HEAD + related(OFFICE.replace("officeDocument", "styles"), "styles.xml"),
    ],
    ["word/styles.xml", HEAD + styles],
  ];
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** @param {Uint8Array} bytes */
const crc = (bytes) => ~bytes.reduce((sum, byte) => (sum >>> 8) ^ TABLE[(sum ^ byte) & 255], -1) >>> 0;

/**
 * Numbers, the low byte first.
 * @param {...(number | number[])} numbers two bytes each, four in brackets
 */
function packed(...numbers) {
  const bytes = numbers.flatMap((number) => {
    const [value, size] = Array.isArray(number) ? [number[0], 4] : [number, 2];
    return Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255);
  });
  return Uint8Array.from(bytes);
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/**
 * The file, line by line a paragraph.
 * @param {string[]} lines
 */
export function docx(lines) {
  const encoder = new TextEncoder();
  /** @type {Uint8Array[]} */
  const files = [];
  /** @type {Uint8Array[]} */
  const list = [];
  let at = 0;
  const all = parts(lines);
  for (const [part, content] of all) {
    const [name, bytes] = [encoder.encode(part), encoder.encode(content)];
    // how it is stored, when it was made, its sum and sizes, the length of its name, nothing else
    const what = packed(0, 0, 0, DAY, [crc(bytes)], [bytes.length], [bytes.length], name.length, 0);
    const file = joined([packed([0x04034b50], 20), what, name, bytes]);
    list.push(packed([0x02014b50], 20, 20), what, packed(0, 0, 0, [0], [at]), name);
    files.push(file);
    at += file.length;
  }
  const index = joined(list);
  const end = packed([0x06054b50], 0, 0, all.length, all.length, [index.length], [at], 0);
  return joined([...files, index, end]);
}
