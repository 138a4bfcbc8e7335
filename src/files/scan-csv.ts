/**
 * The cells of a text with separators, as the places where they begin and end. Nothing is cut out before it is
 * asked for: a million rows take four bytes a cell and half the time that the texts would take.
 */
export interface CsvCells {
  /** Rows with anything in them; empty lines are none. */
  readonly rowCount: number;
  /** Most cells in one row. */
  readonly columnCount: number;
  /** Whether the text ends within quotation marks, so that its last cell has swallowed the rest. */
  readonly unclosed: boolean;
  /** How many cells a row has. */
  cellCount(row: number): number;
  /** A cell without its quotation marks; null where the row is shorter. */
  cell(row: number, column: number): string | null;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** Numbers that are added at the end; grows by itself. */
class Numbers {
  items: Uint32Array;
  length = 0;

  constructor(room: number) {
    this.items = new Uint32Array(room);
  }

  add(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  /** The number at a position that has been added. */
  get(at: number): number {
    return this.items[at] ?? 0;
  }
}

/** Position after the mark that closes a quoted cell; a doubled mark does not. -1 where none does. */
function afterQuotes(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}

/** What a cell says: where it begins with a quotation mark, what the marks hold and what follows them. */
function unquote(raw: string): string {
  if (raw.charCodeAt(0) !== quote) return raw;
  const end = afterQuotes(raw, 0);
  if (end < 0) return raw;
  const inner = raw.slice(1, end - 1);
  const plain = inner.includes('""') ? inner.replaceAll('""', '"') : inner;
  return end === raw.length ? plain : plain + raw.slice(end).trimEnd();
}

/** Position of the separator or line end after a cell, or the text's length. */
function plainEnd(text: string, start: number, separator: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) break;
  }
  return at;
}

class ScannedCells implements CsvCells {
  columnCount = 0;
  unclosed = false;
  readonly #text: string;
  readonly #separator: number;
  /** Ends of the cells; a cell begins after the end before it, the first of a row at the row's start. */
  readonly #ends = new Numbers(1024);
  readonly #rowStarts = new Numbers(256);
  readonly #rowCells = new Numbers(256);

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator.charCodeAt(0);
  }

  get rowCount(): number {
    return this.#rowStarts.length;
  }

  cellCount(row: number): number {
    const after = row + 1 < this.rowCount ? this.#rowCells.get(row + 1) : this.#ends.length;
    return after - this.#rowCells.get(row);
  }

  cell(row: number, column: number): string | null {
    if (row >= this.rowCount || column >= this.cellCount(row)) return null;
    const index = this.#rowCells.get(row) + column;
    const start = column === 0 ? this.#rowStarts.get(row) : this.#ends.get(index - 1) + 1;
    return unquote(this.#text.slice(start, this.#ends.get(index)));
  }

  /** Adds the row that starts there, if there is anything in it; returns where the next one starts. */
  addRow(start: number): number {
    const text = this.#text;
    const ends = this.#ends;
    const first = ends.length;
    let end = this.#cellEnd(start);
    while (end < text.length && text.charCodeAt(end) === this.#separator) {
      ends.add(end);
      end = this.#cellEnd(end + 1);
    }
    if (ends.length > first || end > start) {
      ends.add(end);
      this.#rowStarts.add(start);
      this.#rowCells.add(first);
      if (ends.length - first > this.columnCount) this.columnCount = ends.length - first;
    }
    const both = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed;
    return end + (both ? 2 : 1);
  }

  #cellEnd(start: number): number {
    if (this.#text.charCodeAt(start) !== quote) return plainEnd(this.#text, start, this.#separator);
    const after = afterQuotes(this.#text, start);
    this.unclosed = after < 0;
    return this.unclosed ? this.#text.length : plainEnd(this.#text, after, this.#separator);
  }
}

/**
 * Finds the cells of a text (RFC 4180, with any separator and any line end): a cell that begins with a quotation
 * mark goes on to the one that closes it, over separators and line breaks.
 * @param separator one character
 * @param maxRows reading stops after one row more than this
 */
export function scanCsv(text: string, separator: string, maxRows: number): CsvCells {
  const cells = new ScannedCells(text, separator);
  for (let at = 0; at < text.length && cells.rowCount <= maxRows; ) at = cells.addRow(at);
  return cells;
}
