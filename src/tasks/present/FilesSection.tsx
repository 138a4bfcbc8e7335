import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { foldText } from '@/analysis/fold-text';
import {
  type ReadScenes,
  readSceneFile,
  type SceneSet,
  sceneFault,
  writeSceneFile,
} from '@/domain/scene';
import { useCurrentMap } from '@/panes/map/current-map';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { useRegister } from '@/view/register';
import { useWorkspace } from '@/view/workspace-context';
import { setHandout } from './handout';
import { makeDeck } from './make-deck';
import { type ScenePicture, takeScenes } from './scene-pictures';

const { files: words } = slidesText;

interface FilesSectionProps {
  set: SceneSet;
  onSet: (set: SceneSet) => void;
}

function faultWords(read: Extract<ReadScenes, { ok: false }>): string {
  switch (read.code) {
    case 'damaged':
      return words.damaged(read.detail);
    case 'markup':
      return words.markup(read.detail);
    case 'otherArea':
      return words.otherArea(read.area);
    default:
      return words.faults[read.code];
  }
}

/** Size of a file that is looked into at all. */
const mostBytes = 20_000_000;

const fileName = (set: SceneSet, ending: string): string => {
  const name = foldText(set.name || slidesText.page).replace(/[^a-z0-9]+/g, '-');
  return `${name || 'bildspel'}.${ending}`;
};

/** The presentation as a file of its own, as PowerPoint, on paper; and one that is opened. */
export function FilesSection({ set, onSet }: FilesSectionProps) {
  const [said, setSaid] = useState('');
  const ground = useSceneGround();
  const input = useRef<HTMLInputElement>(null);
  async function open(file: File) {
    // A larger one is none, and would fill the memory.
    if (file.size > mostBytes) return setSaid(words.faults.tooLarge);
    const read = readSceneFile(await file.text(), ground);
    if (!read.ok) return setSaid(faultWords(read));
    onSet(read.set);
    const opened = words.opened(read.set.scenes.length);
    return setSaid(read.otherData ? `${opened} ${words.otherData}` : opened);
  }
  return (
    <section className="slides-add" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <div className="button-row">
        <Button
          size="small"
          label={words.save}
          disabled={set.scenes.length === 0}
          onClick={() => {
            const fault = sceneFault(set);
            if (fault) return setSaid(words.unsaved(fault.detail));
            const text = writeSceneFile(set, ground);
            saveFile(fileName(set, 'json'), new Blob([text], { type: 'application/json' }));
          }}
        />
        <Button size="small" label={words.open} onClick={() => input.current?.click()} />
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={words.open}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) open(file).catch(window.reportError);
            currentTarget.value = '';
          }}
        />
      </div>
      {set.scenes.length > 0 && <Pictures set={set} onSaid={setSaid} />}
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}

function useSceneGround() {
  const { omrade, lage } = useWorkspace().workspace;
  return { area: omrade.namn, situation: lage.datum };
}

/** What needs a picture of each scene: slides and the handout. */
function Pictures({ set, onSaid }: { set: SceneSet; onSaid: (said: string) => void }) {
  const map = useCurrentMap();
  const { dataset } = useRegister();
  const { workspace, layerById } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const wanted = useRef(true);
  async function withPictures(use: (pictures: readonly ScenePicture[]) => Promise<void> | void) {
    wanted.current = true;
    setBusy(true);
    try {
      const pictures = await takeScenes(map, set.scenes, (at) => {
        onSaid(words.making(at + 1, set.scenes.length));
        return wanted.current;
      });
      if (pictures) await use(pictures);
      onSaid('');
    } catch (fault) {
      window.reportError(fault);
      onSaid(words.failed);
    } finally {
      setBusy(false);
    }
  }
  async function savePptx(pictures: readonly ScenePicture[]) {
    if (!dataset) return;
    const { writePptx } = await import('@/files/write-pptx');
    const deck = makeDeck(pictures, dataset, {
      name: set.name || slidesText.panel.unnamed,
      situation: workspace.lage.text,
      sources: workspace.dokument.map(({ kort }) => kort).join('; '),
      layerName: (id) => layerById.get(id)?.namn ?? id,
    });
    saveFile(fileName(set, 'pptx'), await writePptx(deck));
  }
  function print(pictures: readonly ScenePicture[]) {
    flushSync(() => setHandout(pictures));
    window.print();
    setHandout([]);
  }
  return (
    <div className="button-row">
      <Button
        size="small"
        label={words.pptx}
        disabled={busy || !dataset}
        onClick={() => withPictures(savePptx)}
      />
      <Button
        size="small"
        label={words.print}
        disabled={busy}
        onClick={() => withPictures(print)}
      />
      {busy && (
        <Button
          size="small"
          label={words.cancel}
          onClick={() => {
            wanted.current = false;
          }}
        />
      )}
    </div>
  );
}
