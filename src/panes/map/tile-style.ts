import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { drawingOf } from '@/domain/drawing';
import type { Bounds } from '@/domain/position';
import { type RecordType, statusesOf } from '@/domain/vocabulary';
import type { TileSource } from '@/domain/workspace';
import type { Allowed } from '@/geodata/row-questions';
import type { LargeQuestion } from '@/view/large-question';
import type { MapColours } from './map-colours';
import { labelFont } from './map-font';

/** How a layer that is too large to be held is drawn now. */
export interface TileLook {
  id: string;
  type: RecordType;
  source: TileSource;
  /** Absolute address of the file, or of a tile with {z}, {x} and {y} in it. */
  address: string;
  /** West, south, east, north: no tile is asked for outside. */
  bounds: Bounds;
  colour: string;
  /** 0-1 */
  opacity: number;
  shown: boolean;
  /** Values that what is drawn may have, by the tiles' property. */
  allowed: Allowed;
  /** Filters that are set and that no tile can tell. */
  without: LargeQuestion['without'];
}

/** Number of rows that a cell of aggregated tiles stands for; the same of one status is `antal_` and the status. */
export const countKey = 'antal';

/** Id of the source of a layer's tiles. */
export const tileSource = (layer: string): string => `rutor-${layer}`;

/** What the addresses of PMTiles files begin with, for the map. */
export const pmtilesScheme = 'pmtiles';

/** The sources of the layers that are drawn from tiles. */
export function tileSources(looks: readonly TileLook[]): Record<string, SourceSpecification> {
  return Object.fromEntries(looks.map((look) => [tileSource(look.id), sourceOf(look)]));
}

function sourceOf({ source, address, bounds }: TileLook): SourceSpecification {
  const [minzoom, maxzoom] = source.zoom ?? [0, 18];
  const type = 'vector' as const;
  const promoteId = { [source.rutlager]: 'id' };
  // A PMTiles file says itself where it has tiles.
  if (source.format === 'pmtiles') return { type, promoteId, url: `${pmtilesScheme}://${address}` };
  return { type, promoteId, tiles: [address], minzoom, maxzoom, bounds: [...bounds] };
}

type Filter = ExpressionSpecification;

/** What carries no such property is let through: it cannot be told apart, which is said beside the map. */
function hasOneOf(key: string, values: readonly string[]): Filter {
  return ['any', ['!', ['has', key]], ['in', ['get', key], ['literal', [...values]]]];
}

/** Rows of a cell; with statuses chosen, those of them alone where the cell tells them apart. */
function countOf({ type, allowed }: Pick<TileLook, 'type' | 'allowed'>): ExpressionSpecification {
  const whole: ExpressionSpecification = ['to-number', ['get', countKey]];
  const chosen = allowed['status'];
  if (!chosen) return whole;
  const keyOf = (status: string) => `${countKey}_${status}`;
  const anyTold = statusesOf(type).map((status): Filter => ['has', keyOf(status)]);
  const parts = chosen.map(
    (status): ExpressionSpecification => ['to-number', ['get', keyOf(status)], 0],
  );
  return ['case', ['any', ...anyTold], ['+', 0, ...parts], whole];
}

const isCell: Filter = ['has', countKey];

/** The filters of one look: of cells, and of single rows by the kind of their geometry. */
function filtersOf(look: TileLook) {
  const { status, ...others } = look.allowed;
  const rest = Object.entries(others).map(([key, values]) => hasOneOf(key, values));
  const own = status ? [...rest, hasOneOf('status', status)] : rest;
  const single = (kind: string): Filter => [
    'all',
    ['!', isCell],
    ['==', ['geometry-type'], kind],
    ...own,
  ];
  return {
    cells: ['all', isCell, ...rest, ['>', countOf(look), 0]] as Filter,
    points: single('Point'),
    lines: single('LineString'),
    areas: single('Polygon'),
  };
}

/** Which rows are drawn as planned or ended, and which stand somewhere about there. */
function looksOf(type: RecordType) {
  const statuses = (drawing: string): Filter => [
    'in',
    ['get', 'status'],
    ['literal', statusesOf(type).filter((status) => drawingOf({ type, status }) === drawing)],
  ];
  const quality: ExpressionSpecification = ['coalesce', ['get', 'geometrikvalitet'], 'exakt'];
  return {
    isPlanned: statuses('planned'),
    isEnded: statuses('ended'),
    isVague: ['!=', quality, 'exakt'] as Filter,
  };
}

const isHovered: Filter = ['boolean', ['feature-state', 'hovered'], false];

/** Small where a great many lie close together. */
function pointSize(factor: number): ExpressionSpecification {
  const sizes: readonly [number, number][] = [
    [9, 1.4],
    [12, 2.2],
    [15, 4],
    [18, 7],
  ];
  const steps = sizes.flatMap(([zoom, size]) => [zoom, size * factor]);
  // The steps are built from a list, which the type of expressions cannot follow.
  return ['interpolate', ['linear'], ['zoom'], ...steps] as unknown as ExpressionSpecification;
}

function shapeLayers(look: TileLook, base: LayerBase): LayerSpecification[] {
  const { colour, opacity } = look;
  const { isPlanned, isEnded, isVague } = looksOf(look.type);
  const { areas, lines } = filtersOf(look);
  const dash: ExpressionSpecification = [
    'case',
    isPlanned,
    ['literal', [2.6, 2]],
    ['literal', [1, 0]],
  ];
  const faint: ExpressionSpecification = ['case', isEnded, 0.45 * opacity, opacity];
  const line = {
    'line-color': colour,
    'line-blur': ['case', isVague, 2.5, 0] as ExpressionSpecification,
    'line-opacity': faint,
    'line-dasharray': dash,
  };
  return [
    {
      ...base('yta'),
      type: 'fill',
      filter: areas,
      paint: {
        'fill-color': colour,
        'fill-opacity': ['case', isHovered, 0.3 * opacity, ['case', isPlanned, 0.06, 0.14]],
        'fill-antialias': false,
      },
    },
    {
      ...base('kant'),
      type: 'line',
      filter: areas,
      paint: { ...line, 'line-width': ['case', isHovered, 3.5, 1.6] },
    },
    {
      ...base('linje'),
      type: 'line',
      filter: lines,
      paint: { ...line, 'line-width': ['case', isHovered, 6, 3] },
    },
  ];
}

function pointLayers(
  look: TileLook,
  base: LayerBase,
  { surface, ink }: MapColours,
): LayerSpecification[] {
  const { colour, opacity } = look;
  const { isPlanned, isEnded, isVague } = looksOf(look.type);
  const { points } = filtersOf(look);
  return [
    {
      // Somewhere about here, as of the other layers.
      ...base('omkring'),
      type: 'circle',
      filter: ['all', points, isVague] as Filter,
      paint: {
        'circle-color': colour,
        'circle-radius': pointSize(2.6),
        'circle-blur': 0.75,
        'circle-opacity': 0.34 * opacity,
      },
    },
    {
      ...base('prick'),
      type: 'circle',
      filter: points,
      paint: {
        'circle-color': ['case', isPlanned, surface, colour],
        'circle-radius': pointSize(1),
        'circle-stroke-color': ['case', isHovered, ink, ['case', isPlanned, colour, surface]],
        'circle-stroke-width': ['case', isHovered, 2.5, 0.8],
        'circle-opacity': ['case', isEnded, 0.45 * opacity, opacity],
        'circle-stroke-opacity': opacity,
      },
    },
  ];
}

function cellLayers(
  look: TileLook,
  base: LayerBase,
  { surface, ink, halo }: MapColours,
): LayerSpecification[] {
  const count = countOf(look);
  const { cells } = filtersOf(look);
  return [
    {
      ...base('antal'),
      type: 'circle',
      filter: cells,
      layout: { ...base('antal').layout, 'circle-sort-key': ['-', 0, count] },
      paint: {
        'circle-color': look.colour,
        // The area grows with the number, up to where the circles would cover one another.
        'circle-radius': ['min', 34, ['+', 8, ['*', 0.45, ['sqrt', count]]]],
        'circle-stroke-color': surface,
        'circle-stroke-width': 1,
        'circle-opacity': 0.5 * look.opacity,
      },
    },
    {
      ...base('antal-text'),
      type: 'symbol',
      filter: cells,
      layout: {
        ...base('antal-text').layout,
        'text-field': ['number-format', count, { locale: 'sv-SE' }],
        'text-font': labelFont,
        'text-size': 12,
        'text-padding': 1,
        'symbol-sort-key': ['-', 0, count],
      },
      paint: { 'text-color': ink, 'text-halo-color': halo, 'text-halo-width': 1.4 },
    },
  ];
}

/** What all drawings of one layer's tiles have in common. */
type LayerBase = (part: string) => {
  id: string;
  source: string;
  'source-layer': string;
  layout: { visibility: 'visible' | 'none' };
};

function baseOf({ id, source, shown }: TileLook): LayerBase {
  return (part) => ({
    id: `${tileSource(id)}-${part}`,
    source: tileSource(id),
    'source-layer': source.rutlager,
    layout: { visibility: shown ? 'visible' : 'none' },
  });
}

/** The single rows that are drawn from tiles: areas lowest, then lines and points. */
export function tileLayers(looks: readonly TileLook[], colours: MapColours): LayerSpecification[] {
  return looks.flatMap((look) => [
    ...shapeLayers(look, baseOf(look)),
    ...pointLayers(look, baseOf(look), colours),
  ]);
}

/** Cells with their numbers, over the names of places, which step aside for the numbers. */
export function tileCells(looks: readonly TileLook[], colours: MapColours): LayerSpecification[] {
  return looks.flatMap((look) => cellLayers(look, baseOf(look), colours));
}

/** Ids of the drawings in which a pointer can hit a row of a layer: those that are thin, and areas. */
export const tileThinHits = (layer: string): string[] =>
  ['linje', 'prick', 'omkring', 'kant'].map((part) => `${tileSource(layer)}-${part}`);
export const tileAreaHit = (layer: string): string => `${tileSource(layer)}-yta`;
/** Id of the drawing in which a pointer can hit a cell. */
export const tileCellHit = (layer: string): string => `${tileSource(layer)}-antal`;
