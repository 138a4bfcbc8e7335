import { useMemo, useRef, useState } from 'react';
import { quartersSpanned } from '@/analysis/masks';
import { parseDate, quarterOf } from '@/domain/dates';
import { formatQuarter } from '@/text/format';
import { timelineText } from '@/text/timeline';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { useVisible } from '@/view/selection';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { InForceDay } from './InForceDay';
import { PeriodBrush } from './PeriodBrush';
import { computeLoads, readQuarters } from './quarter-loads';
import { timelineAxis } from './timeline-axis';
import { UndatedToggle } from './UndatedToggle';
import './TimelinePane.css';

/** Period brush and in-force day, in a low strip; folded away on a phone. */
export function TimelinePane() {
  const pane = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const { period } = useView();
  const visible = useVisible();
  const words = period
    ? timelineText.period(formatQuarter(period.from), formatQuarter(period.to))
    : timelineText.wholeTime;
  return (
    <section
      ref={pane}
      className="timeline"
      aria-label={timelineText.heading}
      data-open={open || undefined}
      tabIndex={-1}
    >
      <button
        type="button"
        className="timeline-fold"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {timelineText.heading} <span>{words}</span>
        <Icon name={open ? 'chevronDown' : 'chevronUp'} />
      </button>
      <div className="timeline-body">
        <div className="timeline-words">
          <h2>{timelineText.heading}</h2>
          <p>{words}</p>
          {period ? (
            <Button
              look="link"
              size="small"
              label={timelineText.clear}
              onClick={() => {
                // The button is about to vanish.
                pane.current?.focus();
                changeView((view) => ({ ...view, period: null }));
              }}
            />
          ) : (
            <p>{timelineText.caption}</p>
          )}
        </div>
        {visible ? <Brush /> : <div className="timeline-empty" />}
        <div className="timeline-day">
          <InForceDay />
          <UndatedToggle />
        </div>
      </div>
    </section>
  );
}

function Brush() {
  const visible = useVisible();
  const { period } = useView();
  const dataset = visible?.dataset;
  const spanned = useMemo(() => (dataset ? quartersSpanned(dataset) : null), [dataset]);
  const { workspace } = useWorkspace();
  const known = parseDate(workspace.lage.datum);
  const knownUntil = known ? quarterOf(known.to) : undefined;
  const quarters = useMemo(
    () => dataset && readQuarters(dataset, knownUntil),
    [dataset, knownUntil],
  );
  const { from, to } = timelineAxis(spanned, period) ?? {};
  const loads = useMemo(
    () =>
      visible && quarters && from !== undefined && to !== undefined
        ? computeLoads(quarters, visible.selection, { from, to })
        : [],
    [visible, quarters, from, to],
  );
  if (from === undefined || to === undefined)
    return <p className="timeline-empty">{timelineText.noDates}</p>;
  return <PeriodBrush axis={{ from, to }} loads={loads} />;
}
