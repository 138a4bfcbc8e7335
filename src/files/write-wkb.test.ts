import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { takenGeometry } from '@/domain/row-arbitrary';
import { hex, toWkb } from './example-wkb';
import { parseGeoPackageGeometry } from './wkb';
import { toGeoPackageGeometry } from './write-wkb';

const point: Geometry = { type: 'Point', coordinates: [1, -2] };

test('a point has its header, its box and its position, byte for byte', () => {
  const x = '000000000000f03f';
  const y = '00000000000000c0';
  const { bytes, envelope } = toGeoPackageGeometry(point, 3011);
  expect(bytes).toEqual(hex(`4750 00 03 c30b0000 ${x}${x}${y}${y} 01 01000000 ${x}${y}`));
  expect(envelope).toEqual([1, 1, -2, -2]);
});

test('the box is around all positions', () => {
  const area: Geometry = {
    type: 'MultiPolygon',
    coordinates: [
      [[...'0'].map(() => [3, 9])],
      [
        [
          [5, 1],
          [4, 2],
        ],
      ],
    ],
  };
  expect(toGeoPackageGeometry(area, 0).envelope).toEqual([3, 5, 1, 9]);
});

test('any geometry comes back', () => {
  const collection = fc
    .array(takenGeometry, { minLength: 1, maxLength: 3 })
    .map((geometries): Geometry => ({ type: 'GeometryCollection', geometries }));
  return fc.assert(
    fc.property(fc.oneof(takenGeometry, collection), (geometry) => {
      const { bytes } = toGeoPackageGeometry(geometry, 4326);
      expect(parseGeoPackageGeometry(bytes)).toEqual(geometry);
      expect(bytes.subarray(40)).toEqual(toWkb(geometry, true));
    }),
  );
});

test.each([[[Number.NaN, 1]], [[1, Infinity]], [[1]], [[]]])('%j is no place', (coordinates) => {
  expect(() => toGeoPackageGeometry({ type: 'Point', coordinates }, 0)).toThrow(RangeError);
});
