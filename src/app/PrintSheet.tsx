import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isSpot } from '@/analysis/spot';
import { commonFields } from '@/domain/fields';
import type { Measure } from '@/domain/measure';
import { extendBounds } from '@/domain/position';
import { boundsOnPaper, type PaperFrame, usePaperFrame } from '@/panes/map/paper-frame';
import { useHandout } from '@/tasks/present/handout-pages';
import { countMeasures, formatField } from '@/text/format';
import { fieldLabel, qualitySentences, valueLabel } from '@/text/labels';
import { largeText } from '@/text/large';
import { shellText } from '@/text/shell';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { useShownTiledLayers } from '@/view/large-layers';
import { useRowOrder } from '@/view/row-order';
import { chosenMeasures, useVisible } from '@/view/selection';
import { currentAddress, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { ChosenFilters } from './ChosenFilters';
import { HandoutSheet, WalkSheet } from './LatePanes';
import './PrintSheet.css';
import { hasMap, hasWalkDocument } from '@/view/view-state';
import { type CurrentWalk, useCurrentWalk } from '@/view/walks';

/** More rows than this fill a binder, not a hand-out; the rest is told of. */
const mostRows = 400;

/** Width of an A4 page between its margins, in CSS pixels (182 mm at 96 to the inch). */
const pageWidth = 688;

/** Leaves room for the sources under the charts on the same page. */
const roomForFoot = 0.94;

/** Keeps what is drawn for the screen's width at that width on paper, made smaller to fit. */
function fitToPage(): void {
  const width = document.getElementById('innehall')?.clientWidth ?? pageWidth;
  const { style } = document.documentElement;
  style.setProperty('--print-width', `${width}px`);
  style.setProperty('--print-zoom', String(Math.min(1, pageWidth / width) * roomForFoot));
}

/** True while the browser prints: lists that scroll on screen are written out in full then. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => {
      fitToPage();
      flushSync(() => setPrinting(true));
    };
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

/** What a printed page begins with: what, where, when, and which choice. */
export function PrintHead() {
  const { workspace } = useWorkspace();
  const visible = useVisible();
  const view = useView();
  const walk = useCurrentWalk();
  const printed = useHandout().pages.length > 0;
  // A document has its own heading.
  if (printed || hasWalkDocument(view)) return null;
  if (view.page === 'vandringar' && walk) return <WalkPrintHead walk={walk} />;
  return (
    <header className="print-sheet">
      <h2>
        {workspace.titel} {workspace.omrade.namn}
      </h2>
      <p>
        {workspace.lage.text}. {countMeasures(visible?.selection.chosen.length ?? 0)}.{' '}
        {shellText.printedOn(new Date())}
      </p>
      <ChosenFilters />
    </header>
  );
}

function WalkPrintHead({ walk: { walk } }: { walk: CurrentWalk }) {
  const { workspace } = useWorkspace();
  return (
    <header className="print-sheet">
      <h2>{walk.name}</h2>
      <p>
        {workspace.titel} {workspace.omrade.namn}. {shellText.printedOn(new Date())}
      </p>
    </header>
  );
}

/** What a printed page ends with: the key of the map or the whole list, the sources, and the address. */
export function PrintFoot() {
  const printing = usePrinting();
  // Pages of a handout hold pictures, which are got ready before it is printed.
  const drawn = useHandout().pages.length > 0;
  return printing || drawn ? <Sheet /> : null;
}

function Sheet() {
  const { workspace } = useWorkspace();
  const visible = useVisible();
  const view = useView();
  const { page } = view;
  const measures = visible ? chosenMeasures(visible) : [];
  const printed = useHandout().pages.length > 0;
  const frame = usePaperFrame();
  const keyed = frame ? spotsOnPaper(measures, frame) : measures;
  return (
    <div className="print-sheet">
      {printed && <HandoutSheet />}
      {!printed && hasMap(view) && <PrintKey measures={keyed} />}
      {!printed && page === 'vandringar' && <WalkSheet />}
      {!printed && page === 'register' && <PrintedList />}
      {!printed && (
        <footer>
          <p>
            {shellText.sources}: {workspace.dokument.map((document) => document.kort).join('; ')}.{' '}
            {workspace.baskarta.erkannande.map((part) => part.text).join('. ')}.
          </p>
          <p>{currentAddress()}</p>
        </footer>
      )}
    </div>
  );
}

/** What is drawn beside a walk, of what is on its paper. */
function spotsOnPaper(measures: readonly Measure[], frame: PaperFrame): Measure[] {
  const [west, south, east, north] = boundsOnPaper(frame);
  return measures.filter(({ geometry }) => {
    const own = geometry && isSpot(geometry) && extendBounds(null, geometry);
    return own && own[0] <= east && own[2] >= west && own[1] <= north && own[3] >= south;
  });
}

function PrintKey({ measures }: { measures: readonly Measure[] }) {
  const { workspace } = useWorkspace();
  const tiled = useShownTiledLayers();
  const placed = measures.filter((measure) => measure.geometry !== null);
  const countOf = (layer: string) => placed.filter((measure) => measure.layer === layer).length;
  const qualities = new Set(placed.map((measure) => measure.geometryQuality));
  return (
    <section>
      <ul className="print-key">
        {workspace.lager
          .filter((layer) => countOf(layer.id) > 0)
          .map((layer) => (
            <li key={layer.id}>
              <LayerSymbol symbol={layer.symbol} colour={layer.farg.ljus} size={18} /> {layer.namn}{' '}
              ({countOf(layer.id)})
            </li>
          ))}
        {tiled.map((layer) => (
          <li key={layer.id}>
            <LayerSymbol symbol={layer.symbol} colour={layer.farg.ljus} size={18} /> {layer.namn} (
            {largeText.drawnFromTiles})
          </li>
        ))}
      </ul>
      <p>{shellText.drawingKey}</p>
      {[...qualities].map((quality) => (
        <p key={quality}>
          {valueLabel(quality)}: {qualitySentences[quality]}
        </p>
      ))}
      {placed.length < measures.length && (
        <p>{shellText.withoutPlace(countMeasures(measures.length - placed.length))}</p>
      )}
    </section>
  );
}

/** The whole list, in the order it has on screen. */
function PrintedList() {
  const { layerById } = useWorkspace();
  const visible = useVisible();
  const { rows } = useRowOrder();
  const measures = Array.from(rows.subarray(0, mostRows)).flatMap(
    (record) => visible?.dataset.measures[record] ?? [],
  );
  return (
    <>
      <table>
        <thead>
          <tr>
            {['namn', 'lager', 'status', 'ansvarig', 'finansiering'].map((key) => (
              <th key={key} scope="col">
                {fieldLabel(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.id}>
              <td>{measure.name}</td>
              <td>{layerById.get(measure.layer)?.namn}</td>
              <td>{valueLabel(measure.status)}</td>
              <td>{formatField(commonFields.responsible, measure.responsible)}</td>
              <td>{formatField(commonFields.funding, measure.funding)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p>{shellText.moreRows(rows.length - mostRows)}</p>}
    </>
  );
}
