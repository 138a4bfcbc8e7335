import { useMemo } from 'react';
import { isTiled, type TiledLayer, type TileSource } from '@/domain/workspace';
import { readingText } from '@/text/data';
import { countMeasures, formatCount } from '@/text/format';
import { largeText } from '@/text/large';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { LayerSymbol } from '@/ui/LayerSymbol';
import { ScrollTable } from '@/ui/ScrollTable';
import { useTheme } from '@/ui/theme';
import { useLargeTotal } from '@/view/large-layers';
import { type LayerState, useRegister } from '@/view/register';
import { ServerLogins } from '@/view/ServerLogins';
import { useWorkspace } from '@/view/workspace-context';
import { RejectedRows } from './RejectedRows';
import './LayersRead.css';
import { sourceLabel, sourceUrl } from './source-label';

const head = [
  { label: readingText.layer },
  { label: readingText.file },
  { label: readingText.records, number: true },
  { label: readingText.onMap, number: true },
  { label: readingText.withoutPlace, number: true },
  { label: readingText.rejected, number: true },
  { label: readingText.state },
];

interface Figures {
  records: number;
  onMap: number;
  rejected: number;
}

function figuresOf(layer: LayerState): Figures {
  const records = layer.report?.records ?? [];
  return {
    records: records.length,
    onMap: records.reduce((sum, { geometry }) => sum + (geometry === null ? 0 : 1), 0),
    rejected: layer.report?.rejected.length ?? 0,
  };
}

/** One line a layer: what was in the file and how reading it went. */
export function LayersRead() {
  const { layers } = useRegister();
  const figures = useMemo(() => layers.map(figuresOf), [layers]);
  const sum = (figure: (one: Figures) => number) =>
    figures.reduce((total, one) => total + figure(one), 0);
  return (
    <>
      <p>{readingText.intro}</p>
      <ServerLogins />
      {layers.some(({ onServer }) => onServer) && <p>{largeText.data.note}</p>}
      <ScrollTable caption={readingText.caption} head={head}>
        <tbody>
          {layers.map((layer, at) => (
            <LayerLine key={layer.config.id} layer={layer} figures={figures[at]} />
          ))}
        </tbody>
        <tfoot className="layers-read-total">
          <tr>
            <th scope="row" colSpan={2}>
              {readingText.total}
            </th>
            <FigureCells
              figures={{
                records: sum(({ records }) => records),
                onMap: sum(({ onMap }) => onMap),
                rejected: sum(({ rejected }) => rejected),
              }}
            />
            <td />
          </tr>
        </tfoot>
      </ScrollTable>
      <RejectedRows />
    </>
  );
}

function LayerLine({ layer, figures }: { layer: LayerState; figures: Figures | undefined }) {
  const { addressOf } = useWorkspace();
  const theme = useTheme();
  const { namn, symbol, farg, kalla } = layer.config;
  return (
    <tr>
      <th scope="row">
        <span className="layers-read-name">
          <LayerSymbol symbol={symbol} colour={theme === 'dark' ? farg.mork : farg.ljus} />
          {namn}
        </span>
      </th>
      <td>
        {kalla.slag === 'rutor' && <TileOrigin source={kalla} />}
        <a href={addressOf(sourceUrl(kalla))}>{sourceLabel(kalla)}</a>
      </td>
      <FigureCells figures={layer.report ? figures : undefined} />
      <td className="layers-read-state">
        <ReadingState layer={layer} />
      </td>
    </tr>
  );
}

function FigureCells({ figures }: { figures: Figures | undefined }) {
  const cells = figures && [
    figures.records,
    figures.onMap,
    figures.records - figures.onMap,
    figures.rejected,
  ];
  return (cells ?? [null, null, null, null]).map((cell, at) => (
    // The cells are the same four in the same order on every line.
    <td key={head[at + 2]?.label} data-number>
      {cell === null ? '–' : formatCount(cell)}
    </td>
  ));
}

/** What the layer is drawn from, before the collection that has its rows. */
function TileOrigin({ source }: { source: TileSource }) {
  return (
    <>
      {largeText.data.drawn} {largeText.data.tiles(source.format)}:{' '}
      <span className="layers-read-address">{source.url}</span>. {largeText.data.rows}{' '}
    </>
  );
}

/** How many rows the server says that it has. */
function OnServer({ layer }: { layer: TiledLayer }) {
  const total = useLargeTotal(layer);
  if (total.state === 'asking') return largeText.asking;
  if (total.state === 'here') return `${largeText.data.state}: ${countMeasures(total.value.total)}`;
  return (
    <>
      <strong>{readingText.failed}</strong> {failureSentence(total.failure)}{' '}
      <Button
        look="link"
        size="small"
        label={readingText.retry}
        aria-label={readingText.retryLayer(layer.namn)}
        onClick={total.retry}
      />
    </>
  );
}

function ReadingState({ layer }: { layer: LayerState }) {
  if (isTiled(layer.config)) return <OnServer layer={layer.config} />;
  if (layer.failure)
    return (
      <>
        <strong>{readingText.failed}</strong> {failureSentence(layer.failure)}{' '}
        <Button
          look="link"
          size="small"
          label={readingText.retry}
          aria-label={readingText.retryLayer(layer.config.namn)}
          onClick={layer.retry}
        />
      </>
    );
  return layer.report ? readingText.read : readingText.loading;
}
