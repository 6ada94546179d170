/* The whole book as it is shown, and what can be done with it. */

import { button, make } from "../../shared/dom.js";
import { copies, say } from "../../shared/say.js";
import { twice } from "../../shared/twice.js";
import { counts, item, wanting } from "./list.js";

/** @typedef {import("./entry.js").Entry} Entry */
/** @typedef {import("./rules.js").Data} Data */
/** @typedef {import("./csv.js").Labels} Labels */

/**
 * @typedef {object} Work
 * @property {(entry: Entry) => void} change
 * @property {(entry: Entry) => void} remove
 * @property {() => void} clear
 * @property {(channel: string) => void} pack
 * @property {(file: File) => void} bring
 * @property {Record<string, () => void>} exports
 */

const section = /** @type {HTMLElement} */ (document.querySelector(".result"));

/** @param {(file: File) => void} bring */
function importing(bring) {
  const file = make("input", { type: "file", accept: ".json,.csv", id: "bring" });
  file.addEventListener("change", () => {
    const chosen = file.files && file.files[0];
    if (chosen) bring(chosen);
  });
  return make("p", { class: "field" }, make("label", { for: "bring" }, "导入以前导出的"), file);
}

/** Who gets the packet. @param {Data} data @param {(channel: string) => void} pack */
function choice(data, pack) {
  const options = Object.keys(data.channels).map((key) => {
    const title = copies(document.querySelector(`[data-channel=${key}] [data-part=title]`));
    return make("option", { value: key }, ...title);
  });
  const select = make(
    "select",
    { id: "channel", name: "channel" },
    make("option", { value: "" }, "请选一处"),
  );
  select.append(...options);
  select.addEventListener("change", () => {
    if (select.value) pack(select.value);
  });
  return make("p", { class: "field" }, make("label", { for: "channel" }, "做投诉材料，交给谁"), select);
}

/**
 * @param {Data} data
 * @param {import("./book.js").Book} book
 * @param {Labels} labels
 * @param {Work} work
 */
export function show(data, { entries, store }, labels, work) {
  section.hidden = false;
  section.dataset.count = String(entries.length);
  section.dataset.place = store.place;
  if (!entries.length) {
    return section.replaceChildren(make("h2", {}, "还没有记"), ...say("empty"), importing(work.bring));
  }
  const list = entries.map((entry) =>
    make(
      "li",
      { "data-entry": entry.id },
      ...item(data, entry, labels),
      make(
        "p",
        { class: "share" },
        button("改", {}, () => work.change(entry)),
        twice("删掉", "再按一次就删掉", () => work.remove(entry)),
      ),
    )
  );
  const files = Object.entries(work.exports).map(([kind, save]) => button(`导出 ${kind}`, {}, save));
  section.replaceChildren(
    make("h2", {}, `记了 ${entries.length} 条`),
    choice(data, work.pack),
    make("ol", { class: "book" }, ...list),
    ...counts(data, entries),
    make("h3", {}, "证据够不够"),
    ...say("elements"),
    ...wanting(data, entries),
    make("p", { class: "share" }, button("打印", {}, () => print()), ...files),
    importing(work.bring),
    make("p", { class: "share" }, twice("全部清空", "清空就找不回来了，再按一次", work.clear)),
  );
}
