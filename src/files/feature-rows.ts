import type { Decode } from './decode-text';
import { type Column, cellKind } from './feature-column';
import { type FeatureColumns, nameOf } from './feature-columns';
import type { Cell, Rows } from './table';
import type { TextHeap, TextRef } from './text-heap';
import { toCell } from './to-cell';

/** Texts that are made are remembered: categories come again in most rows. */
const slotCount = 4096;

/** The rows of features, made when they are asked for. */
export class FeatureRows implements Rows {
  readonly length: number;
  readonly #columns: readonly Column[];
  readonly #texts: TextHeap;
  readonly #decode: Decode;
  readonly #slotKeys = new Float64Array(slotCount);
  readonly #slots = new Array<Cell>(slotCount).fill(null);

  /** @param decode of the encoding that the whole file is in */
  constructor(columns: FeatureColumns, texts: TextHeap, length: number, decode: Decode) {
    this.#columns = columns.list;
    this.#texts = texts;
    this.#decode = decode;
    this.length = length;
  }

  at(index: number): readonly Cell[] | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return this.#columns.map((column) => this.#cell(column, index));
  }

  *[Symbol.iterator](): Iterator<readonly Cell[]> {
    for (let index = 0; index < this.length; index++) yield this.at(index) ?? [];
  }

  #cell(column: Column, row: number): Cell {
    const kind = column.kind(row);
    switch (kind) {
      case cellKind.missing:
      case cellKind.null:
        return null;
      case cellKind.false:
        return false;
      case cellKind.true:
        return true;
      case cellKind.number:
        return column.number(row);
      default:
        return this.#text(column.ref(row), kind);
    }
  }

  #text(ref: TextRef, kind: number): Cell {
    const slot = ref % slotCount;
    // The same bytes may be a text in one column and a list in another.
    const key = ref * 8 + kind;
    if (this.#slotKeys[slot] === key) return this.#slots[slot] ?? null;
    const made = this.#made(this.#texts.at(ref), kind);
    this.#slotKeys[slot] = key;
    this.#slots[slot] = made;
    return made;
  }

  #made(bytes: Uint8Array, kind: number): Cell {
    if (kind === cellKind.nested) return toCell(JSON.parse(this.#decode(bytes)));
    return nameOf(bytes, kind === cellKind.escaped, this.#decode);
  }
}
