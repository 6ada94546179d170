/* A letter made ready to be handed in: only the reasons that are ticked, the gaps filled in on the page. Nothing typed is
   kept anywhere; what is left open is named before it is copied. */

import { copied, saved, say } from "./copy.js";
import { make } from "./dom.js";
import { groups, kept, wanting } from "./wanting.js";

/** So many reasons are shown unfolded, two in a row where they are so short; longest text for one gap. */
const FEW = 6;
const SHORT = 6;
const LONGEST = 200;

/** @param {HTMLElement} option */
const reason = (option) => option.dataset.reason || "";

/** The last day that was worked out on the page, for a sheet of its own behind the letter: not to be handed in. */
function ownSheet() {
  /** @type {HTMLElement | null} */
  const clock = document.querySelector("[data-last-day]");
  const said = clock && `自己留着，不用交。最后一天：${clock.dataset.lastDay}`;
  return said ? [make("p", { class: "own-sheet" }, said)] : [];
}

export class Letter {
  /** @param {HTMLElement} letter */
  constructor(letter) {
    this.letter = letter;
    /** @type {HTMLElement[]} */
    this.gaps = Array.from(letter.querySelectorAll(".gap"));
    /** @type {HTMLElement[]} */
    this.options = Array.from(letter.querySelectorAll(".option"));
    /** @type {Map<HTMLElement, string>} gap → its label */
    this.labels = new Map(this.gaps.map((gap) => [gap, (gap.textContent || "").replace(/[【】]/g, "")]));
    this.told = make("p", { id: "letter-open", role: "status" });
    this.form = make("form", { class: "filling", autocomplete: "off" }, ...this.reasons(), ...this.fields());
    this.form.addEventListener("submit", (event) => event.preventDefault()); // never sent
    if (this.options.length) letter.before(this.form); // reasons are chosen first; words to say are read first
    else if (this.gaps.length) letter.after(this.form);
    letter.after(this.told);
    this.asked();
  }

  /** The gaps that are in the letter as it now stands, and empty. */
  open() {
    const shown = this.gaps.filter((gap) => !gap.closest(".left-out") && !gap.classList.contains("filled"));
    return [...new Set(shown.map((gap) => this.labels.get(gap) || ""))];
  }

  /** Lines of the letter as it now stands. */
  lines() {
    return Array.from(this.letter.querySelectorAll("p")).filter((line) => !line.closest(".left-out")).map((
      line,
    ) => (line.textContent || "").trim());
  }

  /** @param {string} label @param {string} words */
  fill(label, words) {
    for (const gap of this.gaps.filter((gap) => this.labels.get(gap) === label)) {
      gap.textContent = words || `【${label}】`;
      gap.classList.toggle("filled", Boolean(words));
    }
  }

  /** A field for each gap, whatever the times it stands in the letter. */
  fields() {
    const found = [...new Set(this.labels.values())].map((label) => {
      const field = make("input", {
        type: "text",
        maxlength: String(LONGEST),
        autocomplete: "off",
        spellcheck: "false",
      });
      field.addEventListener("input", () => this.fill(label, field.value.trim()));
      return make("label", { "data-gap": label }, label, field);
    });
    const summary = make("summary", {}, "在这里填（不保存，也不发出去）");
    return found.length ? [make("details", { class: "gaps" }, summary, ...found)] : [];
  }

  /** Only fields of gaps that are in the letter are asked for. */
  asked() {
    /** @type {NodeListOf<HTMLElement>} */
    const found = this.form.querySelectorAll("[data-gap]");
    for (const field of found) {
      const label = field.dataset.gap;
      field.hidden = this.gaps.every((gap) => this.labels.get(gap) !== label || gap.closest(".left-out"));
    }
  }

  /** A box to tick for each reason: none is ticked, because none is known to be true. */
  reasons() {
    const found = this.options.map((option) => {
      option.classList.add("left-out");
      const box = make("input", { type: "checkbox", value: reason(option) });
      box.addEventListener("change", () => {
        option.classList.toggle("left-out", !box.checked);
        this.asked();
      });
      const kind = reason(option).length > SHORT ? "tick" : "tick short";
      return make("label", { class: kind }, box, reason(option));
    });
    if (!found.length) return [];
    const [first, more] = [found.slice(0, FEW), found.slice(FEW)];
    const summary = make("summary", {}, `还有 ${more.length} 个`);
    const rest = more.length ? [make("details", { class: "reasons" }, summary, ...more)] : [];
    return [make("fieldset", {}, make("legend", {}, "是真的、符合你的，才勾上"), ...first, ...rest)];
  }

  /** @param {string} part of the form */
  unfold(part) {
    const folded = this.form.querySelector(part);
    if (folded) folded.setAttribute("open", "");
  }

  /**
   * What is known already: words for gaps by their labels, and reasons that hold. What the letter has no place for is
   * passed over.
   * @param {[string, string][]} known
   */
  know(known) {
    for (const [name, words] of known) {
      /** @type {NodeListOf<HTMLInputElement>} */
      const found = this.form.querySelectorAll("input");
      for (const field of found) {
        const label = field.closest("label");
        if (label && label.dataset.gap === name) {
          field.value = words.slice(0, LONGEST);
          this.fill(name, field.value.trim());
        }
        if (name === "reason" && field.type === "checkbox" && field.value === words && !field.checked) {
          field.click();
          if (field.closest(".reasons")) this.unfold(".reasons");
        }
      }
    }
  }

  /**
   * What is still open, named; true the second time, for who means it.
   * @param {HTMLElement} button
   */
  ready(button) {
    const missing = this.open();
    const [ticked, needed] = [this.options.filter(kept), groups(this.letter)];
    const wanted = wanting(needed, this.options.length > 0 && !ticked.length, missing);
    this.told.textContent = wanted.length ? `${wanted.join("；")}。再按一次，就照现在的样子。` : "";
    if (missing.length) this.unfold(".gaps");
    if (needed.some(({ ticked }) => !ticked)) this.unfold(".reasons");
    for (const gap of this.gaps) {
      gap.classList.toggle("missing", missing.includes(this.labels.get(gap) || ""));
    }
    const again = button.dataset.asked === wanted.join();
    button.dataset.asked = wanted.join();
    return !wanted.length || again;
  }

  /** @param {HTMLElement} button */
  copy(button) {
    if (this.ready(button)) copied(button, this.lines());
  }

  /** @param {HTMLElement} button */
  print(button) {
    if (!this.ready(button)) return;
    const own = ownSheet();
    this.letter.after(...own);
    document.documentElement.classList.add("only-letter");
    addEventListener("afterprint", () => {
      document.documentElement.classList.remove("only-letter");
      for (const sheet of own) sheet.remove();
    }, { once: true });
    globalThis.print();
  }

  /** @param {HTMLElement} button */
  save(button) {
    if (this.ready(button)) this.keep(button, "txt", "text/plain", `\ufeff${this.lines().join("\r\n")}\r\n`);
  }

  /** @param {HTMLElement} button */
  async word(button) {
    if (!this.ready(button)) return;
    const { docx, KIND } = await import("./docx.js");
    this.keep(button, "docx", KIND, docx(this.lines()));
  }

  /**
   * @param {HTMLElement} button
   * @param {string} ending
   * @param {string} type
   * @param {BlobPart} content
   */
  keep(button, ending, type, content) {
    const title = document.querySelector("h1");
    saved(`${title ? title.textContent : "正文"}.${ending}`, type, content);
    say(button, "已经存成文件");
  }
}
