import type { Geometry, Position } from 'geojson';
import { expect, test } from 'vitest';
import { joinParts, splitParts } from './geometry-parts';

const square = (at: number, size = 1): Position[] => [
  [at, at],
  [at + size, at],
  [at + size, at + size],
  [at, at + size],
  [at, at],
];

const geometries: Geometry[] = [
  { type: 'Point', coordinates: [1, 2] },
  {
    type: 'LineString',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  },
  { type: 'Polygon', coordinates: [square(0, 9), square(2)] },
  {
    type: 'MultiPoint',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
    ],
  },
  { type: 'MultiPolygon', coordinates: [[square(0, 9), square(2)], [square(20)]] },
];

test.each(geometries)('a $type is the same when its parts are put together again', (geometry) => {
  expect(joinParts(geometry, splitParts(geometry))).toEqual(geometry);
});

test('a part that was moved keeps its holes', () => {
  const moved = joinParts({ type: 'Polygon', coordinates: [square(0, 9), square(2)] }, [
    { type: 'Polygon', coordinates: [square(1, 9)] },
  ]);
  expect(moved).toEqual({ type: 'Polygon', coordinates: [square(1, 9), square(2)] });
});
