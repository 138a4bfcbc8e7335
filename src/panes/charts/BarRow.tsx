import { chartText } from '@/text/charts';
import type { Theme } from '@/ui/theme';
import type { BarLayout } from './bar-layout';
import { type BarPart, partsOf } from './bar-parts';
import type { ChartModel, ChartRow } from './chart-model';
import './BarRow.css';

interface BarRowProps {
  model: ChartModel;
  row: ChartRow;
  layout: BarLayout;
  theme: Theme;
  /** Width of the whole drawing. */
  width: number;
  /** Where Recharts puts the bar. */
  x: number;
  y: number;
  length: number;
  /** Whether the row is one of the chosen ones, or null when none is chosen. */
  chosen: boolean | null;
}

/** Narrower parts have no room for their number. */
const roomForNumber = 22;

/** A row of a chart: label, bar in parts, and the value at its end. `data-hit` says what a click is meant for. */
export function BarRow(props: BarRowProps) {
  const { row, layout, width, x, y, length, chosen } = props;
  const top = y - (layout.rowHeight - layout.barHeight) / 2;
  const state = chosen === null ? undefined : chosen;
  return (
    <g className="bar-row" data-chosen={state} data-empty={row.total === 0 || undefined}>
      {row.apart && <line className="bar-row-apart" x1={0} x2={width} y1={top} y2={top} />}
      <rect className="bar-row-band" x={0} y={top} width={width} height={layout.rowHeight} />
      <RowLabel
        lines={layout.labels.get(row.id) ?? []}
        middle={y + layout.barHeight / 2}
        lineHeight={layout.lineHeight}
      />
      {row.ownScale && (
        <text className="bar-row-note" x={0} y={top + layout.rowHeight + 9}>
          {chartText.ownScale}
        </text>
      )}
      <Parts {...props} />
      <text
        className="bar-row-value"
        data-hit="figure"
        x={x + length + 6}
        y={y + layout.barHeight / 2}
        dominantBaseline="central"
      >
        {row.shown}
      </text>
    </g>
  );
}

interface RowLabelProps {
  lines: readonly string[];
  middle: number;
  lineHeight: number;
}

function RowLabel({ lines, middle, lineHeight }: RowLabelProps) {
  const first = middle - ((lines.length - 1) * lineHeight) / 2;
  return (
    <text className="bar-row-label" dominantBaseline="central">
      {lines.map((line, index) => (
        <tspan key={line} x={0} y={first + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Parts({ model, row, layout, theme, x, y, length }: BarRowProps) {
  const parts = partsOf(model, row);
  return parts.map((part) => {
    const from = x + part.start * length;
    // A thin gap in the colour of the page parts the neighbours, for those who do not see the colours.
    const width = Math.max(1, part.share * length - (parts.length > 1 ? 1 : 0));
    const numbered = model.split !== null && model.rateName === null && width >= roomForNumber;
    return (
      <g key={part.id} className="bar-part" data-pattern={part.look.pattern}>
        <rect
          className="bar-part-area"
          data-hit={part.series ? 'part' : undefined}
          data-series={part.series?.value}
          x={from}
          y={y}
          width={width}
          height={layout.barHeight}
          {...colourOf(part, theme)}
        />
        {numbered && parts.length > 1 && (
          <text
            className="bar-part-number"
            x={from + width / 2}
            y={y + layout.barHeight / 2}
            dominantBaseline="central"
          >
            {part.count}
          </text>
        )}
      </g>
    );
  });
}

function colourOf({ look: { colour } }: BarPart, theme: Theme) {
  return colour ? { style: { fill: theme === 'dark' ? colour.dark : colour.light } } : {};
}
