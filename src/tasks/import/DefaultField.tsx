import { useId } from 'react';
import type { FieldSpec, Source } from '@/domain/fields';
import { type RecordType, statusesOf } from '@/domain/vocabulary';
import { importText } from '@/text/import';
import { fieldLabel, valueLabel } from '@/text/labels';
import { Checkbox } from '@/ui/Checkbox';
import { useWorkspace } from '@/view/workspace-context';
import { ownSource } from './read-sources';

const { columns: words } = importText;

interface DefaultFieldProps {
  spec: FieldSpec;
  type: RecordType;
  value: unknown;
  /** Takes the value for all rows; undefined for none. */
  onChange: (value: unknown) => void;
}

/** A value for all rows of a field that the file lacks. */
export function DefaultField({ spec, type, value, onChange }: DefaultFieldProps) {
  const id = useId();
  const choices = spec.type === 'status' ? statusesOf(type) : (spec.values ?? []);
  const name = (
    <>
      {fieldLabel(spec.key)} <span className="muted small">{words.required}</span>
    </>
  );
  if (spec.type === 'codes') {
    const chosen = Array.isArray(value) ? value : [];
    return (
      <fieldset className="field-control">
        <legend>{name}</legend>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            checked={chosen.includes(choice)}
            onChange={(on) => {
              const next = choices.filter((one) => (one === choice ? on : chosen.includes(one)));
              onChange(next.length === 0 ? undefined : next);
            }}
          >
            {valueLabel(choice)}
          </Checkbox>
        ))}
      </fieldset>
    );
  }
  if (spec.type === 'sources') return <SourceField name={name} value={value} onChange={onChange} />;
  return (
    <div className="field-control">
      <label htmlFor={id}>{name}</label>
      {choices.length > 0 ? (
        <select
          id={id}
          value={String(value ?? '')}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        >
          <option value="">{words.choose}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {valueLabel(choice)}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          value={String(value ?? '')}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      )}
    </div>
  );
}

function SourceField({
  name,
  value,
  onChange,
}: Pick<DefaultFieldProps, 'value' | 'onChange'> & { name: React.ReactNode }) {
  const { dokument } = useWorkspace().workspace;
  // What was chosen here, or kept from here: a list of one source.
  const [source] = Array.isArray(value) ? (value as readonly (Source | undefined)[]) : [];
  const { dokument: chosen, avsnitt } = source ?? { dokument: ownSource, avsnitt: '' };
  const take = (next: Source) => onChange([next]);
  return (
    <fieldset className="field-control">
      <legend>{name}</legend>
      <select
        aria-label={words.document}
        value={chosen}
        onChange={({ currentTarget }) => take({ dokument: currentTarget.value, avsnitt })}
      >
        <option value={ownSource}>{words.ownSource}</option>
        {dokument.map(({ id, kort }) => (
          <option key={id} value={id}>
            {kort}
          </option>
        ))}
      </select>
      <input
        aria-label={words.section}
        placeholder={words.section}
        value={avsnitt}
        onChange={({ currentTarget }) => take({ dokument: chosen, avsnitt: currentTarget.value })}
      />
    </fieldset>
  );
}
