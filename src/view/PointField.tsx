import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import '@/ui/field.css';

interface PointFieldProps {
  label: ReactNode;
  value: string | undefined;
  kind: 'text' | 'long' | 'date';
  hint?: string;
  /** Rows of a long text; three when left out. */
  rows?: number;
  /** Words to choose from while one types. */
  suggestions?: readonly string[];
  /** Takes what was typed; undefined for an empty field. Answers with what is wrong, or null when it is kept. */
  onCommit: (value: string | undefined) => Promise<string | null>;
}

/** How long a day rests before it is kept: a calendar that is closed leaves the field where it was. */
const restMs = 700;
/** A year below this is one being typed, digit by digit. */
const firstYear = 1900;

const wholeDay = /^(\d{4}-\d\d-\d\d)?$/;

/** A field of a part of a record, kept when one leaves it, also by leaving the form. */
export function PointField(props: PointFieldProps) {
  const { label, value = '', kind, hint, rows = 3, suggestions = [], onCommit } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  /** What has been handed on since the last stroke of a key: leaving the field and the form is one leaving. */
  const handedOn = useRef<string | null>(null);
  // What was typed has been kept, or another value has come from elsewhere.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setDraft(null);
  }
  const finish = () => {
    if (draft === null) return;
    const typed = draft.trim();
    if (typed === value) {
      setDraft(null);
      setError(null);
    } else if (typed !== handedOn.current) {
      handedOn.current = typed;
      // A value that is at fault stays as it was typed.
      onCommit(typed || undefined).then(setError, window.reportError);
    }
  };
  const type = (text: string) => {
    handedOn.current = null;
    setDraft(text);
  };
  const keepWhatIsTyped = useEffectEvent(finish);
  useEffect(() => () => keepWhatIsTyped(), []);
  useEffect(() => {
    const isDay = kind === 'date' && draft !== null && wholeDay.test(draft);
    if (!isDay || Number(draft.slice(0, 4)) < firstYear) return;
    const timer = setTimeout(() => keepWhatIsTyped(), restMs);
    return () => clearTimeout(timer);
  }, [kind, draft]);
  const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const common = {
    id,
    value: draft ?? value,
    onBlur: finish,
    'aria-invalid': error !== null || undefined,
    'aria-describedby': described,
  };
  return (
    <div className="field-control" data-error={error !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      {kind === 'long' ? (
        <textarea {...common} rows={rows} onChange={(event) => type(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          // A month or a year, as other programs may have written it, is no day.
          type={kind === 'date' && wholeDay.test(value) ? 'date' : 'text'}
          list={suggestions.length > 0 ? `${id}-words` : undefined}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-words`}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
      {hint && (
        <p className="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="field-control-error" id={`${id}-error`} role="status">
        {error}
      </p>
    </div>
  );
}
