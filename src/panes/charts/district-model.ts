import { wholeBorough } from '@/domain/facets';
import type { District } from '@/domain/reference';
import type { Workspace } from '@/domain/workspace';
import { chartText } from '@/text/charts';
import { joinWords, swedishOrder } from '@/text/format';
import { facetValueLabel } from '@/text/labels';
import type { Rate } from '@/view/view-state';
import type { ChartModel, ChartRow, ChartSeries } from './chart-model';
import { type ChartSource, countedNumbers, countRows, summaryOf } from './count-rows';

export type DistrictOrder = 'value' | 'name';

interface DistrictOptions {
  workspace: Workspace;
  rate: Rate;
  order: DistrictOrder;
}

/** Records per 1 000 inhabitants or per km² of land; null where there is nothing to divide by. */
function rateOf(total: number, district: District, rate: Exclude<Rate, 'antal'>): number | null {
  if (rate === 'perkm2') return total / district.landSquareKilometres;
  return district.population > 0 ? (total * 1000) / district.population : null;
}

function withRate(row: ChartRow, district: District | undefined, rate: Rate): ChartRow {
  if (rate === 'antal') return row;
  const value = district ? rateOf(row.total, district, rate) : null;
  return { ...row, value, shown: value === null ? chartText.noRate : chartText.rate(value) };
}

function inOrder(rows: readonly ChartRow[], order: DistrictOrder): ChartRow[] {
  return [...rows].sort(
    (a, b) =>
      (order === 'value' ? (b.value ?? 0) - (a.value ?? 0) : 0) ||
      swedishOrder.compare(a.label, b.label),
  );
}

function layerSeries(workspace: Workspace): ChartSeries[] {
  return workspace.lager.map(({ id, namn, farg }) => ({
    value: id,
    label: namn,
    look: { pattern: 'solid', colour: { light: farg.ljus, dark: farg.mork } },
  }));
}

const populationYears = (districts: readonly District[]) =>
  joinWords([...new Set(districts.map(({ populationYear }) => String(populationYear)))].sort());

function divisor(rate: Rate, districts: readonly District[]) {
  if (rate === 'antal') return null;
  return rate === 'per1000' ? { kind: rate, years: populationYears(districts) } : { kind: rate };
}

/** A row this many times as long as the longest district leaves nothing to compare the districts by. */
const tooLong = 2;

function withOwnScale(rows: readonly ChartRow[]): ChartRow[] {
  const longest = Math.max(0, ...rows.map((row) => (row.apart ? 0 : (row.value ?? 0))));
  return rows.map((row) => ({
    ...row,
    ownScale: row.apart && longest > 0 && (row.value ?? 0) > tooLong * longest,
  }));
}

/** Records per district, divided by layer; every district has a row, also one without records. */
export function buildDistrictModel(source: ChartSource, options: DistrictOptions): ChartModel {
  const { workspace, rate, order } = options;
  const { districts } = source.visible.dataset;
  const { namn: area, delSlag } = workspace.omrade;
  const wholeLabel = facetValueLabel('district', wholeBorough, source.names);
  const counted = countRows(
    source,
    'district',
    [
      ...districts.map(({ name }) => ({ id: name, label: name, values: [name] })),
      { id: wholeBorough, label: wholeLabel, values: [wholeBorough], apart: true },
    ],
    { facet: 'layer', series: layerSeries(workspace) },
  );
  const rows = counted.rows.map((row, index) => withRate(row, districts[index], rate));
  const ordered = withOwnScale([...inOrder(rows.slice(0, -1), order), ...rows.slice(-1)]);
  const statement = chartText.district.counted(countedNumbers(counted), {
    parts: delSlag.flertal,
    part: delSlag.ental,
    area,
    whole: rows.at(-1)?.total ?? 0,
    rate: divisor(rate, districts),
  });
  return {
    facet: 'district',
    split: 'layer',
    rowName: chartText.columnName(delSlag.ental),
    rateName: rate === 'antal' ? null : chartText.district.rates[rate],
    series: counted.series,
    rows: ordered,
    counted: statement,
    summary: summaryOf(ordered),
  };
}
