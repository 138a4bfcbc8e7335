import { useState } from 'react';
import { toIsoDay } from '@/domain/dates';
import { documentsText as words } from '@/text/documents';
import { Button } from '@/ui/Button';
import type { DocumentState } from '@/view/view-state';
import { useWorkspace } from '@/view/workspace-context';
import { periodOf } from './period';
import { changeDocuments } from './use-content';

/** Years below this are a year being typed, digit by digit. */
const firstYear = 1900;

/** The period that the answer is for: two days, to begin with those of the register's year. */
export function PeriodChoice({ documents }: { documents: DocumentState }) {
  const { lage } = useWorkspace().workspace;
  const period = periodOf(documents, lage.datum);
  const chosen = documents.from !== null || documents.to !== null;
  return (
    <fieldset className="field-control">
      <legend>{words.period}</legend>
      <div className="documents-days">
        <Day
          label={words.from}
          day={toIsoDay(period.from)}
          onChange={(from) => changeDocuments({ from })}
        />
        <Day
          label={words.to}
          day={toIsoDay(period.to)}
          onChange={(to) => changeDocuments({ to })}
        />
      </div>
      {period.from > period.to && <p className="field-control-error">{words.backwards}</p>}
      {chosen && (
        <div>
          <Button
            look="link"
            size="small"
            label={words.wholeYear(lage.datum.slice(0, 4))}
            onClick={() => changeDocuments({ from: null, to: null })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface DayProps {
  label: string;
  day: string;
  onChange: (day: string) => void;
}

/** One day. What is typed is taken when the field is left or Enter is pressed; half a date is not. */
function Day({ label, day, onChange }: DayProps) {
  const [draft, setDraft] = useState<string | null>(null);
  function finish() {
    if (draft !== null && Number(draft.slice(0, 4)) >= firstYear && draft !== day) onChange(draft);
    setDraft(null);
  }
  return (
    <label>
      {label}
      <input
        type="date"
        value={draft ?? day}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={finish}
        onKeyDown={({ key }) => key === 'Enter' && finish()}
      />
    </label>
  );
}
