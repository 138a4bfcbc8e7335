import { type AreaCover, shareOf } from '@/analysis/coverage-report';
import { swedishOrder } from '@/text/format';
import type { CoverOrder, CoverUnit } from '@/view/view-state';

/** A district in the list of bars. */
export interface DistrictRow {
  /** Null for the whole area. */
  district: string | null;
  /** Nothing to take a share of: no places, say. */
  empty: boolean;
  share: number;
  /** The share when what is planned is in force too; never less than now. */
  later: number;
  /** Either rests on areas whose outline is schematic. */
  coarse: boolean;
}

function toRow(cover: AreaCover, later: AreaCover | undefined, unit: CoverUnit) {
  const share = shareOf(cover, unit);
  const then = later ? shareOf(later, unit).once : share.once;
  return {
    district: cover.district,
    empty: share.whole <= 0,
    share: share.once,
    later: Math.max(share.once, then),
    coarse: cover.schematic || (later?.schematic ?? false),
  };
}

const byName = (a: DistrictRow, b: DistrictRow) =>
  swedishOrder.compare(a.district ?? '', b.district ?? '');

function compareIn(order: CoverOrder): (a: DistrictRow, b: DistrictRow) => number {
  if (order === 'namn') return byName;
  const sign = order === 'lagst' ? 1 : -1;
  return (a, b) =>
    Number(a.empty) - Number(b.empty) ||
    sign * (a.share - b.share || a.later - b.later) ||
    byName(a, b);
}

/** Rows of the list of bars: the whole area first, then the districts in the wanted order, those without a share last. */
export function districtRows(
  now: readonly AreaCover[],
  later: readonly AreaCover[],
  unit: CoverUnit,
  order: CoverOrder,
): DistrictRow[] {
  const thenOf = new Map(later.map((cover) => [cover.district, cover]));
  const rows = now.map((cover) => toRow(cover, thenOf.get(cover.district), unit));
  const whole = rows.filter((row) => row.district === null);
  const parts = rows.filter((row) => row.district !== null).sort(compareIn(order));
  return [...whole, ...parts];
}

const scaleEnds = [0.05, 0.1, 0.25, 0.5, 1];

/** What a full bar stands for: the smallest handy share that holds them all, so that small ones can be told apart. */
export function scaleEnd(shares: readonly number[]): number {
  const largest = Math.max(0, ...shares);
  return scaleEnds.find((end) => largest <= end) ?? 1;
}
