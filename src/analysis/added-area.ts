import { difference, featureCollection, feature as toFeature } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { CoverSources, RingParts } from './cover-sources';
import type { Ground } from './coverage-ground';
import { exactCoverage, makeRegions } from './exact-coverage';
import { type ExactGround, exactShares } from './exact-shares';
import type { Plane } from './plane';
import { distanceTo, type PlaneShape, toPlaneShape, toSources } from './plane-shapes';

type Area = Polygon | MultiPolygon;

/** An area, what another takes of it, and what is left: what the first adds to the other. */
export interface AddedArea {
  /** Square metres of the area, water included. */
  whole: number;
  /** Of the area it is held against; null where there is none. */
  base: number | null;
  /** Of what lies in the area and not in the other. Without another the whole area. */
  added: number;
  /** Of what lies in both. */
  common: number;
  /** Those who live in what is added, if the people of each district are spread evenly over its land less parks. */
  people: number;
  /** Share of what is added that lies outside all districts, 0-1: nothing is known of the people there. */
  outside: number;
  /** Places in what is added, in the order of the ground. */
  places: Ground['places'];
  /** What is added, to be drawn (WGS 84); null where nothing is, or its outline could not be made. */
  outline: Area | null;
}

/** Square metres below which a difference of two areas is rounding. */
const leastArea = 0.01;

const areasOf = (shapes: readonly PlaneShape[]): CoverSources =>
  toSources(
    shapes,
    shapes.map(() => 0),
  );

/** A square that holds all rings, as the one region that they are measured in. */
function boxOf({ xy }: RingParts): RingParts {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at + 1 < xy.length; at += 2) {
    const [x, y] = [xy[at] ?? 0, xy[at + 1] ?? 0];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  // A metre of room, so that no border of the square is one of an area too.
  const [left, low, right, high] = [west - 1, south - 1, east + 1, north + 1];
  return {
    xy: Float64Array.of(left, low, right, low, right, high, left, high),
    start: Uint32Array.of(0, 4),
    polygon: Uint32Array.of(0),
    source: Uint32Array.of(0),
  };
}

const round = (area: number): number => (area < leastArea ? 0 : area);

/**
 * Measures an area against another on the plane. Nothing is cut: what an area adds is what both cover together, less
 * what the other covers by itself.
 * @param area metres; parts that overlap count once
 * @param base the other; null for none
 * @returns square metres; what is added and what is common are together the whole area
 */
export function measureAdded(
  area: PlaneShape,
  base: PlaneShape | null,
): Pick<AddedArea, 'whole' | 'base' | 'added' | 'common'> {
  const both = areasOf(base ? [area, base] : [area]);
  const square = makeRegions(boxOf(both.rings), 1);
  const measure = (sources: CoverSources) => exactCoverage(square, sources)[0] ?? 0;
  const whole = measure(areasOf([area]));
  if (!base) return { whole, base: null, added: whole, common: 0 };
  const other = measure(areasOf([base]));
  const added = Math.min(whole, round(measure(both) - other));
  const common = round(whole - added);
  return { whole, base: other, added: common === 0 ? whole : added, common };
}

/** What is in an area and not in another, as an outline; null for nothing, and for outlines too tangled to be cut. */
function outlineOf(area: Area, base: Area | null): Area | null {
  if (!base) return area;
  try {
    return difference(featureCollection([toFeature(area), toFeature(base)]))?.geometry ?? null;
  } catch {
    return null; // expected: the library gives up on some outlines; the figures do not rest on it
  }
}

/** What is known beforehand. */
interface AddedGround {
  ground: Pick<Ground, 'districts' | 'places'>;
  exact: ExactGround;
  plane: Plane;
}

/** Those who live in what is added, and how much of it lies in the districts, in square metres. */
function countPeople(
  { ground, exact }: AddedGround,
  area: PlaneShape,
  base: PlaneShape | null,
): { people: number; inDistricts: number } {
  const none = areasOf([]);
  const own = base ? areasOf([base]) : none;
  const both = areasOf(base ? [area, base] : [area]);
  const before = exactShares(exact, own);
  const after = exactShares(exact, both);
  const groundBefore = exactCoverage(exact.regions, own);
  const groundAfter = exactCoverage(exact.regions, both);
  let [people, inDistricts] = [0, 0];
  for (const [at, { population }] of ground.districts.entries()) {
    const lived = after[at]?.lived ?? 0;
    const more = (after[at]?.coveredLived ?? 0) - (before[at]?.coveredLived ?? 0);
    if (lived > 0) people += (population * Math.max(0, more)) / lived;
    inDistricts += Math.max(0, (groundAfter[at] ?? 0) - (groundBefore[at] ?? 0));
  }
  return { people, inDistricts };
}

/**
 * What an area adds to another: how large it is, who lives there, and which places that matter lie in it.
 * @param area WGS 84
 * @param base the area it is held against (WGS 84); null for none
 */
export function computeAddedArea(known: AddedGround, area: Area, base: Area | null): AddedArea {
  const { ground, plane } = known;
  const shape = toPlaneShape(area, plane);
  const other = base && toPlaneShape(base, plane);
  const measured = measureAdded(shape, other);
  const { people, inDistricts } = countPeople(known, shape, other);
  const places = ground.places.filter(({ position }) => {
    const [x, y] = plane.toPlane(position);
    return distanceTo(shape, x, y) === 0 && !(other && distanceTo(other, x, y) === 0);
  });
  const { added } = measured;
  const isNothing = added === 0;
  return {
    ...measured,
    people: isNothing ? 0 : people,
    outside: isNothing ? 0 : Math.max(0, 1 - inDistricts / added),
    places,
    outline: isNothing ? null : outlineOf(area, base),
  };
}
