import { type ReactNode, useId } from 'react';
import './BigChoice.css';

interface BigChoiceProps<T extends string> {
  legend: string;
  options: readonly { value: T; name: string; line?: string | undefined }[];
  value: T | null;
  onChange: (value: T) => void;
  /** What is missing, when one has tried to go on without it. */
  fault?: string | null;
  /** Beside one another, for few and short ones. */
  row?: boolean;
  children?: ReactNode;
}

/** One choice among a few, each as large as a thumb, with a line that explains it. */
export function BigChoice<T extends string>({
  legend,
  options,
  value,
  onChange,
  fault = null,
  row = false,
  children,
}: BigChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset
      className="big-choice"
      data-row={row || undefined}
      data-error={fault !== null || undefined}
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <legend>{legend}</legend>
      {fault !== null && (
        <p className="big-choice-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <div className="big-choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className="big-choice-name">{option.name}</span>
              {option.line !== undefined && <span className="big-choice-line"> {option.line}</span>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
