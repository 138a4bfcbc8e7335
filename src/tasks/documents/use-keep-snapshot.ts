import { useMemo } from 'react';
import type { Snapshot } from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { useSnapshots } from './use-snapshots';

const words = documentsText.snapshot;

/** Keeps a snapshot in the browser; answers with what is wrong, or null when it is on the disk. */
export function useKeepSnapshot(): (snapshot: Snapshot) => Promise<string | null> {
  const { store, refresh } = useSnapshots();
  return useMemo(
    () => async (snapshot) => {
      const kept = await store.put(snapshot);
      if (!kept.ok) return kept.full ? words.full : words.notKept;
      await refresh();
      return null;
    },
    [store, refresh],
  );
}
