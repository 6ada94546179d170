/* The record book: what collectors did, written down and kept on the device; counted, held against what proof each conduct
   asks for, and made into a packet for who takes complaints. */

import { iso, present, today } from "../../shared/date.js";
import { button, make } from "../../shared/dom.js";
import { saved } from "../../shared/copy.js";
import { announcer } from "../../shared/form.js";
import { say } from "../../shared/say.js";
import { data } from "../../shared/site.js";
import { EVIDENCE } from "../../shared/storage.js";
import { Store } from "../../shared/store.js";
import { Book } from "./book.js";
import { MOST, read } from "./entry.js";
import { csv, decoded, json, LARGEST, NOT_A_BOOK } from "./file.js";
import { Form } from "./form.js";
import { show } from "./view.js";
import "../../shared/twice.js";
import "../../shared/typed.js";
import "./csv.js";
import "./list.js";
import "./rules.js";

/** @typedef {import("./entry.js").Entry} Entry */

const AHEAD = 480; // minutes of China before UTC
const DAY = 1440; // minutes
const element = /** @type {HTMLFormElement} */ (document.querySelector("form[data-tool=evidence]"));
const notice = /** @type {HTMLElement} */ (document.querySelector("[data-notice]"));
const papers = /** @type {HTMLElement} */ (document.querySelector("[data-packet]"));
const tell = announcer(/** @type {HTMLElement} */ (document.querySelector(".said")));
const now = () => today(Date.now());

/** Until when something may have been, in minutes: a clock that is behind the page is wrong. */
function until() {
  const { day } = present();
  const minute = Math.floor(Date.now() / 60000) + AHEAD;
  return minute < day * DAY ? (day + 1) * DAY - 1 : minute;
}

/** What a new entry has for its day: none where the clock cannot be right. */
function usual() {
  const { day, sure } = present();
  return sure ? iso(day) : "";
}

/**
 * @param {import("./rules.js").Data} rules
 * @param {Book} book
 */
function serve(rules, book) {
  const form = new Form(element);
  const labels = form.labels();
  /** @type {Record<string, () => void>} */
  const exports = {
    JSON: () => saved(`记录-${iso(now())}.json`, "application/json", json(book.entries, iso(now()))),
    CSV: () => saved(`记录-${iso(now())}.csv`, "text/csv", csv(book.entries, labels)),
  };

  /** What is wrong with keeping, or what came of a file, above the book. @param {string} words @param {string} what */
  function warn(words, what) {
    const files = Object.entries(exports).map(([kind, work]) => button(`导出 ${kind}`, {}, work));
    notice.hidden = !words && !what;
    notice.replaceChildren(
      ...(words ? [make("p", {}, words)] : []),
      ...(what ? say(what) : []),
      ...(what && book.entries.length ? [make("p", { class: "share" }, ...files)] : []),
    );
  }

  /** @param {string} words what to read out */
  function update(words) {
    warn("", book.state);
    show(rules, book, labels, {
      change: (entry) => {
        form.put(entry, entry.id);
        element.scrollIntoView();
        form.fields.words.input.focus();
      },
      remove: async ({ id }) => {
        const gone = await book.remove(id);
        if (gone && form.changing === id) form.fresh(usual());
        done(gone, "删掉了。");
      },
      clear: async () => {
        const gone = await book.clear();
        if (gone) {
          papers.hidden = true;
          papers.replaceChildren();
        }
        done(gone, "全部清空了。");
      },
      pack: (channel) => pack(channel).catch(() => warn("材料现在做不出来，可能是断网了。记的都还在。", "")),
      bring,
      exports,
    });
    tell(book.unsaved.size ? "没有存上，先导出。" : words);
  }

  /** @param {boolean} gone @param {string} words */
  function done(gone, words) {
    update(gone ? words : "");
    if (!gone) warn("", "unwritten");
    form.fields.words.input.focus({ preventScroll: true });
  }

  /** @param {File} file */
  async function bring(file) {
    const said = file.size > LARGEST
      ? NOT_A_BOOK
      : await book.bring(decoded(await file.arrayBuffer()), labels);
    update(said);
    warn(said, book.state);
  }

  /** @param {string} channel */
  async function pack(channel) {
    const { packet } = await import("./packet.js");
    const letter = packet(papers, rules, channel, book.entries, labels);
    const print = button("打印全部材料", {}, () => letter.print(print));
    const copy = button("复制全部", {}, () => letter.copy(copy));
    papers.append(make("p", { class: "share" }, print, copy), ...say("after-packet"));
    papers.scrollIntoView();
    /** @type {HTMLElement} */ (papers.querySelector("h2")).focus({ preventScroll: true });
  }

  /** @param {boolean} finished */
  function look(finished) {
    const { entry, wrong } = read(form.typed(), until());
    form.say(finished ? wrong : { ...wrong, words: "" }, finished);
    return entry;
  }

  async function keep() {
    const entry = look(true);
    if (!entry) return;
    if (!form.changing && book.entries.length >= MOST) return warn("", "full");
    const { changing } = form;
    form.fresh(usual());
    await book.keep(entry, changing);
    update(`记下了，一共 ${book.entries.length} 条。`);
  }

  /** What another page hands over comes in the fragment, and goes from the address at once. */
  function handed() {
    const given = new URLSearchParams(location.hash.slice(1));
    const [words, conduct] = [given.get("words") || "", given.get("conduct") || ""];
    if (!words && !conduct) return;
    history.replaceState(history.state, "", location.pathname);
    form.put({ day: usual(), how: words ? "message" : "call", words, conduct }, "");
    element.scrollIntoView();
  }

  const already = form.typed(); // before this came
  form.put({ ...already, day: already.day || usual() }, "");
  update("");
  handed();
  element.addEventListener("change", () => look(false));
  element.addEventListener("submit", keep);
  addEventListener("hashchange", handed);
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden) return;
    await book.load(); // another window may have written
    update("");
  });
}

/** @param {import("./rules.js").Data} rules */
async function start(rules) {
  const book = new Book(await Store.open(EVIDENCE));
  await book.load();
  serve(rules, book);
}

data("evidence").then(start);
