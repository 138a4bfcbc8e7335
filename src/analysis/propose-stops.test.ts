import { booleanPointInPolygon, distance } from '@turf/turf';
import * as fc from 'fast-check';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { makePlane } from './plane';
import { proposeStops, type StopCandidate } from './propose-stops';

const plane = makePlane(
  '+proj=tmerc +lat_0=0 +lon_0=18 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m +no_defs',
);
const area: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [18, 59.3],
      [18.02, 59.3],
      [18.02, 59.31],
      [18, 59.31],
      [18, 59.3],
    ],
  ],
};
const candidate = (about: string, lng: number, lat: number, weight: number): StopCandidate => ({
  kind: 'plats',
  about,
  name: about,
  position: [lng, lat],
  weight,
  reason: { code: 'plats', kind: about },
});

test('what can be seen from one spot is one stop, with all that speaks for it', () => {
  const proposals = proposeStops(
    area,
    [
      candidate('torget', 18.01, 59.305, 20),
      candidate('skolan', 18.0102, 59.3051, 15),
      candidate('parken', 18.015, 59.305, 25),
    ],
    plane,
  );
  expect(proposals.map(({ about, weight }) => [about, weight])).toEqual([
    ['torget', 27.5],
    ['parken', 25],
  ]);
  expect(proposals[0]?.reasons.map((reason) => reason.code === 'plats' && reason.kind)).toEqual([
    'torget',
    'skolan',
  ]);
});

test('a gap without a name takes that of the place beside it', () => {
  const gap: StopCandidate = {
    kind: 'lucka',
    about: 'yta-1',
    name: '',
    position: [18.01, 59.305],
    weight: 50,
    reason: { code: 'yta_utan', people: 120, squareMeters: 4000 },
  };
  const [first] = proposeStops(area, [gap, candidate('torget', 18.01, 59.3051, 20)], plane);
  expect(first).toMatchObject({ kind: 'lucka', name: 'torget' });
});

const lng = fc.double({ min: 17.99, max: 18.03, noNaN: true });
const lat = fc.double({ min: 59.295, max: 59.315, noNaN: true });
const some = fc
  .array(fc.tuple(lng, lat, fc.integer({ min: 1, max: 100 })), { maxLength: 30 })
  .map((list) => list.map(([x, y, weight], at) => candidate(`p${at}`, x, y, weight)));

test('stops lie in the area, apart, weightiest first, and nothing in it is lost', () => {
  void fc.assert(
    fc.property(some, (candidates) => {
      const proposals = proposeStops(area, candidates, plane);
      for (const [at, one] of proposals.entries()) {
        expect(booleanPointInPolygon([...one.position], area)).toBe(true);
        if (at > 0) expect(one.weight).toBeLessThanOrEqual(proposals[at - 1]?.weight ?? 0);
        for (const other of proposals.slice(at + 1))
          expect(
            distance([...one.position], [...other.position], { units: 'meters' }),
          ).toBeGreaterThan(59.5);
      }
      const inside = candidates.filter(({ position }) =>
        booleanPointInPolygon([...position], area),
      );
      expect(proposals.flatMap(({ reasons }) => reasons)).toHaveLength(inside.length);
    }),
  );
});
