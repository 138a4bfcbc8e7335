import type { ChartSeries } from './chart-model';
import { Swatch } from './Swatch';
import './ChartLegend.css';

/** What the parts of the bars mean, in the order they are drawn. */
export function ChartLegend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className="chart-legend">
      {series.map(({ value, label, look }) => (
        <li key={value}>
          <Swatch look={look} />
          {label}
        </li>
      ))}
    </ul>
  );
}
