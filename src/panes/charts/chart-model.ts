import type { FacetKey } from '@/domain/facets';
import type { Phase } from '@/domain/vocabulary';

/** How a bar or a part of one is filled. Phases are told apart by pattern, layers by colour and order. */
type Pattern = 'solid' | 'hatched' | 'quiet' | 'dotted' | 'hollow';

export interface Look {
  pattern: Pattern;
  /** A layer's own colours; without them the pattern is drawn in the colours of the page. */
  colour?: { light: string; dark: string };
}

/** Planned is hatched and in force is solid, as on the map. */
export const phaseLooks: Readonly<Record<Phase, Look>> = {
  planerad: { pattern: 'hatched' },
  pagar: { pattern: 'solid' },
  genomford: { pattern: 'quiet' },
  avslutad: { pattern: 'dotted' },
  blev_inte_av: { pattern: 'hollow' },
};
export const plainLook: Look = { pattern: 'solid' };

/** What every bar is divided by, e.g. one layer. */
export interface ChartSeries {
  /** Value of the facet that divides the bars. */
  value: string;
  label: string;
  look: Look;
}

export interface ChartRow {
  id: string;
  label: string;
  /** Values of the chart's facet the row stands for; none for a row that cannot be opened. */
  values: readonly string[];
  /** Records. */
  total: number;
  /** Length of the bar: records, or records per inhabitants or area; null where that makes no sense. */
  value: number | null;
  /** The value in words, at the bar's end. */
  shown: string;
  /** Records per series, in the order of the series. */
  cells: readonly number[];
  look: Look;
  /** Set off from the others, with a line before it. */
  apart: boolean;
  /** Drawn in a scale of its own, because it would make the bars it stands beside too short to compare. */
  ownScale: boolean;
}

/** All a chart shows, ready to be drawn, read aloud, listed and saved. Small: a few rows and series. */
export interface ChartModel {
  facet: FacetKey;
  /** Facet that divides the bars, or null. */
  split: FacetKey | null;
  /** Name of the rows, for the table's first column. */
  rowName: string;
  /** Name of the value where it is not the number of records. */
  rateName: string | null;
  series: readonly ChartSeries[];
  rows: readonly ChartRow[];
  /** Id of the layer that was counted, where a server has its rows; else those that are held here are counted. */
  layer?: string;
  /** What is counted and how. */
  counted: string;
  /** The chart in words. */
  summary: string;
}
