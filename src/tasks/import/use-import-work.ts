import { useEffect, useRef, useState } from 'react';
import { ImportClient } from './import-client';
import type { ImportProgress } from './import-worker';

/** The worker of the import at hand, and the work under way. */
export interface ImportWork {
  /** Null before a file has been chosen. */
  client: ImportClient | null;
  busy: boolean;
  progress: ImportProgress | null;
  /** True after a fault of ours. */
  broken: boolean;
  /** A new worker; the one before is ended, with what it was doing. */
  fresh: () => ImportClient;
  /** Does some work; what it throws is a fault of ours, told and reported. */
  run: (work: () => Promise<void>) => Promise<void>;
  stop: () => void;
}

/** Keeps a worker as long as the panel is open. */
export function useImportWork(): ImportWork {
  const [client, setClient] = useState<ImportClient | null>(null);
  const [busy, setBusy] = useState(false);
  const [broken, setBroken] = useState(false);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const newest = useRef<ImportClient | null>(null);
  useEffect(() => () => newest.current?.close(), []);
  const put = (next: ImportClient | null) => {
    newest.current?.close();
    newest.current = next;
    setClient(next);
  };
  return {
    client,
    busy,
    progress,
    broken,
    fresh: () => {
      const next = new ImportClient(setProgress);
      put(next);
      return next;
    },
    run: async (work) => {
      setBusy(true);
      setBroken(false);
      setProgress(null);
      try {
        await work();
      } catch (fault) {
        window.reportError(fault);
        setBroken(true);
      } finally {
        setBusy(false);
      }
    },
    stop: () => {
      put(null);
      setBusy(false);
      setProgress(null);
    },
  };
}
