/* What a reader reads of what stands on the screen, down to the end of `target`, without spaces, nothing twice. A hint in an empty field and the choice of a list are read as well. Evaluated on the target: a function of it
   and of the anchor to which the reader was led, before which nothing was read. */

(target, anchor) => {
  const scope = target.closest(".search, [role=dialog], header, main");
  const from = anchor && document.getElementById(anchor);
  const read = (window.readAlready ||= new WeakSet());
  const after = (node, other) => node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ALL);
  let words = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (after(target, node) && !target.contains(node)) break;
    const element = node.parentElement;
    if (read.has(node) || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (from && after(node, from) && !node.contains(from)) continue;
    const said = node.matches?.("select")
      ? node.selectedOptions[0].label
      : node.matches?.("textarea, input") && !node.value
      ? node.placeholder
      : node.nodeType === Node.TEXT_NODE && !element.closest("select, textarea, template")
      ? node.data
      : "";
    if (!said) continue;
    read.add(node);
    words += said.replace(/\s/g, "");
  }
  return words;
}
