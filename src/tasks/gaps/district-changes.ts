import { type AreaCover, shareOf } from '@/analysis/coverage-report';
import { swedishOrder } from '@/text/format';
import type { CoverUnit } from '@/view/view-state';

/** How the share of a district differs between two choices. */
export interface DistrictChange {
  /** Null for the whole area. */
  district: string | null;
  /** Nothing to take a share of: no places, say. */
  empty: boolean;
  /** Shares (0-1) under the first choice and the other. */
  first: number;
  other: number;
  /** Either rests on areas whose outline is schematic. */
  coarse: boolean;
}

const size = ({ first, other }: DistrictChange): number => Math.abs(other - first);

/** The whole area first, then the districts that differ most; those without a share last. */
export function districtChanges(
  now: readonly AreaCover[],
  then: readonly AreaCover[],
  unit: CoverUnit,
): DistrictChange[] {
  const otherOf = new Map(then.map((cover) => [cover.district, cover]));
  const rows = now.flatMap((cover): DistrictChange[] => {
    const other = otherOf.get(cover.district);
    if (!other) return [];
    const share = shareOf(cover, unit);
    return [
      {
        district: cover.district,
        empty: share.whole <= 0,
        first: share.once,
        other: shareOf(other, unit).once,
        coarse: cover.schematic || other.schematic,
      },
    ];
  });
  const whole = rows.filter(({ district }) => district === null);
  const parts = rows
    .filter(({ district }) => district !== null)
    .sort(
      (a, b) =>
        Number(a.empty) - Number(b.empty) ||
        size(b) - size(a) ||
        swedishOrder.compare(a.district ?? '', b.district ?? ''),
    );
  return [...whole, ...parts];
}
