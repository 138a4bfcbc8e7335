import type { AreaCover, CoverageReport } from '@/analysis/coverage-report';
import { type FollowUpRow, followUpRows } from '@/analysis/follow-up-counts';
import { isOpen } from '@/domain/follow-up';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import { meaningOf, type Phase, phases } from '@/domain/vocabulary';
import { isWalk, type SafetyWalk } from '@/domain/walk';
import { type DocumentSource, recordsIn } from './content';
import { districtsOf } from './measure-cells';

/** What is known of the cover: nothing yet, that it could not be worked out, or the report. */
export interface ProfileCover {
  report: CoverageReport | null;
  /** The same without areas whose outline is only schematic; null where there are none, or while it is worked out. */
  surveyed: readonly AreaCover[] | null;
  failed: boolean;
}

/** Records that count in a district, in the order of the layers. */
export function districtRecords(source: DocumentSource, name: string): Measure[] {
  return recordsIn(source).records.filter((measure) => districtsOf(source, measure).includes(name));
}

/** Records that count for the whole area alone. */
export function boroughRecords(source: DocumentSource): Measure[] {
  return recordsIn(source).records.filter((measure) => districtsOf(source, measure).length === 0);
}

export interface DistrictFigures {
  total: number;
  /** Null where nobody lives. */
  perThousand: number | null;
  perSquareKilometre: number;
  phases: Readonly<Record<Phase, number>>;
  inForce: number;
}

/** Counts of a district's records. */
export function figuresOf(district: District, measures: readonly Measure[]): DistrictFigures {
  const meanings = measures.map(({ type, status }) => meaningOf(type, status));
  const { population, landSquareKilometres } = district;
  return {
    total: measures.length,
    perThousand: population > 0 ? (measures.length * 1000) / population : null,
    perSquareKilometre: measures.length / landSquareKilometres,
    phases: Object.fromEntries(
      phases.map((phase) => [phase, meanings.filter((each) => each.phase === phase).length]),
    ) as Record<Phase, number>, // fromEntries forgets which keys it was given
    inForce: meanings.filter(({ inForce }) => inForce).length,
  };
}

/** The walks of a district, and the points of their protocols that lie in it and are open, most urgent first. */
export function walksIn(
  source: DocumentSource,
  name: string,
  today: number,
): { walks: SafetyWalk[]; points: FollowUpRow[] } {
  const all = recordsIn(source).records.filter(isWalk);
  return {
    walks: all.filter((walk) => districtsOf(source, walk).includes(name)),
    points: followUpRows(source.dataset, all, today).filter(
      ({ point, state, districts }) =>
        isOpen(state) &&
        districts.includes(name) &&
        (source.internal || point.publication === 'offentlig'),
    ),
  };
}
