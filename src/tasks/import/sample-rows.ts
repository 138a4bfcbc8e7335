import type { Cell, FileTable } from '@/files/table';

/**
 * Positions of rows to judge a table by, spread evenly over it.
 * @returns at most `most`, in order
 */
export function sampleRows({ rows }: Pick<FileTable, 'rows'>, most: number): readonly number[] {
  const count = Math.min(rows.length, most);
  return Array.from({ length: count }, (_, at) => Math.floor((at * rows.length) / count));
}

/** The cells of a column in some rows, those that say nothing left out. */
export function cellsIn(
  { rows }: Pick<FileTable, 'rows'>,
  column: number,
  sample: readonly number[],
): readonly Cell[] {
  return sample
    .map((index) => rows.at(index)?.[column] ?? null)
    .filter((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''));
}
