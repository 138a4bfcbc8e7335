import { useRef, useState } from 'react';
import { mostSnapshotBytes, readSnapshot } from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { Button } from '@/ui/Button';
import { useWorkspace } from '@/view/workspace-context';
import { snapshotName } from './change-words';
import { changeDocuments } from './use-content';
import { useKeepSnapshot } from './use-keep-snapshot';

const words = documentsText.snapshot;

/** Takes in a snapshot from a file. What cannot be taken is told of, and changes nothing. */
export function OpenSnapshot() {
  const { workspace } = useWorkspace();
  const keep = useKeepSnapshot();
  const input = useRef<HTMLInputElement>(null);
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
      <Button size="small" label={words.open} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={words.open}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) take(file).then(setSaid, window.reportError);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <p className="small" role="status">
        {said}
      </p>
    </>
  );
}
