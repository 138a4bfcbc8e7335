import type { Feature, Position } from 'geojson';
import type { Pause } from '@/analysis/pause';
import { drawingOf } from '@/domain/drawing';
import type { Measure } from '@/domain/measure';
import { fanOut } from './fan-out';
import { type MeasurePlace, placeOf } from './measure-place';
import { toSpot } from './mercator';

/** Width of a symbol on the map with the room round it, in pixels, before it is made smaller. */
const symbolRoom = 26;
/** How large symbols are drawn at a zoom level: smaller where all of a borough is on a small screen. */
export const symbolSize = (zoom: number): number => (zoom < 11 ? 0.8 : 1);
/** Zoom levels for which symbols are fanned out; below and above, the first and the last are used. */
export const fanZooms = [9, 10, 11, 12, 13, 14, 15, 16] as const;
/**
 * Offsets hold from one zoom level to the next. They are reckoned for a third of the way: nearer by, symbols
 * part further, further off they may touch.
 */
const heldAt = 0.35;
/** More records than this are not fanned out, and stand as dots until the map is close. */
const mostFanned = 500;

/** The level whose offsets hold at a zoom. */
export function fanLevel(zoom: number): number {
  const first = fanZooms[0];
  return fanZooms.findLast((level) => level <= zoom) ?? first;
}

/** Name of the property that holds a symbol's offset at a zoom level. */
export const offsetKey = (zoom: number): string => `o${zoom}`;

const roles = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
  GeometryCollection: 'none',
} as const;

interface Symbol {
  measure: Measure;
  place: MeasurePlace;
  anchor: Position;
}

function propertiesOf(measure: Measure, place: MeasurePlace) {
  return {
    id: measure.id,
    layer: measure.layer,
    drawing: drawingOf(measure),
    quality: measure.geometryQuality,
    shape: roles[place.geometry.type],
    // Small areas are drawn over large ones.
    order: -Math.round(place.area),
  };
}

/** The geometry of a record that is more than points. */
function shapeFeature(measure: Measure, place: MeasurePlace): Feature | null {
  const properties = propertiesOf(measure, place);
  if (properties.shape === 'point') return null;
  return {
    type: 'Feature',
    properties: { ...properties, key: measure.id, role: properties.shape },
    geometry: place.geometry,
  };
}

function symbolFeature(
  { measure, place, anchor }: Symbol,
  role: 'symbol' | 'dot',
  key: string,
  offsets: Record<string, readonly [number, number]> | undefined,
): Feature {
  return {
    type: 'Feature',
    properties: { ...propertiesOf(measure, place), ...offsets, key, role },
    geometry: { type: 'Point', coordinates: anchor },
  };
}

/** The drawings of one record by itself, its symbols where they stand by rights. */
export function featuresOf(measure: Measure, role: 'symbol' | 'dot'): Feature[] {
  const place = placeOf(measure);
  if (!place) return [];
  const shape = shapeFeature(measure, place);
  const symbols = place.anchors.map((anchor, at) =>
    symbolFeature({ measure, place, anchor }, role, `${measure.id}/${at}`, undefined),
  );
  return shape ? [shape, ...symbols] : symbols;
}

async function offsetsOf(symbols: readonly Symbol[], pause: Pause) {
  const offsets = symbols.map((): Record<string, readonly [number, number]> => ({}));
  for (const zoom of fanZooms) {
    const size = symbolSize(zoom);
    const moved = fanOut(
      symbols.map(({ anchor }) => toSpot(anchor, zoom + heldAt)),
      symbolRoom * size,
    );
    for (const [index, [right, down]] of moved.entries()) {
      const own = offsets[index];
      // The map makes offsets smaller together with the symbol.
      if (own) own[offsetKey(zoom)] = [right / size, down / size];
    }
    await pause();
  }
  return offsets;
}

/** The drawings of each record that has a place, by its id, in the order of the records. */
export type FeaturesByMeasure = ReadonlyMap<string, readonly Feature[]>;

const dense = new WeakMap<Measure, readonly Feature[]>();

/** The drawings of a record among a great many; the same objects each time, so that only what differs is sent. */
function denseFeatures(measure: Measure): readonly Feature[] {
  const known = dense.get(measure);
  if (known) return known;
  const features = featuresOf(measure, 'dot');
  dense.set(measure, features);
  return features;
}

async function buildDense(placed: readonly Measure[], pause: Pause): Promise<FeaturesByMeasure> {
  const built = new Map<string, readonly Feature[]>();
  for (const measure of placed) {
    built.set(measure.id, denseFeatures(measure));
    await pause();
  }
  return built;
}

async function buildFanned(placed: readonly Measure[], pause: Pause): Promise<FeaturesByMeasure> {
  const built = new Map<string, Feature[]>();
  const symbols: Symbol[] = [];
  for (const measure of placed) {
    const place = placeOf(measure);
    if (!place) continue;
    const shape = shapeFeature(measure, place);
    built.set(measure.id, shape ? [shape] : []);
    for (const anchor of place.anchors) symbols.push({ measure, place, anchor });
    await pause();
  }
  const offsets = await offsetsOf(symbols, pause);
  for (const [index, symbol] of symbols.entries()) {
    const { id } = symbol.measure;
    built.get(id)?.push(symbolFeature(symbol, 'symbol', `${id}/${index}`, offsets[index]));
  }
  return built;
}

/**
 * Makes the drawings of records: each geometry, and a symbol for each that can be pointed at.
 * @param measures chosen records, in the order of the layers; those without a place are left out
 */
export function buildFeatures(
  measures: readonly Measure[],
  pause: Pause,
): Promise<FeaturesByMeasure> {
  const placed = measures.filter(({ geometry }) => geometry !== null);
  return placed.length > mostFanned ? buildDense(placed, pause) : buildFanned(placed, pause);
}
