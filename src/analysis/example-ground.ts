import type { CoverGround, CoverSources, RingParts } from './cover-sources';

/** Grounds and sources for tests, from plain numbers in metres; the dumb rule that the engines are held against. */

export type Place = readonly [x: number, y: number];
export type Ring = readonly Place[];

/** A polygon's rings, and the source or district it belongs to. */
interface ExamplePolygon {
  rings: readonly Ring[];
  source: number;
}

export interface ExampleSource {
  reach: number;
  points?: readonly Place[];
  stretches?: readonly (readonly [Place, Place])[];
  /** Polygons, each as its rings. */
  polygons?: readonly (readonly Ring[])[];
}

/** A square or an oblong, anticlockwise. */
export const box = (west: number, south: number, width: number, height = width): Ring => [
  [west, south],
  [west + width, south],
  [west + width, south + height],
  [west, south + height],
];

function ringParts(polygons: readonly ExamplePolygon[]): RingParts {
  const rings = polygons.flatMap((polygon, index) =>
    polygon.rings.map((ring) => ({ ring, index, source: polygon.source })),
  );
  const start = [0];
  for (const { ring } of rings) start.push((start.at(-1) ?? 0) + ring.length);
  return {
    xy: Float64Array.from(rings.flatMap(({ ring }) => ring.flat())),
    start: Uint32Array.from(start),
    polygon: Uint32Array.from(rings, ({ index }) => index),
    source: Uint32Array.from(rings, ({ source }) => source),
  };
}

/** A ground of districts, each one polygon as its rings. */
export function groundOf(
  districts: readonly (readonly Ring[])[],
  water: readonly Ring[] = [],
  parks: readonly Ring[] = [],
): CoverGround {
  const all = (rings: readonly Ring[]) =>
    ringParts(rings.map((ring) => ({ rings: [ring], source: 0 })));
  return {
    districtCount: districts.length,
    districts: ringParts(districts.map((rings, source) => ({ rings, source }))),
    water: all(water),
    parks: all(parks),
    population: new Float64Array(districts.length).fill(1000),
  };
}

export function sourcesOf(sources: readonly ExampleSource[]): CoverSources {
  const points = sources.flatMap((own, source) =>
    (own.points ?? []).map((place) => ({ place, source })),
  );
  const stretches = sources.flatMap((own, source) =>
    (own.stretches ?? []).map((ends) => ({ ends, source })),
  );
  const polygons = sources.flatMap((own, source) =>
    (own.polygons ?? []).map((rings) => ({ rings, source })),
  );
  return {
    count: sources.length,
    reachMeters: Float64Array.from(sources, ({ reach }) => reach),
    points: {
      xy: Float64Array.from(points.flatMap(({ place }) => place)),
      source: Uint32Array.from(points, ({ source }) => source),
    },
    stretches: {
      xy: Float64Array.from(stretches.flatMap(({ ends }) => ends.flat())),
      source: Uint32Array.from(stretches, ({ source }) => source),
    },
    rings: ringParts(polygons),
  };
}

/** Points with a reach, each a source of its own. */
export const sitesOf = (places: readonly Place[], reach: number): CoverSources =>
  sourcesOf(places.map((place) => ({ reach, points: [place] })));

const sidesOf = (ring: Ring): (readonly [Place, Place])[] =>
  ring.map((place, index) => [place, ring[(index + 1) % ring.length] ?? place]);

/** Metres from a place to a stretch. */
function metersToStretch([x, y]: Place, [[x0, y0], [x1, y1]]: readonly [Place, Place]): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}

/** Whether a place lies inside rings, by even and odd. */
export function isInsideRings(rings: readonly Ring[], [x, y]: Place): boolean {
  let inside = false;
  for (const [[x0, y0], [x1, y1]] of rings.flatMap(sidesOf))
    if (y0 > y !== y1 > y && x > x0 + ((y - y0) * (x1 - x0)) / (y1 - y0)) inside = !inside;
  return inside;
}

/** Metres from a place to the nearest part of a source, 0 inside its polygons. */
export function metersToSource(source: ExampleSource, place: Place): number {
  const polygons = source.polygons ?? [];
  if (polygons.some((rings) => isInsideRings(rings, place))) return 0;
  const sides = [
    ...(source.points ?? []).map((point) => [point, point] as const),
    ...(source.stretches ?? []),
    ...polygons.flat().flatMap(sidesOf),
  ];
  return Math.min(Number.POSITIVE_INFINITY, ...sides.map((side) => metersToStretch(place, side)));
}
