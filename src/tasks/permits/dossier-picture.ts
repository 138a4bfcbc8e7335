import type { PermitArea } from '@/domain/permits';
import type { Bounds } from '@/domain/position';
import type { DocumentPicture } from '@/files/document';
import { drawMapSheet, mapSizeOn } from '@/files/map-sheet';
import type { MapSheet } from '@/files/map-sheet-layout';
import type { SheetPath } from '@/files/sheet-legend';
import type { CurrentMap } from '@/panes/map/current-map';
import { readMapColours } from '@/panes/map/map-colours';
import { takeSized } from '@/panes/map/map-picture';
import { mapText } from '@/text/map';
import { dossierText as words } from '@/text/permit-dossier';
import { inLight } from '@/ui/theme';
import type { WorkspaceData } from '@/view/workspace-context';
import { isInForce } from './in-force';
import { boundsOfPermits } from './use-permit-map';

/** Pixels; sharp at the width of a page. */
const size = { width: 1600, height: 1060 };
/** Room round the area, as a share of its own width and height: where it lies is seen by what lies beside it. */
const around = 0.3;

interface Pictured {
  permit: PermitArea;
  base: PermitArea | null;
  /** Whether the map shows what is added. */
  adds: boolean;
}

const square = 'M3 7H29V25H3Z';
const key = (colour: string, solid: boolean): SheetPath[] => [
  {
    path: square,
    fill: `${colour}2e`,
    stroke: solid ? { colour, width: 2 } : { colour, width: 2, dashes: [5, 3] },
  },
];

function sheetOf(
  { permit, base, adds }: Pictured,
  { workspace, layerById }: WorkspaceData,
): MapSheet {
  const colour = layerById.get(permit.layer)?.farg.ljus ?? '#000000';
  const rows = [
    { label: words.key.area, paths: key(colour, isInForce(permit)) },
    ...(base ? [{ label: words.key.base, paths: key(colour, isInForce(base)) }] : []),
    ...(adds
      ? [{ label: words.key.added, paths: key(readMapColours('light').gained, false) }]
      : []),
  ];
  return {
    ...size,
    title: permit.name,
    subtitle: permit.geometryQuality === 'schematisk' ? words.schematicMap : '',
    legend: { title: words.mapTitle, rows, more: String },
    scale: null,
    date: workspace.lage.text,
    sources: words.sources.map(workspace.baskarta.erkannande.map(({ text }) => text).join('; ')),
  };
}

const grown = ([west, south, east, north]: Bounds): Bounds => {
  const [wide, high] = [(east - west) * around, (north - south) * around];
  return [west - wide, south - high, east + wide, north + high];
};

/**
 * The map of a permit as a picture that stands alone, in the colours of paper.
 * @returns null where there is nothing to show
 * @throws when the browser makes no picture
 */
export async function dossierPicture(
  map: CurrentMap,
  pictured: Pictured,
  data: WorkspaceData,
): Promise<(DocumentPicture & { png: Blob }) | null> {
  const { permit, base, adds } = pictured;
  const bounds = boundsOfPermits(base ? [permit, base] : [permit]);
  if (!bounds) return null;
  const sheet = sheetOf(pictured, data);
  // With a scale from the start, so that there is room for it.
  const place = await mapSizeOn({ ...sheet, scale: { label: '100 m', length: 100 } });
  const { image, metres, pixels } = await inLight(() => takeSized(map, place, grown(bounds)));
  const label =
    metres >= 1000 ? mapText.kilometresShort(metres / 1000) : mapText.metresShort(metres);
  const png = await drawMapSheet({ ...sheet, scale: { label, length: pixels } }, image);
  image.close();
  return {
    kind: 'picture',
    png,
    bytes: new Uint8Array(await png.arrayBuffer()),
    ...size,
    alt: words.mapAlt(permit.name, adds),
  };
}
