import { type CameraSite, type DialogueEntry, dialogueOf } from '@/domain/cameras';
import { camerasText } from '@/text/cameras';
import { editText } from '@/text/edit';
import { formatDate } from '@/text/format';
import { valueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { DialogueForm } from './DialogueForm';
import { keepDraft } from './dialogue-drafts';
import { type Done, useDialogue } from './use-dialogue';

const { dialogue: words } = camerasText;

/** The dialogue about a site as a history of its status, written down and mended in place. */
export function CameraDialogue({ site }: { site: CameraSite }) {
  const dialogue = useDialogue(site);
  const { available, written, done, said } = dialogue;
  const entries = dialogueOf(site);
  const form = written && (
    <DialogueForm
      key={written.id}
      entry={written}
      name={words.addOf(site.name)}
      onDraft={(draft) => keepDraft(site.id, draft)}
      onSave={dialogue.save}
      onCancel={dialogue.cancel}
    />
  );
  const isNew = !entries.some(({ id }) => id === written?.id);
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
                <Entry
                  entry={entry}
                  // What is being written elsewhere is to be saved or thrown away first.
                  disabled={!available || written !== null}
                  onEdit={() => dialogue.open(entry)}
                  onRemove={() => dialogue.remove(entry)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {isNew && form}
      <div ref={said} tabIndex={-1} className="cameras-done" role="status">
        {done && (
          <DoneWords done={done} site={site} onUndo={dialogue.save} onStatus={dialogue.setStatus} />
        )}
      </div>
      {written === null && (
        <Button
          size="small"
          icon="plus"
          label={words.add}
          aria-label={words.addOf(site.name)}
          disabled={!available}
          onClick={dialogue.begin}
        />
      )}
    </div>
  );
}

interface EntryProps {
  entry: DialogueEntry;
  disabled: boolean;
  onEdit: () => void;
  onRemove: () => Promise<void>;
}

function Entry({ entry, disabled, onEdit, onRemove }: EntryProps) {
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
          disabled={disabled}
          onClick={onEdit}
        />
        <Button
          look="quiet"
          size="small"
          label={words.remove}
          aria-label={words.removeOf(date)}
          disabled={disabled}
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
  if (done.kind === 'avbruten') return <p>{words.cancelled}</p>;
  if (done.kind === 'fel') return <p className="field-control-error">{done.fault}</p>;
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
