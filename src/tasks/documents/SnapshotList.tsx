import { useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import {
  makeSnapshot,
  recordsOfSnapshot,
  type Snapshot,
  scenesOfSnapshot,
} from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { useView } from '@/view/view-store';
import { snapshotName } from './change-words';
import { publicRecords } from './public-records';
import { publicScenes } from './public-scenes';
import { changeDocuments } from './use-content';
import { useKeepSnapshot } from './use-keep-snapshot';
import { useSnapshotContext, useSnapshots } from './use-snapshots';

const words = documentsText.snapshot;

/** The snapshots: which one the register is held against, and to save or take away. */
export function SnapshotList({ snapshots }: { snapshots: readonly Snapshot[] }) {
  const { store, refresh } = useSnapshots();
  const keep = useKeepSnapshot();
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Snapshot | null>(null);

  async function remove(snapshot: Snapshot) {
    const kept = await store.delete(snapshot.id);
    if (!kept.ok) return setSaid(words.notKept);
    await refresh();
    setRemoved(snapshot);
    setSaid(words.removed(snapshotName(snapshot)));
  }

  async function undo(snapshot: Snapshot) {
    const wrong = await keep(snapshot);
    setSaid(wrong ?? '');
    if (wrong === null) setRemoved(null);
  }

  return (
    <>
      {snapshots.length === 0 ? (
        <p className="small muted">{words.none}</p>
      ) : (
        <ul className="documents-snapshots">
          {snapshots.map((snapshot) => (
            <SnapshotItem
              key={snapshot.id}
              snapshot={snapshot}
              onSaid={setSaid}
              onRemove={() => remove(snapshot).catch(window.reportError)}
            />
          ))}
        </ul>
      )}
      <p className="small" role="status">
        {said}
      </p>
      {removed && (
        <Button
          size="small"
          label={words.undo}
          onClick={() => undo(removed).catch(window.reportError)}
        />
      )}
    </>
  );
}

interface SnapshotItemProps {
  snapshot: Snapshot;
  onSaid: (text: string) => void;
  onRemove: () => void;
}

function SnapshotItem({ snapshot, onSaid, onRemove }: SnapshotItemProps) {
  const { snapshot: chosen, internal } = useView().documents;
  const context = useSnapshotContext();
  const name = snapshotName(snapshot);
  const sceneCount = snapshot.bildspel?.scener.length ?? 0;

  function save() {
    const { id, namn, dag, skapad, omrade, lager } = snapshot;
    const head = { id, name: namn, day: dag, at: skapad, area: omrade };
    const { records } = recordsOfSnapshot(snapshot, context);
    const frozen = scenesOfSnapshot(snapshot);
    const open = new Set(publicRecords(records).map((record) => record.id));
    const scenes = frozen && { ...frozen, set: publicScenes(frozen.set, open) };
    // As it is kept, or anew without what is internal.
    const written = internal ? snapshot : makeSnapshot(head, records, true, scenes);
    const rows = (layers: Snapshot['lager']) =>
      layers.reduce((sum, { rader }) => sum + rader.length, 0);
    const plain = foldText(`ogonblicksbild-${dag}-${namn}`).replace(/[^a-z0-9]+/g, '-');
    const file = `${plain.replace(/-$/, '')}.json`;
    saveFile(file, new Blob([JSON.stringify(written)], { type: 'application/json' }));
    onSaid(`${words.saved(file)}${words.leftOut(rows(lager) - rows(written.lager))}`);
  }

  const ofName = <span className="visually-hidden">{words.ofName(name)}</span>;
  return (
    <li>
      <label>
        <input
          type="radio"
          name="ogonblicksbild"
          checked={chosen === snapshot.id}
          onChange={() => changeDocuments({ snapshot: snapshot.id, changes: [] })}
        />
        <span>
          {name}
          <span className="small muted">
            {snapshot.offentlig ? words.publicOnly : words.whole}
            {sceneCount > 0 && words.scenes.kept(sceneCount)}
          </span>
        </span>
      </label>
      <div className="button-row">
        <Button
          look="quiet"
          size="small"
          label={
            <>
              {words.save}
              {ofName}
            </>
          }
          onClick={save}
        />
        <Button
          look="quiet"
          size="small"
          label={
            <>
              {words.remove}
              {ofName}
            </>
          }
          onClick={onRemove}
        />
      </div>
    </li>
  );
}
