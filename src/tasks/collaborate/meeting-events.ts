import {
  byDate,
  type Collaboration,
  collaborationParts,
  planStanding,
} from '@/domain/collaboration';
import { parseDate, toIsoDay } from '@/domain/dates';
import type { CalendarEvent } from '@/files/write-ics';
import { collaborateText } from '@/text/collaborate';

const { meetings: words } = collaborateText;

/** Days before the last day of the follow-up on which a calendar reminds of it. */
const alarmDays = 30;

/**
 * What is to come, as entries of a calendar: meetings that are known to the day, and the last day to follow up the plan.
 * @param today days since 1970
 */
export function meetingEvents(collaboration: Collaboration, today: number): CalendarEvent[] {
  const { id, name, place } = collaboration;
  const where = place === undefined ? {} : { location: place };
  const { state, due } = planStanding(collaboration, today);
  const meetings = byDate(collaborationParts(collaboration).meetings).flatMap((meeting) => {
    const span = parseDate(meeting.date);
    if (!span || span.from !== span.to || span.from < today) return [];
    const event: CalendarEvent = {
      uid: `${id}-${meeting.id}@trygghetskartan`,
      start: toIsoDay(span.from),
      summary: words.summary(name),
      ...where,
    };
    return [event];
  });
  if (due === null || due < today || state === 'avslutad') return meetings;
  return [
    ...meetings,
    {
      uid: `${id}-uppfoljning@trygghetskartan`,
      start: toIsoDay(due),
      summary: words.planSummary(name),
      alarmDays,
      ...where,
    },
  ];
}
