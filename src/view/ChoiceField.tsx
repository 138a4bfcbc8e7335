import { type ReactNode, useId, useState } from 'react';
import '@/ui/field.css';

interface ChoiceFieldProps<Value extends string> {
  label: ReactNode;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  /** What no choice is called; left out where there must be one. */
  none?: string;
  hint?: ReactNode;
  /** Said of the choice from outside, e.g. that it waits for a reason. */
  fault?: string | null;
  onCommit: (value: Value | undefined) => Promise<string | null>;
}

/** A list to choose from, kept at once. */
export function ChoiceField<Value extends string>({
  label,
  value,
  options,
  none,
  hint,
  fault = null,
  onCommit,
}: ChoiceFieldProps<Value>) {
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const said = fault ?? error;
  return (
    <div className="field-control" data-error={said !== null || undefined}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-invalid={said !== null || undefined}
        aria-describedby={hint ? `${id}-hint ${id}-error` : `${id}-error`}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          onCommit(chosen?.value).then(setError, window.reportError);
        }}
      >
        {(none !== undefined || value === undefined) && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p className="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="field-control-error" id={`${id}-error`} role="status">
        {said}
      </p>
    </div>
  );
}
