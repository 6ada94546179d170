/* The share bar: copy a link, a citation or a letter; hand the link to the system's share sheet.
   Addresses carry nothing but the paragraph chosen. Without JavaScript the buttons stay hidden. */

const SHOWN = 2500; // milliseconds that a button says it worked

/* The part of the page the reader selected, else came to: the nearest anchor at or above it. */
function chosen() {
  const selection = getSelection();
  const node = selection && !selection.isCollapsed ? selection.anchorNode : null;
  const article = document.querySelector("article");
  if (!node || !article || !article.contains(node)) return (document.querySelector(":target") || { id: "" }).id;
  const before = (element) => node === element || element.contains(node) || element.compareDocumentPosition(node) & 4;
  const anchors = Array.from(article.querySelectorAll("p[id], h2[id], h3[id], tr[id], dt[id]")).filter(before);
  return anchors.length ? anchors[anchors.length - 1].id : "";
}

function address() {
  const anchor = chosen();
  return location.origin + location.pathname + (anchor ? `#${anchor}` : "");
}

function body() {
  const text = document.querySelector("[data-copy-text]");
  return text ? Array.from(text.querySelectorAll("p"), (line) => line.textContent.trim()) : [];
}

const WORDS = {
  link: (title) => [title, address()],
  citation: (title) => [title, ...body(), location.origin + location.pathname],
  letter: () => body(), // it goes to somebody else: its text and nothing of ours
  neutral: () => [location.origin + location.pathname],
};

function field(text) {
  const found = document.createElement("textarea");
  found.value = text;
  found.readOnly = true;
  found.setAttribute("aria-label", "请长按或按复制键复制");
  return found;
}

function say(button, words) {
  const label = button.dataset.label || (button.dataset.label = button.textContent);
  button.textContent = words;
  setTimeout(() => { button.textContent = label; }, SHOWN);
}

async function copy(button) {
  const text = WORDS[button.dataset.share](button.dataset.title || "").join("\n");
  try {
    await navigator.clipboard.writeText(text);
    say(button, "已复制");
  } catch {
    const bar = button.parentElement;
    const old = bar.querySelector("textarea");
    if (old) old.remove();
    const shown = field(text);
    bar.append(shown);
    shown.select();
    say(button, "没有权限，请手动复制");
  }
}

async function hand(button) {
  try {
    await navigator.share({ title: button.dataset.title, url: address() });
  } catch (error) {
    if (error.name !== "AbortError") say(button, "没有打开，请复制链接");
  }
}

for (const button of document.querySelectorAll("button[data-share]")) {
  const sheet = button.dataset.share === "sheet";
  if (sheet && !navigator.share) continue;
  button.hidden = false;
  button.addEventListener("click", () => (sheet ? hand(button) : copy(button)));
}

/* On paper a link is its address: listed once at the foot, when somebody prints. */
function listLinks() {
  const foot = document.querySelector(".printed");
  if (!foot || document.querySelector(".printed-links")) return;
  const list = document.createElement("ol");
  list.className = "printed-links";
  const seen = new Set();
  for (const link of document.querySelectorAll("article a[href]")) {
    const target = link.href.split("#")[0];
    if (seen.has(target) || target === location.href.split("#")[0] || !target.startsWith(location.origin) || link.closest(".share, nav, .jump, .clocks, .clock-details")) continue;
    seen.add(target);
    const line = document.createElement("li");
    line.textContent = `${link.textContent.trim()} ${target}`;
    list.append(line);
  }
  foot.before(list);
}

addEventListener("beforeprint", listLinks);
addEventListener("afterprint", () => document.querySelectorAll(".printed-links").forEach((list) => list.remove()));
