import type { CoverSources, RingParts } from './cover-sources';

/** Where the parts of each source begin in the three lists; each is one longer than there are sources. */
export interface PartStarts {
  points: Uint32Array;
  stretches: Uint32Array;
  rings: Uint32Array;
}

function checkNumbers(xy: Float64Array, numbers: number, what: string): void {
  if (xy.length !== numbers)
    throw new RangeError(`${what} have ${xy.length} numbers, not ${numbers}`);
  for (let at = 0; at < xy.length; at++) {
    const value = xy[at] ?? Number.NaN;
    // The difference is NaN for NaN and for both infinities: cheaper than asking for each.
    if (value - value !== 0) throw new RangeError(`${what} have the coordinate ${value} at ${at}`);
  }
}

/**
 * Checks rings of polygons.
 * @param what names them in the error's text
 * @throws RangeError when a coordinate is not a number, or the arrays do not fit one another
 */
export function checkRings(rings: RingParts, what: string): void {
  const { xy, start, polygon, source } = rings;
  if (start.length !== source.length + 1 || polygon.length !== source.length)
    throw new RangeError(
      `${what} have ${start.length} starts and ${polygon.length} polygons for ${source.length} rings`,
    );
  for (let ring = 0; ring < source.length; ring++)
    if ((start[ring] ?? 0) > (start[ring + 1] ?? 0))
      throw new RangeError(`${what} have a ring ${ring} that ends before it begins`);
  checkNumbers(xy, (start[source.length] ?? 0) * 2, what);
}

/** Where each source's parts begin. @throws RangeError when parts are not sorted, or belong to no source */
function startsOf(source: Uint32Array, count: number, what: string): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let next = 0;
  for (let part = 0; part < source.length; part++) {
    const own = source[part] ?? 0;
    if (own >= count) throw new RangeError(`${what} ${part} are of source ${own} of ${count}`);
    if (own < next - 1) throw new RangeError(`${what} are not sorted by source at ${part}`);
    while (next <= own) starts[next++] = part;
  }
  while (next <= count) starts[next++] = source.length;
  return starts;
}

/**
 * Checks the numbers of sources.
 * @throws RangeError when a coordinate is not a number, a reach is negative or not a number, or the arrays do not
 * fit one another
 */
export function checkSources(sources: CoverSources): void {
  const { count, reachMeters, points, stretches, rings } = sources;
  if (reachMeters.length !== count)
    throw new RangeError(`there are ${reachMeters.length} reaches for ${count} sources`);
  for (let source = 0; source < count; source++) {
    const reach = reachMeters[source] ?? Number.NaN;
    if (!(reach >= 0 && reach < Number.POSITIVE_INFINITY))
      throw new RangeError(`source ${source} has a reach of ${reach} metres`);
  }
  checkNumbers(points.xy, points.source.length * 2, 'points');
  checkNumbers(stretches.xy, stretches.source.length * 4, 'stretches');
  checkRings(rings, 'rings');
}

/** Whether every source is one point, in order: most are, and what holds for them can be done at once. */
export function isOnePointEach({ count, points, stretches, rings }: CoverSources): boolean {
  if (points.source.length !== count || stretches.source.length > 0 || rings.source.length > 0)
    return false;
  for (let source = 0; source < count; source++) if (points.source[source] !== source) return false;
  return true;
}

/**
 * Finds the parts of each source.
 * @throws RangeError when parts are not sorted by source, or belong to none
 */
export function findParts({ count, points, stretches, rings }: CoverSources): PartStarts {
  return {
    points: startsOf(points.source, count, 'points'),
    stretches: startsOf(stretches.source, count, 'stretches'),
    rings: startsOf(rings.source, count, 'rings'),
  };
}
