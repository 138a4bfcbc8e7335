import { centroid } from '@turf/turf';
import { useState } from 'react';
import { type Daylight, daylightOf, lightAt } from '@/analysis/daylight';
import { walkLength } from '@/analysis/walk-time';
import { parseDate } from '@/domain/dates';
import { ownFields } from '@/domain/fields';
import type { SafetyWalk } from '@/domain/walk';
import { valueLabel } from '@/text/labels';
import { walkText } from '@/text/walk';
import { DayField } from '@/ui/DayField';
import { Notice } from '@/ui/Notice';
import { PanelSection } from '@/ui/PanelSection';
import { FieldControl } from '@/view/FieldControl';
import type { Plan } from './use-plan';

const { meetings: words } = walkText;
const fields = ownFields.trygghetsvandring;

/** ISO day of a date that is stated to the day; null for others (2024-10). */
const dayOf = (date: string | undefined): string | null =>
  date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;

const dayNumber = (date: string | undefined): number | null =>
  dayOf(date) === null ? null : (parseDate(date ?? '')?.from ?? null);

/** Longest time that is advised between two meetings, in days. */
const mostDaysApart = 21;

/** What is to be said of the days of the meetings. */
function noteOn(walk: SafetyWalk, key: 'preMeetingDate' | 'closingMeetingDate'): string | null {
  const walkDay = dayNumber(walk.walkDate);
  const day = dayNumber(walk[key]);
  if (walkDay === null || day === null) return null;
  const apart = key === 'preMeetingDate' ? walkDay - day : day - walkDay;
  if (apart < 0) return key === 'preMeetingDate' ? words.late : words.early;
  return apart > mostDaysApart ? words.apart : null;
}

/** The three meetings, and how light it is when one walks. */
export function MeetingsSection({ plan }: { plan: Plan }) {
  const { walk } = plan.current;
  const stated = [walk.preMeetingDate, walk.walkDate, walk.closingMeetingDate].filter(Boolean);
  return (
    <PanelSection name={words.heading} count={`${stated.length}/3`}>
      <p className="small muted">{words.lead}</p>
      <Day plan={plan} field="preMeetingDate" label={words.pre} />
      <Day plan={plan} field="walkDate" label={words.walk} />
      <FieldControl
        spec={fields.walkTime}
        value={walk.walkTime}
        choices={[]}
        suggestions={[]}
        onCommit={(value) => plan.putField(fields.walkTime.key, value)}
      />
      <Day plan={plan} field="closingMeetingDate" label={words.closing} />
      <FieldControl
        spec={fields.light}
        value={walk.light}
        choices={fields.light.values}
        suggestions={[]}
        onCommit={(value) => plan.putField(fields.light.key, value)}
      />
      <Light plan={plan} />
    </PanelSection>
  );
}

interface DayProps {
  plan: Plan;
  field: 'preMeetingDate' | 'walkDate' | 'closingMeetingDate';
  label: string;
}

function Day({ plan, field, label }: DayProps) {
  const { walk } = plan.current;
  const [typed, setTyped] = useState<string | null | undefined>(undefined);
  const [fault, setFault] = useState<string | null>(null);
  const put = async (day: string | null) => {
    setTyped(undefined);
    setFault(await plan.putField(fields[field].key, day ?? undefined));
  };
  const shown = typed === undefined ? dayOf(walk[field]) : typed;
  return (
    <>
      <DayField
        label={label}
        day={shown}
        clear={words.clear}
        note={field === 'walkDate' ? null : noteOn(walk, field)}
        onMove={setTyped}
        onEnd={() => {
          if (typed !== undefined) put(typed).catch(window.reportError);
        }}
        onClear={() => void put(null).catch(window.reportError)}
      />
      {fault && <Notice tone="error">{fault}</Notice>}
    </>
  );
}

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
const clockOf = (minutes: number): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(Math.round(minutes) % 60)}`;
};

function sunWords({ sunset, duskEnd, alwaysUp }: Daylight): string {
  if (sunset !== null) return words.sunset(sunset, duskEnd);
  return alwaysUp ? words.bright : words.dark;
}

/** When the sun goes down where the walk is, and what that means for its hours. */
function Light({ plan }: { plan: Plan }) {
  const { walk, stops, legs } = plan.current;
  const day = dayOf(walk.walkDate);
  const place =
    stops[0]?.position ?? (walk.geometry && centroid(walk.geometry).geometry.coordinates);
  if (!day || !place) return null;
  const sun = daylightOf(day, place);
  if (!sun) return null;
  const begins = walk.walkTime ? lightAt(day, walk.walkTime, place) : null;
  const ends = walk.walkTime
    ? lightAt(day, clockOf(minutesOf(walk.walkTime) + walkLength(legs, stops).minutes), place)
    : null;
  const differs =
    (walk.light === 'ljus' && begins === 'morker') || (walk.light === 'morker' && ends === 'ljus');
  return (
    <div className="walk-light" role="status">
      <p>{sunWords(sun)}</p>
      {begins && <p>{words.atTime[begins]}</p>}
      {ends && begins !== ends && <p>{words.endLight[ends]}</p>}
      {differs && walk.light && <p>{words.differs(valueLabel(walk.light).toLowerCase())}</p>}
    </div>
  );
}
