/* On a desk the list of contents says which part is being read. */

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll(".contents a");
/** @type {Map<Element, HTMLAnchorElement>} */
const parts = new Map();

for (const link of links) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) parts.set(heading, link);
}

const watcher = new IntersectionObserver((entries) => {
  const seen = entries.find((entry) => entry.isIntersecting);
  const current = seen && parts.get(seen.target);
  if (!current) return;
  for (const link of links) link.removeAttribute("aria-current");
  current.setAttribute("aria-current", "true");
}, { rootMargin: "0px 0px -70% 0px" });

for (const heading of parts.keys()) watcher.observe(heading);
