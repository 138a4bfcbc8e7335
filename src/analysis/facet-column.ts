/**
 * The values of one facet over all records, as codes in typed arrays: record i has the codes
 * `codes[offsets[i]] … codes[offsets[i + 1] - 1]`, each an index into `values`.
 */
export interface FacetColumn {
  values: readonly string[];
  offsets: Uint32Array;
  codes: Uint32Array;
}

/** Collects the values of one facet, record by record. */
export class FacetColumnBuilder {
  readonly #codeOf = new Map<string, number>();
  readonly #offsets: Uint32Array;
  #codes: Uint32Array;
  #length = 0;
  #record = 0;

  /** @param records number of records that will be added @param known values that come first, in this order */
  constructor(records: number, known: readonly string[] = []) {
    this.#offsets = new Uint32Array(records + 1);
    this.#codes = new Uint32Array(Math.max(16, records));
    for (const value of known) this.#codeOf.set(value, this.#codeOf.size);
  }

  /** Adds the next record's values; doubles within a record count once. */
  add(values: readonly string[]): void {
    const start = this.#length;
    for (const value of values) {
      let code = this.#codeOf.get(value);
      if (code === undefined) {
        code = this.#codeOf.size;
        this.#codeOf.set(value, code);
      }
      if (this.#codes.subarray(start, this.#length).includes(code)) continue;
      if (this.#length === this.#codes.length) {
        const longer = new Uint32Array(this.#codes.length * 2);
        longer.set(this.#codes);
        this.#codes = longer;
      }
      this.#codes[this.#length++] = code;
    }
    this.#offsets[++this.#record] = this.#length;
  }

  /** The finished column. */
  finish(): FacetColumn {
    return {
      values: [...this.#codeOf.keys()],
      offsets: this.#offsets,
      codes: this.#codes.slice(0, this.#length),
    };
  }
}

/** The values of one record, as written. */
export function valuesOf(column: FacetColumn, record: number): string[] {
  const codes = column.codes.subarray(column.offsets[record], column.offsets[record + 1]);
  return Array.from(codes, (code) => column.values[code] ?? '');
}
