import { type BitRows, makeBitRows, maskFrom, maskTo, setRun } from './bit-rows';
import { type ConvexRuns, discRuns, makeConvexRuns } from './convex-runs';
import { type CoverGrid, checkSize } from './cover-grid';

/** Places that matter, as x, y, x, y … in metres, and how much each matters: 0 or more. */
export interface WeightedPlaces {
  xy: Float64Array;
  weight: Float64Array;
}

/** Sum of the weights of the places near each cell, kept only for words of cells that have any near. */
export interface Exposure {
  columns: number;
  rows: number;
  /** Number of each word's scores, or -1 when no place is near any of its 32 cells. */
  slots: Int32Array;
  /** 32 for each slot. */
  scores: Float32Array;
  /** Highest score of each slot. */
  highest: Float32Array;
}

export interface ExposureChoice {
  /** Exposure of one inhabitant a hectare. */
  personWeight: number;
  /** Inhabitants a hectare of the land where people live, per district; elsewhere there are none. */
  peoplePerHectare: Float64Array;
  /** Cells with at least this exposure are chosen; at 0 all land is. */
  threshold: number;
}

function checkPlaces({ xy, weight }: WeightedPlaces, radiusMeters: number): void {
  if (!(radiusMeters >= 0 && radiusMeters < Number.POSITIVE_INFINITY))
    throw new RangeError(`places cannot be near within ${radiusMeters} metres`);
  if (xy.length !== weight.length * 2)
    throw new RangeError(`${weight.length} places have ${xy.length} coordinates`);
  for (const value of xy)
    if (!Number.isFinite(value)) throw new RangeError(`a place has the coordinate ${value}`);
  for (const value of weight)
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`a place has the weight ${value}`);
}

/** Numbers the words that have any cell set, row by row, so that words of a run follow one another. */
function numberWords({ words }: BitRows): { slots: Int32Array; count: number } {
  const slots = new Int32Array(words.length);
  let count = 0;
  for (let at = 0; at < words.length; at++) slots[at] = words[at] === 0 ? -1 : count++;
  return { slots, count };
}

/** Adds a weight to the scores of the cells of runs, in words that are all numbered. */
function addWeight(
  scores: Float32Array,
  slots: Int32Array,
  stride: number,
  runs: ConvexRuns,
  weight: number,
): void {
  for (let index = 0; index < runs.count; index++) {
    const from = runs.from[index] ?? 0;
    const to = runs.to[index] ?? 0;
    if (from >= to) continue;
    const word = (runs.firstRow + index) * stride + (from >> 5);
    const first = (slots[word] ?? 0) * 32 + (from & 31);
    const end = first + to - from;
    for (let at = first; at < end; at++) scores[at] = (scores[at] ?? 0) + weight;
  }
}

/** Highest of each 32 scores. */
function highestOf(scores: Float32Array): Float32Array {
  const highest = new Float32Array(scores.length / 32);
  for (let at = 0; at < scores.length; at++)
    highest[at >> 5] = Math.max(highest[at >> 5] ?? 0, scores[at] ?? 0);
  return highest;
}

/**
 * Adds up the weights of the places within a radius of each cell's centre.
 * @param radiusMeters straight-line distance; 0 gives no cell a score
 * @throws RangeError when a coordinate is not a number, or a weight or the radius is negative or not a number
 */
export function makeExposure(
  grid: CoverGrid,
  places: WeightedPlaces,
  radiusMeters: number,
): Exposure {
  checkPlaces(places, radiusMeters);
  const { columns, rows, west, south, cellMeters } = grid;
  const { xy, weight } = places;
  const runs = makeConvexRuns(columns, rows);
  const draw = (place: number) =>
    discRuns(
      runs,
      ((xy[place * 2] ?? 0) - west) / cellMeters - 0.5,
      ((xy[place * 2 + 1] ?? 0) - south) / cellMeters - 0.5,
      radiusMeters / cellMeters,
    );
  const near = makeBitRows(columns, rows);
  for (let place = 0; place < weight.length; place++) {
    draw(place);
    for (let at = 0; at < runs.count; at++)
      setRun(near, runs.firstRow + at, runs.from[at] ?? 0, runs.to[at] ?? 0);
  }
  const { slots, count } = numberWords(near);
  const scores = new Float32Array(count * 32);
  for (let place = 0; place < weight.length; place++) {
    draw(place);
    addWeight(scores, slots, near.stride, runs, weight[place] ?? 0);
  }
  return { columns, rows, slots, scores, highest: highestOf(scores) };
}

/** Score of a cell; 0 outside the grid. */
export function exposureAt(exposure: Exposure, row: number, column: number): number {
  const { columns, rows, slots, scores } = exposure;
  if (row < 0 || row >= rows || column < 0 || column >= columns) return 0;
  const slot = slots[row * Math.ceil(columns / 32) + (column >> 5)] ?? -1;
  return slot < 0 ? 0 : (scores[slot * 32 + (column & 31)] ?? 0);
}

/** Cells of a word, among `rest`, whose score reaches what is needed where people live, or elsewhere. */
function scoredCells(
  { scores }: Exposure,
  slot: number,
  cells: number,
  home: number,
  needs: readonly [home: number, elsewhere: number],
): number {
  const [needHome, needElsewhere] = needs;
  let rest = cells;
  let chosen = 0;
  while (rest !== 0) {
    const bit = rest & (0 - rest);
    rest ^= bit;
    const score = scores[slot * 32 + 31 - Math.clz32(bit)] ?? 0;
    if (score >= ((home & bit) === 0 ? needElsewhere : needHome)) chosen |= bit;
  }
  return chosen;
}

/** Scores are sums of 32-bit numbers: what falls short of a need by less than this does so by rounding. */
const slackOf = (need: number): number => 1e-6 * Math.max(1, Math.abs(need));

/** Chooses cells of one district's run. */
function chooseInRun(
  grid: CoverGrid,
  exposure: Exposure,
  chosen: BitRows,
  [run, base]: readonly [run: number, base: number],
  needs: readonly [home: number, elsewhere: number],
): void {
  const from = grid.runFrom[run] ?? 0;
  const to = grid.runTo[run] ?? 0;
  const last = base + ((to - 1) >> 5);
  const least = Math.min(...needs);
  const [allHomes, allElsewhere] = [needs[0] <= 0 ? -1 : 0, needs[1] <= 0 ? -1 : 0];
  let mask = maskFrom(from);
  for (let at = base + (from >> 5); at <= last; at++, mask = -1) {
    if (at === last) mask &= maskTo(to);
    const cells = (grid.land.words[at] ?? 0) & mask;
    const home = cells & (grid.lived.words[at] ?? 0);
    let own = (home & allHomes) | (cells & ~home & allElsewhere);
    const slot = exposure.slots[at] ?? -1;
    if (slot >= 0 && own !== cells && (exposure.highest[slot] ?? 0) >= least)
      own |= scoredCells(exposure, slot, cells & ~own, home, needs);
    chosen.words[at] = (chosen.words[at] ?? 0) | own;
  }
}

/**
 * Chooses the land whose exposure reaches a threshold: inhabitants a hectare times their weight, plus the weights
 * of the places near.
 * @throws RangeError when the exposure is of another grid, the districts are not as many, or a number is none
 */
export function exposedCells(
  grid: CoverGrid,
  exposure: Exposure,
  { personWeight, peoplePerHectare, threshold }: ExposureChoice,
): BitRows {
  checkSize(grid, exposure);
  if (peoplePerHectare.length !== grid.districtCount)
    throw new RangeError(
      `${peoplePerHectare.length} densities for ${grid.districtCount} districts`,
    );
  const needs = Array.from(peoplePerHectare, (people) => threshold - personWeight * people);
  for (const need of [threshold, ...needs])
    if (Number.isNaN(need)) throw new RangeError(`an exposure cannot be compared with ${need}`);
  const chosen = makeBitRows(grid.columns, grid.rows);
  const elsewhere = threshold - slackOf(threshold);
  const limits = needs.map((need) => [need - slackOf(need), elsewhere] as const);
  for (let row = 0; row < grid.rows; row++) {
    const end = grid.rowStart[row + 1] ?? 0;
    for (let run = grid.rowStart[row] ?? 0; run < end; run++) {
      const own = limits[grid.runDistrict[run] ?? 0];
      if (own) chooseInRun(grid, exposure, chosen, [run, row * chosen.stride], own);
    }
  }
  return chosen;
}
