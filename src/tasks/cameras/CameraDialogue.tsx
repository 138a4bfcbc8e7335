import { useRef, useState } from 'react';
import { type CameraSite, type DialogueEntry, dialogueOf } from '@/domain/cameras';
import { toIsoDay } from '@/domain/dates';
import { newId } from '@/geodata/new-id';
import { camerasText } from '@/text/cameras';
import { editText } from '@/text/edit';
import { formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { withField } from '@/view/new-row';
import { useEdit } from '@/view/use-edit';
import { today } from '@/view/walks';
import { withEntry, withoutEntry } from './change-dialogue';
import { DialogueForm } from './DialogueForm';

const { dialogue: words } = camerasText;

/** What was done last, and what it gives cause to: take it back, or let the site follow. */
type Done =
  | { kind: 'sparad'; entry: DialogueEntry }
  | { kind: 'borttagen'; entry: DialogueEntry }
  | { kind: 'status'; status: string };

/** The dialogue about a site as a history of its status, written down and mended in place. */
export function CameraDialogue({ site }: { site: CameraSite }) {
  const { available, put } = useEdit();
  const [written, setWritten] = useState<DialogueEntry | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const said = useRef<HTMLDivElement>(null);
  const entries = dialogueOf(site);
  const open = (entry: DialogueEntry) => {
    setDone(null);
    setWritten(entry);
  };
  const begin = () =>
    open({
      id: newId(),
      date: toIsoDay(today()),
      status: site.status,
      publication: 'intern',
    });
  /** Eye and keyboard go on from what was said of it. */
  const finish = (next: Done) => {
    setWritten(null);
    setDone(next);
    requestAnimationFrame(() => said.current?.focus());
  };
  const save = async (entry: DialogueEntry) => {
    const fault = await put(site, (row) => withEntry(row, entry), 'edit');
    if (fault === null) finish({ kind: 'sparad', entry });
    return fault;
  };
  const remove = async (entry: DialogueEntry) => {
    const fault = await put(site, (row) => withoutEntry(row, entry.id), 'edit');
    if (fault === null) finish({ kind: 'borttagen', entry });
  };
  const setStatus = async (status: string) => {
    const fault = await put(site, (row) => withField(row, 'status', status), 'edit');
    if (fault === null) finish({ kind: 'status', status });
  };
  const form = written && (
    <DialogueForm
      key={written.id}
      entry={written}
      name={words.addOf(site.name)}
      onSave={save}
      onCancel={() => setWritten(null)}
    />
  );
  const isNew = written !== null && !entries.some(({ id }) => id === written.id);
  return (
    <div className="cameras-dialogue">
      {entries.length === 0 && <p className="small">{words.none}</p>}
      {entries.length > 0 && (
        <ol aria-label={words.list(site.name)}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {written?.id === entry.id ? (
                form
              ) : (
                <Entry entry={entry} onEdit={() => open(entry)} onRemove={() => remove(entry)} />
              )}
            </li>
          ))}
        </ol>
      )}
      {isNew && form}
      <div ref={said} tabIndex={-1} className="cameras-done" role="status">
        {done && <DoneWords done={done} site={site} onUndo={save} onStatus={setStatus} />}
      </div>
      {written === null && (
        <Button
          size="small"
          icon="plus"
          label={words.add}
          aria-label={words.addOf(site.name)}
          disabled={!available}
          onClick={begin}
        />
      )}
    </div>
  );
}

interface EntryProps {
  entry: DialogueEntry;
  onEdit: () => void;
  onRemove: () => Promise<void>;
}

function Entry({ entry, onEdit, onRemove }: EntryProps) {
  const { date, status, party, note, publication } = entry;
  return (
    <>
      <p className="cameras-entry-head">
        <strong className="figures">{formatDate(date)}</strong>{' '}
        <span>{[valueLabel(status), party].filter(Boolean).join(', ')}</span>{' '}
        <span className="muted small">{valueLabel(publication)}</span>
      </p>
      {note && <p className="cameras-note">{note}</p>}
      <div className="button-row">
        <Button
          look="quiet"
          size="small"
          label={words.edit}
          aria-label={words.editOf(date)}
          onClick={onEdit}
        />
        <Button
          look="quiet"
          size="small"
          label={words.remove}
          aria-label={words.removeOf(date)}
          onClick={() => onRemove().catch(window.reportError)}
        />
      </div>
    </>
  );
}

interface DoneWordsProps {
  done: Done;
  site: CameraSite;
  onUndo: (entry: DialogueEntry) => Promise<string | null>;
  onStatus: (status: string) => Promise<void>;
}

/** What was done, and one press to what follows from it. */
function DoneWords({ done, site, onUndo, onStatus }: DoneWordsProps) {
  if (done.kind === 'status') return <p>{words.statusSet(valueLabel(done.status))}</p>;
  const { entry } = done;
  if (done.kind === 'borttagen')
    return (
      <div className="button-row">
        <p>{words.removed}</p>
        <Button
          size="small"
          label={editText.changes.undo}
          onClick={() => onUndo(entry).catch(window.reportError)}
        />
      </div>
    );
  return (
    <div className="button-row">
      <p>{words.saved}</p>
      {entry.status !== site.status && (
        <>
          <p>{words.differs(valueLabel(site.status))}</p>
          <Button
            size="small"
            icon="check"
            label={words.setStatus(valueLabel(entry.status))}
            onClick={() => onStatus(entry.status).catch(window.reportError)}
          />
        </>
      )}
    </div>
  );
}
