import { useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import {
  type ReadScenes,
  readSceneFile,
  type SceneSet,
  sceneFault,
  writeSceneFile,
} from '@/domain/scene';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { OpenFileButton } from '@/ui/OpenFileButton';
import { saveFile } from '@/ui/save-file';
import { useWorkspace } from '@/view/workspace-context';
import { HandOut } from './HandOut';

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
        <OpenFileButton
          label={words.open}
          accept=".json,application/json"
          onFile={(file) => void open(file).catch(window.reportError)}
        />
      </div>
      {set.scenes.length > 0 && (
        <HandOut set={set} nameOf={(ending) => fileName(set, ending)} onSaid={setSaid} />
      )}
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
