import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '@/files/read-csv';
import type { FileTable } from '@/files/table';
import { parseStatistics, type StatisticsReading } from './parse-statistics';
import { hasPersonNumber } from './personal-data';
import { readPeriod, readValue } from './statistic-cells';

const context = {
  districts: ['Fruängen', 'Örby slott', 'Älvsjö'],
  wholeArea: 'Hägersten-Älvsjö',
  wholeKind: 'stadsdelsområde',
  least: 5,
};

function read(text: string): StatisticsReading {
  const file = readCsv(new TextEncoder().encode(text));
  if (!file.ok) throw new Error(file.failure.code);
  return parseStatistics(file.tables, context);
}

const header = 'Område;År;Indikator;Värde;Enhet;Källa';

/** What is wrong with the only row. */
function faultsOf(line: string): string[] {
  const reading = read(`${header}\n${line}`);
  if (!reading.ok) throw new Error(reading.code);
  return reading.refused.flatMap(({ faults }) =>
    faults.map(({ code, suggestion }) => (suggestion ? `${code}: ${suggestion}` : code)),
  );
}

describe('a row of statistics', () => {
  test('is read under Swedish names of the columns, in any order', () => {
    const reading = read(
      'Källa;Stadsdel;Mått;År;Värde;Enhet\nBrå;ÄLVSJÖ;Stölder;2024;1 234;st\nBrå;Hägersten-Älvsjö stadsdelsområde;Stölder;2024;9999;antal',
    );
    expect(reading).toMatchObject({
      ok: true,
      refused: [],
      statistics: [
        { area: 'Älvsjö', period: '2024', value: 1234, unit: 'antal', source: 'Brå' },
        { area: 'Hägersten-Älvsjö', value: 9999 },
      ],
    });
  });

  test.each([
    ['Fruängn;2024;Stölder;12;antal;Brå', ['unknownArea: Fruängen']],
    ['Orby slott;2024;Stölder;12;antal;Brå', ['unknownArea: Örby slott']],
    ['Farsta;2024;Stölder;12;antal;Brå', ['unknownArea']],
    [';2024;Stölder;12;antal;Brå', ['noArea']],
    ['Fruängen;;Stölder;12;antal;Brå', ['noPeriod']],
    ['Fruängen;2024-13;Stölder;12;antal;Brå', ['badPeriod']],
    ['Fruängen;2024;;12;antal;Brå', ['noIndicator']],
    ['Fruängen;2024;Stölder;12;;Brå', ['noUnit']],
    ['Fruängen;2024;Stölder;12;antal;', ['noSource']],
    ['Fruängen;2024;Stölder;..;antal;Brå', ['noValue']],
    ['Fruängen;2024;Stölder;ca 12;antal;Brå', ['approximate']],
    ['Fruängen;2024;Stölder;tolv;antal;Brå', ['notANumber']],
    ['Fruängen;2024;Stölder;12 %;antal;Brå', ['otherUnit']],
    ['Fruängen;2024;Stölder;-12;antal;Brå', ['negative']],
    ['Fruängen;2024;Stölder;1,5;antal;Brå', ['notWhole']],
    ['Fruängen;2024;Stölder;färre än 10;antal;Brå', ['wideLimit']],
    ['Fruängen;2024;<b>Stölder;12;antal;Brå', ['markup']],
    // All that is wrong is said at once.
    ['Farsta;igår;Stölder;många;antal;', ['unknownArea', 'badPeriod', 'notANumber', 'noSource']],
  ])('%s is refused: %j', (line, faults) => {
    expect(faultsOf(line)).toEqual(faults);
  });

  test('said twice counts once; said in two ways is refused both times', () => {
    const reading = read(
      `${header}\nÄlvsjö;2024;A;7;antal;Brå\nÄlvsjö;2024;A;7;antal;Brå\nÄlvsjö;2024;B;7;antal;Brå\nÄlvsjö;2024;B;8;antal;Brå`,
    );
    expect(reading).toMatchObject({
      statistics: [{ indicator: 'A' }],
      repeated: 1,
      refused: [
        { row: 4, faults: [{ code: 'twice' }] },
        { row: 5, faults: [{ code: 'twice' }] },
      ],
    });
  });
});

test('every row is taken, repeated or refused: none is lost', () => {
  const value = fc.constantFrom('7', '8', 'ca 7', '..', '1,5', '<5', '', '12 st');
  const area = fc.constantFrom('Älvsjö', 'Fruängen', 'Farsta', '');
  const period = fc.constantFrom('2024', '2024-13', '', '2024 kv 1');
  fc.assert(
    fc.property(fc.array(fc.tuple(area, period, value), { maxLength: 12 }), (rows) => {
      const lines = rows.map(([where, when, what]) => `${where};${when};A;${what};antal;Brå`);
      const reading = read([header, ...lines].join('\n'));
      if (!reading.ok) throw new Error(reading.code);
      const { statistics, repeated, refused } = reading;
      expect(statistics.length + repeated + refused.length).toBe(rows.length);
    }),
  );
});

test.each([
  ['2024', '2024'],
  [2024, '2024'],
  ['202403', '2024-03'],
  ['2024 kv 3', '2024-07/2024-09'],
  ['kvartal 4 2024', '2024-10/2024-12'],
  ['2024Q1', '2024-01/2024-03'],
  ['2023–2024', '2023/2024'],
  ['2023 / 2024', '2023/2024'],
  [new Date('2024-02-29T00:00:00Z'), '2024-02-29'],
  ['2023-02-29', null],
  ['0024', null],
  ['2025-2024', null],
  ['förra året', null],
])('the period %s is %s', (cell, period) => {
  expect(readPeriod(cell)).toBe(period);
});

test.each([
  ['4,5', 'procent', { value: 4.5 }],
  ['4,5 %', 'procent', { value: 4.5 }],
  ['12 st', 'antal', { value: 12 }],
  [12, 'antal', { value: 12 }],
  ['0', 'antal', { value: 0 }],
  ['färre än 5', 'antal', { value: null }],
  ['<3', 'antal', { value: null }],
  ['<5', 'procent', { fault: 'wideLimit' }],
  ['-2', 'index', { value: -2 }],
  ['-', 'antal', { fault: 'noValue' }],
])('the value %s in %s is %j', (cell, unit, value) => {
  expect(readValue(cell, unit, 5)).toEqual(value);
});

describe('personal data', () => {
  test.each([
    ['811218-9876', true],
    ['198112189876', true],
    ['8112189876', true],
    ['811218+9876', true],
    ['nr 811278-9873', true],
    // The check digit, the month and the length are not those of a person.
    ['811218-9875', false],
    ['811318-9876', false],
    ['2024', false],
  ])('%s: %s', (text, found) => {
    expect(hasPersonNumber(text)).toBe(found);
  });

  test.each([
    ['a number in any column', `${header}\nÄlvsjö;2024;811218-9876;7;antal;Brå`, 'Indikator'],
    ['a column of names', `${header};Namn\nÄlvsjö;2024;A;7;antal;Brå;`, 'Namn'],
    ['a file of persons', 'Personnummer;Ärende\n1;2', 'Personnummer'],
  ])('%s has the file refused', (_what, text, column) => {
    expect(read(text)).toEqual({ ok: false, code: 'personal', column });
  });

  test('a long value is a number like others', () => {
    const reading = read(`${header}\nÄlvsjö;2024;Kostnad;8112189876;kr;Brå`);
    expect(reading).toMatchObject({ ok: true, refused: [] });
  });
});

test('a file without the columns says which are missing, and another sheet may have them', () => {
  expect(read('Stadsdel;Värde\nÄlvsjö;7')).toEqual({
    ...{ ok: false, code: 'columns' },
    missing: ['period', 'indikator', 'enhet', 'kalla'],
  });
  const sheet = (columns: readonly string[]): FileTable => ({
    ...{ name: 'Blad', columns, rows: [], geometries: null, epsg: null },
  });
  const whole = ['omrade', 'period', 'indikator', 'varde', 'enhet', 'kalla'];
  expect(parseStatistics([sheet(['Läs mig']), sheet(whole)], context)).toMatchObject({ ok: true });
  expect(parseStatistics([], context)).toMatchObject({ ok: false, code: 'columns' });
});

test('the shipped file is read whole, and names its sources', () => {
  const districts = JSON.parse(readFileSync('geodata/reference/stadsdelar.geojson', 'utf8'));
  const names = districts.features.map(
    ({ properties }: { properties: { namn: string } }) => properties.namn,
  );
  const file = readCsv(readFileSync('geodata/statistik.csv'));
  const reading = file.ok ? parseStatistics(file.tables, { ...context, districts: names }) : null;
  expect(reading).toMatchObject({ ok: true, refused: [], repeated: 0 });
  const statistics = reading?.ok ? reading.statistics : [];
  const values = (indicator: string) =>
    statistics.filter((one) => one.indicator === indicator && one.period === '2024');
  // Of four districts the source has no such figures: none is made up for them.
  expect(values('Låg ekonomisk standard')).toHaveLength(13);
  expect(values('Barn och unga, 0–19 år')).toHaveLength(17);
  // 1 813 of 8 935.
  expect(values('Barn och unga, 0–19 år')[0]).toMatchObject({ area: 'Aspudden', value: 20.3 });
  for (const { source } of statistics) expect(source).toMatch(/SCB/);
});
