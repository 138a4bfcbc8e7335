import type { SeenStatistic } from '@/domain/statistics';
import type { Cell } from '@/files/table';
import type { RefusedStatistic } from '@/geodata/parse-statistics';
import { needText } from '@/text/need';
import type { NeedRow } from './need-rows';
import type { Need } from './use-need';

/** A number as a Swedish spreadsheet reads it. */
const decimalComma = (value: number): string => String(value).replace('.', ',');

/** A figure for a file: the number, or the words that stand in its place. */
function seenCell(figure: SeenStatistic | null, least: number): string {
  if (figure?.seen.kind === 'value') return decimalComma(figure.seen.value);
  return needText.seen(figure?.seen ?? null, '', least);
}

/** The table of the page for a file: the districts and the whole area, as they are seen. */
export function needFileRows(
  { indicator, period, rows, whole }: Pick<Need, 'indicator' | 'period' | 'rows' | 'whole'>,
  least: number,
  filtered: boolean,
): string[][] {
  const { withFilter, withoutFilter } = needText.table;
  const toRow = ({ area, figure, measures, rate }: NeedRow) => [
    area,
    indicator.indicator,
    period,
    seenCell(figure, least),
    indicator.unit,
    figure?.source ?? '',
    String(measures),
    rate === null ? '' : decimalComma(Math.round(rate * 100) / 100),
    filtered ? withFilter : withoutFilter,
  ];
  return [...rows, whole].map(toRow);
}

/** The columns of a file of statistics for the workspace's folder. */
export const statisticsHeader = ['omrade', 'period', 'indikator', 'varde', 'enhet', 'kalla'];

/**
 * Figures for a file that everybody may read: small counts only as such, and none of those that would tell one. It can
 * be read again.
 */
export function statisticsFileRows(figures: readonly SeenStatistic[], least: number): string[][] {
  return figures
    .filter(({ seen }) => seen.kind !== 'withheld')
    .map((figure) => [
      figure.area,
      figure.period,
      figure.indicator,
      seenCell(figure, least),
      figure.unit,
      figure.source,
    ]);
}

function cellWords(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return decimalComma(cell);
  return cell === null ? '' : String(cell);
}

/** Rows that were not taken, as they stood, each with what is wrong with it. */
export const refusedFileRows = (refused: readonly RefusedStatistic[]): string[][] =>
  refused.map(({ cells, faults }) => [
    ...cells.map(cellWords),
    faults.map(needText.bring.fault).join(' '),
  ]);
