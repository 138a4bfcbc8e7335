import { useId, useState } from 'react';
import { foldText } from '@/analysis/fold-text';
import type { MapSheet } from '@/files/map-sheet-layout';
import { useCurrentMap } from '@/panes/map/current-map';
import { takeSized } from '@/panes/map/map-picture';
import { mapText } from '@/text/map';
import { slidesText } from '@/text/slides';
import { Button } from '@/ui/Button';
import '@/ui/field.css';
import { symbolLook } from '@/ui/LayerSymbol';
import { saveFile } from '@/ui/save-file';
import { inLight } from '@/ui/theme';
import { chosenMeasures, useVisible } from '@/view/selection';
import { hasMap } from '@/view/view-state';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { useSceneTitle } from './scene-title';

const { image: words } = slidesText;

/** Pixels of the picture, by what it is for. */
const sizes = {
  skarm: { width: 1920, height: 1080 },
  liten: { width: 1200, height: 800 },
  a4: { width: 3508, height: 2480 },
} as const;
type Size = keyof typeof sizes;
const isSize = (value: string): value is Size => Object.hasOwn(sizes, value);

/** The sheet that the map stands on: title, legend, day and sources. The scale follows when the map is drawn. */
function useSheet(): (size: Size) => MapSheet {
  const { workspace } = useWorkspace();
  const visible = useVisible();
  const title = useSceneTitle();
  return (size) => {
    const measures = visible ? chosenMeasures(visible).filter(({ geometry }) => geometry) : [];
    const rows = workspace.lager.flatMap(({ id, namn, symbol, farg }) => {
      const count = measures.filter(({ layer }) => layer === id).length;
      const paths = symbolLook(symbol, farg.ljus, false, '#ffffff');
      return count > 0 ? [{ label: words.planned(namn, count), paths }] : [];
    });
    return {
      ...sizes[size],
      title: words.title(title(), workspace.omrade.namn),
      subtitle: '',
      legend: { title: words.legend, rows, more: words.more },
      scale: null,
      date: workspace.lage.text,
      sources: slidesText.files.sources(
        workspace.lage.text,
        [
          ...workspace.dokument.map(({ kort }) => kort),
          ...workspace.baskarta.erkannande.map(({ text }) => text),
        ].join('; '),
      ),
    };
  };
}

/** The map that is shown as a picture that stands alone. */
export function ImageSection() {
  const map = useCurrentMap();
  const view = useView();
  const sheetOf = useSheet();
  const title = useSceneTitle();
  const id = useId();
  const [size, setSize] = useState<Size>('skarm');
  const [said, setSaid] = useState('');
  async function save() {
    if (!map) return;
    setSaid(words.making);
    try {
      // Only needed here, so it is fetched here.
      const { drawMapSheet, mapSizeOn } = await import('@/files/map-sheet');
      const sheet = sheetOf(size);
      // With a scale from the start, so that there is room for it.
      const place = await mapSizeOn({ ...sheet, scale: { label: '1 km', length: 100 } });
      // On a white sheet, in its colours.
      const { image, metres, pixels } = await inLight(() => takeSized(map, place));
      const label =
        metres >= 1000 ? mapText.kilometresShort(metres / 1000) : mapText.metresShort(metres);
      const png = await drawMapSheet({ ...sheet, scale: { label, length: pixels } }, image);
      image.close();
      saveFile(`${foldText(title()).replace(/[^a-z0-9]+/g, '-')}.png`, png);
      setSaid('');
    } catch (fault) {
      window.reportError(fault);
      setSaid(words.failed);
    }
  }
  if (!hasMap(view)) return null;
  return (
    <section className="slides-add" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <div className="field-control">
        <label htmlFor={id}>{words.size}</label>
        <select
          id={id}
          value={size}
          onChange={({ currentTarget }) => {
            if (isSize(currentTarget.value)) setSize(currentTarget.value);
          }}
        >
          {Object.entries(words.sizes).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Button
        size="small"
        icon="download"
        label={words.save}
        disabled={!map}
        onClick={() => void save()}
      />
      <p className="small" role="status">
        {said}
      </p>
    </section>
  );
}
