import { useMemo, useState } from 'react';
import { findField } from '@/domain/find-field';
import type { FieldValue, Measure } from '@/domain/measure';
import { checkRow } from '@/geodata/parse-layer';
import { editText } from '@/text/edit';
import { fieldLabel } from '@/text/labels';
import { issueSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { keepChanges, useChanges } from '@/view/changes';
import { rowContext } from '@/view/register';
import { chosenMeasures, useVisible } from '@/view/selection';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { type BulkChange, changeAll, sharedChoices, sharedFields } from './bulk-change';
import './EditPanel.css';
import { FieldControl } from './FieldControl';
import { useHeadingFocus } from './use-heading-focus';
import { useSuggestions } from './use-suggestions';

const { bulk: words } = editText;

/** One field set alike for all the records that the filters let through. */
export function BulkPanel() {
  const visible = useVisible();
  const measures = useMemo(() => (visible ? chosenMeasures(visible) : []), [visible]);
  const heading = useHeadingFocus();
  const fields = sharedFields(measures);
  const [chosen, setField] = useState('status');
  const field = fields.includes(chosen) ? chosen : (fields[0] ?? 'status');
  return (
    <aside className="details edit-panel" aria-label={words.heading(measures.length)}>
      <header className="edit-head">
        <h2 className="details-title" ref={heading} tabIndex={-1}>
          {words.heading(measures.length)}
        </h2>
        <p className="muted small">{words.lead}</p>
      </header>
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
      <div className="edit-buttons">
        <Button
          label={editText.done}
          onClick={() => changeView((view) => ({ ...view, edit: null }))}
        />
      </div>
    </aside>
  );
}

function OneField({ field, measures }: { field: string; measures: readonly Measure[] }) {
  const data = useWorkspace();
  const changes = useChanges();
  const suggestionsFor = useSuggestions();
  const spec = findField(field);
  const [value, setValue] = useState<unknown>(undefined);
  const [said, setSaid] = useState('');
  const result = useMemo((): BulkChange | null => {
    if (!spec) return null;
    return changeAll(measures, spec.key, value, (layer, row) => {
      const config = data.layerById.get(layer);
      return config ? checkRow(row, rowContext(config, data)) : [];
    });
  }, [spec, measures, value, data]);
  if (!spec || !result) return null;
  async function apply(found: BulkChange) {
    const kept = await keepChanges(changes, 'bulk', found.changes);
    setSaid(kept === 'kept' ? words.changed(found.changes.length) : editText[kept]);
  }
  return (
    <>
      <FieldControl
        spec={spec}
        // What was typed for all of them; a control of the field made it.
        value={value as FieldValue | undefined}
        choices={sharedChoices(spec, measures)}
        suggestions={suggestionsFor(spec.key)}
        onCommit={async (next) => {
          setValue(next);
          setSaid('');
          return null;
        }}
      />
      <p className="small">{words.outcome(result.changes.length, result.same)}</p>
      {result.refused.length > 0 && (
        <Notice tone="warn">
          <p>{words.refused(result.refused.length)}</p>
          <ul>
            {result.refused.slice(0, 5).map(({ measure, issue }) => (
              <li key={measure.id}>
                {measure.name}: {issueSentence(issue)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="edit-buttons">
        <Button
          look="primary"
          label={words.apply(result.changes.length)}
          disabled={result.changes.length === 0 || changes.state !== 'ready'}
          onClick={() => apply(result)}
        />
      </div>
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}
