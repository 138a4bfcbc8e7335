/** The cover of the workspace's own records: computed exactly, by GEOS, and in the cells that the screen shows. */
import { readFileSync } from 'node:fs';
import type { Geometry, Position } from 'geojson';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makeCoverGrid } from '@/analysis/cover-grid';
import { countedMeasures, placeMeasures, reachOf } from '@/analysis/cover-measures';
import { buildDataset } from '@/analysis/dataset';
import { type ExactShare, exactShares, makeExactGround } from '@/analysis/exact-shares';
import { makePlane } from '@/analysis/plane';
import { toRings, toSources } from '@/analysis/plane-shapes';
import { countShares, coverCells } from '@/analysis/raster-cover';
import { reachGroups } from '@/analysis/reach-groups';
import { cellMetersFor, toCoverMeasures } from '@/analysis/to-cover-measures';
import { loadGround } from '@/geodata/load-ground';
import { GeosAreas, type Places, type Stretch } from './geos-areas';
import { first, recordsOf } from './workspaces';

/** Pieces of a quarter of a circle in GEOS: its discs are 1 - sin(a) / a = 0.000025 too small, a the angle of a piece. */
const segments = 128;
/** Of which a reach that is so much longer makes discs that are a little too large: their sides touch the circle. */
const outerReach = 1 / Math.cos(Math.PI / (4 * segments));

const { workspace, districts } = first;
const plane = makePlane(workspace.plankoordinatsystem.proj4);
const layers = workspace.lager.map(({ id }) => id);
const assumed = workspace.lager.flatMap(reachGroups);

const reaches = (times: number) =>
  Object.fromEntries(assumed.map(({ id, assumedMeters }) => [id, assumedMeters * times]));
const cases = [
  ['today', { planned: false, reachMeters: reaches(1) }],
  ['with all that is planned', { planned: true, reachMeters: reaches(1) }],
  ['with all that is planned and twice the reach', { planned: true, reachMeters: reaches(2) }],
] as const;
type Choice = (typeof cases)[number][1];

/** Rings of each polygon, and all stretches and points, which may have a reach: a point is a stretch of no length. */
interface Parts {
  polygons: readonly (readonly Places[])[];
  stretches: readonly Stretch[];
}

const placesOf = (positions: readonly Position[]): Places => positions.map(plane.toPlane);
const stretchesOf = (line: Places): Stretch[] =>
  line.slice(1).map((to, at) => [line[at] ?? to, to]);

/** A geometry on the plane, straight from GeoJSON: how the app takes shapes apart is a part of what is tested. */
function partsOf(geometry: Geometry): Parts {
  switch (geometry.type) {
    case 'Point':
      return partsOf({ type: 'MultiPoint', coordinates: [geometry.coordinates] });
    case 'LineString':
      return partsOf({ type: 'MultiLineString', coordinates: [geometry.coordinates] });
    case 'Polygon':
      return partsOf({ type: 'MultiPolygon', coordinates: [geometry.coordinates] });
    case 'MultiPoint':
      return {
        polygons: [],
        stretches: placesOf(geometry.coordinates).map((place) => [place, place]),
      };
    case 'MultiLineString':
      return {
        polygons: [],
        stretches: geometry.coordinates.flatMap((line) => stretchesOf(placesOf(line))),
      };
    case 'MultiPolygon': {
      const polygons = geometry.coordinates.map((rings) => rings.map(placesOf));
      return { polygons, stretches: polygons.flat().flatMap(stretchesOf) };
    }
    default:
      throw new Error(`a ${geometry.type} is not in the register`);
  }
}

async function readGround() {
  vi.stubGlobal('fetch', async (url: string) => new Response(readFileSync(url)));
  const files = (kind: string) =>
    workspace.baskarta.lager
      .filter(({ slag }) => slag === kind)
      .map(({ url }) => `${first.folder}/${url}`);
  const ground = await loadGround(files('vatten'), files('park'));
  vi.unstubAllGlobals();
  if (!ground) throw new Error('the ground cannot be read');
  return ground;
}

async function readMeasures() {
  const dataset = await buildDataset(recordsOf(first), districts, layers, () => undefined);
  return toCoverMeasures(dataset, new Map(workspace.lager.map((layer) => [layer.id, layer])));
}

async function prepare() {
  const [{ water, parks }, measures, geos] = await Promise.all([
    readGround(),
    readMeasures(),
    GeosAreas.open(),
  ]);
  const outlines = districts.map(({ geometry }) => geometry);
  const ground = {
    districtCount: districts.length,
    districts: toRings(outlines, plane),
    water: toRings(water, plane),
    parks: toRings(parks, plane),
    population: Float64Array.from(districts, ({ population }) => population),
  };
  const inland = districts.reduce((sum, { landSquareKilometres }) => sum + landSquareKilometres, 0);
  const unionOf = (areas: readonly Geometry[]) =>
    geos.union(areas.flatMap((area) => partsOf(area).polygons.map((rings) => geos.polygon(rings))));
  const [wet, grown] = [unionOf(water), unionOf(parks)];
  const land = outlines.map((outline) => geos.without(unionOf([outline]), wet));
  return {
    measures,
    placed: placeMeasures(measures, plane),
    exact: makeExactGround(ground),
    grid: makeCoverGrid(ground, cellMetersFor(inland)),
    geos,
    land,
    lived: land.map((area) => geos.without(area, grown)),
  };
}

let made: Awaited<ReturnType<typeof prepare>>;
beforeAll(async () => {
  made = await prepare();
});

const settingsOf = ({ planned }: Choice) => ({ layers, planned, schematic: true, day: null });

function sourcesOf(choice: Choice) {
  const counted = countedMeasures(made.placed, settingsOf(choice));
  return toSources(
    counted.map(({ shape }) => shape),
    counted.map((measure) => reachOf(measure, choice.reachMeters)),
  );
}

/** Square metres of each district as GEOS has them; `longer` times the reach. */
function geosShares(choice: Choice, longer: number): ExactShare[] {
  const { geos, measures } = made;
  const shapes = countedMeasures(measures, settingsOf(choice)).flatMap((measure) => {
    const reach = reachOf(measure, choice.reachMeters) * longer;
    const { polygons, stretches } = partsOf(measure.geometry);
    // Piece by piece: of longer lines and of polygons GEOS leaves out bends that are small beside the reach.
    const around = reach === 0 ? [] : stretches.map((ends) => geos.around(ends, reach, segments));
    return [...polygons.map((rings) => geos.polygon(rings)), ...around];
  });
  const covered = geos.union(shapes);
  return made.land.map((land, district) => {
    const lived = made.lived[district] ?? 0;
    return {
      land: geos.squareMeters(land),
      covered: geos.squareMeters(geos.common(covered, land)),
      lived: geos.squareMeters(lived),
      coveredLived: geos.squareMeters(geos.common(covered, lived)),
    };
  });
}

/** Square metres of each district as the screen has them. */
function cellShares(choice: Choice): ExactShare[] {
  const { land, landOnce, lived, livedOnce } = countShares(
    made.grid,
    coverCells(made.grid, sourcesOf(choice)),
  );
  return Array.from(land, (squareMeters, district) => ({
    land: squareMeters,
    covered: landOnce[district] ?? 0,
    lived: lived[district] ?? 0,
    coveredLived: livedOnce[district] ?? 0,
  }));
}

/** Two answers, district by district. */
function paired(ours: readonly ExactShare[], theirs: readonly ExactShare[]) {
  expect(ours).toHaveLength(districts.length);
  return ours.map((own, district) => {
    const other = theirs[district];
    if (!other) throw new Error(`there is no answer for district ${district}`);
    return [districts[district]?.name ?? '', own, other] as const;
  });
}

/** Per cent of the land that is covered, and of the people. */
interface Percent {
  land: number;
  people: number;
}

const percentOf = ({ land, covered, lived, coveredLived }: ExactShare): Percent => ({
  land: (100 * covered) / land,
  people: (100 * coveredLived) / lived,
});

/** The same of all districts. */
function percentOfAll(shares: readonly ExactShare[]): Percent {
  const sum = (value: (share: ExactShare, district: number) => number) =>
    shares.reduce((total, share, district) => total + value(share, district), 0);
  const people = (district: number) => districts[district]?.population ?? 0;
  return {
    land: (100 * sum(({ covered }) => covered)) / sum(({ land }) => land),
    people:
      (100 * sum(({ coveredLived, lived }, at) => (people(at) * coveredLived) / lived)) /
      sum((_, at) => people(at)),
  };
}

/** Square metres: what the app takes for rounding. */
const hair = 0.01;
const kinds = ['covered', 'coveredLived'] as const;

describe('the ground without cover', () => {
  test('is as large as GEOS has it', () => {
    const { geos, exact } = made;
    for (const [district, { name }] of districts.entries()) {
      const theirs = [made.land[district] ?? 0, made.lived[district] ?? 0].map((area) =>
        expect.closeTo(geos.squareMeters(area), 2),
      );
      expect([name, exact.land[district], exact.lived[district]]).toEqual([name, ...theirs]);
    }
  });
});

describe.each(cases)('the cover %s', (_name, choice) => {
  const exactOf = () => exactShares(made.exact, sourcesOf(choice));

  test('lies between the polygons of GEOS inside and outside the circles', () => {
    const exact = exactOf();
    const [inner, outer] = [geosShares(choice, 1), geosShares(choice, outerReach)];
    const off = kinds.flatMap((kind) => [
      ...paired(exact, inner).filter(([, own, least]) => own[kind] < least[kind] - hair),
      ...paired(exact, outer).filter(([, own, most]) => own[kind] > most[kind] + hair),
    ]);
    expect(off).toEqual([]);
  });

  test('is that of GEOS to a ten-thousandth in each district', () => {
    const both = paired(exactOf(), geosShares(choice, 1));
    const off = kinds.flatMap((kind) =>
      both.filter(([, own, other]) => Math.abs(own[kind] - other[kind]) > own[kind] * 1e-4 + hair),
    );
    expect(off).toEqual([]);
    // Or nothing would have been compared.
    expect(both.filter(([, { coveredLived }]) => coveredLived > 1_000).length).toBeGreaterThan(5);
  });

  test('is the one on the screen to 0.13 points in each district and 0.05 in all', () => {
    const [exact, cells] = [exactOf(), cellShares(choice)];
    const farFrom = (one: Percent, other: Percent, points: number) =>
      Math.abs(one.land - other.land) > points || Math.abs(one.people - other.people) > points;
    const off = paired(exact, cells)
      .map(([name, own, other]) => [name, percentOf(own), percentOf(other)] as const)
      .filter(([, own, other]) => farFrom(own, other, 0.13));
    expect(off).toEqual([]);
    const [all, shown] = [percentOfAll(exact), percentOfAll(cells)];
    expect(farFrom(all, shown, 0.05) ? [all, shown] : []).toEqual([]);
  });
});
