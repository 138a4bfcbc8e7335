import { describe, expect, it } from 'vitest';
import type { CoverMeasure } from './cover-measures';
import type { CoverSettings, GapSettings } from './coverage-report';
import { CoverageSession } from './coverage-session';
import { exampleDistricts } from './example-records';

const plane = '+proj=tmerc +lat_0=0 +lon_0=15.5 +k=1 +x_0=0 +y_0=0 +ellps=GRS80 +units=m +no_defs';

const settings: CoverSettings = {
  layers: ['kameror', 'omraden'],
  reachMeters: { kameror: 50, omraden: 0 },
  planned: false,
  schematic: true,
};
const gaps: GapSettings = {
  personWeight: 0,
  placeWeights: { skola: 3 },
  threshold: 3,
  parks: true,
};

/** Väster from 15.600 to 15.610, Öster from 15.610 to 15.620; both from 58.400 to 58.410. */
function makeSession(measures: readonly CoverMeasure[]): CoverageSession {
  const session = new CoverageSession({
    plane,
    cellMeters: 5,
    districts: exampleDistricts.map(({ name, geometry }) => ({
      name,
      population: 1_000,
      geometry,
    })),
    water: [],
    parks: [],
    places: [
      {
        id: 'p1',
        name: 'Västra skolan',
        kind: 'skola',
        district: 'Väster',
        position: [15.605, 58.405],
      },
      {
        id: 'p2',
        name: 'Östra skolan',
        kind: 'skola',
        district: 'Öster',
        position: [15.615, 58.405],
      },
    ],
  });
  session.take(measures);
  return session;
}

const camera = (id: string, lng: number, more: Partial<CoverMeasure> = {}): CoverMeasure => ({
  id,
  layer: 'kameror',
  groups: ['kameror'],
  geometry: { type: 'Point', coordinates: [lng, 58.405] },
  planned: false,
  schematic: false,
  ...more,
});

describe('a report', () => {
  it('takes shares of land, people and places', () => {
    const { now, counted } = makeSession([camera('a', 15.605)]).report(settings, gaps);
    const [all, west, east] = now;
    // A disc of 50 m in a district of about 585 by 1 114 m.
    expect((west?.land.once ?? 0) * (west?.land.whole ?? 0)).toBeCloseTo(Math.PI * 2_500, -2);
    expect(east?.land.once).toBe(0);
    expect(all?.land.whole).toBeCloseTo((west?.land.whole ?? 0) + (east?.land.whole ?? 0), 6);
    expect(all?.people.whole).toBe(2_000);
    expect(west?.people.once).toBeCloseTo(west?.land.once ?? 0, 9);
    expect(all?.places).toEqual({ whole: 2, once: 0.5, twice: 0 });
    expect(counted).toBe(1);
  });

  it('tells planned from what is in force', () => {
    const { now, later } = makeSession([
      camera('a', 15.605),
      camera('b', 15.615, { planned: true }),
    ]).report(settings, gaps);
    expect(now[0]?.places.once).toBe(0.5);
    expect(later[0]?.places.once).toBe(1);
  });

  it('counts a place twice when two measures reach it', () => {
    const { now } = makeSession([camera('a', 15.605), camera('b', 15.6052)]).report(settings, gaps);
    expect(now[1]?.places).toEqual({ whole: 1, once: 1, twice: 1 });
  });

  it('lists a place without cover with the nearest of each layer, and the ground round it', () => {
    const { places, areas } = makeSession([camera('a', 15.605)]).report(settings, gaps);
    expect(places.map(({ id }) => id)).toEqual(['p2']);
    expect(places[0]?.nearest).toEqual([
      { layer: 'kameror', id: 'a', meters: expect.closeTo(585, -1) },
    ]);
    // Within 100 m of the eastern school nothing is covered; round the western one a ring is left.
    const east = areas.find(({ district }) => district === 'Öster');
    expect(east?.squareMeters).toBeCloseTo(Math.PI * 10_000, -3);
    expect(east?.places).toEqual(['Östra skolan']);
    const west = areas.find(({ district }) => district === 'Väster');
    expect(west?.squareMeters).toBeCloseTo(Math.PI * 7_500, -3);
    expect(west?.places).toEqual([]);
  });

  it('says which districts rest on schematic areas, and leaves them out when told to', () => {
    const [lng, lat] = [15.612, 58.402];
    const area: CoverMeasure = {
      ...camera('c', lng),
      layer: 'omraden',
      groups: ['omraden'],
      schematic: true,
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lng, lat],
            [lng + 0.002, lat],
            [lng + 0.002, lat + 0.002],
            [lng, lat + 0.002],
            [lng, lat],
          ],
        ],
      },
    };
    const session = makeSession([camera('a', 15.605), area]);
    const withIt = session.report(settings, gaps).now;
    expect(withIt.map(({ schematic }) => schematic)).toEqual([true, false, true]);
    const without = session.report({ ...settings, schematic: false }, gaps).now;
    expect(without.map(({ schematic }) => schematic)).toEqual([false, false, false]);
    expect(without[2]?.land.once).toBe(0);
  });

  it('draws what is covered from the north-west', () => {
    const { picture } = makeSession([camera('a', 15.605)]).report(settings, gaps);
    expect(picture.cells).toHaveLength(picture.columns * picture.rows);
    const [northWest, northEast, southEast] = picture.corners;
    expect(northWest[1]).toBeGreaterThan(southEast[1] ?? 0);
    expect(northEast[0]).toBeGreaterThan(northWest[0] ?? 0);
    const covered = picture.cells.reduce((sum, cell) => sum + (cell === 2 ? 1 : 0), 0);
    expect(covered * 25).toBeCloseTo(Math.PI * 2_500, -2);
  });

  it('has a curve that ends where the reach of the setting is', () => {
    const { curves, now } = makeSession([camera('a', 15.605)]).report(settings, gaps);
    expect(curves[0]?.district).toBeNull();
    expect(curves[1]?.land[50]).toBeCloseTo(now[1]?.land.once ?? 0, 3);
    expect(curves[1]?.land[0]).toBe(0);
  });

  it('is whole when nothing counts', () => {
    const report = makeSession([]).report(settings, gaps);
    expect(report.now[0]?.land.once).toBe(0);
    expect(report.places).toHaveLength(2);
    expect(report.places[0]?.nearest).toEqual([]);
  });
});
