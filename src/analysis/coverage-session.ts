import { listAreaGaps } from './area-gaps';
import { type CoverGrid, makeCoverGrid } from './cover-grid';
import {
  type CoverMeasure,
  countedMeasures,
  type PlacedMeasure,
  placeMeasures,
  reachOf,
} from './cover-measures';
import { toPicture } from './cover-picture';
import type { Ground } from './coverage-ground';
import type {
  AreaCover,
  CoverageReport,
  CoverSettings,
  GapSettings,
  PlaceGap,
  ReachCurve,
} from './coverage-report';
import { type Exposure, makeExposure } from './exposure-grid';
import { findNearest, type NearestByPlace, nearestOfLayers, reachedBy } from './nearest-measures';
import { makePlane, type Plane } from './plane';
import { toRings, toSources } from './plane-shapes';
import { type CellShares, type CoverCells, countShares, coverCells } from './raster-cover';
import { curveOfDistrict, makeReachCurve } from './reach-curve';

/** Places within this many metres of a cell make it matter. */
const nearMeters = 100;
/** Longest reach of the curves, in metres. */
const longestCurve = 300;

/** Cover of one choice of measures. */
interface Cover {
  counted: readonly PlacedMeasure[];
  cells: CoverCells;
  shares: CellShares;
}

/** Works out cover and gaps for one area. Lives in the worker; what is costly and lasts is kept between questions. */
export class CoverageSession {
  readonly #ground: Ground;
  readonly #plane: Plane;
  readonly #grid: CoverGrid;
  readonly #places: Float64Array;
  #measures: readonly PlacedMeasure[] = [];
  #nearest: NearestByPlace = [];
  #exposure: { weights: string; made: Exposure } | null = null;
  #curves: { key: string; made: readonly ReachCurve[] } | null = null;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#plane = makePlane(ground.plane);
    const outlines = ground.districts.map(({ geometry }) => geometry);
    this.#grid = makeCoverGrid(
      {
        districtCount: ground.districts.length,
        districts: toRings(outlines, this.#plane),
        water: toRings(ground.water, this.#plane),
        parks: toRings(ground.parks, this.#plane),
        population: Float64Array.from(ground.districts, ({ population }) => population),
      },
      ground.cellMeters,
    );
    this.#places = Float64Array.from(
      ground.places.flatMap(({ position }) => this.#plane.toPlane(position)),
    );
  }

  /** Takes the measures of a register; earlier ones are forgotten. */
  take(measures: readonly CoverMeasure[]): void {
    this.#measures = placeMeasures(measures, this.#plane);
    this.#nearest = findNearest(this.#places, this.#measures);
    this.#curves = null;
  }

  /** Answers one question. */
  report(settings: CoverSettings, gaps: GapSettings): CoverageReport {
    const now = this.#cover(settings);
    const later = settings.planned ? now : this.#cover({ ...settings, planned: true });
    const solid = { ...settings, schematic: false };
    return {
      cellMeters: this.#grid.cellMeters,
      now: this.#areas(now, this.#cover(solid), settings, gaps),
      later: this.#areas(later, this.#cover({ ...solid, planned: true }), settings, gaps),
      places: this.#placeGaps(now, settings, gaps),
      areas: listAreaGaps({
        grid: this.#grid,
        plane: this.#plane,
        ground: this.#ground,
        places: this.#places,
        cells: now.cells,
        counted: now.counted,
        exposure: this.#exposureOf(gaps),
        gaps,
      }),
      curves: this.#curvesOf(settings, now),
      picture: toPicture(this.#grid, now.cells, this.#plane),
      counted: now.counted.length,
    };
  }

  #cover(settings: CoverSettings): Cover {
    const counted = countedMeasures(this.#measures, settings);
    const cells = coverCells(
      this.#grid,
      toSources(
        counted.map(({ shape }) => shape),
        counted.map((measure) => reachOf(measure, settings.reachMeters)),
      ),
    );
    return { counted, cells, shares: countShares(this.#grid, cells) };
  }

  /** Figures of the whole area, then of the districts. */
  #areas(cover: Cover, solid: Cover, settings: CoverSettings, gaps: GapSettings): AreaCover[] {
    const { districts } = this.#ground;
    const counted = new Set(cover.counted);
    const reached = this.#nearest.map((away) => reachedBy(away, counted, settings.reachMeters));
    const all = districts.map((_, district) => district);
    const parts = districts.map(({ name }, district) => ({ name, members: [district] }));
    return [{ name: null, members: all }, ...parts].map(({ name, members }) => ({
      district: name,
      ...sharesOf(cover.shares, members, districts),
      places: this.#placeShare(reached, name, gaps),
      schematic: members.some((district) => differs(solid.shares, cover.shares, district)),
    }));
  }

  /** Of the places that matter, which are those that have a weight. */
  #placeShare(reached: readonly number[], district: string | null, { placeWeights }: GapSettings) {
    const own = reached.filter((_, at) => {
      const place = this.#ground.places[at];
      const weight = placeWeights[place?.kind ?? ''] ?? 0;
      return weight > 0 && (district === null || place?.district === district);
    });
    const share = (least: number) =>
      own.length === 0 ? 0 : own.filter((count) => count >= least).length / own.length;
    return { whole: own.length, once: share(1), twice: share(2) };
  }

  #placeGaps({ counted }: Cover, { reachMeters }: CoverSettings, gaps: GapSettings): PlaceGap[] {
    const set = new Set(counted);
    return this.#ground.places
      .flatMap((place, at): PlaceGap[] => {
        const away = this.#nearest[at] ?? [];
        const weight = gaps.placeWeights[place.kind] ?? 0;
        if (weight === 0 || reachedBy(away, set, reachMeters) > 0) return [];
        return [{ ...place, weight, nearest: nearestOfLayers(away, set) }];
      })
      .sort((a, b) => b.weight - a.weight || farness(b) - farness(a) || (a.id < b.id ? -1 : 1));
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
  #curvesOf(
    { layers, planned, schematic }: CoverSettings,
    { counted }: Cover,
  ): readonly ReachCurve[] {
    const key = JSON.stringify([layers, planned, schematic]);
    if (this.#curves?.key === key) return this.#curves.made;
    const sources = toSources(
      counted.map(({ shape }) => shape),
      counted.map(() => 0),
    );
    const curve = makeReachCurve(this.#grid, sources, {
      alreadyCovered: null,
      mostMeters: longestCurve,
    });
    const own = this.#ground.districts.map(({ name }, district) => ({
      district: name,
      within: curveOfDistrict(curve, district).land,
      whole: curve.land[district] ?? 0,
    }));
    const total = Float64Array.from({ length: longestCurve + 1 }, (_, meter) =>
      own.reduce((sum, { within }) => sum + (within[meter] ?? 0), 0),
    );
    const wholeLand = own.reduce((sum, { whole }) => sum + whole, 0);
    const toShares = (within: Float64Array, whole: number) =>
      Float32Array.from(within, (land) => (whole === 0 ? 0 : land / whole));
    const made = [
      { district: null, land: toShares(total, wholeLand) },
      ...own.map(({ district, within, whole }) => ({ district, land: toShares(within, whole) })),
    ];
    this.#curves = { key, made };
    return made;
  }
}

/** Whether anything of a district is covered otherwise under another cover. */
const differs = (a: CellShares, b: CellShares, district: number): boolean =>
  (['landOnce', 'landTwice', 'livedOnce', 'livedTwice'] as const).some(
    (key) => a[key][district] !== b[key][district],
  );

/** How far a place is from the nearest measure that counts. */
const farness = ({ nearest }: PlaceGap): number => nearest[0]?.meters ?? Number.MAX_VALUE;

/** Land in square metres and inhabitants of some districts. People are spread evenly over where people live. */
function sharesOf(
  shares: CellShares,
  members: readonly number[],
  districts: Ground['districts'],
): Pick<AreaCover, 'land' | 'people'> {
  const sum = (value: (district: number) => number) =>
    members.reduce((total, district) => total + value(district), 0);
  const part = (some: number, whole: number) => (whole === 0 ? 0 : some / whole);
  const land = sum((district) => shares.land[district] ?? 0);
  const people = sum((district) => districts[district]?.population ?? 0);
  const peopleIn = (lived: Float64Array) =>
    sum(
      (district) =>
        (districts[district]?.population ?? 0) *
        part(lived[district] ?? 0, shares.lived[district] ?? 0),
    );
  return {
    land: {
      whole: land,
      once: part(
        sum((district) => shares.landOnce[district] ?? 0),
        land,
      ),
      twice: part(
        sum((district) => shares.landTwice[district] ?? 0),
        land,
      ),
    },
    people: {
      whole: people,
      once: part(peopleIn(shares.livedOnce), people),
      twice: part(peopleIn(shares.livedTwice), people),
    },
  };
}
