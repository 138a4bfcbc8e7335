import { type MouseEvent, memo, useCallback, useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, Tooltip, XAxis, YAxis } from 'recharts';
import { useTheme } from '@/ui/theme';
import { changeView } from '@/view/view-store';
import { BarRow } from './BarRow';
import { type Density, layoutBars } from './bar-layout';
import { ChartTip } from './ChartTip';
import type { ChartModel, ChartRow } from './chart-model';
import { figureOf, toggleFigure } from './figure';
import { measureText } from './label-lines';
import { openRecords } from './open-records';
import { useWidth } from './use-width';
import './BarFigure.css';

interface BarFigureProps {
  model: ChartModel;
  /** Chosen values of the chart's facet; none when it is not filtered. */
  chosen: readonly string[] | undefined;
  density: Density;
  /** Ids of the heading and the summary, which name the drawing. */
  labelledBy: string;
}

interface Datum {
  id: string;
  value: number;
  row: ChartRow;
}

/** Typeface of labels and values; the same as in the style sheet, for measuring. */
const font = '500 13px "Inter Variable", system-ui, sans-serif';
const measure = (text: string) => measureText(text, font);

/** What a click means: the number opens the records, a part chooses row and series, the rest the row. */
function handleClick(model: ChartModel, { row }: Datum, event: MouseEvent<Element>): void {
  if (row.values.length === 0) return;
  const hit = event.target instanceof Element ? event.target.closest('[data-hit]') : null;
  const kind = hit?.getAttribute('data-hit');
  const series = model.series.find(({ value }) => value === hit?.getAttribute('data-series'));
  if (row.total > 0 && kind === 'figure') openRecords(figureOf(model, row));
  else changeView((view) => chooseRow(view, model, row, series));
}

function chooseRow(
  view: Parameters<typeof toggleFigure>[0],
  model: ChartModel,
  row: ChartRow,
  series: ChartModel['series'][number] | undefined,
) {
  const isChosen = row.values.some((value) => view.facets[model.facet]?.includes(value));
  // A row without records can be let go, but choosing it would only empty the page.
  return row.total === 0 && !isChosen ? view : toggleFigure(view, figureOf(model, row, series));
}

/** A chart's drawing. Keyboard and screen reader have the same figures as buttons in the table behind it. */
export const BarFigure = memo(function BarFigure(props: BarFigureProps) {
  const { model, density } = props;
  const { ref, width } = useWidth();
  const layout = useMemo(() => layoutBars(model, width, density, measure), [model, width, density]);
  return (
    <div className="bar-figure" ref={ref} style={{ blockSize: layout.height }}>
      {width > 0 && <Drawing {...props} width={width} layout={layout} />}
    </div>
  );
});

interface DrawingProps extends BarFigureProps {
  width: number;
  layout: ReturnType<typeof layoutBars>;
}

function Drawing({ model, chosen, labelledBy, width, layout }: DrawingProps) {
  const theme = useTheme();
  const data = useMemo(
    () =>
      model.rows.map(
        (row): Datum => ({
          id: row.id,
          value: row.ownScale ? layout.longest : (row.value ?? 0),
          row,
        }),
      ),
    [model, layout],
  );
  const shape = useCallback(
    ({ x, y, width: length, payload }: BarShapeProps) => {
      const { row }: Datum = payload;
      const isChosen = chosen ? row.values.some((value) => chosen.includes(value)) : null;
      return <BarRow {...{ model, row, layout, theme, width, x, y, length, chosen: isChosen }} />;
    },
    [model, layout, theme, width, chosen],
  );
  return (
    <BarChart
      width={width}
      height={layout.height}
      data={data}
      layout="vertical"
      margin={{
        top: 0,
        bottom: layout.noteHeight,
        left: layout.labelWidth,
        right: layout.valueWidth,
      }}
      // Arrow keys on a picture would be one more stop that says nothing: the table has every figure.
      accessibilityLayer={false}
      role="img"
      aria-labelledby={labelledBy}
    >
      <XAxis type="number" hide domain={[0, layout.longest]} />
      <YAxis type="category" dataKey="id" hide />
      <Tooltip
        content={({ active, payload }) => (
          <ChartTip model={model} row={active ? payload[0]?.payload?.row : undefined} />
        )}
        cursor={false}
        isAnimationActive={false}
        allowEscapeViewBox={{ x: false, y: true }}
        wrapperClassName="bar-figure-tip"
      />
      <Bar
        dataKey="value"
        barSize={layout.barHeight}
        isAnimationActive={false}
        shape={shape}
        onClick={(item, _, event) => handleClick(model, item.payload, event)}
      />
    </BarChart>
  );
}
