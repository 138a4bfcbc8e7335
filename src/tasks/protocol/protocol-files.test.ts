import { describe, expect, test } from 'vitest';
import { toDay } from '@/domain/dates';
import { writeIcs } from '@/files/write-ics';
import { observation, walkWith } from './example-walk';
import { followUpHeader, toFollowUpRow } from './follow-up-csv';
import { calendarOf } from './protocol-calendar';

const today = toDay(2026, 11, 22);

describe('the calendar of a walk', () => {
  const { walk } = walkWith([observation(), observation({ id: 'o2', followUp: 'gron' })], {
    preMeetingDate: '2026-02-20',
    walkTime: '18:30',
    closingMeetingDate: '2026-03-19',
    place: 'Västertorp',
  });

  test('has the three meetings and the follow-up after six months', async () => {
    const events = calendarOf(walk, today);
    expect(events.map(({ start, summary }) => [start, summary])).toEqual([
      ['2026-02-20', 'Förmöte: Vandring Västertorp'],
      ['2026-03-05T18:30', 'Vandring Västertorp'],
      ['2026-03-19', 'Avslutande möte: Vandring Västertorp'],
      ['2026-09-05', 'Följ upp: Vandring Västertorp'],
    ]);
    expect(events[3]?.description).toContain('1 punkt återstår');
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(4);
    expect(await writeIcs(events, new Date(0)).text()).toContain('DTSTART;VALUE=DATE:20260905');
  });

  test('has no entry for what is not stated to the day', () => {
    expect(
      calendarOf({ ...walk, preMeetingDate: '2026-02', walkDate: '2026' }, today),
    ).toHaveLength(1);
    const { walk: bare } = walkWith([], { walkDate: '' });
    expect(calendarOf(bare, today)).toEqual([]);
  });
});

test('a point in the list as a file has a cell for each column, and no internal note', () => {
  const point = observation({ text: 'Mörkt', internalNote: 'HEMLIGT', decision: 'gors_inte' });
  const { walk } = walkWith([point]);
  const row = toFollowUpRow({
    walk,
    point,
    state: 'forsenad',
    districts: ['Fruängen', 'Västertorp'],
    responsible: 'framgar_inte',
  });
  expect(row).toHaveLength(followUpHeader.length);
  expect(row.join(' ')).not.toContain('HEMLIGT');
  const cell = (name: string) => row[followUpHeader.indexOf(name)];
  expect(cell('stadsdel')).toBe('Fruängen; Västertorp');
  expect(cell('ansvarig')).toBe('');
  expect(cell('beslut')).toBe('Görs inte');
  expect(cell('lage')).toBe('Försenad');
  expect(cell('stopp')).toBe('Torget');
});
