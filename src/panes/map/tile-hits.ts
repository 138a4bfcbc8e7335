import type { MapGeoJSONFeature, Map as MapLibreMap, Point } from 'maplibre-gl';
import { type GeometryQuality, geometryQualities, statusesOf } from '@/domain/vocabulary';
import type { TiledLayer } from '@/domain/workspace';
import { countKey, tileAreaHit, tileCellHit, tileSource, tileThinHits } from './tile-style';

/** A row of a layer that is drawn from tiles, as far as the tiles tell. */
export interface TileRow {
  id: string;
  name: string | null;
  layer: string;
  type: TiledLayer['typ'];
  status: string | null;
  geometryQuality: GeometryQuality | null;
}

/** A cell of aggregated tiles. */
export interface TileCell {
  layer: string;
  count: number;
  /** [lng, lat] */
  place: [number, number];
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** What a feature of a tile says of its row; null where it has no id that its server could be asked for. */
function readTileRow(
  properties: Readonly<Record<string, unknown>>,
  { id: layer, typ: type }: TiledLayer,
): TileRow | null {
  const id = textOf(properties['id']);
  if (id === null || countKey in properties) return null;
  const status = textOf(properties['status']);
  const quality = geometryQualities.find((each) => each === properties['geometrikvalitet']);
  return {
    id,
    name: textOf(properties['namn']),
    layer,
    type,
    status: status !== null && statusesOf(type).includes(status) ? status : null,
    geometryQuality: quality ?? null,
  };
}

type Box = [[number, number], [number, number]];

function query(map: MapLibreMap, where: Box | Point, ids: readonly string[]): MapGeoJSONFeature[] {
  const layers = ids.filter((id) => map.getLayer(id) !== undefined);
  return layers.length === 0 ? [] : map.queryRenderedFeatures(where, { layers });
}

function rowsOf(features: readonly MapGeoJSONFeature[], layer: TiledLayer): TileRow[] {
  const rows = new Map<string, TileRow>();
  for (const { properties } of features) {
    const row = readTileRow(properties, layer);
    if (row && !rows.has(row.id)) rows.set(row.id, row);
  }
  return [...rows.values()];
}

/**
 * The rows under a point of the map, points and lines before areas.
 * @param near how far from a point or line a pointer still hits it, in pixels
 */
export function findTileRows(
  map: MapLibreMap,
  point: Point,
  near: number,
  layers: readonly TiledLayer[],
): TileRow[] {
  const box: Box = [
    [point.x - near, point.y - near],
    [point.x + near, point.y + near],
  ];
  return [
    ...layers.flatMap((layer) => rowsOf(query(map, box, tileThinHits(layer.id)), layer)),
    ...layers.flatMap((layer) => rowsOf(query(map, point, [tileAreaHit(layer.id)]), layer)),
  ];
}

function cellOf({ properties, geometry }: MapGeoJSONFeature, layer: string): TileCell | null {
  const count = Number(properties[countKey]);
  if (geometry.type !== 'Point' || !Number.isFinite(count)) return null;
  const [lng = 0, lat = 0] = geometry.coordinates;
  return { layer, count, place: [lng, lat] };
}

/** The cell under a point of the map, or null. */
export function findTileCell(
  map: MapLibreMap,
  point: Point,
  layers: readonly TiledLayer[],
): TileCell | null {
  for (const { id } of layers) {
    const [hit] = query(map, point, [tileCellHit(id)]);
    const cell = hit && cellOf(hit, id);
    if (cell) return cell;
  }
  return null;
}

/** The rows of tiles that are in the picture, and how many more its cells stand for. */
export interface TilesInView {
  rows: readonly TileRow[];
  inCells: number;
}

/** What is drawn from tiles in the picture. */
export function findTilesInView(map: MapLibreMap, layers: readonly TiledLayer[]): TilesInView {
  const { clientWidth, clientHeight } = map.getContainer();
  const whole: Box = [
    [0, 0],
    [clientWidth, clientHeight],
  ];
  const rows = layers.flatMap((layer) =>
    rowsOf(query(map, whole, [...tileThinHits(layer.id), tileAreaHit(layer.id)]), layer),
  );
  // The map gives them in another order each time, and a list must not change under the hands.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  // A cell on the edge of two tiles is in both.
  const cells = new Map<string, number>();
  for (const { id } of layers)
    for (const hit of query(map, whole, [tileCellHit(id)])) {
      const cell = cellOf(hit, id);
      if (cell) cells.set(`${id} ${cell.place.map((part) => part.toFixed(5))}`, cell.count);
    }
  return { rows, inCells: [...cells.values()].reduce((sum, count) => sum + count, 0) };
}

/** Points a row out in its layer's tiles, or lets it go. */
export function markTileRow(
  map: MapLibreMap,
  { id, layer }: Pick<TileRow, 'id' | 'layer'>,
  { kalla }: TiledLayer,
  hovered: boolean,
): void {
  const source = tileSource(layer);
  if (!map.getSource(source)) return;
  map.setFeatureState({ source, sourceLayer: kalla.rutlager, id }, { hovered });
}
