import { valueClasses } from '@/analysis/value-classes';
import { useWidth } from '@/panes/charts/use-width';
import { needText } from '@/text/need';
import { useWorkspace } from '@/view/workspace-context';
import { type ChartPoint, type ChartSpace, layoutChart, type PlacedPoint } from './chart-layout';
import { type NeedRow, numberOf } from './need-rows';
import type { Need } from './use-need';

const { chart: words } = needText;

/** Round numbers along an axis, from the first to the last of the classes of its values. */
function ticksOf(values: readonly number[]): number[] {
  const classes = valueClasses(values);
  const [first] = classes;
  if (!first || first.from === first.to) return [];
  return [first.from, ...classes.map(({ to }) => to)];
}

/** The districts that both numbers are known of. Those with the same share a dot. */
function pointsOf(rows: readonly NeedRow[]): ChartPoint[] {
  const points = new Map<string, ChartPoint>();
  for (const { area, figure, rate } of rows) {
    const across = numberOf({ figure });
    if (across === null || rate === null) continue;
    const key = `${across} ${rate}`;
    const same = points.get(key);
    points.set(key, { name: same ? `${same.name}, ${area}` : area, across, up: rate });
  }
  return [...points.values()];
}

/** Each district as a dot: need to the right, measures per inhabitant upwards. The same figures stand in the table. */
export function NeedChart({ need }: { need: Need }) {
  const { ref, width } = useWidth();
  const { workspace } = useWorkspace();
  const { indicator, rows } = need;
  const points = pointsOf(rows);
  const across = ticksOf(points.map((point) => point.across));
  const up = ticksOf([0, ...points.map((point) => point.up)]);
  const enough = points.length > 2 && across.length > 0 && up.length > 0;
  return (
    <section aria-labelledby="need-chart" className="need-figure">
      <h3 id="need-chart">{words.heading}</h3>
      <p>
        {words.read(workspace.omrade.delSlag.ental)} <strong>{words.caution}</strong>
      </p>
      <div className="need-chart" ref={ref}>
        {!enough && <p>{words.tooFew}</p>}
        {enough && width > 0 && (
          <Dots
            space={layoutChart(points, across, up, width)}
            alt={words.alt(indicator.name, points.length)}
            unit={indicator.unit}
            name={words.across(indicator.name, indicator.unit)}
          />
        )}
      </div>
    </section>
  );
}

interface DotsProps {
  space: ChartSpace;
  alt: string;
  unit: string;
  name: string;
}

function Dots({ space, alt, unit, name }: DotsProps) {
  const { width, height, frame, across, up, points } = space;
  return (
    <svg
      className="need-dots"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={alt}
    >
      <text x={0} y={12} className="need-axis">
        {words.up}
      </text>
      {up.map(({ value, at }) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.right} y1={at} y2={at} />
          <text x={frame.left - 8} y={at + 4} textAnchor="end">
            {needText.value(value, 'antal')}
          </text>
        </g>
      ))}
      {across.map(({ value, at }) => (
        <g key={value}>
          <line x1={at} x2={at} y1={frame.top} y2={frame.bottom} />
          <text x={at} y={frame.bottom + 18} textAnchor="middle">
            {needText.value(value, 'antal')}
          </text>
        </g>
      ))}
      <text x={frame.right} y={height - 6} textAnchor="end" className="need-axis">
        {name}
      </text>
      {points.map((point) => (
        <Dot key={point.name} point={point} unit={unit} />
      ))}
    </svg>
  );
}

function Dot({
  point: { name, x, y, across, up, label },
  unit,
}: {
  point: PlacedPoint;
  unit: string;
}) {
  return (
    <g>
      <title>{`${name}: ${needText.value(across, unit)}, ${needText.table.perThousand(up)}`}</title>
      <circle cx={x} cy={y} r={5} />
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor} className="need-name">
          {name}
        </text>
      )}
    </g>
  );
}
