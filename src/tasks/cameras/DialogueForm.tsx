import { useEffect, useId, useRef, useState } from 'react';
import type { DialogueEntry } from '@/domain/cameras';
import { parseDate } from '@/domain/dates';
import { publicationLevels, statusesOf } from '@/domain/vocabulary';
import { camerasText } from '@/text/cameras';
import { editText } from '@/text/edit';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import '@/ui/field.css';

const { dialogue: words } = camerasText;
const statuses = statusesOf('kameraplats');

interface DialogueFormProps {
  /** What the form begins with; its id stays. */
  entry: DialogueEntry;
  /** Name of the form: what is written down, and about which site. */
  name: string;
  /** Told of every stroke. */
  onDraft: (entry: DialogueEntry) => void;
  /** Answers with what is wrong, or null when it is kept. */
  onSave: (entry: DialogueEntry) => Promise<string | null>;
  onCancel: () => void;
}

/** An entry of the dialogue being written. What is at fault stays as it was typed. */
export function DialogueForm({ entry, name, onDraft, onSave, onCancel }: DialogueFormProps) {
  const id = useId();
  const [draft, setDraft] = useState(entry);
  const [fault, setFault] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<DialogueEntry>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onDraft(next);
  };
  const save = async () => {
    const date = draft.date.trim();
    if (parseDate(date) === null) {
      setFault(words.dateMissing);
      first.current?.focus();
      return;
    }
    const [party, note] = [draft.party?.trim(), draft.note?.trim()];
    setFault(await onSave({ ...draft, date, party, note }));
  };
  return (
    <form
      className="cameras-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(window.reportError);
      }}
    >
      <div className="field-control" data-error={fault !== null || undefined}>
        <label htmlFor={`${id}-date`}>{words.date}</label>
        <input
          ref={first}
          id={`${id}-date`}
          value={draft.date}
          aria-invalid={fault !== null || undefined}
          aria-describedby={`${id}-hint ${id}-fault`}
          onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        />
        <p className="muted small" id={`${id}-hint`}>
          {editText.dateHint}
        </p>
      </div>
      <ChoiceOf
        label={words.status}
        values={statuses}
        value={draft.status}
        onChange={(status) => change({ status })}
      />
      <div className="field-control">
        <label htmlFor={`${id}-party`}>{words.party}</label>
        <input
          id={`${id}-party`}
          value={draft.party ?? ''}
          aria-describedby={`${id}-party-hint`}
          onChange={({ currentTarget }) => change({ party: currentTarget.value })}
        />
        <p className="muted small" id={`${id}-party-hint`}>
          {words.partyHint}
        </p>
      </div>
      <ChoiceOf
        label={words.publication}
        values={publicationLevels}
        value={draft.publication}
        onChange={(publication) => change({ publication })}
      />
      <div className="field-control cameras-form-wide">
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <textarea
          id={`${id}-note`}
          rows={3}
          value={draft.note ?? ''}
          aria-describedby={`${id}-note-hint`}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        <p className="muted small" id={`${id}-note-hint`}>
          {camerasText.noNames}
        </p>
      </div>
      <p className="field-control-error cameras-form-wide" id={`${id}-fault`} role="alert">
        {fault}
      </p>
      <div className="button-row cameras-form-wide">
        <Button type="submit" look="primary" size="small" label={words.save} />
        <Button size="small" label={words.cancel} onClick={onCancel} />
      </div>
    </form>
  );
}

interface ChoiceOfProps<Value extends string> {
  label: string;
  values: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

function ChoiceOf<Value extends string>({ label, values, value, onChange }: ChoiceOfProps<Value>) {
  const id = useId();
  return (
    <div className="field-control">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((each) => each === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {valueLabel(each)}
          </option>
        ))}
      </select>
    </div>
  );
}
