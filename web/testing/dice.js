/** A sequence that is the same in every run. @param {number} seed @returns {(sides: number) => number} */
export function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}
