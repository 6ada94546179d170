/* On paper a link is its address: listed once at the foot, when somebody prints. */
function listLinks() {
  const foot = document.querySelector(".printed");
  if (!foot || document.querySelector(".printed-links, [data-one-sheet]")) return;
  const list = document.createElement("ol");
  list.className = "printed-links";
  const seen = new Set([location.href.split("#")[0]]);
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("article a[href]");
  for (const link of links) {
    const target = link.href.split("#")[0];
    if (
      seen.has(target) || !target.startsWith(location.origin) ||
      link.closest(".share, nav, .jump")
    ) {
      continue;
    }
    seen.add(target);
    const line = document.createElement("li");
    line.textContent = `${(link.textContent || "").trim()} ${target}`;
    list.append(line);
  }
  foot.before(list);
}

addEventListener("beforeprint", listLinks);
addEventListener("afterprint", () => {
  for (const list of document.querySelectorAll(".printed-links")) list.remove();
});
