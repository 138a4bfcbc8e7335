import type { Position } from 'geojson';
import { andBits, countRun } from './bit-rows';
import { type CoverGrid, cellAt } from './cover-grid';
import type { PlacedMeasure } from './cover-measures';
import type { Ground } from './coverage-ground';
import type { AreaGap, GapSettings } from './coverage-report';
import { type Exposure, exposedCells } from './exposure-grid';
import { gapPolygons, insidePoint } from './gap-outline';
import { findNearest, nearestOfLayers } from './nearest-measures';
import type { Plane } from './plane';
import type { CoverCells } from './raster-cover';
import { findGaps, type Gap } from './raster-gaps';

/** Smaller pieces are corners between reaches, not places. In square metres. */
const leastSquareMeters = 500;
/** At most so many areas are listed. */
const mostAreas = 100;

interface AreaGapInput {
  grid: CoverGrid;
  plane: Plane;
  ground: Ground;
  /** x, y, x, y … of the ground's places in metres. */
  places: Float64Array;
  cells: CoverCells;
  counted: readonly PlacedMeasure[];
  exposure: Exposure;
  gaps: GapSettings;
}

/** Cells of a gap where people live. */
function livedCells({ lived }: CoverGrid, { runs }: Gap): number {
  let cells = 0;
  for (let at = 0; at < runs.length; at += 3)
    cells += countRun(lived, runs[at] ?? 0, runs[at + 1] ?? 0, runs[at + 2] ?? 0);
  return cells;
}

function holds({ runs }: Gap, row: number, column: number): boolean {
  for (let at = 0; at < runs.length; at += 3)
    if (runs[at] === row && column >= (runs[at + 1] ?? 0) && column < (runs[at + 2] ?? 0))
      return true;
  return false;
}

/** Inhabitants a hectare of where people live, per district. */
function density(grid: CoverGrid, { districts }: Ground): Float64Array {
  const hectares = grid.cellMeters ** 2 / 10_000;
  return Float64Array.from(districts, ({ population }, district) => {
    const cells = grid.livedCells[district] ?? 0;
    return cells === 0 ? 0 : population / (cells * hectares);
  });
}

/** The gap's south-westernmost cell names it: the same piece has the same name on the next day. */
function nameOf(grid: CoverGrid, { runs }: Gap): string {
  const x = grid.west + (runs[1] ?? 0) * grid.cellMeters;
  const y = grid.south + (runs[0] ?? 0) * grid.cellMeters;
  return `yta-${Math.round(x)}-${Math.round(y)}`;
}

/**
 * Connected pieces of uncovered ground with enough exposure, cut at the borders of districts, those with most
 * people and weighty places first.
 */
export function listAreaGaps(input: AreaGapInput): AreaGap[] {
  const { grid, plane, ground, places, cells, counted, exposure, gaps } = input;
  const peoplePerHectare = density(grid, ground);
  const exposed = exposedCells(grid, exposure, {
    personWeight: gaps.personWeight,
    peoplePerHectare,
    threshold: gaps.threshold,
  });
  if (!gaps.parks) andBits(exposed, grid.lived);
  const found = findGaps(grid, cells, { exposed, leastSquareMeters, most: mostAreas });
  const set = new Set(counted);
  const points = found.map((gap) => insidePoint(grid, gap));
  const nearest = findNearest(Float64Array.from(points.flat()), counted);
  const cellOf = ground.places.map((_, at) =>
    cellAt(grid, places[at * 2] ?? 0, places[at * 2 + 1] ?? 0),
  );
  return found
    .map((gap, at) => {
      const inside = ground.places.filter((_, place) => {
        const [row, column] = cellOf[place] ?? [-1, -1];
        return holds(gap, row, column);
      });
      const [x, y] = points[at] ?? [0, 0];
      const hectares = (livedCells(grid, gap) * grid.cellMeters ** 2) / 10_000;
      const people = hectares * (peoplePerHectare[gap.district] ?? 0);
      const weight = inside.reduce((sum, { kind }) => sum + (gaps.placeWeights[kind] ?? 0), 0);
      const area: AreaGap = {
        id: nameOf(grid, gap),
        district: ground.districts[gap.district]?.name ?? '',
        squareMeters: gap.squareMeters,
        people,
        places: inside
          .filter(({ kind }) => (gaps.placeWeights[kind] ?? 0) > 0)
          .map(({ name }) => name),
        nearest: nearestOfLayers(nearest[at] ?? [], set),
        position: plane.toGlobe(x, y),
        outline: gapPolygons(grid, gap).map((rings) =>
          rings.map((ring) =>
            ring.map(([east = 0, north = 0]: Position) => plane.toGlobe(east, north)),
          ),
        ),
      };
      return { area, points: people * gaps.personWeight + weight };
    })
    .sort((a, b) => b.points - a.points)
    .map(({ area }) => area);
}
