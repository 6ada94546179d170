/* What axe does not ask of a page, asked from inside it. Evaluated as one expression: an object of functions. `look` gives
   for each check the elements at fault, as "selector “its first words”: what is wrong". */

(() => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, label[for], "
    + "[role=button], [role=link], [role=tab], [role=switch], [contenteditable]";
  const EVERYTHING = "body *:not(svg, svg *)";
  const DEVICE = "button, textarea, .filling, .ask, #letter-open, form[data-tool], .neutral, [data-clock] label";
  const FINGER = 44;
  const STILL = "*, ::before, ::after { transition: none !important; animation: none !important; "
    + "scroll-behavior: auto !important; }";
  const SEPARATORS = /[\s·、，。；：|/→›>]/g;
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  let measured;

  function shown(element) {
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
  }

  function sheet(rules) {
    const made = new CSSStyleSheet();
    made.replaceSync(rules);
    return made;
  }

  function step(element) {
    const classes = Array.from(element.classList, (name) => "." + name).join("");
    return element.localName + (element.id ? "#" + element.id : "") + classes;
  }

  function where(element) {
    const path = [];
    for (let node = element; node && node !== document.body && path.length < 3; node = node.parentElement) {
      path.unshift(step(node));
    }
    const words = (element.innerText || element.getAttribute("aria-label") || element.name || "").trim();
    return `${path.join(" > ")} “${words.split("\n")[0].slice(0, 20)}”`;
  }

  const fault = (element, what) => `${where(element)}: ${what}`;
  const controls = () => all(CONTROLS).filter((element) => shown(element) && !element.disabled);
  const takesFocus = (element, options) => (element.focus(options), document.activeElement === element);
  const servesVisible = (label) => label.control && shown(label.control);

  /* Whatever can be clicked can be reached with the Tab key. A label is no control of its own where its field is on the
     screen; where the field is hidden, the label is a button that no keyboard finds. */
  function unreachable() {
    const fails = (element) => element.tabIndex < 0 || !takesFocus(element, { preventScroll: true });
    const named = controls().filter((element) => element.localName === "label" ? !servesVisible(element) : fails(element));
    const pointed = all(EVERYTHING).filter((element) =>
      shown(element) && getComputedStyle(element).cursor === "pointer"
      && getComputedStyle(element.parentElement).cursor !== "pointer"
      && !element.closest(CONTROLS) && element.tabIndex < 0);
    return [...named, ...pointed].map((element) => fault(element, "not reachable with Tab"));
  }

  function covered(element, box) {
    const inner = (low, high, size) => [low, (low + high) / 2, high].map((at) => Math.min(Math.max(at, 1), size - 2));
    for (const x of inner(box.left + 2, box.right - 2, innerWidth)) {
      for (const y of inner(box.top + 2, box.bottom - 2, innerHeight)) {
        const top = document.elementFromPoint(x, y);
        if (top && (element.contains(top) || top.contains(element))) return false;
      }
    }
    return true;
  }

  /* Whatever the Tab key reaches is on the screen: no link in a closed drawer, none behind the bars. */
  function unseen() {
    const found = [];
    for (const element of all(EVERYTHING)) {
      if (element.tabIndex < 0 || !takesFocus(element)) continue;
      const box = element.getBoundingClientRect();
      if (!shown(element) || box.bottom <= 0 || box.top >= innerHeight) found.push(fault(element, "takes focus unseen"));
      else if (covered(element, box)) found.push(fault(element, "takes focus behind something"));
    }
    document.activeElement.blur();
    scrollTo(0, 0);
    return found;
  }

  /* Whatever takes the focus is something and is called something. axe asks this of links, buttons and fields only; its
     notions of role and name serve for the rest. */
  function nameless() {
    const { aria, text } = axe.commons;
    axe.setup(document.body);
    const found = all(EVERYTHING).filter((element) => element.tabIndex >= 0 && element.checkVisibility()
      && !(aria.getRole(element) && text.accessibleText(element).trim()));
    axe.teardown();
    return found.map((element) => fault(element, "takes focus without role or name"));
  }

  /* A link is exempt in running text only: it lies inline, and its block has words of its own. */
  function inText(element) {
    if (element.localName !== "a" || getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const linked = all("a", block).reduce((length, link) => length + link.textContent.length, 0);
    return block.textContent.replace(SEPARATORS, "").length > linked;
  }

  function reach(element) {
    const boxes = [element, ...(element.labels || [])].filter(shown).map((part) => part.getBoundingClientRect());
    const side = (name, pick) => pick(...boxes.map((box) => box[name]));
    return [side("right", Math.max) - side("left", Math.min), side("bottom", Math.max) - side("top", Math.min)];
  }

  /* A finger hits it: 44 × 44 CSS px, its label counted. */
  function small() {
    const standing = controls().filter((element) => element.localName !== "label" || !servesVisible(element));
    return standing.filter((element) => !inText(element)).flatMap((element) => {
      const [width, height] = reach(element);
      return Math.min(width, height) < FINGER - 0.5
        ? [fault(element, `${Math.round(width)} × ${Math.round(height)} px`)] : [];
    });
  }

  function scrolls(element) {
    for (let node = element; node && node !== document.body; node = node.parentElement) {
      const style = getComputedStyle(node);
      if (/auto|scroll/.test(style.overflowX) || style.position === "fixed") return true;
    }
    return false;
  }

  /* The page is no wider than the screen, and nothing with words sticks out where it cannot be scrolled to. */
  function wide() {
    const page = document.documentElement;
    const found = page.scrollWidth > page.clientWidth ? [`page: ${page.scrollWidth} px on ${page.clientWidth} px`] : [];
    for (const element of all(EVERYTHING)) {
      const end = element.getBoundingClientRect().right;
      if (end > page.clientWidth + 1 && shown(element) && ownText(element) && !scrolls(element)) {
        found.push(fault(element, `sticks out to ${Math.round(end)} px`));
      }
    }
    return found;
  }

  const ownText = (element) =>
    Array.from(element.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  /* A letter may show how it begins: all of it at a touch, as test_device holds. */
  function cut(element) {
    if (element.classList.contains("clipped")) return false;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    return hides && box.width > 2 && box.height > 2 && element.innerText.trim()
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  }

  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  const texts = () => all(EVERYTHING).filter((element) => shown(element) && ownText(element));

  /* How large each text is; `rigid` compares once the reader has set text to 200 %: then every text is twice as large,
     none is cut off, and the page still fits. */
  function measure() {
    measured = new Map(texts().map((element) => [element, size(element)]));
  }

  function rigid() {
    const same = texts().filter((element) => measured.has(element) && size(element) < 1.9 * measured.get(element));
    const clipped = all(EVERYTHING).filter((element) => shown(element) && cut(element));
    return [...same.map((element) => fault(element, "does not grow")),
      ...clipped.map((element) => fault(element, "is cut off")), ...wide()];
  }

  /* No motion while we look; what is folded in the text is opened, because a reader will open it. */
  function settle() {
    document.adoptedStyleSheets = [sheet(STILL)];
    for (const folded of all("article details")) folded.open = true;
  }

  /* What a page tells, line by line, without its buttons, fields and choices: those may need JavaScript. */
  function told() {
    const main = document.querySelector("article") || document.querySelector("main");
    const before = [...document.adoptedStyleSheets]; // the list itself is alive
    document.adoptedStyleSheets = [...before, sheet(DEVICE + " { display: none !important; }")];
    const lines = main.innerText.split("\n").map((line) => line.trim()).filter((line) => line);
    document.adoptedStyleSheets = before;
    return lines;
  }

  /* Without JavaScript: buttons and fields that would do nothing. */
  const dead = () => all("button:not([popovertarget]), input, select").filter(shown).map((element) => fault(element, "does nothing"));

  /* The checks that move the focus come last, because they open what opens on focus. */
  const look = () => ({
    small: small(), wide: wide(), nameless: nameless(), unreachable: unreachable(), unseen: unseen(),
  });

  /* After this task, so that whoever asks can set another window to work meanwhile. */
  const later = (work) => new Promise((resolve, reject) => {
    setTimeout(() => Promise.resolve().then(work).then(resolve, reject));
  });

  return { settle, told, dead, measure, rigid, later, look };
})()
