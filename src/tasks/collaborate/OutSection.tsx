import { useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import { newId } from '@/geodata/new-id';
import { useCurrentMap } from '@/panes/map/current-map';
import { cameraOf } from '@/panes/map/map-moves';
import { collaborateText } from '@/text/collaborate';
import { Button } from '@/ui/Button';
import { Segmented } from '@/ui/Segmented';
import { saveFile } from '@/ui/save-file';
import { addToSlides, searchOf } from '@/view/slides';
import { useStoreName } from '@/view/store-name';
import { writeView } from '@/view/url-codec';
import { ViewLink } from '@/view/ViewLink';
import { startView, type ViewState } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { sheetContent } from './sheet-content';
import type { Work } from './use-collaboration';
import type { Zone } from './use-zone';

const { out: words } = collaborateText;

/** Asks whoever shows the map to put a picture of it on paper and to print then. */
function print(): void {
  const event = new Event('trygghetskartan:print', { cancelable: true });
  if (window.dispatchEvent(event)) window.print();
}

interface OutProps {
  work: Work;
  zone: Zone;
  internal: boolean;
  onInternal: (internal: boolean) => void;
}

/** What is handed on: paper, a file for Word, the map as a scene. */
export function OutSection({ work, zone, internal, onInternal }: OutProps) {
  const [said, setSaid] = useState('');
  const sceneView = useSceneView(work, zone);
  const storeName = useStoreName();
  const saveDocx = useSaveDocx(work, internal);
  async function saveScene() {
    const { name } = work.collaboration;
    const scene = { id: newId(), title: name, text: '', notes: '', search: searchOf(sceneView()) };
    const { set, fault } = await addToSlides(storeName, scene);
    return fault ? words.sceneFailed : words.sceneSaved(set?.scenes.length ?? 0);
  }
  const tell = (work: () => Promise<string>) => () => {
    setSaid('');
    work().then(setSaid, (fault: unknown) => {
      window.reportError(fault);
      setSaid(words.failed);
    });
  };
  return (
    <section aria-labelledby="collab-out" className="collab-out">
      <h3 id="collab-out" tabIndex={-1}>
        {words.heading}
      </h3>
      {work.collaboration.publication === 'intern' ? (
        <p>{words.onlyInternal}</p>
      ) : (
        <Segmented
          legend={words.version}
          options={[
            { value: 'internal', label: words.internal },
            { value: 'public', label: words.public },
          ]}
          value={internal ? 'internal' : 'public'}
          onChange={(version) => onInternal(version === 'internal')}
        />
      )}
      <div className="button-row">
        <Button icon="print" label={words.print} onClick={print} />
        <Button icon="download" label={words.docx} onClick={tell(saveDocx)} />
        <Button icon="slides" label={words.scene} onClick={tell(saveScene)} />
      </div>
      <p className="muted small">
        {words.printHint} <ViewLink href={writeView(sceneView())}>{words.openMap}</ViewLink>
      </p>
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}

/** The zone and its measures as a view of the map alone, from where the map stands now. */
function useSceneView({ collaboration }: Work, zone: Zone): () => ViewState {
  const map = useCurrentMap();
  const { camera } = useView();
  const records = [collaboration, ...zone.measures].map(({ id }) => id);
  return () => ({ ...startView, records, camera: camera ?? (map ? cameraOf(map) : null) });
}

/** Writes the sheet as a file for Word. Answers with what became of it. */
function useSaveDocx({ collaboration, now }: Work, internal: boolean): () => Promise<string> {
  const { workspace } = useWorkspace();
  return async () => {
    const { head, rest } = sheetContent({ collaboration, workspace, today: now, internal });
    const { writeDocx } = await import('@/files/write-docx');
    const level = internal ? 'intern' : 'offentlig';
    const plain = foldText(`${collaboration.name}-${level}`).replace(/[^a-z0-9]+/g, '-');
    const name = `${plain}.docx`;
    const file = await writeDocx({
      title: collaboration.name,
      language: 'sv-SE',
      orientation: 'landscape',
      compact: true,
      blocks: [...head, ...rest],
    });
    saveFile(name, file);
    return words.saved(name);
  };
}
