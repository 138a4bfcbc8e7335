/**
 * A grid of bits in rows of 32-bit words: column 0 of a row is the lowest bit of its first word. Bits past the
 * last column are always 0, so whole words can be counted.
 */
export interface BitRows {
  columns: number;
  rows: number;
  /** Words per row. */
  stride: number;
  /** Signed, since the engines keep signed 32-bit numbers out of slower arithmetic. */
  words: Int32Array;
}

/** More words than this are a mistake in the size of the cells (1 GB). */
const mostWords = 2 ** 28;

/**
 * A grid of zeros.
 * @throws RangeError when the size is not whole, negative, or beyond what a machine can hold
 */
export function makeBitRows(columns: number, rows: number): BitRows {
  const stride = Math.ceil(columns / 32);
  const whole = Number.isInteger(columns) && Number.isInteger(rows) && columns >= 0 && rows >= 0;
  if (!whole || stride * rows > mostWords)
    throw new RangeError(`a grid cannot have ${columns} columns and ${rows} rows`);
  return { columns, rows, stride, words: new Int32Array(stride * rows) };
}

/** Number of bits that are set in a word. Source: H. S. Warren, Hacker's Delight, section 5-1. */
export function countWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits of a word from a column on; the column counts from the row's beginning. */
export const maskFrom = (column: number): number => -1 << (column & 31);

/** Bits before a column, of the word that holds the bit before it. */
export const maskTo = (column: number): number => -1 >>> (31 - ((column - 1) & 31));

/** Sets the cells from, … to - 1 of a row, which lie inside the grid; nothing when to <= from. */
export function setRun(bits: BitRows, row: number, from: number, to: number): void {
  if (from >= to) return;
  const { words } = bits;
  const base = row * bits.stride;
  const first = base + (from >> 5);
  const last = base + ((to - 1) >> 5);
  if (first === last) {
    words[first] = (words[first] ?? 0) | (maskFrom(from) & maskTo(to));
    return;
  }
  words[first] = (words[first] ?? 0) | maskFrom(from);
  for (let at = first + 1; at < last; at++) words[at] = -1;
  words[last] = (words[last] ?? 0) | maskTo(to);
}

/** How many of the cells from, … to - 1 of a row are set. */
export function countRun(bits: BitRows, row: number, from: number, to: number): number {
  if (from >= to) return 0;
  const { words } = bits;
  const base = row * bits.stride;
  const first = base + (from >> 5);
  const last = base + ((to - 1) >> 5);
  if (first === last) return countWord((words[first] ?? 0) & maskFrom(from) & maskTo(to));
  let count = countWord((words[first] ?? 0) & maskFrom(from));
  for (let at = first + 1; at < last; at++) count += countWord(words[at] ?? 0);
  return count + countWord((words[last] ?? 0) & maskTo(to));
}

/** How many cells are set. */
export function countBits(bits: BitRows): number {
  let count = 0;
  for (const word of bits.words) count += countWord(word);
  return count;
}

/** Whether a cell is set; false outside the grid. */
export function hasBit(bits: BitRows, row: number, column: number): boolean {
  if (row < 0 || row >= bits.rows || column < 0 || column >= bits.columns) return false;
  return (((bits.words[row * bits.stride + (column >> 5)] ?? 0) >>> (column & 31)) & 1) === 1;
}

/**
 * First cell that is set among from, … to - 1 of the row whose words begin at `base`; `to` when none is. With
 * `nextClear` it walks the runs of a row without a call per run.
 */
export function nextSet(words: Int32Array, base: number, from: number, to: number): number {
  if (from >= to) return to;
  const last = base + ((to - 1) >> 5);
  let at = base + (from >> 5);
  let word = (words[at] ?? 0) & maskFrom(from);
  while (word === 0) {
    if (++at > last) return to;
    word = words[at] ?? 0;
  }
  const column = ((at - base) << 5) + 31 - Math.clz32(word & (0 - word));
  return Math.min(column, to);
}

/** First cell that is not set among from, … to - 1 of the row whose words begin at `base`; `to` when all are. */
export function nextClear(words: Int32Array, base: number, from: number, to: number): number {
  if (from >= to) return to;
  const last = base + ((to - 1) >> 5);
  let at = base + (from >> 5);
  let word = ~(words[at] ?? 0) & maskFrom(from);
  while (word === 0) {
    if (++at > last) return to;
    word = ~(words[at] ?? 0);
  }
  const column = ((at - base) << 5) + 31 - Math.clz32(word & (0 - word));
  return Math.min(column, to);
}

/** Calls `visit` with every run of set cells of a row, from west to east; `to` is the first cell after it. */
export function walkRuns(
  bits: BitRows,
  row: number,
  visit: (from: number, to: number) => void,
): void {
  const base = row * bits.stride;
  let from = nextSet(bits.words, base, 0, bits.columns);
  while (from < bits.columns) {
    const to = nextClear(bits.words, base, from, bits.columns);
    visit(from, to);
    from = nextSet(bits.words, base, to, bits.columns);
  }
}

function checkSameSize(a: BitRows, b: BitRows): void {
  if (a.columns !== b.columns || a.rows !== b.rows)
    throw new RangeError(
      `a grid of ${a.columns} by ${a.rows} cells does not fit one of ${b.columns} by ${b.rows}`,
    );
}

/** Keeps in `target` the cells that both hold. @throws RangeError when the grids differ in size */
export function andBits(target: BitRows, other: BitRows): void {
  checkSameSize(target, other);
  const { words } = target;
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & (other.words[at] ?? 0);
}

/** Adds the cells of `other` to `target`. @throws RangeError when the grids differ in size */
export function orBits(target: BitRows, other: BitRows): void {
  checkSameSize(target, other);
  const { words } = target;
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) | (other.words[at] ?? 0);
}

/** Takes the cells of `other` from `target`. @throws RangeError when the grids differ in size */
export function andNotBits(target: BitRows, other: BitRows): void {
  checkSameSize(target, other);
  const { words } = target;
  for (let at = 0; at < words.length; at++) words[at] = (words[at] ?? 0) & ~(other.words[at] ?? 0);
}

/** A grid of its own with the same cells. */
export const copyBits = (bits: BitRows): BitRows => ({ ...bits, words: bits.words.slice() });
