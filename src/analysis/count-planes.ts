/**
 * How many sources cover each cell, 32 cells at a time: of the words kept for a word of the grid, the first holds
 * the lowest binary digit of every cell's count, the second the next. Adding a source to a word of cells is an
 * addition with carry on whole words.
 */
export interface CountPlanes {
  /** The digits of the grid's first word, then those of its second: what is asked for together lies together. */
  words: Int32Array;
  /** Digits that there is room for; more are made as counts grow. */
  digits: number;
}

/** Enough for 15 sources at one place. */
const firstDigits = 4;

/** Planes in which every count is 0. @param length words of the grid */
export const makeCountPlanes = (length: number): CountPlanes => ({
  words: new Int32Array(length * firstDigits),
  digits: firstDigits,
});

/** Makes room for twice as many digits. */
function widen(planes: CountPlanes): void {
  const { words, digits } = planes;
  const next = new Int32Array(words.length * 2);
  for (let from = 0; from < words.length; from += digits)
    next.set(words.subarray(from, from + digits), from * 2);
  planes.words = next;
  planes.digits = digits * 2;
}

/** Adds 1 to the counts of the cells of a word that are set in the mask. */
export function addToCount(planes: CountPlanes, at: number, mask: number): void {
  let carry = mask;
  for (let digit = 0; carry !== 0; digit++) {
    if (digit === planes.digits) widen(planes);
    const { words } = planes;
    const place = at * planes.digits + digit;
    const word = words[place] ?? 0;
    words[place] = word ^ carry;
    carry &= word;
  }
}

/** Takes 1 from the counts of the cells of a word that are set in the mask; none of these may be 0. */
export function takeFromCount({ words, digits }: CountPlanes, at: number, mask: number): void {
  let borrow = mask;
  for (let place = at * digits; borrow !== 0; place++) {
    const word = words[place] ?? 0;
    words[place] = word ^ borrow;
    borrow &= ~word;
  }
}

/** Cells of a word whose count is 2 or more. */
export function countedTwice({ words, digits }: CountPlanes, at: number): number {
  let more = 0;
  for (let place = at * digits + 1; place < (at + 1) * digits; place++) more |= words[place] ?? 0;
  return more;
}

/** Cells of a word whose count is odd. */
export const countedOdd = ({ words, digits }: CountPlanes, at: number): number =>
  words[at * digits] ?? 0;
