/** Words of the grids that say together which cells are open: land, not covered, exposed. */
export interface OpenWords {
  land: Int32Array;
  covered: Int32Array;
  exposed: Int32Array;
}

/** Room for the turns of a row of so many words; two are written past the last. */
export const roomForTurns = (words: number): Int32Array => new Int32Array(words * 32 + 3);

/**
 * Finds the runs of open cells in a row: the columns at which a run begins and, in turn, the first after it.
 * @param base first word of the row, and `end` the first word after it
 * @param turns is written over; see `roomForTurns`
 * @returns how many turns there are, an even number
 */
export function findTurns(
  { land, covered, exposed }: OpenWords,
  base: number,
  end: number,
  turns: Int32Array,
): number {
  let next = 0;
  // The word's last column, from which zeros are counted down.
  let column = 31;
  let before = 0;
  for (let at = base; at < end; at++, column += 32) {
    const word = (land[at] ?? 0) & ~(covered[at] ?? 0) & (exposed[at] ?? 0);
    // Where a cell differs from the one before it a run begins or ends.
    let left = word ^ ((word << 1) | before);
    before = word >>> 31;
    // Two are written whether they are there or not, and counted when they are: few words have more, and guessing
    // how many a word has takes a processor longer.
    turns[next] = column - Math.clz32(left & (0 - left));
    next += (left | (0 - left)) >>> 31;
    left &= left - 1;
    turns[next] = column - Math.clz32(left & (0 - left));
    next += (left | (0 - left)) >>> 31;
    left &= left - 1;
    for (; left !== 0; left &= left - 1) turns[next++] = column - Math.clz32(left & (0 - left));
  }
  turns[next] = column - 31;
  return next + before;
}
