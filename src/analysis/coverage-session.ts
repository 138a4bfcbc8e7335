import type { MultiPolygon, Polygon } from 'geojson';
import { type AddedArea, computeAddedArea } from './added-area';
import { listAreaCovers } from './area-covers';
import { listReachCurves } from './area-curves';
import { listAreaGaps } from './area-gaps';
import { changedLand } from './changed-land';
import { type CoverGrid, makeCoverGrid } from './cover-grid';
import {
  type CoverMeasure,
  countedMeasures,
  type PlacedMeasure,
  placeMeasures,
  reachOf,
} from './cover-measures';
import { toDifference, toPicture } from './cover-picture';
import type { CoverGround } from './cover-sources';
import type { Ground } from './coverage-ground';
import type {
  AreaCover,
  AreaGap,
  CoverageReport,
  CoverSettings,
  CoverShare,
  ExactCover,
  GapSettings,
  OtherCover,
  PlaceGap,
  ReachCurve,
} from './coverage-report';
import { listExactCovers } from './exact-covers';
import { type ExactGround, exactShares, makeExactGround } from './exact-shares';
import { type Exposure, makeExposure } from './exposure-grid';
import { findNearest, type NearestByPlace, nearestOfLayers, reachedBy } from './nearest-measures';
import { makePlane, type Plane } from './plane';
import { toRings, toSources } from './plane-shapes';
import { type CellShares, type CoverCells, countShares, coverCells } from './raster-cover';
import { findReaching } from './reaching-measures';

/** Places within this many metres of a cell make it matter. */
const nearMeters = 100;

/** Cover of one choice of measures. */
interface Cover {
  counted: readonly PlacedMeasure[];
  cells: CoverCells;
  shares: CellShares;
  /** For each place how many measures reach it: 0, 1, or 2 for two and more. */
  reached: readonly number[];
}

/** Works out cover and gaps for one area. Lives in the worker; what is costly and lasts is kept between questions. */
export class CoverageSession {
  readonly #ground: Ground;
  readonly #plane: Plane;
  readonly #shapes: CoverGround;
  readonly #grid: CoverGrid;
  readonly #places: Float64Array;
  readonly #placeKinds: readonly string[];
  #measures: readonly PlacedMeasure[] = [];
  #nearest: NearestByPlace = [];
  #exact: ExactGround | null = null;
  #exposure: { weights: string; made: Exposure } | null = null;
  #curves: { key: string; made: readonly ReachCurve[] } | null = null;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#plane = makePlane(ground.plane);
    const outlines = ground.districts.map(({ geometry }) => geometry);
    this.#shapes = {
      districtCount: ground.districts.length,
      districts: toRings(outlines, this.#plane),
      water: toRings(ground.water, this.#plane),
      parks: toRings(ground.parks, this.#plane),
      population: Float64Array.from(ground.districts, ({ population }) => population),
    };
    this.#grid = makeCoverGrid(this.#shapes, ground.cellMeters);
    this.#places = Float64Array.from(
      ground.places.flatMap(({ position }) => this.#plane.toPlane(position)),
    );
    this.#placeKinds = [...new Set(ground.places.map(({ kind }) => kind))];
  }

  /** Takes the measures of a register; earlier ones are forgotten. */
  take(measures: readonly CoverMeasure[]): void {
    this.#measures = placeMeasures(measures, this.#plane);
    this.#nearest = findNearest(this.#places, this.#measures);
    this.#curves = null;
  }

  /**
   * All that is known of the cover under one setting.
   * @param more a setting to compare it with; and whether the lists of gaps are wanted, which are empty otherwise
   */
  report(
    settings: CoverSettings,
    gaps: GapSettings,
    { other = null, lists = true }: { other?: CoverSettings | null; lists?: boolean } = {},
  ): CoverageReport {
    const now = this.#cover(settings);
    const later = settings.planned ? now : this.#cover({ ...settings, planned: true });
    const then = other && this.#cover(other);
    return {
      cellMeters: this.#grid.cellMeters,
      now: this.#areas(now, settings, gaps),
      later: this.#areas(later, { ...settings, planned: true }, gaps),
      places: lists ? this.#placeGaps(now, gaps) : [],
      areas: lists ? this.#areaGaps(now, gaps) : [],
      curves: this.#curvesOf(settings, now),
      picture: then
        ? toDifference(this.#grid, now.cells, then.cells, this.#plane)
        : toPicture(this.#grid, now.cells, this.#plane),
      counted: now.counted.length,
      other: other && then && this.#other(now, then, other, gaps),
      placeKinds: this.#placeKinds,
    };
  }

  /**
   * Ids of the measures that cover some of a district, wherever they stand themselves.
   * @throws when there is no such district
   */
  reaching(settings: CoverSettings, district: string): string[] {
    const own = this.#ground.districts.find(({ name }) => name === district);
    if (!own) throw new Error(`there is no district "${district}"`);
    const counted = countedMeasures(this.#measures, settings);
    const outline = toRings([own.geometry], this.#plane);
    return findReaching(outline, counted, settings.reachMeters).map(({ id }) => id);
  }

  /** Shares that leave the screen, by the exact engine: the whole area's first, then the districts'. */
  exact(settings: CoverSettings, gaps: GapSettings): ExactCover[] {
    const cover = this.#cover(settings);
    return listExactCovers(
      this.#ground.districts,
      exactShares(this.#exactGround(), sourcesOf(cover.counted, settings)),
      this.#areas(cover, settings, gaps),
    );
  }

  /** What an area adds to another, or to nothing (WGS 84). */
  added(area: Polygon | MultiPolygon, base: Polygon | MultiPolygon | null): AddedArea {
    const known = { ground: this.#ground, exact: this.#exactGround(), plane: this.#plane };
    return computeAddedArea(known, area, base);
  }

  /** Made when it is first asked for, since most never ask. */
  #exactGround(): ExactGround {
    this.#exact ??= makeExactGround(this.#shapes);
    return this.#exact;
  }

  #reached(counted: readonly PlacedMeasure[], { reachMeters }: CoverSettings): readonly number[] {
    const set = new Set(counted);
    return this.#nearest.map((away) => reachedBy(away, set, reachMeters));
  }

  #cellsOf(settings: CoverSettings): Pick<Cover, 'counted' | 'cells'> {
    const counted = countedMeasures(this.#measures, settings);
    return { counted, cells: coverCells(this.#grid, sourcesOf(counted, settings)) };
  }

  #cover(settings: CoverSettings): Cover {
    const { counted, cells } = this.#cellsOf(settings);
    return {
      counted,
      cells,
      shares: countShares(this.#grid, cells),
      reached: this.#reached(counted, settings),
    };
  }

  /** Figures of the whole area, then of the districts. */
  #areas({ shares, reached }: Cover, settings: CoverSettings, gaps: GapSettings): AreaCover[] {
    const solid = { ...settings, schematic: false };
    return listAreaCovers({
      districts: this.#ground.districts,
      shares,
      solid: settings.schematic ? countShares(this.#grid, this.#cellsOf(solid).cells) : shares,
      places: (district) => this.#placeShare(reached, district, gaps),
    });
  }

  /** Of the places that matter, which are those that have a weight. */
  #placeShare(
    reached: readonly number[],
    district: string | null,
    { placeWeights }: GapSettings,
  ): CoverShare {
    const own = reached.filter((_, at) => {
      const place = this.#ground.places[at];
      const weight = placeWeights[place?.kind ?? ''] ?? 0;
      return weight > 0 && (district === null || place?.district === district);
    });
    const share = (least: number) =>
      own.length === 0 ? 0 : own.filter((count) => count >= least).length / own.length;
    return { whole: own.length, once: share(1), twice: share(2) };
  }

  #other(now: Cover, then: Cover, settings: CoverSettings, gaps: GapSettings): OtherCover {
    const changed = (from: Cover, to: Cover) =>
      this.#ground.places.filter(
        ({ kind }, at) =>
          (gaps.placeWeights[kind] ?? 0) > 0 && from.reached[at] === 0 && to.reached[at] !== 0,
      );
    return {
      areas: this.#areas(then, settings, gaps),
      ...changedLand(this.#grid, now.cells, then.cells),
      gained: changed(now, then),
      lost: changed(then, now),
      counted: then.counted.length,
    };
  }

  #placeGaps({ counted, reached }: Cover, gaps: GapSettings): PlaceGap[] {
    const set = new Set(counted);
    return this.#ground.places
      .flatMap((place, at): PlaceGap[] => {
        const weight = gaps.placeWeights[place.kind] ?? 0;
        if (weight === 0 || reached[at] !== 0) return [];
        return [{ ...place, weight, nearest: nearestOfLayers(this.#nearest[at] ?? [], set) }];
      })
      .sort((a, b) => b.weight - a.weight || farness(b) - farness(a) || (a.id < b.id ? -1 : 1));
  }

  #areaGaps({ cells, counted }: Cover, gaps: GapSettings): AreaGap[] {
    return listAreaGaps({
      grid: this.#grid,
      plane: this.#plane,
      ground: this.#ground,
      places: this.#places,
      cells,
      counted,
      exposure: this.#exposureOf(gaps),
      gaps,
    });
  }

  #exposureOf({ placeWeights }: GapSettings): Exposure {
    const weights = JSON.stringify(placeWeights);
    if (this.#exposure?.weights !== weights) {
      const weight = Float64Array.from(this.#ground.places, ({ kind }) => placeWeights[kind] ?? 0);
      const made = makeExposure(this.#grid, { xy: this.#places, weight }, nearMeters);
      this.#exposure = { weights, made };
    }
    return this.#exposure.made;
  }

  /** The curves depend on which measures count, not on their reach, so a slider leaves them alone. */
  #curvesOf(settings: CoverSettings, { counted }: Cover): readonly ReachCurve[] {
    const { layers, planned, schematic, day } = settings;
    const key = JSON.stringify([layers, planned, schematic, day]);
    if (this.#curves?.key === key) return this.#curves.made;
    const sources = toSources(
      counted.map(({ shape }) => shape),
      counted.map(() => 0),
    );
    const names = this.#ground.districts.map(({ name }) => name);
    this.#curves = { key, made: listReachCurves(this.#grid, sources, names) };
    return this.#curves.made;
  }
}

const sourcesOf = (counted: readonly PlacedMeasure[], { reachMeters }: CoverSettings) =>
  toSources(
    counted.map(({ shape }) => shape),
    counted.map((measure) => reachOf(measure, reachMeters)),
  );

/** How far a place is from the nearest measure that counts. */
const farness = ({ nearest }: PlaceGap): number => nearest[0]?.meters ?? Number.MAX_VALUE;
