import { useId } from 'react';

interface OptionListProps<T extends string> {
  legend: string;
  /** `hint` is what the option is good for. */
  options: readonly { value: T; label: string; hint?: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One choice among a few, each on a line of its own with a sentence about it. */
export function OptionList<T extends string>({
  legend,
  options,
  value,
  onChange,
}: OptionListProps<T>) {
  const name = useId();
  return (
    <fieldset className="option-list">
      <legend>{legend}</legend>
      {options.map((option, index) => (
        <div key={option.value} className="option">
          <input
            type="radio"
            id={`${name}-${index}`}
            name={name}
            checked={option.value === value}
            aria-describedby={option.hint === undefined ? undefined : `${name}-${index}-om`}
            onChange={() => onChange(option.value)}
          />
          <label htmlFor={`${name}-${index}`}>{option.label}</label>
          {option.hint !== undefined && (
            <p id={`${name}-${index}-om`} className="muted small">
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
