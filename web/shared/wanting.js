/* What a letter still wants before it is copied, in words. */

/**
 * Reasons that stand together in a letter, and whether one of them is ticked.
 * @typedef {{labels: string[], ticked: boolean}} Group
 */

/** @param {HTMLElement} option */
export const kept = (option) => !option.classList.contains("left-out");

/** @param {HTMLElement} letter @returns {Group[]} those of which the letter needs one reason */
export function groups(letter) {
  return Array.from(letter.querySelectorAll("[data-needed]"), (group) => {
    /** @type {HTMLElement[]} */
    const options = Array.from(group.querySelectorAll(".option"));
    return { labels: options.map((option) => option.dataset.reason || ""), ticked: options.some(kept) };
  });
}

/**
 * @param {Group[]} needed groups of which the letter needs one reason
 * @param {boolean} none whether there are reasons and not one of all is ticked
 * @param {string[]} gaps labels of what is not filled in
 * @returns {string[]}
 */
export function wanting(needed, none, gaps) {
  const empty = needed.filter(({ ticked }) => !ticked).map(({ labels }) =>
    `${named(labels)}还没有勾，符合的至少勾一个`
  );
  return [
    ...(none && !empty.length ? ["还没有勾理由"] : []),
    ...empty,
    ...(gaps.length ? [`还没有填：${gaps.join("、")}`] : []),
  ];
}

/** @param {string[]} labels as they stand in the list: the first and the last tell where the group is */
function named(labels) {
  const [first, last] = [labels[0], labels[labels.length - 1]];
  return labels.length === 1 ? `“${first}”` : `“${first}”${labels.length === 2 ? "和" : "到"}“${last}”`;
}
