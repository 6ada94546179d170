/* One page of our own on a phone, before anything is opened: where it ends, what stands in the first screen, and where
   its title breaks. Evaluated as one expression: a function of the words that may not be broken. */

(words) => {
  const bar = document.querySelector(".tabbar");
  const bottom = (element) => element ? Math.round(element.getBoundingClientRect().bottom + scrollY) : null;
  const step = document.querySelector(".now li");

  /* A word is broken where its characters stand on more than one line. */
  function broken(heading) {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const tops = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        text += node.data[at];
        tops.push(Math.round(range.getBoundingClientRect().top));
      }
    }
    return words.filter((word) => {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (tops.slice(at, at + word.length).some((top) => top !== tops[at])) return true;
      }
      return false;
    });
  }

  const heading = document.querySelector("h1");
  const titles = [innerWidth, 320].flatMap((width) => {
    document.body.style.width = `${width}px`;
    const found = heading ? broken(heading).map((word) => `${width}: ${word}`) : [];
    document.body.style.width = "";
    return found;
  });
  return {
    height: document.documentElement.scrollHeight,
    first: innerHeight - (bar && getComputedStyle(bar).position === "fixed" ? bar.offsetHeight : 0),
    verdict: bottom(document.querySelector(".verdict")),
    step: bottom(step),
    action: bottom(step && step.querySelector(".do")),
    broken: titles,
  };
}
