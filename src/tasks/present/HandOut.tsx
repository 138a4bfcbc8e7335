import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SceneSet } from '@/domain/scene';
import { useCurrentMap } from '@/panes/map/current-map';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import { saveFile } from '@/ui/save-file';
import { useRegister } from '@/view/register';
import { useWorkspace } from '@/view/workspace-context';
import { type HandoutPage, setHandout } from './handout-pages';
import { canvasFor, type Sheet, sheets, takeScenes } from './scene-pictures';

const { files: words } = slidesText;
const isSheet = (value: string): value is Sheet => sheets.some((sheet) => sheet === value);

interface HandOutProps {
  set: SceneSet;
  nameOf: (ending: string) => string;
  onSaid: (said: string) => void;
}

/** What leaves the app with the scenes drawn: slides that can be changed, pages on paper, and the figures as a table. */
export function HandOut({ set, nameOf, onSaid }: HandOutProps) {
  const [sheet, setSheet] = useState<Sheet>('a4');
  const { busy, run, cancel } = useRun(onSaid);
  const { savePptx, print, saveCsv } = useWays(set, nameOf, onSaid);
  const { dataset } = useRegister();
  const way = (label: string, work: (wanted: () => boolean) => Promise<void>) => (
    <Button size="small" label={label} disabled={busy || !dataset} onClick={() => run(work)} />
  );
  return (
    <>
      <div className="button-row">
        {way(words.pptx, savePptx)}
        {way(words.csv, saveCsv)}
      </div>
      <SheetChoice sheet={sheet} onSheet={setSheet} />
      <div className="button-row">
        {way(words.print, (wanted) => print(sheet, wanted))}
        {busy && <Button size="small" label={words.cancel} onClick={cancel} />}
      </div>
    </>
  );
}

/** One piece of work at a time, that can be ended and tells when it failed. */
function useRun(onSaid: (said: string) => void) {
  const [busy, setBusy] = useState(false);
  const wanted = useRef(true);
  async function run(work: (wanted: () => boolean) => Promise<void>) {
    wanted.current = true;
    setBusy(true);
    try {
      await work(() => wanted.current);
      onSaid('');
    } catch (fault) {
      window.reportError(fault);
      onSaid(words.failed);
    } finally {
      setBusy(false);
    }
  }
  return {
    busy,
    run: (work: (wanted: () => boolean) => Promise<void>) => void run(work),
    cancel: () => {
      wanted.current = false;
    },
  };
}

/** What can be made of the scenes; code that writes files is fetched when it is asked for. */
function useWays(set: SceneSet, nameOf: HandOutProps['nameOf'], onSaid: HandOutProps['onSaid']) {
  const map = useCurrentMap();
  const data = useWorkspace();
  const { dataset } = useRegister();
  const { workspace } = data;

  const takeAll = (on: Sheet | null, wanted: () => boolean) =>
    takeScenes(map, data, set.scenes, canvasFor(on), (at) => {
      onSaid(words.making(at + 1, set.scenes.length));
      return wanted();
    });

  async function savePptx(wanted: () => boolean) {
    const pictures = await takeAll(null, wanted);
    if (!pictures || !dataset) return;
    const [{ makeDeck }, { writePptx }] = await Promise.all([
      import('./make-deck'),
      import('@/files/write-pptx'),
    ]);
    const deck = await makeDeck(pictures, dataset, {
      name: set.name || slidesText.panel.unnamed,
      area: workspace.omrade.namn,
      situation: workspace.lage.text,
      sources: workspace.dokument.map(({ kort }) => kort).join('; '),
      layers: workspace.lager,
    });
    saveFile(nameOf('pptx'), await writePptx(deck));
  }

  async function print(sheet: Sheet, wanted: () => boolean) {
    const pictures = await takeAll(sheet, wanted);
    if (!pictures) return;
    const pages = pictures.map((picture) => ({
      ...picture,
      address: picture.map && URL.createObjectURL(picture.map.png),
    }));
    try {
      await printPages(sheet, pages);
    } finally {
      setHandout(null);
      for (const { address } of pages) if (address !== null) URL.revokeObjectURL(address);
    }
  }

  async function saveCsv() {
    if (!dataset) return;
    const [{ figureRows }, { toCsv }] = await Promise.all([
      import('./figure-rows'),
      import('@/files/csv'),
    ]);
    const { header, rows } = figureRows(set.scenes, dataset, workspace.lager);
    saveFile(nameOf('csv'), toCsv(header, rows));
  }

  return { savePptx, print, saveCsv };
}

async function printPages(sheet: Sheet, pages: readonly HandoutPage[]): Promise<void> {
  flushSync(() => setHandout({ sheet, pages }));
  // What is not decoded is printed empty.
  const images = document.querySelectorAll<HTMLImageElement>('.handout img');
  await Promise.all([...images].map((image) => image.decode()));
  // Some browsers go on while the paper is still being chosen.
  const printed = new Promise((resolve) =>
    window.addEventListener('afterprint', resolve, { once: true }),
  );
  window.print();
  await printed;
}

interface SheetChoiceProps {
  sheet: Sheet;
  onSheet: (sheet: Sheet) => void;
}

function SheetChoice({ sheet, onSheet }: SheetChoiceProps) {
  const id = useId();
  return (
    <div className="field-control">
      <label htmlFor={id}>{words.sheet}</label>
      <select
        id={id}
        value={sheet}
        onChange={({ currentTarget }) => {
          if (isSheet(currentTarget.value)) onSheet(currentTarget.value);
        }}
      >
        {sheets.map((each) => (
          <option key={each} value={each}>
            {words.sheets[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
