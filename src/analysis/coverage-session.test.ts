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
  day: null,
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
  days: null,
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

  it('leaves out what is not in force on the day; what has no date stays, and so does what is planned', () => {
    const session = makeSession([
      camera('a', 15.605, { days: { from: 100, to: 200 } }),
      camera('b', 15.608),
      camera('c', 15.615, { planned: true, days: { from: 300, to: 400 } }),
    ]);
    const counted = (day: number, planned = false) =>
      session.report({ ...settings, day, planned }, gaps).counted;
    expect([99, 100, 200, 201].map((day) => counted(day))).toEqual([1, 2, 2, 1]);
    expect(counted(150, true)).toBe(3);
  });

  it('sets another choice beside the first: land and places that come, and that go', () => {
    const session = makeSession([
      camera('a', 15.605),
      camera('b', 15.615, { planned: true }),
      { ...camera('c', 15.6025), layer: 'omraden', groups: ['kameror'] },
    ]);
    const first = { ...settings, layers: ['kameror'] };
    const both = { ...settings, planned: true };
    const { other, picture, now } = session.report(first, gaps, { other: both });
    const disc = Math.PI * 2_500;
    // Cells of 5 m meet a disc within two per cent.
    expect((other?.gainedSquareMeters ?? 0) / (2 * disc)).toBeCloseTo(1, 1);
    expect(other?.lostSquareMeters).toBe(0);
    expect(other?.gained.map(({ id }) => id)).toEqual(['p2']);
    expect(other?.lost).toEqual([]);
    expect(other?.counted).toBe(3);
    expect(picture.kind).toBe('difference');
    const cells = (code: number) => picture.cells.filter((cell) => cell === code).length * 25;
    expect(cells(2) / disc).toBeCloseTo(1, 1);
    expect(cells(4)).toBe(other?.gainedSquareMeters);
    expect(cells(3)).toBe(0);
    expect(other?.areas).toEqual(session.report(both, gaps).now);
    const back = session.report(both, gaps, { other: first });
    expect(back.other?.lostSquareMeters).toBe(other?.gainedSquareMeters);
    expect(back.other?.lost).toEqual(other?.gained);
    expect(back.other?.areas).toEqual(now);
  });

  it('finds no difference between a choice and itself', () => {
    const { other, picture } = makeSession([camera('a', 15.605)]).report(settings, gaps, {
      other: settings,
    });
    expect(other).toMatchObject({
      gainedSquareMeters: 0,
      lostSquareMeters: 0,
      gained: [],
      lost: [],
    });
    expect(picture.cells.every((cell) => cell <= 2)).toBe(true);
  });

  it('names all kinds of places, those that weigh nothing too', () => {
    const { placeKinds } = makeSession([]).report(settings, { ...gaps, placeWeights: {} });
    expect(placeKinds).toEqual(['skola']);
  });

  it('leaves the lists of gaps out when they are not wanted', () => {
    const session = makeSession([camera('a', 15.605)]);
    const { places, areas, ...rest } = session.report(settings, gaps, { lists: false });
    expect([places, areas]).toEqual([[], []]);
    expect(session.report(settings, gaps)).toMatchObject(rest);
  });

  it('is whole when nothing counts', () => {
    const report = makeSession([]).report(settings, gaps);
    expect(report.now[0]?.land.once).toBe(0);
    expect(report.places).toHaveLength(2);
    expect(report.places[0]?.nearest).toEqual([]);
  });
});

describe('what lies behind a figure', () => {
  it('is every measure that reaches into the district, from the other side of its border too', () => {
    // The border lies at 15.610; a thousandth of a degree is 58 m there.
    const session = makeSession([
      camera('west', 15.605),
      camera('near', 15.6095),
      camera('far', 15.6088),
    ]);
    expect(session.reaching(settings, 'Öster')).toEqual(['near']);
    expect(session.reaching(settings, 'Väster')).toEqual(['west', 'near', 'far']);
    const longer = { ...settings, reachMeters: { kameror: 80 } };
    expect(session.reaching(longer, 'Öster')).toEqual(['near', 'far']);
  });

  it('is asked of districts that there are', () => {
    expect(() => makeSession([]).reaching(settings, 'Norr')).toThrow('Norr');
  });
});

describe('figures that leave the screen', () => {
  it('are exact, and the whole is the sum of the districts', () => {
    const session = makeSession([camera('a', 15.605), camera('b', 15.6098)]);
    const [whole, west, east] = session.exact(settings, gaps);
    const [, rasterWest] = session.report(settings, gaps).now;
    // One disc whole and one cut by the border, so that both districts together hold two.
    const covered = (area: typeof whole) => (area?.land.once ?? 0) * (area?.land.whole ?? 0);
    expect(covered(west) + covered(east)).toBeCloseTo(2 * Math.PI * 2_500, 3);
    expect(covered(whole)).toBeCloseTo(covered(west) + covered(east), 6);
    expect(whole?.people.whole).toBe(2_000);
    expect(rasterWest?.land.once).toBeCloseTo(west?.land.once ?? 0, 3);
    // Nothing is water or park here, so people live on all land.
    expect(west?.people.once).toBeCloseTo(west?.land.once ?? 0, 9);
    expect(west?.places).toMatchObject({ whole: 1, once: 1 });
    expect(west?.schematic).toBe(false);
  });
});
