import { refuse } from './refusal';

/** Bytes of a page, as a power of two. A text that is longer has one of its own. */
const pageBits = 20;
const pageSize = 1 << pageBits;
const inPage = pageSize - 1;
/** So many pages can be told apart in 32 bits: four gigabytes. */
const mostPages = 2 ** (32 - pageBits);
/** Lengths from this on are written in four bytes after it. */
const longMark = 255;
/** Texts that are remembered, to be found again when they come again. */
const slotCount = 8192;

/** Where a text lies: the page in its upper bits, the place there in the lower ones. 0 is no text. */
export type TextRef = number;

/**
 * Texts as bytes, one after the other, each with its length before it: a million texts are no million objects.
 * Texts that come again soon (categories, names of streets) lie there once.
 */
export class TextHeap {
  #pages: Uint8Array[] = [new Uint8Array(pageSize)];
  #page: Uint8Array = this.#pages[0] ?? new Uint8Array(0);
  #offset = 1;
  #markedPages = 1;
  #markedOffset = 1;
  #slots = new Uint32Array(slotCount);

  /** Keeps a text; one that has come lately is found again. Whether it was new is in `added`. */
  keep(bytes: Uint8Array, from: number, to: number): TextRef {
    const slot = slotOf(bytes, from, to);
    const known = this.#slots[slot] ?? 0;
    if (known !== 0 && this.#isAt(known, bytes, from, to)) {
      this.added = false;
      return known;
    }
    const ref = this.add(bytes, from, to);
    this.#slots[slot] = ref;
    return ref;
  }

  /** Whether the text kept last was not there before. */
  added = false;

  /** Keeps a text that is not likely to come again. */
  add(bytes: Uint8Array, from: number, to: number): TextRef {
    const length = to - from;
    const head = length < longMark ? 1 : 5;
    if (this.#offset + head + length > this.#page.length) this.#turn(head + length);
    const page = this.#page;
    const start = this.#offset;
    let at = start + head;
    page[start] = Math.min(length, longMark);
    if (head > 1) new DataView(page.buffer).setUint32(start + 1, length);
    // A call costs more than a short loop.
    if (length > 40) page.set(bytes.subarray(from, to), at);
    else for (let each = from; each < to; each++) page[at++] = bytes[each] ?? 0;
    this.#offset = start + head + length;
    this.added = true;
    return (this.#pages.length - 1) * pageSize + start;
  }

  /** The bytes of a text, not copied. */
  at(ref: TextRef): Uint8Array {
    const page = this.#pages[ref >>> pageBits] ?? new Uint8Array(1);
    const start = ref & inPage;
    const short = page[start] ?? 0;
    if (short < longMark) return page.subarray(start + 1, start + 1 + short);
    const length = new DataView(page.buffer).getUint32(start + 1);
    return page.subarray(start + 5, start + 5 + length);
  }

  /** Marks what has come so far as there to stay. */
  commit(): void {
    this.#markedPages = this.#pages.length;
    this.#markedOffset = this.#offset;
  }

  /** Forgets what has come after the mark. */
  rollBack(): void {
    this.#pages.length = this.#markedPages;
    this.#page = this.#pages.at(-1) ?? this.#page;
    this.#offset = this.#markedOffset;
    const mark = (this.#markedPages - 1) * pageSize + this.#markedOffset;
    for (let slot = 0; slot < slotCount; slot++)
      if ((this.#slots[slot] ?? 0) >= mark) this.#slots[slot] = 0;
  }

  #turn(needed: number): void {
    if (this.#pages.length === mostPages) refuse('tooLarge', 'cells');
    this.#page = new Uint8Array(Math.max(pageSize, needed));
    this.#pages.push(this.#page);
    this.#offset = 0;
  }

  #isAt(ref: TextRef, bytes: Uint8Array, from: number, to: number): boolean {
    const page = this.#pages[ref >>> pageBits] ?? bytes;
    const length = to - from;
    let at = ref & inPage;
    if (page[at] !== Math.min(length, longMark)) return false;
    if (length >= longMark && new DataView(page.buffer).getUint32(at + 1) !== length) return false;
    at += length < longMark ? 1 : 5;
    for (let each = from; each < to; each++, at++) if (page[at] !== bytes[each]) return false;
    return true;
  }
}

/** A few of the bytes are enough: a text is compared whole before it is taken for another. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  let hash = length;
  if (length > 0) {
    hash = Math.imul(hash, 31) + (bytes[from] ?? 0);
    hash = Math.imul(hash, 31) + (bytes[from + (length >> 1)] ?? 0);
    hash = Math.imul(hash, 31) + (bytes[to - 1] ?? 0);
    if (length > 2) {
      hash = Math.imul(hash, 31) + (bytes[from + (length >> 2)] ?? 0);
      hash = Math.imul(hash, 31) + (bytes[to - 2] ?? 0);
      hash = Math.imul(hash, 31) + (bytes[to - 3] ?? 0);
    }
  }
  return Math.imul(hash, 0x9e3779b1) >>> 19;
}
