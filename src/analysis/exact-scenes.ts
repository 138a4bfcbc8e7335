import type { CoverSources, RingParts } from './cover-sources';

/** Small scenes for tests of coverage, spelt out in metres. */

export type Vertices = readonly (readonly [x: number, y: number])[];

/** Rings, each with the polygon and the source or region it belongs to. */
export function ringParts(
  rings: readonly { ring: Vertices; polygon: number; source: number }[],
): RingParts {
  const start = [0];
  for (const { ring } of rings) start.push((start.at(-1) ?? 0) + ring.length);
  return {
    xy: Float64Array.from(rings.flatMap(({ ring }) => ring.flat())),
    start: Uint32Array.from(start),
    polygon: Uint32Array.from(rings, ({ polygon }) => polygon),
    source: Uint32Array.from(rings, ({ source }) => source),
  };
}

/** Regions of one ring each. */
export const regionRings = (...rings: Vertices[]): RingParts =>
  ringParts(rings.map((ring, region) => ({ ring, polygon: region, source: region })));

/** A source as tests write it: a point, a line or the rings of a polygon, with its reach. */
export interface SceneSource {
  reach: number;
  point?: readonly [x: number, y: number];
  line?: Vertices;
  polygon?: readonly Vertices[];
}

/** Sources as the engines want them. */
export function sceneSources(scene: readonly SceneSource[]): CoverSources {
  const points = scene.flatMap(({ point }, source) => (point ? [{ point, source }] : []));
  const stretches = scene.flatMap(({ line = [] }, source) =>
    line.slice(1).map((to, at) => ({ xy: [...(line[at] ?? to), ...to], source })),
  );
  const rings = scene.flatMap(({ polygon = [] }, source) =>
    polygon.map((ring) => ({ ring, polygon: source, source })),
  );
  return {
    count: scene.length,
    reachMeters: Float64Array.from(scene, ({ reach }) => reach),
    points: {
      xy: Float64Array.from(points.flatMap(({ point }) => [...point])),
      source: Uint32Array.from(points, ({ source }) => source),
    },
    stretches: {
      xy: Float64Array.from(stretches.flatMap(({ xy }) => xy)),
      source: Uint32Array.from(stretches, ({ source }) => source),
    },
    rings: ringParts(rings),
  };
}

/** A rectangle, anticlockwise. */
export const box = (west: number, south: number, east: number, north: number): Vertices => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
