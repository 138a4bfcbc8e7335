import { type Dataset, noDay } from '@/analysis/dataset';
import type { Selection } from '@/analysis/select';
import { conditionNames } from '@/view/selection';

/**
 * Records without a date that pass all other filters: those that are, or would be, shown beside a period or day.
 * @param onDay whether a day in force is chosen: then only those whose status says that they have effect
 */
export function countUndated(dataset: Dataset, selection: Selection, onDay: boolean): number {
  const ofTime = selection.bitOf(conditionNames.period) | selection.bitOf(conditionNames.inForceOn);
  let count = 0;
  for (let record = 0; record < dataset.lastDay.length; record++) {
    if (dataset.lastDay[record] !== noDay) continue;
    if (((selection.failed[record] ?? 0) & ~ofTime) !== 0) continue;
    if (!onDay || dataset.inForce[record]) count++;
  }
  return count;
}
