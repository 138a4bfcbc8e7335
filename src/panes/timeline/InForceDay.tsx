import { useId, useRef, useState } from 'react';
import { parseDate } from '@/domain/dates';
import { timelineText } from '@/text/timeline';
import { Button } from '@/ui/Button';
import { useMovement } from '@/view/use-movement';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './InForceDay.css';

/** Years below this are a year being typed, digit by digit. */
const firstYear = 1900;

/** Whether a day lies after all that the documents speak of. */
function isAfter(day: string | null, known: string): boolean {
  const chosen = day === null ? null : parseDate(day);
  const last = parseDate(known);
  return chosen !== null && last !== null && chosen.from > last.to;
}

/** A day: only what is in force then is shown. */
export function InForceDay() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { inForceOn } = useView();
  const { workspace } = useWorkspace();
  const later = isAfter(inForceOn, workspace.lage.datum);
  const { move, end } = useMovement();
  /** What is being typed; null when the field shows the view. */
  const [draft, setDraft] = useState<string | null>(null);
  function finish() {
    setDraft(null);
    end();
  }
  return (
    <div className="in-force-day">
      <label htmlFor={id}>{timelineText.inForceOn}</label>
      <input
        ref={field}
        id={id}
        type="date"
        value={draft ?? inForceOn ?? ''}
        onChange={(event) => {
          const day = event.currentTarget.value;
          setDraft(day);
          if (day === '') move((view) => ({ ...view, inForceOn: null }));
          else if (Number(day.slice(0, 4)) >= firstYear && day.length === 10)
            move((view) => ({ ...view, inForceOn: day }));
        }}
        onBlur={finish}
      />
      {inForceOn && (
        <Button
          look="quiet"
          size="small"
          icon="close"
          iconOnly
          label={timelineText.clearDay}
          onClick={() => {
            finish();
            field.current?.focus();
            changeView((view) => ({ ...view, inForceOn: null }));
          }}
        />
      )}
      {later && <p className="in-force-note">{timelineText.afterKnown(workspace.lage.text)}</p>}
    </div>
  );
}
