import { decodeText } from './decode-text';
import { formatLimits } from './format-limits';
import { nameColumns } from './name-columns';
import { checkLimit, reading, refuse } from './refusal';
import { type CsvCells, scanCsv } from './scan-csv';
import type { Cell, ReadFileResult, ReadLimits, Rows } from './table';

/** In the order they are preferred where a file has no sign of any. */
const separators = [';', '\t', ','] as const;
/** Enough to tell columns from commas in sentences. */
const sampleRows = 30;
const sampleCharacters = 100_000;
/** A line that Excel writes and obeys: "sep=;". */
const statedSeparator = /^sep=(.)(\r\n|\r|\n)/i;

/** How many rows of a sample have as many cells as its header, times those cells; 0 for a single column. */
function evenness(sample: string, separator: string): number {
  const cells = scanCsv(sample, separator, sampleRows);
  const columns = cells.cellCount(0);
  if (cells.rowCount === 0 || columns < 2) return 0;
  let even = 0;
  for (let row = 0; row < cells.rowCount; row++) if (cells.cellCount(row) === columns) even++;
  return (even / cells.rowCount) * columns;
}

function findSeparator(text: string): string {
  const sample = text.slice(0, sampleCharacters);
  let best: string = separators[0];
  let most = 0;
  for (const separator of separators) {
    const score = evenness(sample, separator);
    if (score > most) {
      best = separator;
      most = score;
    }
  }
  return best;
}

/** The rows under the header, made when they are asked for. */
class CsvRows implements Rows {
  readonly length: number;
  readonly #cells: CsvCells;

  constructor(cells: CsvCells) {
    this.#cells = cells;
    this.length = cells.rowCount - 1;
  }

  at(index: number): readonly Cell[] | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const row: Cell[] = [];
    for (let column = 0; column < this.#cells.columnCount; column++)
      row.push(this.#cells.cell(index + 1, column));
    return row;
  }

  *[Symbol.iterator](): Iterator<readonly Cell[]> {
    for (let index = 0; index < this.length; index++) yield this.at(index) ?? [];
  }
}

/**
 * Reads CSV or TSV. Separator (; tab ,) and encoding (UTF-8, UTF-16 with its mark, Windows-1252) are found out.
 * The first row that is not empty is the header. Cells stay text as it stood, quotation marks apart; a row
 * shorter than the longest has null in the rest. Empty lines are left out.
 * @returns one table without geometries, or why there is none
 */
export function readCsv(bytes: Uint8Array, limits: ReadLimits = formatLimits.csv): ReadFileResult {
  return reading(bytes, limits, () => {
    const decoded = decodeText(bytes);
    const stated = statedSeparator.exec(decoded);
    const text = stated ? decoded.slice(stated[0].length) : decoded;
    const cells = scanCsv(text, stated?.[1] ?? findSeparator(text), limits.rows + 1);
    if (cells.rowCount === 0) refuse('empty');
    if (cells.unclosed) refuse('damaged', '"');
    checkLimit('rows', cells.rowCount - 1, limits);
    checkLimit('columns', cells.columnCount, limits);
    const header = Array.from(
      { length: cells.cellCount(0) },
      (_, column) => cells.cell(0, column) ?? '',
    );
    const columns = nameColumns(header, cells.columnCount);
    return [{ name: '', columns, rows: new CsvRows(cells), geometries: null, epsg: null }];
  });
}
