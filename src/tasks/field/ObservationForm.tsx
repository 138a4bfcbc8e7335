import { useEffect, useId, useRef } from 'react';
import { aspects, priorities } from '@/domain/part-fields';
import type { WalkStop } from '@/domain/walk';
import { fieldText } from '@/text/field';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { BigChoice } from './BigChoice';
import './ObservationForm.css';
import { type Draft, feelings, type Missing, missingIn, natures } from './observation-draft';
import { PhotoField } from './PhotoField';
import { PlaceField } from './PlaceField';
import type { Notes } from './use-notes';

const { note: words } = fieldText;

const feelingOptions = feelings.map((value) => ({ value, name: words.feelings[value] }));
const natureOptions = natures.map((value) => ({ value, ...words.natures[value] }));
const aspectOptions = aspects.map((value) => ({ value, ...words.aspects[value] }));
const unsaid = 'inget';
const priorityOptions = [
  ...priorities.map((value) => ({ value, name: words.priorities[value] })),
  { value: unsaid, name: words.noPriority },
] as const;

interface ObservationFormProps {
  id: string;
  draft: Draft;
  stops: readonly WalkStop[];
  notes: Notes;
  onPoint: () => void;
}

/** What one sees, in thumb-sized steps. Each of them is on the disk as soon as it is taken. */
export function ObservationForm({ id, draft, stops, notes, onPoint }: ObservationFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { change, tried } = notes;
  const missing = tried ? missingIn(draft) : [];
  const faultOf = (what: Missing) => (missing.includes(what) ? words.missing[what] : null);
  async function save(): Promise<void> {
    await notes.save();
    // What is missing is marked now, and the first of it is where one goes on.
    const first = form.current?.querySelector<HTMLElement>('fieldset[data-error]');
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector('input')?.focus({ preventScroll: true });
  }
  return (
    <form
      ref={form}
      id={id}
      className="field-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormHead changing={draft.kept} />
      <BigChoice
        row
        legend={words.feeling}
        options={feelingOptions}
        value={draft.feeling}
        fault={faultOf('feeling')}
        onChange={(feeling) => void change({ feeling })}
      />
      <BigChoice
        row
        legend={words.nature}
        options={natureOptions}
        value={draft.nature}
        fault={faultOf('nature')}
        onChange={(nature) => void change({ nature })}
      />
      <BigChoice
        legend={words.aspect}
        options={aspectOptions}
        value={draft.aspect}
        fault={faultOf('aspect')}
        onChange={(aspect) => void change({ aspect })}
      />
      <TextField text={draft.text} onChange={(text) => void change({ text })} />
      <PhotoField draft={draft} notes={notes} />
      <PlaceField
        draft={draft}
        stops={stops}
        fault={faultOf('place')}
        onChange={(part) => void change(part)}
        onPoint={onPoint}
      />
      <BigChoice
        row
        legend={words.priority}
        options={priorityOptions}
        value={draft.priority ?? unsaid}
        onChange={(priority) => void change({ priority: priority === unsaid ? null : priority })}
      />
      <div className="field-form-end">
        <p className="muted">{words.draftKept}</p>
        <Button
          icon="close"
          label={draft.kept ? words.discardChange : words.discard}
          onClick={() => void notes.discard()}
        />
      </div>
    </form>
  );
}

/** What is written, and the reminder, which stays in sight. It takes the focus when the form opens. */
function FormHead({ changing }: { changing: boolean }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    head.current?.closest('.side-panel-body')?.scrollTo({ top: 0 });
  }, []);
  return (
    <div className="field-form-head">
      <h2 ref={head} tabIndex={-1}>
        {changing ? words.headingChange : words.heading}
      </h2>
      <p>
        <Icon name="warning" />
        {fieldText.reminder}
      </p>
    </div>
  );
}

function TextField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field-text">
      <label htmlFor={id}>{words.text}</label>
      <textarea
        id={id}
        rows={4}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} className="muted">
        {words.textHint}
      </p>
    </div>
  );
}
