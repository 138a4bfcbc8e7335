import { type CSSProperties, type PointerEvent, useRef, useState } from 'react';
import { formatQuarter } from '@/text/format';
import { timelineText } from '@/text/timeline';
import { useMovement } from '@/view/use-movement';
import type { Period } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { QuarterBars } from './QuarterBars';
import { QuarterTip } from './QuarterTip';
import type { QuarterLoad } from './quarter-loads';
import { withPeriod } from './timeline-axis';
import './PeriodBrush.css';

interface PeriodBrushProps {
  axis: Period;
  loads: readonly QuarterLoad[];
}

/** Bars per quarter with a handle at each end of the chosen time. Dragging over the bars chooses anew. */
export function PeriodBrush({ axis, loads }: PeriodBrushProps) {
  const { move, end } = useMovement();
  const view = useView();
  const period = view.period ?? axis;
  const [pointed, setPointed] = useState<number | null>(null);
  const anchor = useRef<number | null>(null);
  const size = axis.to - axis.from + 1;
  const choose = (from: number, to: number) =>
    move((view) => withPeriod(view, { from: Math.min(from, to), to: Math.max(from, to) }, axis));
  const quarterAt = (event: PointerEvent<HTMLElement>): number => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const at = Math.floor(((event.clientX - left) / width) * size);
    return axis.from + Math.min(size - 1, Math.max(0, at));
  };
  const stop = () => {
    anchor.current = null;
    end();
  };
  // React's CSSProperties does not know custom properties.
  const style = { '--quarters': size } as CSSProperties;
  return (
    <div className="period-brush" style={style}>
      <div
        className="period-brush-bars"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          anchor.current = quarterAt(event);
          choose(anchor.current, anchor.current);
        }}
        onPointerMove={(event) => {
          const quarter = quarterAt(event);
          setPointed(quarter);
          if (anchor.current !== null) choose(anchor.current, quarter);
        }}
        onPointerUp={stop}
        onPointerCancel={stop}
        onPointerLeave={() => setPointed(null)}
      >
        <QuarterBars loads={loads} period={period} chosen={view.period !== null} />
      </div>
      <Handle
        side="from"
        value={period.from}
        axis={axis}
        onMove={(quarter) => choose(Math.min(quarter, period.to), period.to)}
        onEnd={end}
        onPoint={setPointed}
      />
      <Handle
        side="to"
        value={period.to}
        axis={axis}
        onMove={(quarter) => choose(period.from, Math.max(quarter, period.from))}
        onEnd={end}
        onPoint={setPointed}
      />
      <QuarterTip load={loads.find(({ quarter }) => quarter === pointed)} axis={axis} />
    </div>
  );
}

interface HandleProps {
  side: 'from' | 'to';
  value: number;
  axis: Period;
  onMove: (quarter: number) => void;
  onEnd: () => void;
  /** The quarter whose figures should be shown, null for none. */
  onPoint: (quarter: number | null) => void;
}

function Handle({ side, value, axis, onMove, onEnd, onPoint }: HandleProps) {
  return (
    <input
      type="range"
      className="period-brush-handle"
      data-side={side}
      min={axis.from}
      max={axis.to}
      value={value}
      aria-label={side === 'from' ? timelineText.from : timelineText.to}
      aria-valuetext={formatQuarter(value)}
      onChange={(event) => {
        const quarter = event.currentTarget.valueAsNumber;
        onMove(quarter);
        onPoint(quarter);
      }}
      onFocus={() => onPoint(value)}
      onPointerUp={onEnd}
      onBlur={() => {
        onEnd();
        onPoint(null);
      }}
    />
  );
}
