import { area as areaOf, featureCollection, intersect, feature as toFeature } from '@turf/turf';
import * as fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { measureAdded } from './added-area';
import { CoverageSession } from './coverage-session';
import { exampleDistricts } from './example-records';
import type { PlaneShape } from './plane-shapes';

const shape = (...polygons: readonly (readonly (readonly number[])[])[]): PlaneShape => ({
  points: [],
  stretches: [],
  polygons,
});
const box = (west: number, south: number, width: number, height = width): number[] => [
  ...[west, south, west + width, south],
  ...[west + width, south + height, west, south + height],
];

describe('in square metres', () => {
  const square = shape([box(0, 0, 100)]);
  test.each<[string, PlaneShape, PlaneShape | null, number, number]>([
    ['nothing to hold it against', square, null, 10_000, 0],
    ['the same area', square, square, 0, 10_000],
    ['areas apart', square, shape([box(500, 0, 100)]), 10_000, 0],
    ['areas that touch along a side', square, shape([box(100, 0, 100)]), 10_000, 0],
    ['areas that touch at a corner', square, shape([box(100, 100, 50)]), 10_000, 0],
    ['half on half', square, shape([box(50, 0, 100)]), 5_000, 5_000],
    ['the other within it', square, shape([box(25, 25, 50)]), 7_500, 2_500],
    ['within the other', shape([box(25, 25, 50)]), square, 0, 2_500],
    ['the other fills its hole', shape([box(0, 0, 100), box(40, 40, 20)]), square, 0, 9_600],
    [
      'it lies in the hole of the other',
      shape([box(45, 45, 10)]),
      shape([box(0, 0, 100), box(40, 40, 20)]),
      100,
      0,
    ],
    [
      'two parts, one of them in the other',
      shape([box(0, 0, 100)], [box(300, 0, 10)]),
      square,
      100,
      10_000,
    ],
    ['parts that overlap count once', shape([box(0, 0, 100)], [box(50, 0, 100)]), null, 15_000, 0],
  ])('%s', (_what, area, base, added, common) => {
    const measured = measureAdded(area, base);
    expect(measured.added).toBeCloseTo(added, 3);
    expect(measured.common).toBeCloseTo(common, 3);
    expect(measured.whole).toBeCloseTo(added + common, 3);
  });

  const anyBoxes = fc
    .array(
      fc.record({
        west: fc.integer({ min: -300, max: 300 }),
        south: fc.integer({ min: -300, max: 300 }),
        width: fc.integer({ min: 1, max: 400 }),
        height: fc.integer({ min: 1, max: 400 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((boxes) =>
      shape(...boxes.map(({ west, south, width, height }) => [box(west, south, width, height)])),
    );

  test('what is added and what is common are the area, and neither is more than there is', () =>
    fc.assert(
      fc.property(anyBoxes, anyBoxes, (area, base) => {
        const one = measureAdded(area, base);
        const other = measureAdded(base, area);
        expect(one.added + one.common).toBeCloseTo(one.whole, 3);
        expect(one.common).toBeCloseTo(other.common, 1);
        expect(one.base).toBeCloseTo(other.whole, 3);
        expect(one.added).toBeGreaterThanOrEqual(0);
        expect(one.common).toBeLessThanOrEqual(Math.min(one.whole, other.whole) + 0.1);
      }),
    ));
});

/** Two districts of 0.01 degrees beside one another, 1 000 people in each; half of Väster is a park. */
const session = new CoverageSession({
  plane: '+proj=tmerc +lat_0=0 +lon_0=15.5 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs',
  cellMeters: 5,
  districts: exampleDistricts.map(({ name, geometry }) => ({ name, population: 1_000, geometry })),
  water: [],
  parks: [rectangle(15.6, 58.4, 15.605, 58.41)],
  places: [
    {
      id: 'p1',
      name: 'Västra skolan',
      kind: 'skola',
      district: 'Väster',
      position: [15.607, 58.405],
    },
    { id: 'p2', name: 'Östra torget', kind: 'torg', district: 'Öster', position: [15.615, 58.405] },
  ],
});

function rectangle(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
const sizeOf = (area: Polygon | MultiPolygon | null) => (area ? areaOf(toFeature(area)) : 0);

describe('on the ground', () => {
  test('people are counted on the land where they live, and only in what is added', () => {
    const base = rectangle(15.6, 58.4, 15.605, 58.41);
    const all = session.added(rectangle(15.6, 58.4, 15.61, 58.41), null);
    expect(all.people).toBeCloseTo(1_000, 3);
    // All live in the eastern half, so all of them are added.
    const more = session.added(rectangle(15.6, 58.4, 15.61, 58.41), base);
    expect(more.people).toBeCloseTo(1_000, 3);
    expect(more.added / more.whole).toBeCloseTo(0.5, 3);
    expect(more.places.map(({ id }) => id)).toEqual(['p1']);
    // Nobody lives in the park.
    expect(session.added(base, null)).toMatchObject({ people: 0, places: [] });
  });

  test('what lies outside the districts is told of', () => {
    const half = session.added(rectangle(15.6, 58.41, 15.61, 58.42), null);
    expect(half.outside).toBeCloseTo(1, 6);
    const across = session.added(rectangle(15.61, 58.4, 15.62, 58.42), null);
    expect(across.outside).toBeCloseTo(0.5, 3);
    expect(across.people).toBeCloseTo(1_000, 3);
  });

  test('what is drawn is as large as what is counted, and no part of the other', () => {
    const area = rectangle(15.602, 58.402, 15.618, 58.408);
    const base = rectangle(15.606, 58.4, 15.61, 58.406);
    const { outline, added } = session.added(area, base);
    expect(sizeOf(outline) / added).toBeCloseTo(1, 1);
    const shared = outline && intersect(featureCollection([toFeature(outline), toFeature(base)]));
    expect(sizeOf(shared?.geometry ?? null)).toBeLessThan(1);
    expect(session.added(base, base).outline).toBeNull();
  });
});
