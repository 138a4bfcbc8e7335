import { useId, useRef, useState } from 'react';
import { Button } from './Button';
import './DayField.css';

/** Years below this are a year being typed, digit by digit. */
const firstYear = 1900;

interface DayFieldProps {
  label: string;
  /** ISO day, or null for none. */
  day: string | null;
  /** Name of the button that takes the day away. */
  clear: string;
  /** A word of warning about the day. */
  note?: string | null;
  /** While the day is typed: each whole day, and none when the field is empty. */
  onMove: (day: string | null) => void;
  /** The movement that typing is has ended. */
  onEnd: () => void;
  onClear: () => void;
}

/** A day, or none. */
export function DayField({
  label,
  day,
  clear,
  note = null,
  onMove,
  onEnd,
  onClear,
}: DayFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  /** What is being typed; null when the field shows the day. */
  const [draft, setDraft] = useState<string | null>(null);
  function finish() {
    setDraft(null);
    onEnd();
  }
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="date"
        value={draft ?? day ?? ''}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setDraft(typed);
          if (typed === '') onMove(null);
          else if (Number(typed.slice(0, 4)) >= firstYear && typed.length === 10) onMove(typed);
        }}
        onBlur={finish}
      />
      {day && (
        <Button
          look="quiet"
          size="small"
          icon="close"
          iconOnly
          label={clear}
          onClick={() => {
            finish();
            field.current?.focus();
            onClear();
          }}
        />
      )}
      {note && <p className="day-field-note">{note}</p>}
    </div>
  );
}
