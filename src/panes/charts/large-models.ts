import { meaningOf, notStated, type RecordType, statusesOf } from '@/domain/vocabulary';
import { chartText } from '@/text/charts';
import { formatCount } from '@/text/format';
import { type FacetNames, facetLabels, facetValueLabel } from '@/text/labels';
import { largeText } from '@/text/large';
import type { ValueCounts } from '@/view/large-layers';
import { type ChartModel, type ChartRow, type Look, phaseLooks, plainLook } from './chart-model';
import { summaryOf } from './count-rows';

interface LargeSource {
  /** Id of the layer whose rows were counted. */
  layer: string;
  names: FacetNames;
  counted: ValueCounts;
}

function rowsOf(
  facet: 'status' | 'district',
  values: readonly string[],
  { names, counted: { counts } }: LargeSource,
  lookOf: (value: string) => Look,
): ChartRow[] {
  return values.map((value) => {
    const total = counts.get(value) ?? 0;
    return {
      id: value,
      label: facetValueLabel(facet, value, names),
      values: [value],
      total,
      value: total,
      shown: formatCount(total),
      cells: [],
      look: lookOf(value),
      apart: value === notStated,
      ownScale: false,
    };
  });
}

function modelOf(
  facet: 'status' | 'district',
  rowName: string,
  rows: readonly ChartRow[],
  { layer, counted: { without } }: LargeSource,
): ChartModel {
  const sum = rows.reduce((total, row) => total + row.total, 0);
  return {
    facet,
    split: null,
    rowName,
    rateName: null,
    series: [],
    rows,
    layer,
    counted: largeText.charts.counted(sum, without),
    summary: summaryOf(rows),
  };
}

/** Rows of a layer per status, as its server counts them. */
export function buildLargeStatusModel(type: RecordType, source: LargeSource): ChartModel {
  const rows = rowsOf(
    'status',
    statusesOf(type),
    source,
    (status) => phaseLooks[meaningOf(type, status).phase],
  );
  return modelOf('status', facetLabels.status, rows, source);
}

/**
 * Rows of a layer per district, most first, as its server counts them.
 * @param rowName what a district is called
 */
export function buildLargeDistrictModel(
  districts: readonly string[],
  rowName: string,
  source: LargeSource,
): ChartModel {
  const rows = rowsOf('district', districts, source, () => plainLook);
  const ordered = rows.toSorted((a, b) => b.total - a.total);
  return modelOf('district', chartText.columnName(rowName), ordered, source);
}
