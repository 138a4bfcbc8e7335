import type { Geometry, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { examplePermit } from '@/domain/example-permit';
import { measuresWithin } from './measures-within';

const square = (west: number, south: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const zone = square(18, 59, 0.01);
const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });

test.each<[string, Geometry | null, boolean]>([
  ['a point within', point(18.005, 59.005), true],
  ['a point beside', point(18.011, 59.005), false],
  ['a point on the border', point(18, 59.005), true],
  ['no place', null, false],
  ['an area that reaches in', square(18.009, 59.009, 0.01), true],
  ['an area round it', square(17.9, 58.9, 0.5), true],
  ['an area within it', square(18.004, 59.004, 0.001), true],
  ['an area beside', square(18.02, 59.02, 0.01), false],
  [
    'a line through it, with both ends outside',
    {
      type: 'LineString',
      coordinates: [
        [17.99, 59.005],
        [18.02, 59.005],
      ],
    },
    true,
  ],
  [
    'a line whose box alone meets it',
    {
      type: 'LineString',
      coordinates: [
        [17.99, 59.001],
        [17.999, 59.02],
        [18.005, 59.02],
      ],
    },
    false,
  ],
  [
    'several points, one of them within',
    {
      type: 'MultiPoint',
      coordinates: [
        [17, 58],
        [18.001, 59.001],
      ],
    },
    true,
  ],
])('%s', (_what, geometry, within) => {
  expect(measuresWithin([examplePermit({ geometry })], zone)).toHaveLength(within ? 1 : 0);
});

test('of an area in two parts either counts', () => {
  const both = {
    type: 'MultiPolygon' as const,
    coordinates: [zone.coordinates, square(18.1, 59.1, 0.01).coordinates],
  };
  const there = examplePermit({ geometry: point(18.105, 59.105) });
  const between = examplePermit({ geometry: point(18.05, 59.05) });
  expect(measuresWithin([there, between], both)).toEqual([there]);
});
