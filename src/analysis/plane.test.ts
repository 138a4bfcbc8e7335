import { distance } from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlane } from './plane';
import { distanceTo, toPlaneShape, toRings, toSources } from './plane-shapes';

/** SWEREF 99 18 00, as the workspace says it. */
const plane = makePlane(
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);
const near = fc.tuple(
  fc.double({ min: 17.8, max: 18.2, noNaN: true }),
  fc.double({ min: 59.2, max: 59.4, noNaN: true }),
);

describe('the plane', () => {
  test('has its middle meridian where it says', () => {
    const [x] = plane.toPlane([18, 59.3]);
    expect(x).toBeCloseTo(150_000, 6);
  });

  test('leads there and back', () =>
    fc.assert(
      fc.property(near, ([lng, lat]) => {
        const [backLng = 0, backLat = 0] = plane.toGlobe(...plane.toPlane([lng, lat]));
        expect(backLng).toBeCloseTo(lng, 9);
        expect(backLat).toBeCloseTo(lat, 9);
      }),
    ));

  test('has metres that are metres on the ground', () =>
    fc.assert(
      fc.property(near, near, (a, b) => {
        const [ax, ay] = plane.toPlane(a);
        const [bx, by] = plane.toPlane(b);
        const meters = distance(a, b, { units: 'meters' });
        // turf measures on a sphere, which differs by up to three per mille from the ellipsoid.
        expect(Math.abs(Math.hypot(ax - bx, ay - by) - meters)).toBeLessThan(0.01 + 0.004 * meters);
      }),
    ));

  test('refuses what is no place', () => {
    expect(() => plane.toPlane([Number.NaN, 59])).toThrow(/NaN/);
  });
});

const ring = [
  [18, 59.3],
  [18.001, 59.3],
  [18.001, 59.301],
  [18, 59.301],
  [18, 59.3],
];

describe('shapes on the plane', () => {
  test('keep their parts by source', () => {
    const point = toPlaneShape({ type: 'MultiPoint', coordinates: ring.slice(0, 2) }, plane);
    const line = toPlaneShape({ type: 'LineString', coordinates: ring.slice(0, 3) }, plane);
    const area = toPlaneShape({ type: 'Polygon', coordinates: [ring] }, plane);
    const sources = toSources([point, line, area], [10, 20, 0]);
    expect(sources.count).toBe(3);
    expect([...sources.points.source]).toEqual([0, 0]);
    expect([...sources.stretches.source]).toEqual([1, 1]);
    expect([...sources.rings.source]).toEqual([2]);
    // The corner that GeoJSON repeats is left out.
    expect([...sources.rings.start]).toEqual([0, 4]);
    expect([...sources.reachMeters]).toEqual([10, 20, 0]);
  });

  test('of districts are numbered by district, with their holes', () => {
    const rings = toRings(
      [
        { type: 'Polygon', coordinates: [ring, ring] },
        { type: 'MultiPolygon', coordinates: [[ring], [ring]] },
      ],
      plane,
    );
    expect([...rings.source]).toEqual([0, 0, 1, 1]);
    expect([...rings.polygon]).toEqual([0, 0, 1, 2]);
  });

  test('are as far as their nearest part, and not at all from inside', () => {
    const area = toPlaneShape({ type: 'Polygon', coordinates: [ring] }, plane);
    const [x, y] = plane.toPlane([18.0005, 59.3005]);
    expect(distanceTo(area, x, y)).toBe(0);
    const [east, north] = plane.toPlane([18.002, 59.3005]);
    expect(distanceTo(area, east, north)).toBeCloseTo(57, 0);
    const none = { points: [], stretches: [], polygons: [] };
    expect(distanceTo(none, x, y)).toBe(Number.POSITIVE_INFINITY);
  });

  test('a hole is outside', () => {
    const hole = [
      [18.0004, 59.3004],
      [18.0006, 59.3004],
      [18.0006, 59.3006],
      [18.0004, 59.3006],
      [18.0004, 59.3004],
    ];
    const area = toPlaneShape({ type: 'Polygon', coordinates: [ring, hole] }, plane);
    const [x, y] = plane.toPlane([18.0005, 59.3005]);
    expect(distanceTo(area, x, y)).toBeCloseTo(5.7, 1);
  });
});
