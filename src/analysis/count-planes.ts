/**
 * How many sources cover each cell, 32 cells at a time: plane 0 holds the lowest binary digit of every cell's
 * count, plane 1 the next. Adding a source to a word of cells is an addition with carry on whole words.
 */
export interface CountPlanes {
  /** One array per digit, each as long as the grid has words; more are made as counts grow. */
  words: Int32Array[];
  length: number;
}

/** Planes in which every count is 0. @param length words of the grid */
export const makeCountPlanes = (length: number): CountPlanes => ({
  words: [new Int32Array(length), new Int32Array(length)],
  length,
});

/** Adds 1 to the counts of the cells of a word that are set in the mask. */
export function addToCount(planes: CountPlanes, at: number, mask: number): void {
  let carry = mask;
  for (let digit = 0; carry !== 0; digit++) {
    let plane = planes.words[digit];
    if (!plane) {
      plane = new Int32Array(planes.length);
      planes.words.push(plane);
    }
    const word = plane[at] ?? 0;
    plane[at] = word ^ carry;
    carry &= word;
  }
}

/**
 * Takes 1 from the counts of the cells of a word that are set in the mask; none of these may be 0.
 * @returns the word's cells whose count is still 2 or more
 */
export function takeFromCount(planes: CountPlanes, at: number, mask: number): number {
  let borrow = mask;
  let more = 0;
  for (let digit = 0; digit < planes.words.length; digit++) {
    const plane = planes.words[digit];
    if (!plane) break;
    const word = plane[at] ?? 0;
    const left = word ^ borrow;
    if (borrow !== 0) plane[at] = left;
    borrow &= ~word;
    if (digit > 0) more |= left;
  }
  return more;
}
