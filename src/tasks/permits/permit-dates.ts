import { parseDate, toIsoDay } from '@/domain/dates';
import { type PermitArea, permitStanding } from '@/domain/permits';
import type { CalendarEvent } from '@/files/write-ics';
import { permitsText } from '@/text/permits';

const { calendar: words } = permitsText;

/** A date in the life of a permit. */
export interface PermitDate {
  permit: PermitArea;
  kind: keyof typeof words.kinds;
  /** As it stands in the register, or an ISO day that was counted. */
  date: string;
  /** Its first day, in days since 1970. */
  day: number;
}

/** Days before the last day to apply on which a calendar reminds of it. */
const alarmDays = 30;

/** All dates of the permits, in order; those of permits that are not in force have no last day to apply. */
export function permitDates(permits: readonly PermitArea[], today: number): readonly PermitDate[] {
  const dates: PermitDate[] = [];
  const add = (permit: PermitArea, kind: PermitDate['kind'], date: string | undefined) => {
    const span = date === undefined ? null : parseDate(date);
    if (date !== undefined && span) dates.push({ permit, kind, date, day: span.from });
  };
  for (const permit of permits) {
    const { state, renewBy } = permitStanding(permit, today);
    add(permit, 'ansokan', permit.applicationDate);
    add(permit, 'beslut', permit.decisionDate);
    if (renewBy !== null && state !== 'ej_i_kraft') add(permit, 'sista_dag', toIsoDay(renewBy));
    add(permit, 'slut', permit.validUntil);
  }
  return dates.toSorted(
    (a, b) => a.day - b.day || a.permit.name.localeCompare(b.permit.name, 'sv'),
  );
}

/**
 * What is still to come, as entries of a calendar: the last day to apply, with a reminder, and the end. Only dates that
 * are known to the day.
 * @param today days since 1970
 */
export function permitEvents(permits: readonly PermitArea[], today: number): CalendarEvent[] {
  return permits.flatMap((permit): CalendarEvent[] => {
    const { state, end, renewBy } = permitStanding(permit, today);
    if (state === 'ej_i_kraft' || end === null || renewBy === null || end.from !== end.to)
      return [];
    const uid = (part: string) => `${permit.id}-${part}@trygghetskartan`;
    const place = permit.place === undefined ? {} : { location: permit.place };
    const until = toIsoDay(end.to);
    const renewal: CalendarEvent = {
      uid: uid('forlangning'),
      start: toIsoDay(renewBy),
      summary: words.renewSummary(permit.name),
      description: words.renewText(until),
      alarmDays,
      ...place,
    };
    const over: CalendarEvent = {
      uid: uid('slut'),
      start: until,
      summary: words.endSummary(permit.name),
      ...place,
    };
    return [
      ...(renewBy >= today && state !== 'forlangs' ? [renewal] : []),
      ...(end.to >= today ? [over] : []),
    ];
  });
}
