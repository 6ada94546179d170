/* The search: a layer with a field that grows and a list of links. Paste, voice and input methods count as typing. The
   words stand in the fragment, so that Back from a result finds them again; they never reach a host. */

import { button, composing, make } from "../shared/dom.js";
import { lay, marked } from "../shared/layer.js";
import { each, once } from "../shared/site.js";
import { sound } from "../shared/text.js";
import { typing } from "../shared/typing.js";
import { calls, helpCard, loadHelp } from "./crisis.js";
import { engine } from "./engine.js";
import { check, doors, item, notice, outcome } from "./view.js";

export const NAME = "search";
/** Characters that are kept in the address. */
const LONGEST = 400;
const load = once(["index", "reading"], engine);
const loadLines = once(["lines"], (lines) => lines);
const loadProvisions = each();

class Box {
  /** @param {string} words to begin with */
  constructor(words) {
    this.turn = 0;
    this.certain = false;
    this.danger = false;
    this.field = make("textarea", {
      name: "query",
      rows: "1",
      "aria-label": "搜法条、搜说法，或者贴进收到的话",
      placeholder: "民法典676、爆通讯录、会坐牢吗",
      autocapitalize: "off",
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
    });
    this.status = make("p", { role: "status" });
    this.retry = button("再试一次", { hidden: true }, () => this.answer());
    this.help = make("div");
    this.notices = make("div");
    this.list = make("ol", { "aria-label": "搜到的页面" });
    this.doors = make("div");
    this.form = make(
      "form",
      { name: "search" },
      this.field,
      make("button", {}, "搜"),
      button("清空", {}, () => this.clear()),
      button("关闭", {}, () => this.layer.close()),
    );
    const { form, help, status, retry, notices, list } = this;
    const inner = make("div", { role: "search" }, form, help, status, retry, notices, list, this.doors);
    this.layer = lay(NAME, make("div", { class: "search", "aria-label": "搜索" }, inner));
    this.field.value = words;
    if (words) this.remember();
    this.listen();
    this.field.focus();
    this.grow();
    this.answer();
  }

  listen() {
    this.field.addEventListener("input", () => this.grow());
    typing(this.field, () => this.typed());
    this.field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || composing(event)) return;
      event.preventDefault(); // no new line
      if (this.certain) /** @type {HTMLElement} */ (this.list.querySelector("a")).click();
      else this.move(0);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault(); // never sent: a query string would reach the host
      this.move(0);
    });
    this.layer.element.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step || composing(event)) return;
      const at = this.links().findIndex((found) => found === document.activeElement);
      if (at < 0 && (step < 0 || this.field.value.includes("\n"))) return;
      event.preventDefault();
      if (at + step < 0) this.field.focus();
      else this.move(at + step);
    });
  }

  /** @returns {HTMLAnchorElement[]} */
  links() {
    return Array.from(this.layer.element.querySelectorAll("[data-help] a, .do, ol a"));
  }

  /** The focus goes to link number `at`, if there is one. @param {number} at */
  move(at) {
    const found = this.links()[at];
    if (found) found.focus();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight + 2}px`; // and its borders
  }

  clear() {
    this.field.value = "";
    this.grow();
    this.typed();
    this.field.focus();
  }

  remember() {
    const words = encodeURIComponent(sound(this.field.value, LONGEST));
    if (marked(NAME)) history.replaceState(history.state, "", `#q=${words}`); // else closed meanwhile
  }

  typed() {
    this.remember();
    this.answer();
  }

  /** Help and answers for what stands in the field; each is shown as soon as it can be. */
  async answer() {
    const turn = this.turn += 1;
    const current = () => turn === this.turn; // an overtaken query has no answer
    const typed = this.field.value;
    this.certain = false;
    if (typed.trim()) this.status.textContent = "正在找";
    else this.list.replaceChildren();
    this.list.setAttribute("aria-busy", "true"); // items are replaced while what they say comes
    const helping = await loadHelp().catch(() => null);
    if (!current()) return;
    this.retry.hidden = helping !== null;
    this.danger = helping !== null && helping.inCrisis(typed);
    if (helping) this.help.replaceChildren(this.danger ? helpCard(helping.crisis) : calls(helping.crisis));
    const hidden = helping && this.danger ? helping.crisis.hidden : [];
    try {
      const lines = loadLines();
      lines.catch(() => {}); // told of below, where it is waited for
      const found = await load();
      if (!current()) return;
      const show = () => this.list.contains(document.activeElement) || this.show(found, typed, hidden);
      const more = this.show(found, typed, hidden);
      found.line(await lines);
      if (current()) show();
      if (current() && more.length) {
        found.tell(await loadProvisions(more));
        if (current()) show();
      }
    } catch (error) {
      if (current()) this.failed(error);
    }
    if (current()) this.list.setAttribute("aria-busy", "false");
  }

  /** @param {unknown} error */
  failed(error) {
    console.warn(error);
    this.retry.hidden = false;
    if (this.list.children.length) return; // what the pages say did not come: the rest stands
    this.status.textContent = "搜索现在用不了，可能是断网了。";
  }

  /**
   * The files with what articles say that might help further.
   * @param {import("./engine.js").Engine} found
   * @param {string} typed
   * @param {string[]} hidden addresses that are no answer now
   */
  show(found, typed, hidden) {
    const answer = found.search(typed);
    const hits = answer.hits.filter((hit) => !hidden.includes(hit.address))
      .map((hit) => this.danger ? { ...hit, why: [] } : hit); // what was written there is not held up to anybody
    const cut = answer.cut ? `太长了，只读了前 ${LONGEST} 个字。` : "";
    this.certain = answer.certain && !this.danger;
    this.status.textContent = typed.trim()
      ? outcome(hits.length, answer.sure) + cut
      : "输入要找的词，或者贴进收到的话。";
    this.notices.replaceChildren(...(this.danger ? [] : check(typed)), ...answer.notices.map(notice));
    this.list.replaceChildren(...hits.map((hit) => item(hit, answer.terms)));
    const lost = typed.trim() && !answer.sure && !this.danger;
    this.doors.replaceChildren(...(lost ? doors(found.doors()) : []));
    return answer.more;
  }
}

/** Open the search. @param {string} words to begin with */
export const search = (words) => new Box(words);
