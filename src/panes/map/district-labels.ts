import type { Feature, Position } from 'geojson';
import { extendBounds } from '@/domain/position';
import type { District } from '@/domain/reference';
import type { Spot } from './fan-out';
import { depthIn } from './inner-point';
import { type FeaturesByMeasure, fanLevel, offsetKey, symbolSize } from './measure-features';
import { toPosition, toSpot } from './mercator';

/** Size of the names by zoom level, in pixels; the style draws them with it. */
export const nameSizes = [
  [10, 8.5],
  [12, 11],
  [15, 14],
] as const;

/** Width of a letter in capitals with its spacing, and height of a line, in sizes of the text. */
const letterWidth = 0.81;
const lineHeight = 1.3;
/** Half the width of a symbol with some room, in pixels. */
const symbolReach = 15;
/** Lines of the grid of places at which a name can stand, per side of the district. */
const gridLines = 18;

function nameSize(zoom: number): number {
  const [[firstZoom, first], [middleZoom, middle], [lastZoom, last]] = nameSizes;
  if (zoom <= middleZoom) {
    const t = Math.max(0, (zoom - firstZoom) / (middleZoom - firstZoom));
    return first + (middle - first) * t;
  }
  const t = Math.min(1, (zoom - middleZoom) / (lastZoom - middleZoom));
  return middle + (last - middle) * t;
}

/** A name's box in pixels, and whether a place is in its district. */
export interface Name {
  home: Spot;
  halfWidth: number;
  halfHeight: number;
  isInside: (spot: Spot) => boolean;
  /** Places it may stand at besides its home. */
  candidates: () => readonly Spot[];
}

/**
 * Where a name can stand without touching a symbol: at home, else at the nearest place inside its district,
 * best with all of its letters inside.
 * @returns home when no place is free
 */
export function placeName(name: Name, symbols: readonly Spot[], reach: number): Spot {
  const { home, halfWidth, halfHeight, isInside } = name;
  const isFree = ({ x, y }: Spot) =>
    symbols.every(
      (symbol) =>
        Math.abs(symbol.x - x) > halfWidth + reach || Math.abs(symbol.y - y) > halfHeight + reach,
    );
  if (isFree(home)) return home;
  const sticksOut = ({ x, y }: Spot) =>
    [-0.85, 0.85].filter((side) => !isInside({ x: x + side * halfWidth, y })).length;
  const ranked = name
    .candidates()
    .filter((spot) => isFree(spot) && isInside(spot))
    .map((spot) => ({
      spot,
      cost: Math.hypot(spot.x - home.x, spot.y - home.y) + sticksOut(spot) * halfWidth,
    }));
  return ranked.reduce((best, next) => (next.cost < best.cost ? next : best), {
    spot: home,
    cost: Number.POSITIVE_INFINITY,
  }).spot;
}

/** Where symbols stand on the screen, moved aside as they are at this zoom. */
function symbolSpots(features: FeaturesByMeasure, zoom: number): Spot[] {
  const level = fanLevel(zoom);
  const spots: Spot[] = [];
  for (const { geometry, properties } of [...features.values()].flat()) {
    if (geometry.type !== 'Point' || properties?.['role'] !== 'symbol') continue;
    const [right, down] = (properties[offsetKey(level)] ?? [0, 0]) as readonly [number, number];
    const { x, y } = toSpot(geometry.coordinates, zoom);
    spots.push({ x: x + right * symbolSize(level), y: y + down * symbolSize(level) });
  }
  return spots;
}

function candidatesIn(district: District, zoom: number): Spot[] {
  const bounds = extendBounds(null, district.geometry);
  if (!bounds) return [];
  const [west, south, east, north] = bounds;
  const from = toSpot([west, north], zoom);
  const to = toSpot([east, south], zoom);
  const spots: Spot[] = [];
  for (let row = 1; row < gridLines; row++)
    for (let column = 1; column < gridLines; column++)
      spots.push({
        x: from.x + ((to.x - from.x) * column) / gridLines,
        y: from.y + ((to.y - from.y) * row) / gridLines,
      });
  return spots;
}

function isIn(district: District, position: Position): boolean {
  const { geometry } = district;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => depthIn(position, rings) > 0);
}

function nameAt(district: District, home: Position): Feature {
  return {
    type: 'Feature',
    properties: { name: district.name },
    geometry: { type: 'Point', coordinates: home },
  };
}

/**
 * The names of the districts where they stand clear of the symbols.
 * @param features what is drawn now
 * @param zoom of the map as it rests
 */
export function placeNames(
  districts: readonly District[],
  features: FeaturesByMeasure,
  zoom: number,
): Feature[] {
  const symbols = symbolSpots(features, zoom);
  const size = nameSize(zoom);
  return districts.map((district) => {
    const name: Name = {
      home: toSpot(district.labelPosition, zoom),
      halfWidth: (district.name.length * letterWidth * size) / 2,
      halfHeight: (lineHeight * size) / 2,
      isInside: (place) => isIn(district, toPosition(place, zoom)),
      candidates: () => candidatesIn(district, zoom),
    };
    return nameAt(
      district,
      toPosition(placeName(name, symbols, symbolReach * symbolSize(zoom)), zoom),
    );
  });
}
