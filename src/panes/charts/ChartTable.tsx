import { chartText } from '@/text/charts';
import { formatCount } from '@/text/format';
import type { ChartModel, ChartRow, ChartSeries } from './chart-model';
import { figureOf } from './figure';
import { openRecords } from './open-records';
import './ChartTable.css';

/** The chart's figures as a table; each opens the records it counts. */
export function ChartTable({ model, title }: { model: ChartModel; title: string }) {
  return (
    <div className="chart-table">
      <table>
        <caption className="visually-hidden">{`${title}. ${model.counted}`}</caption>
        <thead>
          <tr>
            <th scope="col">{model.rowName}</th>
            <th scope="col">{model.split ? chartText.total : chartText.count}</th>
            {model.rateName && <th scope="col">{model.rateName}</th>}
            {model.series.map(({ value, label }) => (
              <th key={value} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row) => (
            <TableRow key={row.id} model={model} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TableRow({ model, row }: { model: ChartModel; row: ChartRow }) {
  return (
    <tr data-apart={row.apart || undefined}>
      <th scope="row">{row.label}</th>
      <td className="chart-table-total">
        <FigureButton model={model} row={row} count={row.total} />
      </td>
      {model.rateName && <td>{row.shown}</td>}
      {model.series.map((series, index) => (
        <td key={series.value}>
          <FigureButton {...{ model, row, series }} count={row.cells[index] ?? 0} />
        </td>
      ))}
    </tr>
  );
}

interface FigureButtonProps {
  model: ChartModel;
  row: ChartRow;
  series?: ChartSeries;
  count: number;
}

function FigureButton({ model, row, series, count }: FigureButtonProps) {
  // Nothing to open behind a zero.
  if (count === 0 || row.values.length === 0) return formatCount(count);
  return (
    <button
      type="button"
      className="chart-table-figure"
      aria-label={chartText.openFigure(count, row.label, series?.label)}
      onClick={() => openRecords(figureOf(model, row, series))}
    >
      {formatCount(count)}
    </button>
  );
}
