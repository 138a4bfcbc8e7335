import { useState } from 'react';
import type { Action, Change } from '@/domain/change';
import { reverseOf } from '@/domain/change';
import { editText } from '@/text/edit';
import { formatMoment } from '@/text/format';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { TaskHead } from '@/ui/TaskHead';
import { keepChanges, useChanges } from '@/view/changes';
import { useRegister } from '@/view/register';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './ChangesPanel.css';
import { fieldChanges, kindOf, nameOf } from './change-words';
import { SaveFiles } from './SaveFiles';

const { changes: words } = editText;

/** All that has been changed and is not in the files yet: each with what it was, and the way back. */
export function ChangesPanel() {
  const { net, actions, next, log, state } = useChanges();
  const { unreadable, outdated } = useRegister();
  return (
    <aside className="details task-panel edit-panel" aria-label={words.heading}>
      <TaskHead
        heading={words.heading}
        action={
          <Button
            look="quiet"
            size="small"
            icon="close"
            iconOnly
            label={editText.close}
            onClick={() => changeView((view) => ({ ...view, edit: null }))}
          />
        }
      />
      {state === 'unavailable' && <Notice tone="warn">{editText.unavailable}</Notice>}
      <div className="button-row">
        <Button
          size="small"
          label={words.undo}
          disabled={next.undo === null}
          onClick={() => log?.undo()}
        />
        <Button
          size="small"
          label={words.redo}
          disabled={next.redo === null}
          onClick={() => log?.redo()}
        />
      </div>
      {net.length === 0 ? <p>{words.none}</p> : <p className="small">{words.lead}</p>}
      {unreadable.length > 0 && <Notice tone="warn">{words.unreadable(unreadable.length)}</Notice>}
      <ul className="changes">
        {net.map((change) => (
          <ChangeItem
            key={`${change.layer} ${change.recordId}`}
            change={change}
            action={lastOf(actions, change)}
            outdated={outdated.some(({ recordId }) => recordId === change.recordId)}
          />
        ))}
      </ul>
      {net.length > 0 && <SaveFiles net={net} />}
    </aside>
  );
}

/** The last action that concerns a record. */
function lastOf(actions: readonly Action[], { recordId, layer }: Change): Action | null {
  const found = actions.findLast(
    ({ undone, changes }) =>
      !undone && changes.some((own) => own.recordId === recordId && own.layer === layer),
  );
  return found ?? null;
}

interface ChangeItemProps {
  change: Change;
  action: Action | null;
  outdated: boolean;
}

function ChangeItem({ change, action, outdated }: ChangeItemProps) {
  const { log } = useChanges();
  const { layerById } = useWorkspace();
  const layer = layerById.get(change.layer);
  const name = nameOf(change);
  const [fault, setFault] = useState<string | null>(null);
  async function revert() {
    const kept = await keepChanges({ log }, 'revert', reverseOf({ changes: [change] }));
    setFault(kept === 'kept' ? null : editText[kept]);
  }
  return (
    <li className="change">
      <h3>{name}</h3>
      <p className="muted small">
        {words.kinds[kindOf(change)]} · {layer?.namn ?? change.layer}
        {action && ` · ${formatMoment(action.at)}`}
      </p>
      {outdated && <p className="small">{words.outdated}</p>}
      {layer && (
        <details>
          <summary>{words.what}</summary>
          <table className="change-fields">
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {fieldChanges(layer.typ, change).map(({ label, before, after }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {action && <Note key={action.id} action={action} name={name} />}
      <div className="button-row">
        {change.after && (
          <Button
            size="small"
            label={words.show}
            aria-label={words.showOf(name)}
            onClick={() => changeView((view) => ({ ...view, selected: change.recordId }))}
          />
        )}
        <Button
          size="small"
          label={words.revert}
          aria-label={words.revertOf(name)}
          onClick={revert}
        />
      </div>
      <p className="field-control-error" role="alert">
        {fault}
      </p>
    </li>
  );
}

/** The planner's own words about a change. */
function Note({ action, name }: { action: Action; name: string }) {
  const { log } = useChanges();
  const [draft, setDraft] = useState(action.note);
  return (
    <div className="field-control">
      <input
        aria-label={words.noteOf(name)}
        placeholder={words.note}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onBlur={() => {
          if (draft !== action.note) log?.setNote(action.id, draft).catch(window.reportError);
        }}
      />
    </div>
  );
}
