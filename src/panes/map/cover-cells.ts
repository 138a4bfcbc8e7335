/** Rows of numbers. */
interface Cells {
  columns: number;
  rows: number;
  cells: Uint8Array<ArrayBuffer>;
}

/**
 * Takes every second, third … cell, for a graphics card that does not take pictures so large.
 * @param step 1 to take every cell: then it is the same picture
 */
export function thinCells(picture: Cells, step: number): Cells {
  const { columns, rows, cells } = picture;
  if (step === 1) return picture;
  const [fewerColumns, fewerRows] = [Math.ceil(columns / step), Math.ceil(rows / step)];
  const fewer = new Uint8Array(fewerColumns * fewerRows);
  for (let row = 0; row < fewerRows; row++)
    for (let column = 0; column < fewerColumns; column++)
      fewer[row * fewerColumns + column] = cells[row * step * columns + column * step] ?? 0;
  return { columns: fewerColumns, rows: fewerRows, cells: fewer };
}
