import { useId, useState } from 'react';
import { gapsText } from '@/text/gaps';
import { readWeight } from './weight-kinds';

interface WeightFieldProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A weight as a number to type. What is half typed is left alone, and does not count. */
export function WeightField({ label, value, onChange }: WeightFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className="weight-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={draft ?? gapsText.weight(value)}
        aria-invalid={draft !== null && readWeight(draft) === null}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          const next = readWeight(text);
          if (next !== null) onChange(next);
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}
