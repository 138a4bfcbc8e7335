import type { Polygon, Position } from 'geojson';
import { expect, it } from 'vitest';
import { boroughShapes, outlineOf } from './borough-outline';

function box(west: number, south: number, east: number, north: number): Polygon {
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [corners] };
}

it('takes away the border between neighbours', () => {
  const rings = outlineOf([box(0, 0, 1, 1), box(1, 0, 2, 1)]);
  expect(rings).toHaveLength(1);
  expect(rings[0]).toHaveLength(7);
  expect(rings[0]?.[0]).toEqual(rings[0]?.at(-1));
});

it('keeps parts that lie apart, and the hole in a ring of districts', () => {
  expect(outlineOf([box(0, 0, 1, 1), box(5, 5, 6, 6)])).toHaveLength(2);
  const around = [
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [1, 2],
    [2, 2],
  ].map(([x = 0, y = 0]) => box(x, y, x + 1, y + 1));
  expect(outlineOf(around)).toHaveLength(2);
});

it('veils everything but the borough', () => {
  const { features } = boroughShapes(outlineOf([box(0, 0, 1, 1)]));
  const veil = features.find(({ properties }) => properties?.['role'] === 'outside');
  expect(veil?.geometry.type === 'Polygon' && veil.geometry.coordinates).toHaveLength(2);
});
