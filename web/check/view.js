/* What the page shows of a message, part by part. Whatever was written stands in text nodes alone. */

import { make } from "../shared/dom.js";
import { link } from "../shared/site.js";

/**
 * @typedef {import("./message.js").Report} Report
 * @typedef {import("./message.js").Data} Data
 * @typedef {import("./citing.js").Cited} Cited
 */

/** What a link that does a step says. @type {Record<string, string>} */
const DOING = { say: "照着念", write: "写这封信", see: "看这一页" };
/** Papers whose look tells nothing. */
const PAPERS = /^documents\//;
/** Papers that companies write. */
const PRIVATE = /^documents\/(?:lawyer-letter|assignment-notice|compensation-notice)$/;

/**
 * A part of the page under a heading; nothing where it has no content.
 * @param {string} title
 * @param {...(Node | string)} content
 */
function part(title, ...content) {
  return content.length ? [make("section", {}, make("h2", {}, title), ...content)] : [];
}

/** @param {Node[]} items @param {"ul" | "ol"} [kind] */
function list(items, kind = "ul") {
  return items.length ? [make(kind, { class: "list" }, ...items)] : [];
}

/** @param {string[]} act */
function action([, how, where]) {
  if (how === "call") return make("a", { class: "do", href: `tel:${where}` }, `打 ${where}`);
  return make("a", { class: "do", href: link(where) }, DOING[how]);
}

/** @param {Report} report @param {Data} data */
export function claims({ claims }, { verdicts, sentences }) {
  const items = claims.map(({ cue, quote }) =>
    make(
      "li",
      { "data-ref": cue.ref },
      make(
        "p",
        {},
        make("span", { class: `tag ${cue.mark}` }, verdicts[cue.verdict]),
        " ",
        make("q", {}, quote[0], make("mark", {}, quote[1]), quote[2]),
      ),
      make("p", {}, make("a", { href: link(cue.page) }, make("strong", {}, cue.line))),
    )
  );
  if (!items.length) return [];
  return part("一句一句看", ...list(items, "ol"), make("p", { class: "sure" }, sentences.unlisted));
}

/** @param {Cited[]} found @param {string} sentence */
export function citations(found, sentence) {
  const items = found.map(({ quote, ref, verdict, note }) =>
    make(
      "li",
      { "data-ref": ref },
      make("p", {}, make("span", { class: "tag" }, verdict), " ", make("q", {}, quote)),
      make("p", {}, ref.includes("/") ? make("a", { href: link(`${ref}/`) }, note) : note),
    )
  );
  return part("引的法条", ...list(items), ...(items.length ? [make("p", { class: "sure" }, sentence)] : []));
}

/** @param {Report} report */
export function steps({ steps }) {
  const items = steps.map((act) => make("li", {}, make("span", {}, act[0]), " ", action(act)));
  return items.length
    ? [make("section", { class: "now" }, make("h2", {}, "现在"), make("ol", {}, ...items))]
    : [];
}

/** Who could do so, at which stage. @param {Report} report @param {Data} data */
export function stages({ threats }, data) {
  const items = threats.map((key) => {
    const [title, cells] = data.threats[key];
    const kinds = Array.from(new Set(cells));
    const said = kinds.map((kind) => {
      const at = data.stages.filter((_, index) => cells[index] === kind);
      const all = at.length === data.stages.length;
      return `${data.likelihoods[kind]}${all ? "，哪一步都一样" : `：${at.join("、")}`}`;
    });
    return make("li", {}, make("a", { href: link(`threats/#${key}`) }, title), `　${said.join("；")}`);
  });
  return part("谁能这样做，在哪一步", ...list(items));
}

/** Days that a real paper starts. @param {Report} report @param {Data} data */
export function clocks({ claims, clocks }, { sentences }) {
  const papers = claims.some(({ cue }) => PAPERS.test(cue.ref) && !PRIVATE.test(cue.ref));
  const items = clocks.map(([title, span, where]) =>
    make("li", {}, make("a", { href: link(where) }, title), `　${span}`)
  );
  return part("是真的话，日子", ...(papers ? [make("p", {}, sentences.court)] : []), ...list(items));
}

/** What was written goes to the record book in the fragment. @param {Report} report @param {Data} data @param {string} words */
export function evidence({ claims, letter, conduct }, { sentences }, words) {
  if (!claims.length) return [];
  const written = letter.length ? [make("p", {}, letter[0], " ", action(letter))] : [];
  const book = `${link("tools/evidence/")}#${new URLSearchParams({ words, conduct })}`;
  const record = make("p", {}, make("a", { class: "do", href: book }, "记进催收记录本"));
  return part("留证据、写信", make("p", {}, sentences.evidence), record, ...written);
}
