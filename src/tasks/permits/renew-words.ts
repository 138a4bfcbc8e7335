import type { PermitStanding } from '@/domain/permits';
import { permitsText as words } from '@/text/permits';

/**
 * The last day to apply for renewal, in words.
 * @param day ISO
 * @param end the days the permit may end on: where there are several, the day is the earliest it may be
 */
export function renewWords(day: string, end: PermitStanding['end']): string {
  return end && end.from !== end.to ? words.renewByEarliest(day) : words.renewBy(day);
}
