import { chartText } from '@/text/charts';
import type { ChartModel } from './chart-model';

/** The chart's figures as a sheet of texts, the same as in its table. */
export interface ChartSheet {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A number as a Swedish spreadsheet reads it: decimal comma, no spaces. Two decimals for rates. */
function cell(value: number | null): string {
  if (value === null) return '';
  return Number.isInteger(value) ? String(value) : value.toFixed(2).replace('.', ',');
}

/** Makes the sheet of a chart. */
export function toChartSheet(model: ChartModel): ChartSheet {
  return {
    header: [
      model.rowName,
      model.split ? chartText.total : chartText.count,
      ...(model.rateName ? [model.rateName] : []),
      ...model.series.map(({ label }) => label),
    ],
    rows: model.rows.map((row) => [
      row.label,
      cell(row.total),
      ...(model.rateName ? [cell(row.value)] : []),
      ...row.cells.map(cell),
    ]),
  };
}

/** A text that no spreadsheet takes for a formula, on one line and in one column. */
function plainCell(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** The sheet with tabs between the columns, as spreadsheets take it from the clipboard. */
export function toTabbedText({ header, rows }: ChartSheet): string {
  return [header, ...rows].map((row) => row.map(plainCell).join('\t')).join('\n');
}
