import { useState } from 'react';
import { mostSnapshotBytes, readSnapshot } from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { OpenFileButton } from '@/ui/OpenFileButton';
import { useWorkspace } from '@/view/workspace-context';
import { snapshotName } from './change-words';
import { changeDocuments } from './use-content';
import { useKeepSnapshot } from './use-keep-snapshot';

const words = documentsText.snapshot;

/** Takes in a snapshot from a file. What cannot be taken is told of, and changes nothing. */
export function OpenSnapshot() {
  const { workspace } = useWorkspace();
  const keep = useKeepSnapshot();
  const [said, setSaid] = useState('');

  async function take(file: File): Promise<string> {
    if (file.size > mostSnapshotBytes) return words.faults.tooLarge;
    const read = readSnapshot(await file.text(), workspace.omrade.namn);
    if (!read.ok) return words.faults[read.fault];
    const wrong = await keep(read.snapshot);
    if (wrong !== null) return wrong;
    changeDocuments({ snapshot: read.snapshot.id, changes: [] });
    return words.opened(snapshotName(read.snapshot));
  }

  return (
    <>
      <OpenFileButton
        label={words.open}
        accept=".json,application/json"
        onFile={(file) => void take(file).then(setSaid, window.reportError)}
      />
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}
