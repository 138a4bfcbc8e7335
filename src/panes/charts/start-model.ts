import { computeCounts } from '@/analysis/select';
import { arrangeStarts, type StartRow } from '@/analysis/starts';
import { notStated, phases } from '@/domain/vocabulary';
import { chartText } from '@/text/charts';
import { valueLabel } from '@/text/labels';
import { startPeriodLabel, wholeYearLabel } from '@/text/starts';
import { type ChartModel, type ChartSeries, phaseLooks } from './chart-model';
import { type ChartSource, countedNumbers, countRows, type RowPlan, summaryOf } from './count-rows';

/** Rows of time at most; more are put together by year. */
const mostRows = 12;

function labelOf({ code, wholeYear }: StartRow): string {
  return wholeYear ? wholeYearLabel(code) : (startPeriodLabel(code) ?? code);
}

const phaseSeries: readonly ChartSeries[] = phases.map((phase) => ({
  value: phase,
  label: valueLabel(phase),
  look: phaseLooks[phase],
}));

/** Records by when they start, divided by phase; those without a date last, by themselves. */
export function buildStartModel(source: ChartSource): ChartModel {
  const { dataset, selection } = source.visible;
  const column = dataset.columns.start;
  const counts = computeCounts(selection, 'start', column);
  const arranged = arrangeStarts(
    column.values.filter((_, code) => (counts[code] ?? 0) > 0),
    mostRows,
  );
  const plans = arranged.map(
    (row): RowPlan => ({ id: row.code, label: labelOf(row), values: row.periods }),
  );
  const undated: RowPlan = {
    id: notStated,
    label: chartText.start.undated,
    values: [notStated],
    apart: true,
  };
  const counted = countRows(source, 'start', [...plans, undated], {
    facet: 'phase',
    series: phaseSeries,
  });
  const vague = counted.rows.filter((row) => !row.apart && !row.id.includes('K'));
  return {
    facet: 'start',
    split: 'phase',
    rowName: chartText.start.row,
    rateName: null,
    series: counted.series,
    rows: counted.rows,
    counted: chartText.start.counted(
      countedNumbers(counted),
      counted.rows.at(-1)?.total ?? 0,
      vague.reduce((sum, row) => sum + row.total, 0),
      arranged.some(({ wholeYear }) => wholeYear),
    ),
    summary: summaryOf(counted.rows),
  };
}
