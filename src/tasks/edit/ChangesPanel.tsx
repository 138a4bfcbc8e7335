import { useId, useMemo, useState, useSyncExternalStore } from 'react';
import { type Action, type Change, placeKey, reverseOf } from '@/domain/change';
import { toRow } from '@/domain/row';
import { writableSource } from '@/domain/workspace';
import { editText } from '@/text/edit';
import { formatMoment } from '@/text/format';
import { publishText, sendFailureSentence } from '@/text/publish';
import { shellText } from '@/text/shell';
import { Button } from '@/ui/Button';
import { CloseButton } from '@/ui/CloseButton';
import { Notice } from '@/ui/Notice';
import { Pager } from '@/ui/Pager';
import { TaskHead } from '@/ui/TaskHead';
import { keepChanges, useChanges } from '@/view/changes';
import { useRegister } from '@/view/register';
import { setRole, useRole } from '@/view/role';
import { changeView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import './ChangesPanel.css';
import { kindOf, nameOf } from '@/view/change-words';
import { FieldChanges } from '@/view/FieldChanges';
import { ConflictView } from './ConflictView';
import { PublishSection } from './PublishSection';
import { type Publishing, publishing } from './publishing';
import { SaveFiles } from './SaveFiles';

const { changes: words } = editText;
type Left = Publishing['left'] extends ReadonlyMap<string, infer One> ? One : never;
/** An import may have made a hundred thousand. */
const pageLength = 50;

/** All that has been changed and is not in the files yet: each with what it was, and the way back. */
export function ChangesPanel() {
  const { net, actions, next, log, state } = useChanges();
  const { unreadable, outdated } = useRegister();
  const { layerById } = useWorkspace();
  const push = useSyncExternalStore(publishing.subscribe, publishing.current);
  const isForServer = ({ layer }: Change) => {
    const config = layerById.get(layer);
    return config !== undefined && writableSource(config) !== null;
  };
  const [forServer, forFiles] = [net.filter(isForServer), net.filter((one) => !isForServer(one))];
  return (
    <aside className="details task-panel edit-panel" aria-label={words.heading}>
      <TaskHead
        heading={words.heading}
        action={
          <CloseButton
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
      <Role />
      {net.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <p className="small">{leadOf(forServer.length, forFiles.length)}</p>
      )}
      {unreadable.length > 0 && <Notice tone="warn">{words.unreadable(unreadable.length)}</Notice>}
      {(forServer.length > 0 || push.state !== 'idle') && <PublishSection net={forServer} />}
      <ChangeList net={net} actions={actions} outdated={outdated} left={push.left} />
      {forFiles.length > 0 && <SaveFiles net={forFiles} />}
    </aside>
  );
}

function leadOf(forServer: number, forFiles: number): string {
  if (forServer === 0) return words.lead.files;
  return forFiles === 0 ? words.lead.server : words.lead.both;
}

interface ChangeListProps {
  left: Publishing['left'];
  net: readonly Change[];
  actions: readonly Action[];
  outdated: readonly Change[];
}

/** The changes, a page at a time. */
function ChangeList({ net, actions, outdated, left }: ChangeListProps) {
  const [wanted, setFrom] = useState(0);
  // The last one of a page may have been put back.
  const from = Math.min(wanted, Math.floor(Math.max(net.length - 1, 0) / pageLength) * pageLength);
  const shown = useMemo(() => net.slice(from, from + pageLength), [net, from]);
  const last = useMemo(() => lastActions(actions, shown), [actions, shown]);
  return (
    <>
      <ul className="changes">
        {shown.map((change) => (
          <ChangeItem
            key={placeKey(change)}
            change={change}
            action={last.get(placeKey(change)) ?? null}
            outdated={outdated.some(({ recordId }) => recordId === change.recordId)}
            left={left.get(placeKey(change))}
          />
        ))}
      </ul>
      <Pager
        from={from}
        length={pageLength}
        of={net.length}
        words={shellText.pager}
        onChange={setFrom}
      />
    </>
  );
}

/** The last action that concerns each of some records. */
function lastActions(
  actions: readonly Action[],
  shown: readonly Change[],
): ReadonlyMap<string, Action> {
  const ids = new Set(shown.map(({ recordId }) => recordId));
  const last = new Map<string, Action>();
  for (const action of actions)
    if (!action.undone)
      for (const change of action.changes)
        if (ids.has(change.recordId)) last.set(placeKey(change), action);
  return last;
}

interface ChangeItemProps {
  change: Change;
  action: Action | null;
  outdated: boolean;
  /** What the server said of it, if it did not take it. */
  left: Left | undefined;
}

function ChangeItem({ change, action, outdated, left }: ChangeItemProps) {
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
      {outdated && <Outdated change={change} />}
      {left?.kind === 'refused' && (
        <Notice tone="warn">
          {publishText.refusedItem} {sendFailureSentence(left.failure)}
        </Notice>
      )}
      {layer && (
        <details>
          <summary>{words.what}</summary>
          <FieldChanges type={layer.typ} change={change} />
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

/** A record that is not as the change took it to be: on a server somebody was first, so one has to choose. */
function Outdated({ change }: { change: Change }) {
  const { layerById } = useWorkspace();
  const { layers } = useRegister();
  const layer = layerById.get(change.layer);
  if (!layer || !writableSource(layer)) return <p className="small">{words.outdated}</p>;
  const report = layers.find(({ config }) => config.id === layer.id)?.report;
  const record = report?.records.find(({ id }) => id === change.recordId);
  const isRejected = report?.rejected.some(({ id }) => id === change.recordId);
  const none = isRejected ? 'unreadable' : null;
  return <ConflictView change={change} layer={layer} theirs={record ? toRow(record) : none} />;
}

/** In which role changes are made from now on. */
function Role() {
  const role = useRole();
  const id = useId();
  const [draft, setDraft] = useState(role);
  return (
    <div className="field-control">
      <label htmlFor={id}>{words.role}</label>
      <input
        id={id}
        value={draft}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          setRole(currentTarget.value);
        }}
      />
      <p className="muted small" id={`${id}-hint`}>
        {words.roleHint}
      </p>
    </div>
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
