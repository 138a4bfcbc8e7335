import { timeOf } from '@/analysis/dataset';
import type { DaySpan } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { meaningOf } from '@/domain/vocabulary';

/**
 * The questions of the skrivelse to the nämnd (the administration's answer of 2024-09-26): what has been done out in
 * the city environment; alone or with whom, and with which money; what is planned; how staff are trained.
 */
export const questions = ['gjort', 'med_vem', 'planerat', 'fortbildning'] as const;
export type Question = (typeof questions)[number];

/** How a record's time meets the period: by its dates, or without any. */
export type InPeriod = 'dated' | 'undated' | null;

/**
 * Whether a record belongs to a period. One without a date does: what goes on is taken to go on, and of what is done
 * or planned nobody can say that it was another time; the answer says that the date is missing. What is planned
 * belongs to every period that ends after it was to begin: a plan that is late is a plan still.
 * @param period days since 1970
 */
export function inPeriod(measure: Measure, period: DaySpan): InPeriod {
  const time = timeOf(measure);
  if (!time) return 'undated';
  if (time.from > period.to) return null;
  const { phase } = meaningOf(measure.type, measure.status);
  return phase === 'planerad' || time.to >= period.from ? 'dated' : null;
}

/**
 * Which questions a record answers. Training of staff (`kompetens`) answers the fourth alone, whether it is planned
 * or done. What is planned, or came to nothing, answers the third. All else has been done or goes on: it answers the
 * first, and the second by who carried it out.
 * @param period days since 1970
 * @returns none for a record of another time
 */
export function questionsOf(measure: Measure, period: DaySpan): readonly Question[] {
  if (inPeriod(measure, period) === null) return [];
  if (measure.type === 'kompetens') return ['fortbildning'];
  const { phase } = meaningOf(measure.type, measure.status);
  if (phase === 'planerad' || phase === 'blev_inte_av') return ['planerat'];
  return ['gjort', 'med_vem'];
}

/**
 * Whether a measure is made out in the city environment: it has a place, or its aim is the place or the feeling of
 * safety there. Social work alone is done with the individual ("sker inte alltid ute på fältet", the answer of
 * 2024-09-26) and is listed apart.
 */
export const isOutdoors = ({ geometry, prevention }: Measure): boolean =>
  geometry !== null || prevention.some((kind) => kind !== 'social');
