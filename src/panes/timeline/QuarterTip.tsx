import type { CSSProperties } from 'react';
import { timelineText } from '@/text/timeline';
import type { Period } from '@/view/view-state';
import type { QuarterLoad } from './quarter-loads';
import { yearOf } from './timeline-axis';
import './QuarterTip.css';

/** The figures of the quarter that is pointed at, over its bar. */
export function QuarterTip({ load, axis }: { load: QuarterLoad | undefined; axis: Period }) {
  if (!load) return null;
  const { quarter, total, yearOnly, vague } = load;
  const middle = (quarter - axis.from + 0.5) / (axis.to - axis.from + 1);
  // React's CSSProperties does not know custom properties.
  const style = { '--at': middle } as CSSProperties;
  return (
    <div className="quarter-tip" style={style}>
      <strong>{timelineText.tip(quarter, total)}</strong>
      {total > 0 && <span>{timelineText.tipMeaning}</span>}
      {yearOnly > 0 && <span>{timelineText.tipYear(yearOf(quarter), yearOnly)}</span>}
      {vague > 0 && <span>{timelineText.tipVague(vague)}</span>}
    </div>
  );
}
