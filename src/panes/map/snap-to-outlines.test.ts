import * as fc from 'fast-check';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { makeSnap } from './snap-to-outlines';

/** A map where a degree is 100 pixels and 20° north is at the top. */
const map = {
  project: ([lng, lat]: [number, number]) => ({ x: lng * 100, y: 2_000 - lat * 100 }),
  unproject: ([x, y]: [number, number]) => ({ lng: x / 100, lat: (2_000 - y) / 100 }),
};
const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
  ],
};
const snap = makeSnap(map, [square]);
/** What is taken hold of so many pixels east and north of 0°. */
const at = (east: number, north: number) => snap({ containerX: east, containerY: 2_000 - north });

test.each([
  ['a corner', at(8, 5), [0, 0]],
  ['a corner before the edge that is nearer', at(9, 1), [0, 0]],
  ['an edge', at(500, 7), [5, 0]],
  ['an edge from outside', at(-11, 300), [0, 3]],
  ['nothing when far', at(500, 13), undefined],
  ['nothing in the middle', at(500, 500), undefined],
])('a pointer takes hold of %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('an outline of no length is a point', () => {
  const ring = [
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ];
  const dot = makeSnap(map, [{ type: 'Polygon', coordinates: [ring] }]);
  expect(dot({ containerX: 105, containerY: 1_905 })).toEqual([1, 1]);
});

test('wherever the pointer is, what it takes hold of is on the outline and within reach', () => {
  const coordinate = fc.double({ min: -50, max: 1050, noNaN: true });
  return fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const [lng = 0, lat = 0] = at(x, y) ?? [Number.NaN];
      const inside = Math.min(x, y, 1000 - x, 1000 - y);
      if (Number.isNaN(lng)) return inside > 11.99 || inside < -8;
      const onEdge = [lng, lat].some((value) => Math.abs(value % 10) < 1e-9);
      return onEdge && Math.hypot(lng * 100 - x, lat * 100 - y) <= 12;
    }),
  );
});
