import type { TextRef } from './text-heap';

/** What a cell is. Texts with backslashes and nested values stay as they stand until they are asked for. */
export const cellKind = {
  missing: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  text: 5,
  escaped: 6,
  nested: 7,
} as const;

/** Rows of a page: small enough that a column that few rows have takes little. */
const pageBits = 12;
const pageRows = 1 << pageBits;
const inPage = pageRows - 1;
interface Page {
  kinds: Uint8Array;
  refs: Uint32Array;
  numbers: Float64Array;
}

const noRefs = new Uint32Array(0);
const noNumbers = new Float64Array(0);

/** One property of all rows, in pages that are made first when they have something to hold. */
export class Column {
  /** The name as it stands in the file, between its marks. */
  readonly key: Uint8Array;
  readonly escaped: boolean;
  /** Texts on end that had not come before: many where each row has its own. */
  freshTexts = 0;
  readonly #pages: Page[] = [];
  #page: Page | null = null;
  #pageAt = -1;

  constructor(key: Uint8Array, escaped: boolean) {
    this.key = key;
    this.escaped = escaped;
  }

  /** What a cell is, of `cellKind`. */
  kind(row: number): number {
    return this.#pages[row >>> pageBits]?.kinds[row & inPage] ?? cellKind.missing;
  }

  number(row: number): number {
    return this.#pages[row >>> pageBits]?.numbers[row & inPage] ?? Number.NaN;
  }

  ref(row: number): TextRef {
    return this.#pages[row >>> pageBits]?.refs[row & inPage] ?? 0;
  }

  put(row: number, kind: number): void {
    this.#pageOf(row).kinds[row & inPage] = kind;
  }

  putNumber(row: number, value: number): void {
    const page = this.#pageOf(row);
    if (page.numbers.length === 0) page.numbers = new Float64Array(pageRows);
    page.kinds[row & inPage] = cellKind.number;
    page.numbers[row & inPage] = value;
  }

  putText(row: number, kind: number, ref: TextRef): void {
    const page = this.#pageOf(row);
    if (page.refs.length === 0) page.refs = new Uint32Array(pageRows);
    page.kinds[row & inPage] = kind;
    page.refs[row & inPage] = ref;
  }

  /** Gives a row the cell of another. */
  copy(from: number, to: number): void {
    const kind = this.kind(from);
    if (kind === cellKind.number) this.putNumber(to, this.number(from));
    else if (kind >= cellKind.text) this.putText(to, kind, this.ref(from));
    else if (kind !== cellKind.missing) this.put(to, kind);
  }

  #pageOf(row: number): Page {
    const at = row >>> pageBits;
    if (at === this.#pageAt && this.#page) return this.#page;
    const page = this.#pages[at] ?? {
      kinds: new Uint8Array(pageRows),
      refs: noRefs,
      numbers: noNumbers,
    };
    this.#pages[at] = page;
    this.#page = page;
    this.#pageAt = at;
    return page;
  }
}
