import type { Measure } from '@/domain/measure';
import type { Part } from '@/domain/part-fields';
import { publicRow } from '@/domain/public-parts';
import { toRow } from '@/domain/row';
import { isWalk, type SafetyWalk } from '@/domain/walk';

/** A walk without observations and notes that are internal: that one was changed would tell that there is one. */
function publicWalk(walk: SafetyWalk): SafetyWalk {
  const { observationer } = publicRow(toRow(walk)).row.properties as { observationer?: Part[] }; // made from the walk
  const { observations: _, ...others } = walk;
  return observationer === undefined ? others : { ...others, observations: observationer };
}

/** The records that are for the public, as the public may have them. */
export function publicRecords(measures: readonly Measure[]): Measure[] {
  return measures
    .filter(({ publication }) => publication === 'offentlig')
    .map((measure) => (isWalk(measure) ? publicWalk(measure) : measure));
}
