import { type ReactNode, useId, useState } from 'react';
import type { FieldSpec } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import { editText as words } from '@/text/edit';
import { fieldLabel, valueLabel } from '@/text/labels';
import '@/ui/field.css';
import './FieldControl.css';
import { fromText, toText } from './field-text';
import { SourcesControl } from './SourcesControl';

export interface FieldControlProps {
  spec: FieldSpec;
  value: FieldValue | undefined;
  /** Values that a list to choose from offers: the field's own, or the type's statuses. */
  choices: readonly string[];
  /** Words used for this field elsewhere in the register. */
  suggestions: readonly string[];
  /** What a list says while nothing is chosen; left out, that the field is not stated or must be chosen. */
  unset?: string | undefined;
  /** Takes a new value; undefined takes it away. Answers with what is wrong, or null when it is kept. */
  onCommit: (value: unknown) => Promise<string | null>;
}

/** The right control for a field, with its label, and what is wrong with what was typed. */
export function FieldControl(props: FieldControlProps) {
  const { spec, onCommit } = props;
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const commit = async (value: unknown) => setError(await onCommit(value));
  return (
    <div className="field-control" data-type={spec.type} data-error={error !== null || undefined}>
      <Control {...props} id={id} invalid={error !== null} commit={commit} />
      <p className="field-control-error" id={`${id}-error`} role="status">
        {error}
      </p>
    </div>
  );
}

interface ControlProps extends Omit<FieldControlProps, 'onCommit'> {
  id: string;
  invalid: boolean;
  commit: (value: unknown) => void;
}

function Control(props: ControlProps) {
  switch (props.spec.type) {
    case 'code':
    case 'status':
      return <ChoiceControl {...props} />;
    case 'boolean':
      return <YesNoControl {...props} />;
    case 'codes':
      return <CodesControl {...props} />;
    case 'sources':
      return <SourcesControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}

/** Name of the field, and whether it must have a value. */
function Name({ spec }: { spec: FieldSpec }): ReactNode {
  return (
    <>
      {fieldLabel(spec.key)}
      {spec.required && <span className="muted small"> {words.required}</span>}
    </>
  );
}

/** What a control says of itself to those who hear it. */
const aria = (id: string, invalid: boolean, hint: boolean) => ({
  'aria-invalid': invalid || undefined,
  'aria-describedby': hint ? `${id}-hint ${id}-error` : `${id}-error`,
});

/** A box to type in. It is kept when one leaves it. */
function TextControl({ spec, value, suggestions, id, invalid, commit }: ControlProps) {
  const shown = toText(value);
  const [draft, setDraft] = useState<string | null>(null);
  const tall = spec.type === 'longText' || spec.type === 'list';
  const hint = hintOf(spec);
  const finish = () => {
    if (draft === null) return;
    if (draft !== shown) commit(fromText(spec, draft));
    // A value that is at fault stays as it was typed.
    if (draft === shown) setDraft(null);
  };
  // What was typed has been kept, or another value has come from elsewhere.
  const [seen, setSeen] = useState(shown);
  if (seen !== shown) {
    setSeen(shown);
    setDraft(null);
  }
  const common = {
    id,
    value: draft ?? shown,
    onBlur: finish,
    ...aria(id, invalid, hint !== null),
  };
  return (
    <>
      <label htmlFor={id}>
        <Name spec={spec} />
      </label>
      {tall ? (
        <textarea
          {...common}
          rows={spec.type === 'list' ? 3 : 5}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          inputMode={spec.type === 'integer' ? 'numeric' : undefined}
          list={suggestions.length > 0 ? `${id}-words` : undefined}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') finish();
          }}
        />
      )}
      {!tall && suggestions.length > 0 && (
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
    </>
  );
}

function hintOf({ type, unit }: FieldSpec): string | null {
  if (type === 'date') return words.dateHint;
  if (type === 'weekly') return words.weeklyHint;
  if (type === 'list') return words.onePerLine;
  return unit ?? null;
}

/** What a list says where nothing is chosen. */
function unsetWords(spec: FieldSpec, unset: string | undefined): string {
  return unset ?? (spec.required ? words.choose : words.notStated);
}

function ChoiceControl({ spec, value, choices, unset, id, invalid, commit }: ControlProps) {
  return (
    <>
      <label htmlFor={id}>
        <Name spec={spec} />
      </label>
      <select
        id={id}
        value={String(value ?? '')}
        onChange={(event) => commit(event.currentTarget.value || undefined)}
        {...aria(id, invalid, false)}
      >
        {(!spec.required || value === undefined) && (
          <option value="">{unsetWords(spec, unset)}</option>
        )}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {valueLabel(choice)}
          </option>
        ))}
      </select>
    </>
  );
}

function YesNoControl({ spec, value, unset, id, invalid, commit }: ControlProps) {
  return (
    <>
      <label htmlFor={id}>
        <Name spec={spec} />
      </label>
      <select
        id={id}
        value={value === undefined ? '' : String(value)}
        onChange={({ currentTarget }) =>
          commit(currentTarget.value === '' ? undefined : currentTarget.value === 'true')
        }
        {...aria(id, invalid, false)}
      >
        <option value="">{unsetWords(spec, unset)}</option>
        <option value="true">{words.yes}</option>
        <option value="false">{words.no}</option>
      </select>
    </>
  );
}

function CodesControl({ spec, value, choices, id, invalid, commit }: ControlProps) {
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <fieldset {...aria(id, invalid, false)}>
      <legend>
        <Name spec={spec} />
      </legend>
      {choices.map((choice) => (
        <label key={choice} className="field-control-code">
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={({ currentTarget }) => {
              const next = choices.filter((other) =>
                other === choice ? currentTarget.checked : chosen.includes(other),
              );
              commit(next.length === 0 ? undefined : next);
            }}
          />
          {valueLabel(choice)}
        </label>
      ))}
    </fieldset>
  );
}
