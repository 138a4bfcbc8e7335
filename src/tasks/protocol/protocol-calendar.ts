import { toIsoDay } from '@/domain/dates';
import { followUpDay, isOpen, pointState, pointsOf } from '@/domain/follow-up';
import type { SafetyWalk } from '@/domain/walk';
import type { CalendarEvent } from '@/files/write-ics';
import { protocolText } from '@/text/protocol';

const words = protocolText.calendar;
const wholeDay = /^\d{4}-\d\d-\d\d$/;
/** How long a walk is taken to last where nothing else is said: as long as one should at most. */
const walkMinutes = 120;

function eventOn(
  date: string | undefined,
  uid: string,
  summary: string,
  more: Partial<CalendarEvent> = {},
): CalendarEvent[] {
  return date !== undefined && wholeDay.test(date) ? [{ uid, start: date, summary, ...more }] : [];
}

/**
 * The walk's meetings and its follow-up as entries of a calendar. A meeting whose day is not stated to the day has
 * none.
 * @param today days since 1970
 */
export function calendarOf(walk: SafetyWalk, today: number): CalendarEvent[] {
  const uid = (part: string) => `${walk.id}-${part}@trygghetskartan`;
  const due = followUpDay(walk);
  const open = pointsOf([walk]).filter(({ point }) => isOpen(pointState(point, today))).length;
  const place = walk.place === undefined ? {} : { location: walk.place };
  const held = eventOn(walk.walkDate, uid('vandring'), words.walk(walk.name), place).map(
    (event): CalendarEvent =>
      walk.walkTime === undefined
        ? event
        : { ...event, start: `${event.start}T${walk.walkTime}`, minutes: walkMinutes },
  );
  return [
    ...eventOn(walk.preMeetingDate, uid('formote'), words.pre(walk.name)),
    ...held,
    ...eventOn(walk.closingMeetingDate, uid('avslutande'), words.closing(walk.name)),
    ...eventOn(
      due === null ? undefined : toIsoDay(due),
      uid('uppfoljning'),
      words.followUp(walk.name),
      {
        description: words.followUpText(open),
        alarmDays: 14,
      },
    ),
  ];
}
