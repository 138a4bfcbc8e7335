import { documentsText } from '@/text/documents';
import { Notice } from '@/ui/Notice';
import { FreezeForm } from './FreezeForm';
import { OpenSnapshot } from './OpenSnapshot';
import { SnapshotList } from './SnapshotList';
import { useSnapshots } from './use-snapshots';

const words = documentsText.snapshot;

/** Freezes the register, and the snapshots that this browser keeps. */
export function SnapshotPanel() {
  const { snapshots, unreadable, failed } = useSnapshots();
  return (
    <>
      <FreezeForm />
      <section className="documents-choice" aria-labelledby="ogonblicksbilder">
        <h3 id="ogonblicksbilder">{words.kept}</h3>
        {failed && <Notice tone="warn">{words.failed}</Notice>}
        {unreadable > 0 && <p className="small">{words.unreadable(unreadable)}</p>}
        {snapshots && <SnapshotList snapshots={snapshots} />}
        <OpenSnapshot />
      </section>
    </>
  );
}
