import { timelineText } from '@/text/timeline';
import type { Period } from '@/view/view-state';
import type { QuarterLoad } from './quarter-loads';
import { yearOf } from './timeline-axis';
import './QuarterBars.css';

interface QuarterBarsProps {
  loads: readonly QuarterLoad[];
  /** What is marked: the chosen time, or all of it. */
  period: Period;
  /** Whether a time is chosen. */
  chosen: boolean;
}

/** One bar a quarter. Its upper, lighter part is records whose quarter is not certain. */
export function QuarterBars({ loads, period, chosen }: QuarterBarsProps) {
  const busiest = loads.reduce((most, load) => (load.total > most.total ? load : most), noLoad);
  return (
    <div
      className="quarter-bars"
      role="img"
      aria-label={timelineText.bars(busiest.quarter, busiest.total)}
      data-chosen={chosen || undefined}
    >
      {loads.map((load, at) => {
        const { quarter, total } = load;
        const unsure = load.yearOnly + load.vague;
        const startsYear = quarter % 4 === 0;
        return (
          <div
            key={quarter}
            className="quarter-bars-quarter"
            data-in={(quarter >= period.from && quarter <= period.to) || undefined}
            data-year={(startsYear && at > 0) || undefined}
          >
            <Part kind="unsure" count={unsure} most={busiest.total} />
            <Part kind="sure" count={total - unsure} most={busiest.total} />
            {startsYear && <span>{yearOf(quarter)}</span>}
          </div>
        );
      })}
    </div>
  );
}

const noLoad: QuarterLoad = { quarter: 0, total: 0, yearOnly: 0, vague: 0 };

interface PartProps {
  kind: 'sure' | 'unsure';
  count: number;
  most: number;
}

function Part({ kind, count, most }: PartProps) {
  if (count === 0) return null;
  return <div className={`quarter-bars-${kind}`} style={{ height: `${(count / most) * 100}%` }} />;
}
