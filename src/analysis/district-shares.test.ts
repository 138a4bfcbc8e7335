import { area, featureCollection, intersect, feature as toFeature } from '@turf/turf';
import * as fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometryIssue } from '@/domain/position';
import { makeDistrictLocator } from './district-shares';
import { district, exampleDistricts, square } from './example-records';

/** Väster from 15.600 to 15.610, Öster from 15.610 to 15.620; both from 58.400 to 58.410. */
const locate = makeDistrictLocator(exampleDistricts);

/** Districts with their shares rounded to whole per cent, largest first. */
function sharesOf(geometry: Geometry): [string, number][] {
  return locate(geometry).map(({ district: { name }, share }) => [name, Math.round(share * 100)]);
}

const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

describe('points', () => {
  test.each<[string, Geometry, [string, number][]]>([
    ['inside', { type: 'Point', coordinates: [15.605, 58.405] }, [['Väster', 100]]],
    ['with height', { type: 'Point', coordinates: [15.615, 58.405, 30] }, [['Öster', 100]]],
    ['outside all', { type: 'Point', coordinates: [15.7, 58.405] }, []],
    [
      'in several districts',
      {
        type: 'MultiPoint',
        coordinates: [
          [15.601, 58.401],
          [15.602, 58.401],
          [15.603, 58.401],
          [15.615, 58.405],
        ],
      },
      [
        ['Väster', 75],
        ['Öster', 25],
      ],
    ],
    [
      'partly outside',
      {
        type: 'MultiPoint',
        coordinates: [
          [15.615, 58.405],
          [15.7, 58.405],
        ],
      },
      [['Öster', 50]],
    ],
  ])('%s', (_what, geometry, shares) => {
    expect(sharesOf(geometry)).toEqual(shares);
  });

  test('on a border belong to one district, not to both or none', () => {
    expect(sharesOf({ type: 'Point', coordinates: [15.61, 58.405] })).toEqual([['Väster', 100]]);
  });
});

describe('lines', () => {
  test.each<[string, Geometry, [string, number][]]>([
    ['within one', line([15.601, 58.401], [15.609, 58.409]), [['Väster', 100]]],
    [
      'over the border',
      line([15.604, 58.405], [15.612, 58.405]),
      [
        ['Väster', 75],
        ['Öster', 25],
      ],
    ],
    ['out of the area', line([15.615, 58.405], [15.615, 58.415]), [['Öster', 50]]],
    ['of no length', line([15.605, 58.405], [15.605, 58.405]), [['Väster', 100]]],
    [
      'as long eastwards in one as northwards in the other, by the metre',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [15.601, 58.405],
            [15.605, 58.405],
          ],
          [
            [15.615, 58.402],
            [15.615, 58.404],
          ],
        ],
      },
      [
        ['Väster', 50],
        ['Öster', 50],
      ],
    ],
    [
      'in two parts',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [15.601, 58.405],
            [15.603, 58.405],
          ],
          [
            [15.611, 58.405],
            [15.617, 58.405],
          ],
        ],
      },
      [
        ['Öster', 75],
        ['Väster', 25],
      ],
    ],
  ])('%s', (_what, geometry, shares) => {
    expect(sharesOf(geometry)).toEqual(shares);
  });
});

describe('areas', () => {
  test.each<[string, Geometry, [string, number][]]>([
    ['within one', square(15.601, 58.401, 0.002), [['Väster', 100]]],
    [
      'over the border',
      square(15.607, 58.402, 0.004),
      [
        ['Väster', 75],
        ['Öster', 25],
      ],
    ],
    ['a hair over the border', square(15.60302, 58.402, 0.007), [['Väster', 100]]],
    ['the whole of one', square(15.61, 58.4, 0.01), [['Öster', 100]]],
    ['outside all', square(15.7, 58.4, 0.01), []],
    [
      'in two parts',
      {
        type: 'MultiPolygon',
        coordinates: [
          square(15.601, 58.401, 0.002).coordinates,
          square(15.611, 58.401, 0.002).coordinates,
        ],
      },
      [
        ['Väster', 50],
        ['Öster', 50],
      ],
    ],
    [
      'in two parts that overlap',
      {
        type: 'MultiPolygon',
        coordinates: [
          square(15.601, 58.401, 0.004).coordinates,
          square(15.602, 58.401, 0.004).coordinates,
        ],
      },
      [['Väster', 100]],
    ],
    [
      'with an outline that crosses itself',
      {
        type: 'Polygon',
        coordinates: [
          [
            [15.602, 58.402],
            [15.608, 58.408],
            [15.608, 58.402],
            [15.602, 58.408],
            [15.602, 58.402],
          ],
        ],
      },
      [['Väster', 100]],
    ],
    [
      'without an extent',
      {
        type: 'Polygon',
        coordinates: [
          [
            [15.615, 58.405],
            [15.615, 58.405],
            [15.615, 58.405],
            [15.615, 58.405],
          ],
        ],
      },
      [['Öster', 100]],
    ],
  ])('%s', (_what, geometry, shares) => {
    expect(sharesOf(geometry)).toEqual(shares);
  });

  test('that lie within the districts have shares that add up to one', () => {
    const within = fc
      .tuple(
        fc.double({ min: 15.6, max: 15.618, noNaN: true }),
        fc.double({ min: 58.4, max: 58.408, noNaN: true }),
        fc.double({ min: 0.0005, max: 0.002, noNaN: true }),
      )
      .map(([west, south, side]) => square(west, south, side));
    return fc.assert(
      fc.property(within, (geometry) => {
        const sum = locate(geometry).reduce((all, { share }) => all + share, 0);
        // A part under one per cent is left out.
        expect(sum).toBeGreaterThan(0.99 - 1e-9);
        expect(sum).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  test('have the shares that their sides say', () => {
    const west = fc.double({ min: 15.602, max: 15.609, noNaN: true });
    return fc.assert(
      fc.property(west, (left) => {
        const side = 0.008;
        const expected = Math.min(1, (15.61 - left) / side);
        const found = locate(square(left, 58.401, side)).find(
          (part) => part.district.name === 'Väster',
        );
        expect(found?.share).toBeCloseTo(expected, 4);
      }),
    );
  });
});

test('districts in parts, with holes, are located in too', () => {
  const hole = square(15.603, 58.403, 0.004).coordinates[0] ?? [];
  const outer = square(15.6, 58.4, 0.01).coordinates[0] ?? [];
  const island = square(15.63, 58.4, 0.002).coordinates;
  const ring = district('Ringen', {
    type: 'MultiPolygon',
    coordinates: [[outer, hole.toReversed()], island],
  });
  const find = makeDistrictLocator([ring]);
  expect(find({ type: 'Point', coordinates: [15.605, 58.405] })).toEqual([]);
  expect(find({ type: 'Point', coordinates: [15.601, 58.401] })).toHaveLength(1);
  expect(find({ type: 'Point', coordinates: [15.631, 58.401] })).toHaveLength(1);
  expect(find(square(15.605, 58.404, 0.004))[0]?.share).toBeCloseTo(0.625, 3);
});

test('every geometry that the parser takes is located, with shares of at most one', {
  timeout: 60_000,
}, () => {
  const coordinate = fc.tuple(
    // Few places, so that points fall together and lines cross.
    fc.integer({ min: 0, max: 5 }).map((step) => 15.602 + step * 0.003),
    fc.integer({ min: 0, max: 3 }).map((step) => 58.399 + step * 0.003),
  );
  const path = fc.array(coordinate, { minLength: 3, maxLength: 6 });
  const rings = fc.array(
    path.map((points) => [...points, ...points.slice(0, 1)]),
    { minLength: 1, maxLength: 2 },
  );
  const geometry = fc.oneof(
    path.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
    path.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    rings.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
    fc
      .array(rings, { minLength: 1, maxLength: 2 })
      .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
  );
  return fc.assert(
    fc.property(geometry, (candidate) => {
      expect(geometryIssue(candidate, [15, 58, 16, 59])).toBeNull();
      const shares = locate(candidate).map(({ share }) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1 + 1e-9);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }),
    { numRuns: 200 },
  );
});

test('areas of any shape have the shares that clipping them gives', () => {
  const corner = fc.tuple(
    fc.double({ min: 15.595, max: 15.625, noNaN: true }),
    fc.double({ min: 58.395, max: 58.415, noNaN: true }),
  );
  const ring = fc.array(corner, { minLength: 3, maxLength: 9 }).map((points) => {
    // Round its middle, so that the outline does not cross itself, which clippers count in ways of their own.
    const [x, y] = [0, 1].map(
      (at) => points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length,
    );
    const angle = ([lng = 0, lat = 0]: Position) => Math.atan2(lat - (y ?? 0), lng - (x ?? 0));
    const sorted = points.toSorted((a, b) => angle(a) - angle(b));
    return [...sorted, ...sorted.slice(0, 1)];
  });
  return fc.assert(
    fc.property(ring, (outline) => {
      const geometry: Polygon = { type: 'Polygon', coordinates: [outline] };
      const whole = area(geometry);
      fc.pre(whole > 1_000);
      for (const { district: each, share } of locate(geometry)) {
        const inside = intersect(
          featureCollection([toFeature(geometry), toFeature(each.geometry)]),
        );
        // turf's area of a few corners is itself good to about one per mille.
        expect(share).toBeCloseTo((inside ? area(inside) : 0) / whole, 2);
      }
    }),
  );
});
