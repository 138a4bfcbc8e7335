import type { CoverGround, CoverSources, RingParts } from './cover-sources';
import { exactCoverage, makeRegions, type Regions, regionAreas } from './exact-coverage';

/** The ground that exact shares are taken of, made once and asked over and over. */
export interface ExactGround {
  regions: Regions;
  /** Where no land is, and where nobody lives, as sources that cover it. */
  water: CoverSources;
  empty: CoverSources;
  /** Square metres of each district that these cover. */
  waterArea: Float64Array;
  emptyArea: Float64Array;
  /** Square metres of each district less water, and of these less parks. */
  land: Float64Array;
  lived: Float64Array;
}

/** How much of one district there is, and how much of it at least one source covers. Square metres. */
export interface ExactShare {
  /** The district less water. */
  land: number;
  covered: number;
  /** Land less parks: where people live, spread evenly. */
  lived: number;
  coveredLived: number;
}

/**
 * Square metres below which a difference of two areas is rounding. Areas of districts are computed to far less, and
 * no figure is asked for more exactly.
 */
const leastArea = 0.01;

/** The difference of two areas, kept between nothing and the whole it is a part of. */
function rest(area: number, taken: number, whole: number): number {
  const left = area - taken;
  if (left < leastArea) return 0;
  return left > whole - leastArea ? whole : left;
}

function joinNumbers(a: Float64Array, b: Float64Array): Float64Array {
  const joined = new Float64Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Two lists of numbers of things; those of the second are counted on from `first`. */
function joinIndexes(a: Uint32Array, b: Uint32Array, first: number): Uint32Array<ArrayBuffer> {
  const joined = new Uint32Array(a.length + b.length);
  joined.set(a);
  for (let at = 0; at < b.length; at++) joined[a.length + at] = (b[at] ?? 0) + first;
  return joined;
}

function joinRings(a: RingParts, b: RingParts, firstSource: number): RingParts {
  const polygons = a.polygon.reduce((most, polygon) => Math.max(most, polygon + 1), 0);
  const vertices = a.start.at(-1) ?? 0;
  return {
    xy: joinNumbers(a.xy, b.xy),
    start: joinIndexes(a.start.subarray(0, -1), b.start, vertices),
    polygon: joinIndexes(a.polygon, b.polygon, polygons),
    source: joinIndexes(a.source, b.source, firstSource),
  };
}

/**
 * Two lists of sources as one: those of the second are counted on from the last of the first.
 * @param a metres, in the same plane system as `b`
 */
export function joinSources(a: CoverSources, b: CoverSources): CoverSources {
  return {
    count: a.count + b.count,
    reachMeters: joinNumbers(a.reachMeters, b.reachMeters),
    points: {
      xy: joinNumbers(a.points.xy, b.points.xy),
      source: joinIndexes(a.points.source, b.points.source, a.count),
    },
    stretches: {
      xy: joinNumbers(a.stretches.xy, b.stretches.xy),
      source: joinIndexes(a.stretches.source, b.stretches.source, a.count),
    },
    rings: joinRings(a.rings, b.rings, a.count),
  };
}

/** Polygons as one source that covers what lies in any of them, and nothing besides. */
function asSource(rings: RingParts): CoverSources {
  return {
    count: 1,
    reachMeters: new Float64Array(1),
    points: { xy: new Float64Array(0), source: new Uint32Array(0) },
    stretches: { xy: new Float64Array(0), source: new Uint32Array(0) },
    rings: { ...rings, source: new Uint32Array(rings.source.length) },
  };
}

/**
 * Makes the ground ready for exact shares.
 * @param ground outlines in metres of the plane; water and parks may overlap, one another too
 * @throws RangeError when a coordinate is not a number, or the arrays do not fit
 */
export function makeExactGround(
  ground: Pick<CoverGround, 'districtCount' | 'districts' | 'water' | 'parks'>,
): ExactGround {
  const regions = makeRegions(ground.districts, ground.districtCount);
  const water = asSource(ground.water);
  const empty = joinSources(water, asSource(ground.parks));
  const waterArea = exactCoverage(regions, water);
  const emptyArea = exactCoverage(regions, empty);
  const whole = regionAreas(regions);
  const less = (taken: Float64Array) =>
    whole.map((area, district) => rest(area, taken[district] ?? 0, area));
  const [land, lived] = [less(waterArea), less(emptyArea)];
  return { regions, water, empty, waterArea, emptyArea, land, lived };
}

/**
 * How much of each district at least one source covers, exact but for rounding. What sources cover outside water is
 * what they and the water cover together, less the water: so nothing has to be cut out of anything.
 * @param sources metres, in the ground's plane system
 * @returns one for each district
 * @throws RangeError when a coordinate is not a number, a reach is negative or not a number, or the arrays do not fit
 */
export function exactShares(ground: ExactGround, sources: CoverSources): ExactShare[] {
  const { regions, water, empty, waterArea, emptyArea } = ground;
  const withWater = exactCoverage(regions, joinSources(sources, water));
  const withEmpty = exactCoverage(regions, joinSources(sources, empty));
  return Array.from(ground.land, (land, district): ExactShare => {
    const lived = ground.lived[district] ?? 0;
    return {
      land,
      covered: rest(withWater[district] ?? 0, waterArea[district] ?? 0, land),
      lived,
      coveredLived: rest(withEmpty[district] ?? 0, emptyArea[district] ?? 0, lived),
    };
  });
}
