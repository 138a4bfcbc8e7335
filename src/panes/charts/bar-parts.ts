import type { ChartModel, ChartRow, ChartSeries, Look } from './chart-model';

/** A stretch of a bar. */
export interface BarPart {
  id: string;
  series: ChartSeries | null;
  look: Look;
  count: number;
  /** Where it begins and how long it is, as shares of the bar. */
  start: number;
  share: number;
}

/** The parts a row's bar is made of, in the order of the series; one part in a chart that is not divided. */
export function partsOf({ series, split }: ChartModel, row: ChartRow): BarPart[] {
  if (row.total === 0 || row.value === null) return [];
  if (split === null)
    return [{ id: row.id, series: null, look: row.look, count: row.total, start: 0, share: 1 }];
  const sum = row.cells.reduce((total, count) => total + count, 0);
  let before = 0;
  return series.flatMap((one, index) => {
    const count = row.cells[index] ?? 0;
    if (count === 0) return [];
    const start = before / sum;
    before += count;
    return [{ id: one.value, series: one, look: one.look, count, start, share: count / sum }];
  });
}
