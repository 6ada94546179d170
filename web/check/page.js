/* 消息体检: a field, and while something is written in it what can be said of that. Everything happens on the device:
   nothing is sent, nothing is stored, and what came in the fragment is taken out of the address. */

import { calls, helpCard, loadHelp } from "../search/crisis.js";
import { citable } from "../search/engine.js";
import { button, make } from "../shared/dom.js";
import { once } from "../shared/site.js";
import { sound } from "../shared/text.js";
import { typing } from "../shared/typing.js";
import { cites, consider, judge } from "./message.js";
import { recogniser } from "./recognise.js";
import { citations, claims, clocks, evidence, stages, steps } from "./view.js";

/** Claims whose titles are read at once beforehand. */
const FEW = 15;

const loadPatterns = once(["patterns", "reading"], recogniser);
const loadData = once(["check"], (data) => /** @type {Data} */ (data));
const loadIndex = once(["index", "reading"], citable);

/** @typedef {import("./message.js").Data} Data */

class Page {
  /** @param {Element} place */
  constructor(place) {
    this.turn = 0;
    this.field = make("textarea", {
      name: "message",
      rows: "5",
      "aria-label": "收到的话",
      placeholder: "把收到的短信、聊天记录贴在这里",
      autocomplete: "off",
      spellcheck: "false",
    });
    this.status = make("p", { role: "status" });
    this.help = make("div");
    this.report = make("div", { class: "report" });
    const clear = button("清空", {}, () => this.put(""));
    place.append(make("form", { class: "message" }, this.field, clear), this.help, this.status, this.report);
    typing(this.field, () => this.look());
    addEventListener("hashchange", () => this.fromAddress());
    this.fromAddress();
    if (!this.field.value) this.rehearse().catch(() => {}); // said where a message is looked at
  }

  /** Code that never ran is slow: while the reader looks for the message, it reads what the claims are called. */
  async rehearse() {
    const [recognised, data] = await Promise.all([loadPatterns(), loadData()]);
    for (let at = 0; at < data.cues.length; at += FEW) {
      await new Promise((done) => setTimeout(done));
      consider(data.cues.slice(at, at + FEW).map(({ title }) => title).join("\n"), recognised, data);
    }
  }

  /** What came in the fragment goes into the field, and out of the address. */
  fromAddress() {
    const words = new URLSearchParams(location.hash.slice(1)).get("text");
    if (words !== null) history.replaceState(history.state, "", location.pathname);
    if (words !== null || !this.turn) this.put(words === null ? this.field.value : words);
  }

  /** @param {string} words */
  put(words) {
    this.field.value = words;
    this.look();
  }

  /** Help and findings for what stands in the field. */
  async look() {
    const turn = this.turn += 1;
    const current = () => turn === this.turn; // an overtaken message has no findings
    const written = this.field.value;
    try {
      const helped = loadHelp().catch(() => null); // what is found is shown without it
      const [recognised, data, helping] = await Promise.all([loadPatterns(), loadData(), helped]);
      if (!current()) return;
      if (!written.trim()) return this.show(turn > 1 ? data.sentences.empty : "", [], []);
      const report = consider(written, recognised, data);
      const crisis = helping !== null && helping.inCrisis(written);
      /** @type {Node[]} */
      const help = [];
      if (helping && crisis) help.push(helpCard(helping.crisis));
      else if (helping && report.danger) help.push(this.danger(helping.crisis, data));
      const cut = report.cut ? data.sentences.cut : "";
      const said = crisis && report.lacking ? "" : data.sentences[report.lacking || "found"];
      const cited = make("div");
      this.show(said + cut, help, [
        ...claims(report, data),
        ...steps(report),
        cited,
        ...stages(report, data),
        ...clocks(report, data),
        ...evidence(report, data, sound(written, recognised.longest)),
      ]);
      if (cites(written)) await this.cite(written, recognised.longest, data, cited);
    } catch (error) {
      if (!current()) return;
      console.warn(error);
      this.show("现在看不了，可能是断网了。", [], []);
    }
  }

  /**
   * What can be said of the articles that are cited: the index is fetched for it.
   * @param {string} written
   * @param {number} longest
   * @param {Data} data
   * @param {HTMLElement} place
   */
  async cite(written, longest, data, place) {
    try {
      const found = judge(data, await loadIndex())(written.slice(0, longest));
      place.replaceChildren(...citations(found, data.sentences.cited));
    } catch (error) {
      console.warn(error);
      place.replaceChildren(make("p", {}, data.sentences.uncited));
    }
  }

  /**
   * @param {import("../search/crisis.js").Crisis} crisis
   * @param {Data} data
   */
  danger(crisis, { sentences }) {
    return make(
      "section",
      { class: "help-card", "data-help": true },
      make("p", {}, sentences.danger),
      calls(crisis),
    );
  }

  /**
   * @param {string} words
   * @param {Node[]} help
   * @param {Node[]} report
   */
  show(words, help, report) {
    this.status.textContent = words;
    this.help.replaceChildren(...help);
    this.report.replaceChildren(...report);
  }
}

const place = document.querySelector("[data-check-message]");
if (place) new Page(place);
