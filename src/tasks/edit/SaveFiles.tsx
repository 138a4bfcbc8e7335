import { useState } from 'react';
import type { Change } from '@/domain/change';
import { layerOf } from '@/domain/change';
import type { Loaded } from '@/domain/issues';
import { heldAfter } from '@/geodata/log-steps';
import { editText } from '@/text/edit';
import { joinWords } from '@/text/format';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { nameOf } from '@/view/change-words';
import { useChanges } from '@/view/changes';
import { useWorkspace } from '@/view/workspace-context';
import { areInPlace, type ChangedFile, fromServer, makeFiles, saveToFolder } from './layer-files';

const { changes: words } = editText;

/** Takes the changes out as layer files, and lets go of them when the app has read the files back. */
export function SaveFiles({ net }: { net: readonly Change[] }) {
  const { actions, log } = useChanges();
  const data = useWorkspace();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const layers = new Set(net.map(({ layer }) => layer));

  async function run(work: () => Promise<string>) {
    setBusy(true);
    try {
      setSaid(await work());
    } catch (fault) {
      window.reportError(fault);
      setSaid(editText.failed);
    } finally {
      setBusy(false);
    }
  }

  const check = async (): Promise<string> => {
    if (!(await areInPlace(net, data))) return words.notReadBack;
    const own = new Set(net.map(({ layer }) => layer));
    const held = [...heldAfter(actions)].filter(([key]) => own.has(layerOf(key)));
    await log?.settle(actions, new Map(held));
    // The layers are read anew, from the files that now hold what the log held.
    window.location.reload();
    return words.readBack(net.length);
  };

  const save = (make: () => Promise<Loaded<readonly ChangedFile[]> | null>) =>
    run(async () => {
      const made = await make();
      if (made === null) return '';
      if (!made.ok) return failureSentence(made.failure);
      if (await areInPlace(net, data)) return check();
      const gone = made.value.flatMap((file) => file.gone.map(nameOf));
      const saved = words.savedFiles(joinWords(made.value.map(({ name }) => name)));
      return gone.length === 0 ? saved : `${saved} ${words.gone(joinWords(gone))}`;
    });

  const download = async () => {
    const made = await makeFiles(net, data, fromServer(data));
    if (made.ok)
      for (const { name, text } of made.value)
        saveFile(name, new Blob([text], { type: 'application/geo+json' }));
    return made;
  };

  return (
    <section className="save-files">
      <h3>{words.save}</h3>
      <p className="small">{words.saveHint(layers.size)}</p>
      <div className="button-row">
        {'showDirectoryPicker' in window && (
          <Button
            look="primary"
            label={words.toFolder}
            disabled={busy}
            onClick={() => save(() => saveToFolder(net, data))}
          />
        )}
        <Button
          icon="download"
          label={words.download}
          disabled={busy}
          onClick={() => save(download)}
        />
        <Button size="small" label={words.check} disabled={busy} onClick={() => run(check)} />
      </div>
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
