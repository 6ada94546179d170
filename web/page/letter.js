/* A letter made ready to be handed in: only the reasons that are ticked, the gaps filled in on the page. Nothing that is
   typed is kept anywhere; what is left open is named before it is copied. */

import { copied, say } from "../shared/copy.js";
import { make } from "../shared/dom.js";

/** Longest text for one gap. */
const LONGEST = 200;

/** @type {HTMLElement | null} */
const letter = document.querySelector("#letter");
/** @type {HTMLElement[]} */
const gaps = letter ? Array.from(letter.querySelectorAll(".gap")) : [];
/** @type {HTMLElement[]} */
const options = letter ? Array.from(letter.querySelectorAll(".option")) : [];
/** @type {Map<HTMLElement, string>} gap → its label */
const labels = new Map(gaps.map((gap) => [gap, (gap.textContent || "").replace(/[【】]/g, "")]));

/** @param {HTMLElement} option */
const reason = (option) => option.dataset.reason || "";

/** The gaps that are in the letter as it now stands, and empty. */
function open() {
  const shown = gaps.filter((gap) => !gap.closest(".left-out") && !gap.classList.contains("filled"));
  return [...new Set(shown.map((gap) => labels.get(gap) || ""))];
}

/** Lines of the letter as it now stands. */
function lines() {
  const paragraphs = letter ? Array.from(letter.querySelectorAll("p")) : [];
  return paragraphs.filter((line) => !line.closest(".left-out")).map((line) =>
    (line.textContent || "").trim()
  );
}

/**
 * @param {string} label
 * @param {string} words
 */
function fill(label, words) {
  for (const gap of gaps.filter((gap) => labels.get(gap) === label)) {
    gap.textContent = words || `【${label}】`;
    gap.classList.toggle("filled", Boolean(words));
  }
}

/** A field for each gap, whatever the times it stands in the letter. */
function fields() {
  return [...new Set(labels.values())].map((label) => {
    const field = make("input", {
      type: "text",
      maxlength: String(LONGEST),
      autocomplete: "off",
      spellcheck: "false",
    });
    field.addEventListener("input", () => fill(label, field.value.trim()));
    return make("label", { "data-gap": label }, label, field);
  });
}

/** Only fields of gaps that are in the letter are asked for. */
function asked() {
  /** @type {NodeListOf<HTMLElement>} */
  const found = document.querySelectorAll("[data-gap]");
  for (const field of found) {
    field.hidden = gaps.every((gap) => labels.get(gap) !== field.dataset.gap || gap.closest(".left-out"));
  }
}

/** A box to tick for each reason: none is ticked, because none is known to be true. */
function reasons() {
  return options.map((option) => {
    option.classList.add("left-out");
    const box = make("input", { type: "checkbox" });
    box.addEventListener("change", () => {
      option.classList.toggle("left-out", !box.checked);
      asked();
    });
    return make("label", { class: "tick" }, box, reason(option));
  });
}

/**
 * What is still open, named; true the second time, for who means it.
 * @param {HTMLElement} button
 */
function ready(button) {
  const missing = open();
  const none = options.length > 0 && options.every((option) => option.classList.contains("left-out"));
  const wanting = [
    ...(none ? ["还没有勾理由"] : []),
    ...(missing.length ? [`还没有填：${missing.join("、")}`] : []),
  ];
  const told = document.querySelector("#letter-open");
  if (told) told.textContent = wanting.length ? `${wanting.join("；")}。再按一次，就照现在的样子。` : "";
  for (const gap of gaps) gap.classList.toggle("missing", missing.includes(labels.get(gap) || ""));
  const again = button.dataset.asked === wanting.join();
  button.dataset.asked = wanting.join();
  return !wanting.length || again;
}

/** The last day that was worked out on the page, for a sheet of its own behind the letter: not to be handed in. */
function ownSheet() {
  /** @type {HTMLElement | null} */
  const clock = document.querySelector("[data-last-day]");
  return clock
    ? [make("p", { class: "own-sheet" }, `自己留着，不用交。最后一天：${clock.dataset.lastDay}`)]
    : [];
}

/** @param {HTMLElement} button */
function print(button) {
  if (!letter || !ready(button)) return;
  const own = ownSheet();
  letter.after(...own);
  document.documentElement.classList.add("only-letter");
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("only-letter");
    for (const sheet of own) sheet.remove();
  }, { once: true });
  globalThis.print();
}

/** @param {HTMLElement} button */
function save(button) {
  if (!ready(button)) return;
  const title = document.querySelector("h1");
  const file = new Blob([`\ufeff${lines().join("\r\n")}\r\n`], { type: "text/plain;charset=utf-8" });
  const link = make("a", {
    href: URL.createObjectURL(file),
    download: `${title ? title.textContent : "正文"}.txt`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
  say(button, "已经存成文件");
}

/** @type {Record<string, (button: HTMLElement) => void>} */
const WORK = {
  letter: (button) => ready(button) && copied(button, lines()),
  "print-letter": print,
  "save-letter": save,
};

if (letter) {
  const parts = [
    ...(options.length ? [make("fieldset", {}, make("legend", {}, "符合你的，才勾上"), ...reasons())] : []),
    ...(gaps.length
      ? [make("fieldset", {}, make("legend", {}, "填上你的（只在这一页，不保存，也不发出去）"), ...fields())]
      : []),
  ];
  const form = make("form", { class: "filling", autocomplete: "off" }, ...parts);
  if (options.length) letter.before(form); // reasons are chosen first; words to say are read first
  else if (gaps.length) letter.after(form);
  asked();
  letter.after(make("p", { id: "letter-open", role: "status" }));
  for (const [what, work] of Object.entries(WORK)) {
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = document.querySelectorAll(`button[data-share=${what}]`);
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener("click", () => work(button));
    }
  }
}
