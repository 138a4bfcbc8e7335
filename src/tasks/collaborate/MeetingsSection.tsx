import { useState } from 'react';
import { byDate, collaborationLists, type Meeting, nextMeeting } from '@/domain/collaboration';
import { parseDate, toIsoDay } from '@/domain/dates';
import { newId } from '@/geodata/new-id';
import { collaborateText } from '@/text/collaborate';
import { joinWords } from '@/text/format';
import { PointField } from '@/view/PointField';
import { SaveEvents } from '@/view/SaveEvents';
import { AddPart } from './AddPart';
import { withoutPart, withPart, withRestored } from './change-list';
import { Entry } from './Entry';
import { meetingEvents } from './meeting-events';
import { DatePart, LevelPart, LevelTag, ListPart } from './PartFields';
import { Removed, useRemoved } from './Removed';
import type { Work } from './use-collaboration';

const { meetings: words, part: partWords } = collaborateText;
const list = collaborationLists.meetings;

/** The meetings: those to come, the next one first, then those that were held, newest first. */
export function MeetingsSection({ work }: { work: Work }) {
  const { parts, now, available, putList } = work;
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useRemoved();
  const ordered = byDate(parts.meetings);
  const isOver = ({ date }: Meeting) => (parseDate(date)?.to ?? 0) < now;
  const next = nextMeeting(parts.meetings, now);
  const remove = async (meeting: Meeting) => {
    const at = parts.meetings.findIndex(({ id }) => id === meeting.id);
    const fault = await putList(list, (all) => withoutPart(all, meeting.id));
    if (fault === null)
      setRemoved({
        what: words.what(meeting.date),
        restore: () => putList(list, (all) => withRestored(all, at, meeting)),
      });
    return fault;
  };
  const entries = (meetings: readonly Meeting[]) =>
    meetings.map((meeting) => (
      <Entry
        key={meeting.id}
        heading={words.of(meeting.date)}
        tag={<LevelTag level={meeting.publication} />}
        open={editing === meeting.id}
        disabled={!available}
        onOpen={(open) => setEditing(open ? meeting.id : null)}
        onRemove={() => remove(meeting)}
        form={
          <MeetingForm
            meeting={meeting}
            onPut={(change) => putList(list, (all) => withPart(all, meeting.id, change))}
          />
        }
      >
        {meeting.participants && (
          <p className="muted small">
            {words.participants}: {joinWords(meeting.participants)}
          </p>
        )}
        {(meeting.decisions !== undefined || isOver(meeting)) && (
          <p className="collab-text">{meeting.decisions ?? words.noDecisions}</p>
        )}
      </Entry>
    ));
  const coming = ordered.filter((meeting) => !isOver(meeting));
  const held = ordered.filter(isOver).toReversed();
  return (
    <section aria-labelledby="collab-meetings">
      <h3 id="collab-meetings" tabIndex={-1}>
        {words.heading}
      </h3>
      <p>{next ? words.next(next.date) : words.noNext}</p>
      <AddPart
        label={words.add}
        date={{ label: words.date, start: toIsoDay(now) }}
        disabled={!available}
        onAdd={async ({ date }) => {
          const id = newId();
          const fault = await putList(list, (all) => [...all, { id, date, publication: 'intern' }]);
          if (fault === null) setEditing(id);
          return fault;
        }}
      />
      <Removed removed={removed} onRestored={() => setRemoved(null)} />
      {coming.length > 0 && (
        <>
          <p className="collab-group">{words.coming}</p>
          <ol className="collab-entries">{entries(coming)}</ol>
        </>
      )}
      {held.length > 0 && (
        <>
          <p className="collab-group">{words.held}</p>
          <ol className="collab-entries">{entries(held)}</ol>
        </>
      )}
      <SaveEvents events={() => meetingEvents(work.collaboration, work.now)} words={words} />
    </section>
  );
}

interface MeetingFormProps {
  meeting: Meeting;
  onPut: (change: Partial<Meeting>) => Promise<string | null>;
}

function MeetingForm({ meeting, onPut }: MeetingFormProps) {
  return (
    <>
      <DatePart
        label={words.date}
        value={meeting.date}
        hint={partWords.dateHint}
        onPut={(date) => onPut(date === undefined ? {} : { date })}
      />
      <LevelPart value={meeting.publication} onPut={(publication) => onPut({ publication })} />
      <ListPart
        label={words.participants}
        value={meeting.participants}
        hint={partWords.onePerLine}
        onPut={(participants) => onPut({ participants })}
      />
      <PointField
        label={words.decisions}
        kind="long"
        value={meeting.decisions}
        hint={partWords.rolesHint}
        onCommit={(decisions) => onPut({ decisions })}
      />
    </>
  );
}
