import { chartText } from '@/text/charts';
import { formatCount } from '@/text/format';
import type { ChartModel, ChartRow } from './chart-model';
import { Swatch } from './Swatch';
import './ChartTip.css';

interface ChartTipProps {
  model: ChartModel;
  row: ChartRow | undefined;
}

/** The figures of the row under the pointer. */
export function ChartTip({ model, row }: ChartTipProps) {
  if (!row) return null;
  return (
    <div className="chart-tip">
      <p className="chart-tip-name">{row.label}</p>
      <p>{chartText.tip(row.shown, row.total)}</p>
      {model.series.length > 0 && row.total > 0 && (
        <ul>
          {model.series.map(
            (series, index) =>
              (row.cells[index] ?? 0) > 0 && (
                <li key={series.value}>
                  <Swatch look={series.look} />
                  <span>{series.label}</span>
                  <b>{formatCount(row.cells[index] ?? 0)}</b>
                </li>
              ),
          )}
        </ul>
      )}
    </div>
  );
}
