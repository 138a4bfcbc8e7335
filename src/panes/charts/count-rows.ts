import { computeGroupCounts, type GroupCounts } from '@/analysis/group-counts';
import type { FacetKey } from '@/domain/facets';
import { chartText } from '@/text/charts';
import { formatCount } from '@/text/format';
import type { FacetNames } from '@/text/labels';
import type { VisibleData } from '@/view/selection';
import type { ViewState } from '@/view/view-state';
import { type ChartRow, type ChartSeries, type Look, plainLook } from './chart-model';

/** What every chart is made from. */
export interface ChartSource {
  visible: VisibleData;
  facets: ViewState['facets'];
  names: FacetNames;
}

/** A row before it is counted. */
export interface RowPlan {
  id: string;
  label: string;
  values: readonly string[];
  look?: Look;
  apart?: boolean;
}

export interface CountedRows {
  rows: readonly ChartRow[];
  series: readonly ChartSeries[];
  counts: GroupCounts;
  /** What the rows add up to. */
  sum: number;
}

/** Counts the planned rows of one facet, divided by another where `split` names its series. */
export function countRows(
  { visible: { dataset, selection } }: ChartSource,
  facet: FacetKey,
  plans: readonly RowPlan[],
  split: { facet: FacetKey; series: readonly ChartSeries[] } | null,
): CountedRows {
  const splitColumn = split ? dataset.columns[split.facet] : null;
  const groups = plans.map(({ values }) => values);
  const column = dataset.columns[facet];
  const counts = computeGroupCounts(selection, facet, column, groups, splitColumn);
  const width = splitColumn?.values.length ?? 0;
  const codes = (split?.series ?? []).map(({ value }) => splitColumn?.values.indexOf(value) ?? -1);
  const cellAt = (row: number, code: number) => counts.cells[row * width + code] ?? 0;
  // A series without a single record, such as a layer that is filtered out, would only lengthen the legend.
  const used = codes.map((code) => plans.some((_, row) => cellAt(row, code) > 0));
  const rows = plans.map((plan, row): ChartRow => {
    const total = counts.totals[row] ?? 0;
    return {
      ...plan,
      total,
      value: total,
      shown: formatCount(total),
      cells: codes.filter((_, index) => used[index]).map((code) => cellAt(row, code)),
      look: plan.look ?? plainLook,
      apart: plan.apart ?? false,
      ownScale: false,
    };
  });
  const series = (split?.series ?? []).filter((_, index) => used[index]);
  const sum = rows.reduce((total, row) => total + row.total, 0);
  return { rows, series, counts, sum };
}

/** The numbers of a chart's statement. */
export function countedNumbers({ counts: { records, inSeveral }, sum }: CountedRows) {
  return { records, inSeveral, sum };
}

/** The rows in words. */
export function summaryOf(rows: readonly ChartRow[]): string {
  return rows.some((row) => row.total > 0) ? chartText.summary(rows) : chartText.nothingHere;
}
