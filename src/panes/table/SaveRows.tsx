import { useMemo, useRef, useState } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { makePause } from '@/analysis/pause';
import { formatShare } from '@/text/format';
import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { useWorkspace } from '@/view/workspace-context';
import type { Column } from './columns';
import { fileName, toTabbedText, writeCsv } from './save-rows';

interface SaveRowsProps {
  rows: Uint32Array;
  dataset: Dataset;
  columns: readonly Column[];
}

/** Takes the rows that are shown, in their order, out of the app; internal ones stay, and that is said. */
export function SaveRows({ rows: shown, dataset, columns }: SaveRowsProps) {
  // What is internal does not leave the app by the way.
  const rows = useMemo(
    () => shown.filter((row) => dataset.measures[row]?.publication === 'offentlig'),
    [shown, dataset],
  );
  const held = shown.length - rows.length;
  const { workspace } = useWorkspace();
  const [said, setSaid] = useState('');
  const [written, setWritten] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);

  async function save() {
    const controller = new AbortController();
    running.current = controller;
    setSaid('');
    setWritten(0);
    try {
      const file = await writeCsv(dataset, rows, makePause(), controller.signal, setWritten);
      const name = fileName(workspace.titel, new Date());
      saveFile(name, file);
      setSaid(tableText.saved(name, rows.length) + tableText.held(held));
    } catch (error) {
      if (!controller.signal.aborted) throw error;
      setSaid(tableText.notSaved);
    } finally {
      setWritten(null);
    }
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(toTabbedText(columns, rows));
      setSaid(tableText.copied(rows.length) + tableText.held(held));
    } catch {
      setSaid(tableText.notCopied);
    }
  }

  const none = rows.length === 0;
  return (
    <>
      <Button
        size="small"
        icon="copy"
        label={tableText.copy}
        title={tableText.copyHint}
        disabled={none}
        onClick={copy}
      />
      {written === null ? (
        <Button
          size="small"
          icon="download"
          label={tableText.saveCsv}
          disabled={none}
          onClick={save}
        />
      ) : (
        <Button
          size="small"
          icon="close"
          label={tableText.stopSaving(formatShare(written / rows.length))}
          onClick={() => running.current?.abort()}
        />
      )}
      <p className="table-said small" role="status">
        {said}
      </p>
    </>
  );
}
