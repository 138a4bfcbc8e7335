import type { ChartModel } from './chart-model';
import { breakLines, type TextMeasure } from './label-lines';

/** Where the parts of a bar chart are, in px. */
export interface BarLayout {
  /** Lines of each row's label, by row id. */
  labels: ReadonlyMap<string, readonly string[]>;
  labelWidth: number;
  valueWidth: number;
  rowHeight: number;
  lineHeight: number;
  barHeight: number;
  /** Room below the rows for a note. */
  noteHeight: number;
  height: number;
  /** Value at the right end of the plot. */
  longest: number;
}

export interface Density {
  rowHeight: number;
  lineHeight: number;
  barHeight: number;
}

const roomy: Density = { rowHeight: 25, lineHeight: 15, barHeight: 15 };
const tight: Density = { rowHeight: 19, lineHeight: 14, barHeight: 12 };
const packed: Density = { rowHeight: 15, lineHeight: 13, barHeight: 10 };

const manyRows = 12;

/** Rows as on a page of their own; in the drawer closer together, and closest when they are many. */
export function densityFor(inDrawer: boolean, rows: number): Density {
  if (!inDrawer) return roomy;
  return rows > manyRows ? packed : tight;
}

/** Space between label, bar and value. */
const gap = 8;
/** Part of the width the labels may take; longer ones go on several lines. */
const mostLabels = 0.46;
/** Part of the width they may take to keep a long word, or each of many rows, in one piece. */
const mostLabelsWhole = 0.56;

/**
 * Lays a chart out in a width. All rows are as high as the one with the most lines.
 * @param measure width of a text in the chart's typeface
 */
export function layoutBars(
  { rows }: ChartModel,
  width: number,
  density: Density,
  measure: TextMeasure,
): BarLayout {
  const widestOf = (texts: readonly string[]) => Math.max(0, ...texts.map(measure));
  const names = rows.map(({ label }) => label);
  const words = widestOf(names.flatMap((name) => name.split(' ')));
  // One label on two lines makes every row higher, which costs most where there are many.
  const least = rows.length > manyRows ? widestOf(names) : words;
  const room = Math.max(width * mostLabels, Math.min(least, width * mostLabelsWhole));
  const labelWidth = Math.ceil(Math.min(widestOf(names), room)) + 1;
  const labels = new Map(
    rows.map(({ id, label }) => [id, breakLines(label, labelWidth, measure)] as const),
  );
  const lines = Math.max(1, ...[...labels.values()].map((label) => label.length));
  const rowHeight =
    lines === 1 ? density.rowHeight : Math.max(density.rowHeight, lines * density.lineHeight + 3);
  const noteHeight = rows.some(({ ownScale }) => ownScale) ? density.lineHeight + 3 : 0;
  return {
    labels,
    labelWidth: labelWidth + gap,
    valueWidth: Math.ceil(widestOf(rows.map(({ shown }) => shown))) + gap + 4,
    rowHeight,
    lineHeight: density.lineHeight,
    barHeight: density.barHeight,
    noteHeight,
    height: rows.length * rowHeight + noteHeight,
    longest: Math.max(
      ...rows.map(({ value, ownScale }) => (ownScale ? 0 : (value ?? 0))),
      Number.MIN_VALUE,
    ),
  };
}
