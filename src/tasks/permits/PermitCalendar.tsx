import { useMemo } from 'react';
import { type PermitArea, permitStanding } from '@/domain/permits';
import { formatDate } from '@/text/format';
import { permitsText } from '@/text/permits';
import { SaveEvents } from '@/view/SaveEvents';
import { permitDates, permitEvents } from './permit-dates';

const { calendar: words } = permitsText;

interface PermitCalendarProps {
  permits: readonly PermitArea[];
  /** Days since 1970. */
  today: number;
}

/** The dates of all permits in order, and those to come as a file for a calendar. */
export function PermitCalendar({ permits, today }: PermitCalendarProps) {
  const dates = useMemo(() => permitDates(permits, today), [permits, today]);
  const without = permits.filter(
    (permit) => permitStanding(permit, today).state === 'okand',
  ).length;
  return (
    <section aria-labelledby="permits-calendar">
      <h3 id="permits-calendar">{words.heading}</h3>
      {dates.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="permits-dates">
          {dates.map(({ permit, kind, date, day }) => (
            <li key={`${permit.id} ${kind}`} data-past={day < today || undefined}>
              <span className="figures">{formatDate(date)}</span>
              <span>{words.kinds[kind]}</span>
              <span>{permit.name}</span>
            </li>
          ))}
        </ul>
      )}
      {without > 0 && <p className="small">{words.without(without)}</p>}
      <SaveEvents events={() => permitEvents(permits, today)} words={words} />
    </section>
  );
}
