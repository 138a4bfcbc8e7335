import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '@/analysis/example-records';
import { parseDate } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { recordTypes, statusesOf } from '@/domain/vocabulary';
import { answerContent } from './answer-content';
import { inPeriod, isOutdoors, questionsOf } from './answer-rules';
import { exampleSource } from './example-source';

function span(text: string) {
  const parsed = parseDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
}
const year = span('2024');

describe('the period', () => {
  test.each([
    ['genomford', { startdatum: '2024-05' }, 'dated'],
    ['genomford', { startdatum: '2023' }, null],
    ['genomford', { startdatum: '2023', slutdatum: '2024-01' }, 'dated'],
    ['genomford', {}, 'undated'],
    ['pagar', { startdatum: '2019' }, 'dated'],
    ['pagar', { startdatum: '2019', slutdatum: '2020' }, null],
    ['pagar', { startdatum: '2025' }, null],
    ['pagar', {}, 'undated'],
    ['planerad', { startdatum: '2024-10/2025-03' }, 'dated'],
    ['planerad', { startdatum: '2023-10' }, 'dated'],
    ['planerad', { startdatum: '2025-01-01' }, null],
  ])('of 2024 and what is %s with %o', (status, dates, expected) => {
    expect(inPeriod(record('aktivitet', 'a', { status, ...dates }), year)).toBe(expected);
  });

  test('that is longer has at least what a shorter one has', () => {
    const day = fc.integer({ min: 18_000, max: 21_000 });
    const date = fc.constantFrom('2019', '2021-05', '2024', '2024-02/2025-01', undefined);
    const status = fc.constantFrom('planerad', 'pagar', 'genomford');
    return fc.assert(
      fc.property(status, date, fc.tuple(day, day, day, day), (code, startdatum, days) => {
        const [a = 0, b = 0, c = 0, d = 0] = days.toSorted((one, other) => one - other);
        const measure = record('aktivitet', 'a', { status: code, startdatum });
        if (inPeriod(measure, { from: b, to: c }) !== null)
          expect(inPeriod(measure, { from: a, to: d })).not.toBeNull();
      }),
    );
  });
});

describe('the question', () => {
  test.each([
    ['kompetens', 'beviljad', ['fortbildning']],
    ['kompetens', 'genomford', ['fortbildning']],
    ['kameraplats', 'dialog', ['gjort', 'med_vem']],
    ['kameraplats', 'planerad', ['planerat']],
    ['tillstandsomrade', 'avslag', ['planerat']],
    ['tillstandsomrade', 'upphort', ['gjort', 'med_vem']],
    ['social_insats', 'startar', ['planerat']],
  ] as const)('of %s that is %s', (type, status, expected) => {
    expect(questionsOf(record(type, 'a', { status }), year)).toEqual(expected);
  });

  test('is never none for what belongs to the period', () => {
    for (const type of recordTypes)
      for (const status of statusesOf(type))
        expect(questionsOf(record(type, 'a', { status }), year)).not.toEqual([]);
  });

  test('of the outdoors leaves social work with individuals apart', () => {
    const geometry = { type: 'Point', coordinates: [15.605, 58.405] };
    expect(isOutdoors(record('social_insats', 'a'))).toBe(false);
    expect(isOutdoors(record('social_insats', 'a', { geometry }))).toBe(true);
    expect(
      isOutdoors(record('social_insats', 'a', { preventionstyp: ['social', 'situationell'] })),
    ).toBe(true);
  });
});

const texts = (value: unknown): string => JSON.stringify(value);
const records: readonly Measure[] = [
  record('aktivitet', 'sommar', { namn: 'Sommar', status: 'genomford', startdatum: '2024' }),
  record('aktivitet', 'hemlig', { namn: 'Hemlig', publiceringsniva: 'intern' }),
  record('aktivitet', 'nasta', { namn: 'Nästa år', status: 'planerad', startdatum: '2025' }),
  record('kompetens', 'kurs', { namn: 'Kurs', finansiering: ['Brå'], ansvarig: 'Förvaltningen' }),
];

describe('the answer', () => {
  test('says where each row comes from, and what is without a date', async () => {
    const { title, blocks, sheet } = answerContent(await exampleSource(records), year);
    expect(title).toContain('2024');
    expect(texts(blocks)).toContain('Brevet: Fråga 1');
    expect(texts(blocks)).toContain('Utan datum, räknas som pågående');
    expect(texts(blocks)).toContain('1 åtgärd saknar datum');
    expect(texts(blocks)).not.toContain('Nästa år');
    expect(sheet?.rows.map(([question, id]) => [question?.[0], id])).toEqual([
      ['1', 'sommar'],
      ['2', 'sommar'],
      ['4', 'kurs'],
    ]);
    for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.header.length ?? 0);
  });

  test('has internal records only where that was asked for, and says how many', async () => {
    const open = answerContent(await exampleSource(records), year);
    expect(texts(open)).not.toContain('Hemlig');
    expect(texts(open)).toContain('1 åtgärd är intern och är inte med.');
    const internal = answerContent(await exampleSource(records, true), year);
    expect(texts(internal)).toContain('Hemlig');
    expect(texts(internal)).toContain('Pågår, intern');
    expect(texts(internal)).toContain('1 åtgärd är intern och är märkt.');
  });

  test('of nothing is an answer all the same', async () => {
    const { blocks, sheet } = answerContent(await exampleSource([]), span('2024-01-01/2024-06-30'));
    expect(texts(blocks)).toContain('Inga åtgärder.');
    expect(texts(blocks)).toContain('1 januari 2024 till 30 juni 2024');
    expect(sheet?.rows).toEqual([]);
  });
});
