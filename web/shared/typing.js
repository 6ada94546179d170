/* When what is typed is answered: several characters that come or go together, pasted, dictated or chosen, at once;
   a letter more or less after a while without one. */

/** Milliseconds of a while. */
const PAUSE = 120;

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {() => void} answer
 */
export function typing(field, answer) {
  let waiting = setTimeout(() => {});
  let before = field.value.length;
  field.addEventListener("input", () => {
    const added = field.value.length - before;
    before = field.value.length;
    clearTimeout(waiting);
    waiting = setTimeout(answer, Math.abs(added) === 1 ? PAUSE : 0);
  });
}
