import type { AreaGap, CoverageReport, PlaceGap } from '@/analysis/coverage-report';
import type { GapState } from '@/view/view-state';

/** Gaps as they are listed: of the chosen district, without those put aside. */
export interface ListedGaps {
  places: readonly PlaceGap[];
  areas: readonly AreaGap[];
}

/** The gaps of the chosen district that are not hidden, in the report's order. */
export function listGaps(
  report: Pick<CoverageReport, 'places' | 'areas'>,
  { district, hidden }: Pick<GapState, 'district' | 'hidden'>,
): ListedGaps {
  const isListed = (gap: PlaceGap | AreaGap) =>
    !Object.hasOwn(hidden, gap.id) && (district === null || gap.district === district);
  return { places: report.places.filter(isListed), areas: report.areas.filter(isListed) };
}

/** How many are shown at first; a button brings as many more. */
export const listStep = 20;

/** How many of the gaps to show, so that the chosen one is among them. */
export function shownCount(
  gaps: readonly { id: string }[],
  wanted: number,
  chosen: string | null,
): number {
  const at = chosen === null ? -1 : gaps.findIndex((gap) => gap.id === chosen);
  return Math.min(gaps.length, Math.max(wanted, at + 1));
}
