import type { Geometry, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { examplePermit } from '@/domain/example-permit';
import { recordsAround } from './near-area';
import { makePlane } from './plane';

const plane = makePlane(
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);
/** A place so many metres east and north of the middle of the plane's own meridian. */
const at = (east: number, north: number) => plane.toGlobe(150_000 + east, 6_570_000 + north);
const square = (west: number, south: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      at(west, south),
      at(west + side, south),
      at(west + side, south + side),
      at(west, south + side),
      at(west, south),
    ],
  ],
});
const record = (id: string, geometry: Geometry | null) => examplePermit({ id, geometry });

test('records in an area, and those near it', () => {
  const records = [
    record('within', { type: 'Point', coordinates: at(50, 50) }),
    record('across', { type: 'LineString', coordinates: [at(-500, 50), at(500, 50)] }),
    record('round-it', square(-500, -500, 2_000)),
    record('near', { type: 'Point', coordinates: at(50, 240) }),
    // The nearest of it is the middle of a side, far from all its corners.
    record('near-side', { type: 'LineString', coordinates: [at(-900, 200), at(900, 200)] }),
    record('far', { type: 'Point', coordinates: at(50, 260) }),
    record('near-corner-but-far', { type: 'Point', coordinates: at(210, 210) }),
    record('nowhere', null),
  ];
  const { inside, near } = recordsAround(records, square(0, 0, 100), plane, 150);
  expect(inside.map(({ id }) => id)).toEqual(['within', 'across', 'round-it']);
  expect(near.map(({ id }) => id)).toEqual(['near', 'near-side']);
});
