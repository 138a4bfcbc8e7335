import { useEffect, useMemo, useState } from 'react';
import { findField } from '@/domain/find-field';
import type { FieldValue, Measure } from '@/domain/measure';
import { editText } from '@/text/edit';
import { fieldLabel } from '@/text/labels';
import { issueSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TaskHead } from '@/ui/TaskHead';
import { keepChanges, useChanges } from '@/view/changes';
import { chosenMeasures, useVisible } from '@/view/selection';
import { isTicked, tickAll, useTicks } from '@/view/ticks';
import { changeView } from '@/view/view-store';
import { type BulkChange, changeAll, sharedChoices, sharedFields } from './bulk-change';
import './EditPanel.css';
import { FieldControl } from '@/view/FieldControl';
import { useRowCheck } from '@/view/use-row-check';
import { useSuggestions } from '@/view/use-suggestions';

const { bulk: words } = editText;

/** One field set alike for the records that are ticked among those the filters let through. */
export function BulkPanel() {
  const visible = useVisible();
  const ticks = useTicks();
  const shown = useMemo(() => (visible ? chosenMeasures(visible) : []), [visible]);
  const measures = useMemo(() => shown.filter(({ id }) => isTicked(ticks, id)), [shown, ticks]);
  // All are ticked to begin with; what was ticked the last time is forgotten.
  useEffect(() => () => tickAll(true), []);
  return (
    <aside className="details task-panel edit-panel" aria-label={words.heading(measures.length)}>
      <TaskHead heading={words.heading(measures.length)}>
        <p className="muted small">{words.lead}</p>
      </TaskHead>
      <div className="button-row">
        <Button
          size="small"
          label={words.tickAll}
          disabled={measures.length === shown.length}
          onClick={() => tickAll(true)}
        />
        <Button
          size="small"
          label={words.tickNone}
          disabled={measures.length === 0}
          onClick={() => tickAll(false)}
        />
      </div>
      {measures.length === 0 ? <p>{words.none}</p> : <FieldChoice measures={measures} />}
      <div className="button-row">
        <Button
          label={editText.done}
          onClick={() => changeView((view) => ({ ...view, edit: null }))}
        />
      </div>
    </aside>
  );
}

/** Which field is set, and to what. */
function FieldChoice({ measures }: { measures: readonly Measure[] }) {
  const fields = sharedFields(measures);
  const [chosen, setField] = useState('status');
  const field = fields.includes(chosen) ? chosen : (fields[0] ?? 'status');
  return (
    <>
      <div className="field-control">
        <label htmlFor="flera-falt">{editText.changes.field}</label>
        <select
          id="flera-falt"
          value={field}
          onChange={({ currentTarget }) => setField(currentTarget.value)}
        >
          {fields.map((key) => (
            <option key={key} value={key}>
              {fieldLabel(findField(key)?.key ?? key)}
            </option>
          ))}
        </select>
      </div>
      <OneField key={field} field={field} measures={measures} />
    </>
  );
}

/** The value that all of them get; `undefined` takes the field away. */
interface NewValue {
  value: unknown;
}

function OneField({ field, measures }: { field: string; measures: readonly Measure[] }) {
  const check = useRowCheck();
  const changes = useChanges();
  const suggestionsFor = useSuggestions();
  const spec = findField(field);
  /** Null until something has been chosen: nothing changes by opening the panel. */
  const [chosen, setChosen] = useState<NewValue | null>(null);
  const [said, setSaid] = useState('');
  const result = useMemo(
    () => (spec && chosen ? changeAll(measures, spec.key, chosen.value, check) : null),
    [spec, measures, chosen, check],
  );
  if (!spec) return null;
  const choose = (value: unknown) => {
    setChosen({ value });
    setSaid('');
  };
  async function apply(found: BulkChange) {
    const kept = await keepChanges(changes, 'bulk', found.changes);
    setSaid(kept === 'kept' ? words.changed(found.changes.length) : editText[kept]);
  }
  return (
    <>
      <FieldControl
        spec={spec}
        // What was typed for all of them; a control of the field made it.
        value={chosen?.value as FieldValue | undefined}
        choices={sharedChoices(spec, measures)}
        suggestions={suggestionsFor(spec.key)}
        unset={editText.choose}
        onCommit={async (next) => {
          choose(next);
          return null;
        }}
      />
      {!spec.required && (
        <div className="button-row">
          <Button look="link" size="small" label={words.clear} onClick={() => choose(undefined)} />
        </div>
      )}
      {result && <Outcome result={result} />}
      <div className="button-row">
        <Button
          look="primary"
          label={words.apply(result?.changes.length ?? 0)}
          disabled={!result || result.changes.length === 0 || changes.state !== 'ready'}
          onClick={() => result && apply(result)}
        />
      </div>
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}

/** What the choice comes to, before it is made. */
function Outcome({ result: { changes, same, refused } }: { result: BulkChange }) {
  return (
    <>
      <p className="small">{words.outcome(changes.length, same)}</p>
      {refused.length > 0 && (
        <Notice tone="warn">
          <p>{words.refused(refused.length)}</p>
          <ul>
            {refused.slice(0, toldRefused).map(({ measure, issue }) => (
              <li key={measure.id}>
                {measure.name}: {issueSentence(issue)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** So many of those that cannot have the value are named. */
const toldRefused = 5;
