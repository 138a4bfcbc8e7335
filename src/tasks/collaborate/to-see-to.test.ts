import { expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import { exampleCollaboration as collaboration } from '@/domain/example-collaboration';
import { toSeeTo } from './to-see-to';

const today = parseDate('2026-11-22')?.from ?? 0;
const codes = (fields: Parameters<typeof collaboration>[0]) =>
  toSeeTo(collaboration(fields), today).map(({ code }) => code);
const part = { publiceringsniva: 'intern' };

test('of a collaboration that nothing is written about, it is said what is missing', () => {
  expect(codes({})).toEqual(['plan_saknas', 'lagesbild_saknas', 'mote_saknas']);
  expect(toSeeTo(collaboration(), today).some(({ pressing }) => pressing)).toBe(false);
});

test('what presses comes first, with its day and its rule', () => {
  const found = toSeeTo(
    collaboration({
      planFollowedUp: '2024-10-01',
      situationReportDate: '2024-09-26',
      actionPlan: [{ ...part, id: '1', atgard: 'Lampor', uppfoljning: 'rod' }],
    }),
    today,
  );
  expect(found.map(({ code }) => code)).toEqual([
    'plan_forsenad',
    'lagesbild_gammal',
    'roda',
    'mote_saknas',
  ]);
  expect(found[0]?.text).toBe(
    'Åtgärdsplanen skulle ha följts upp senast 1 oktober 2026, två år efter den senaste uppföljningen eller beslutet (6 § lagen 2023:196).',
  );
});

test('where all is done and planned nothing is asked for', () => {
  expect(
    codes({
      planFollowedUp: '2026-10-01',
      followUpMonths: 6,
      situationReports: [{ ...part, id: 'l', datum: '2026-10-01', text: 'Lugnt' }],
      meetings: [{ ...part, id: 'm', datum: '2026-11-22' }],
    }),
  ).toEqual([]);
});

test('one that has ended needs nothing', () => {
  expect(codes({ status: 'avslutad', planFollowedUp: '2020' })).toEqual([]);
});
