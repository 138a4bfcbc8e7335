import { useState } from 'react';
import { toIsoDay } from '@/domain/dates';
import { sceneFault } from '@/domain/scene';
import { isPlainText } from '@/domain/value-checks';
import { newId } from '@/geodata/new-id';
import { makeSnapshot } from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { Button } from '@/ui/Button';
import { useRegister } from '@/view/register';
import { useSlides } from '@/view/slides';
import { today } from '@/view/walks';
import { useWorkspace } from '@/view/workspace-context';
import { snapshotName } from './change-words';
import { changeDocuments } from './use-content';
import { useKeepSnapshot } from './use-keep-snapshot';

const words = documentsText.snapshot;

/** Keeps the register as it is now, whole, with the scenes of the presentation, under a name and a day. */
export function FreezeForm() {
  const { workspace } = useWorkspace();
  const { dataset } = useRegister();
  const keep = useKeepSnapshot();
  const { set } = useSlides();
  const [day, setDay] = useState(() => toIsoDay(today()));
  const [name, setName] = useState<string | null>(null);
  const [said, setSaid] = useState<{ fault: boolean; text: string } | null>(null);
  const shownName = name ?? words.startName(day);

  async function freeze() {
    if (!dataset || !set) return;
    const tell = (text: string) => setSaid({ fault: true, text });
    if (shownName.trim() === '' || !isPlainText(shownName)) return tell(words.needsName);
    if (day.length !== 10) return tell(words.needsDay);
    const at = new Date().toISOString();
    const area = workspace.omrade.namn;
    const head = { id: newId(), name: shownName.trim(), day, at, area };
    const fault = sceneFault(set);
    const scenes =
      set.scenes.length > 0 && !fault ? { set, situation: workspace.lage.datum } : null;
    const snapshot = makeSnapshot(head, dataset.measures, false, scenes);
    const wrong = await keep(snapshot);
    if (wrong !== null) return tell(wrong);
    setName(null);
    const count = dataset.measures.length;
    const also = scenes ? words.scenes.frozen(scenes.set.scenes.length) : '';
    const text = `${words.frozen(snapshotName(snapshot), count)}${also}`;
    if (fault) tell(`${text}${words.scenes.notFrozen(fault.detail)}`);
    else setSaid({ fault: false, text });
    changeDocuments({ snapshot: snapshot.id, changes: [] });
  }

  return (
    <form
      className="documents-choice"
      aria-labelledby="frys"
      onSubmit={(event) => {
        event.preventDefault();
        freeze().catch(window.reportError);
      }}
    >
      <h3 id="frys">{words.freeze}</h3>
      <p className="small muted">{words.freezeLead}</p>
      <div className="field-control">
        <label htmlFor="frys-namn">{words.name}</label>
        <input
          id="frys-namn"
          value={shownName}
          maxLength={80}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <div className="field-control">
        <label htmlFor="frys-dag">{words.day}</label>
        <input
          id="frys-dag"
          type="date"
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </div>
      <Button type="submit" look="primary" label={words.doFreeze} disabled={!dataset || !set} />
      <p className={said?.fault ? 'field-control-error' : 'small'} role="status">
        {said?.text}
      </p>
    </form>
  );
}
