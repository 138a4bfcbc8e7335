import type { CoverGrid } from './cover-grid';
import type { CoverSources } from './cover-sources';
import type { ReachCurve } from './coverage-report';
import { curveOfDistrict, makeReachCurve } from './reach-curve';

/** Longest reach of the curves, in metres. */
const longestCurve = 300;

/**
 * Share of land that is covered by reach, of the whole area and then of each district.
 * @param sources whose own reach is not used
 * @param names of the districts
 */
export function listReachCurves(
  grid: CoverGrid,
  sources: CoverSources,
  names: readonly string[],
): readonly ReachCurve[] {
  const curve = makeReachCurve(grid, sources, { alreadyCovered: null, mostMeters: longestCurve });
  const own = names.map((district, at) => ({
    district,
    within: curveOfDistrict(curve, at).land,
    whole: curve.land[at] ?? 0,
  }));
  const total = Float64Array.from({ length: longestCurve + 1 }, (_, meter) =>
    own.reduce((sum, { within }) => sum + (within[meter] ?? 0), 0),
  );
  const wholeLand = own.reduce((sum, { whole }) => sum + whole, 0);
  const toShares = (within: Float64Array, whole: number) =>
    Float32Array.from(within, (land) => (whole === 0 ? 0 : land / whole));
  return [
    { district: null, land: toShares(total, wholeLand) },
    ...own.map(({ district, within, whole }) => ({ district, land: toShares(within, whole) })),
  ];
}
