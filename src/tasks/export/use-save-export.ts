import { useEffect, useRef, useState } from 'react';
import { makePause } from '@/analysis/pause';
import { exportText as words } from '@/text/export';
import { saveFile } from '@/ui/save-file';
import { useWorkspace } from '@/view/workspace-context';
import { exportFileName, type FileSource, makeFile } from './make-file';
import type { Format } from './outgoing';

interface SaveExport {
  /** What came of it, for the status line; '' before anything has. */
  said: string;
  working: boolean;
  save: (
    format: Format,
    source: Pick<FileSource, 'dataset' | 'records'>,
    withInternal: boolean,
  ) => Promise<void>;
  cancel: () => void;
  /** Takes away what was said. */
  forget: () => void;
}

/** Makes files and gives them to the browser to save. */
export function useSaveExport(): SaveExport {
  const { workspace } = useWorkspace();
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);
  const running = useRef<AbortController | null>(null);
  // A panel that is closed meanwhile wants no file any more.
  useEffect(() => () => running.current?.abort(), []);

  const save: SaveExport['save'] = async (format, source, withInternal) => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const pause = makePause();
    const step = () => {
      signal.throwIfAborted();
      return pause();
    };
    setSaid('');
    setWorking(true);
    try {
      const made = await makeFile(format, { ...source, workspace, withInternal }, step);
      signal.throwIfAborted();
      if (!made.ok) return setSaid(words.unknownSystem(made.unknownEpsg));
      const name = exportFileName(workspace.titel, format, withInternal, new Date());
      saveFile(name, made.file);
      const saved = format === 'kameror' ? words.savedCameras : words.saved;
      setSaid(saved(name, source.records.length));
    } catch (fault) {
      if (!signal.aborted) window.reportError(fault);
      setSaid(signal.aborted ? words.cancelled : words.failed);
    } finally {
      setWorking(false);
    }
  };
  return {
    said,
    working,
    save,
    cancel: () => running.current?.abort(),
    forget: () => setSaid(''),
  };
}
