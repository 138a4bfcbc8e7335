import { beforeAll, describe, expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { buildDataset, type Dataset } from './dataset';
import { exampleDistricts, record } from './example-records';
import { maskByIds, maskByPeriod, maskByText, maskInForce, quartersSpanned } from './masks';
import { makePause } from './pause';

const build = (measures: readonly Measure[]) =>
  buildDataset(measures, exampleDistricts, [], makePause());
const day = (text: string) => parseDate(text)?.from ?? Number.NaN;

let dataset: Dataset;
beforeAll(async () => {
  dataset = await build([
    record('aktivitet', 'sommar', {
      namn: 'Sommar på torget',
      status: 'genomford',
      startdatum: '2024-06',
      plats: 'Älvsjö torg',
    }),
    record('aktivitet', 'lopande', { startdatum: '2023', stadsdel_angiven: ['Öster'] }),
    record('aktivitet', 'plan', {
      status: 'planerad',
      startdatum: '2025-02',
      finansiering: ['Brå'],
    }),
    record('aktivitet', 'odaterad', { medverkande: ['Fältassistenter', 'Polisen'] }),
    record('aktivitet', 'slut', { status: 'genomford', slutdatum: '2022-12-31' }),
  ]);
});

/** Ids of the records that a mask lets through. */
function passed(mask: Uint8Array | null): string[] {
  expect(mask).toHaveLength(dataset.measures.length);
  return dataset.measures.filter((_, index) => mask?.[index] === 1).map((measure) => measure.id);
}

describe('free text', () => {
  test.each([
    ['sommar', ['sommar']],
    ['ALVSJO', ['sommar']],
    ['älvsjö', ['sommar']],
    ['torget älvsjö', ['sommar']],
    ['torg sommar', ['sommar']],
    ['öster', ['lopande']],
    ['bra', ['plan']],
    ['fältass', ['odaterad']],
    ['polisen fält', ['odaterad']],
    ['sommar polisen', []],
    ['En insats', ['lopande', 'plan', 'odaterad', 'slut']],
    ['.*', []],
  ])('%j finds %j', (query, ids) => {
    expect(passed(maskByText(dataset, query))).toEqual(ids);
  });

  test.each(['', '  ', '\t\n'])('%j is no condition', (query) => {
    expect(maskByText(dataset, query)).toBeNull();
  });
});

describe('a period', () => {
  const during = (from: string, to: string, undated: boolean) =>
    passed(maskByPeriod(dataset, day(from), day(to), undated));

  test('meets what goes on in it, and what has no date if that is wanted', () => {
    expect(during('2024-06-30', '2024-07-01', false)).toEqual(['sommar', 'lopande']);
    expect(during('2024-06-30', '2024-07-01', true)).toEqual(['sommar', 'lopande', 'odaterad']);
    expect(during('2024-07-01', '2024-09-30', false)).toEqual(['lopande']);
  });

  test('meets planned work that has begun by then, and ended work before its end', () => {
    expect(during('2025-02-01', '2025-02-01', false)).toEqual(['lopande', 'plan']);
    expect(during('2022-12-31', '2022-12-31', false)).toEqual(['slut']);
    expect(during('2023-01-01', '2023-01-01', false)).toEqual(['lopande']);
  });
});

test('ids let through their records alone, and pass over those that are gone', () => {
  expect(passed(maskByIds(dataset, ['slut', 'borta', 'sommar', 'slut']))).toEqual([
    'sommar',
    'slut',
  ]);
  expect(passed(maskByIds(dataset, []))).toEqual([]);
  expect(passed(maskByIds(dataset, ['constructor', '__proto__']))).toEqual([]);
});

test('in force on a day is what has effect and whose time holds the day', () => {
  const on = (date: string, undated: boolean) => passed(maskInForce(dataset, day(date), undated));
  expect(on('2024-06-15', false)).toEqual(['sommar', 'lopande']);
  expect(on('2024-06-15', true)).toEqual(['sommar', 'lopande', 'odaterad']);
  // A plan has no effect, whatever its date.
  expect(on('2026-01-01', true)).toEqual(['lopande', 'odaterad']);
});

describe('the quarters that the records span', () => {
  test('go from the first day named to the last', () => {
    expect(quartersSpanned(dataset)).toEqual({
      from: (2022 - 1970) * 4 + 3,
      to: (2025 - 1970) * 4,
    });
  });

  test('are none without dates', async () => {
    expect(quartersSpanned(await build([record('aktivitet', 'a')]))).toBeNull();
  });
});
