import { describe, expect, test } from 'vitest';
import { buildDataset } from './dataset';
import { exampleDistricts, record } from './example-records';
import { makePause } from './pause';
import { findByName, findRecords, makeSearchable } from './search';

interface Named {
  name: string;
  aliases?: string[];
}
const find = (places: readonly Named[], query: string, limit = 6) =>
  findByName(
    makeSearchable(places, ({ name, aliases = [] }) => [name, ...aliases]),
    query,
    limit,
  ).map(({ name }) => name);

const places: Named[] = [
  { name: 'Nya Älvsjö skola' },
  { name: 'Älvsjö torg', aliases: ['Stationstorget'] },
  { name: 'Trekantsparken', aliases: ['Trekansparken'] },
  { name: 'Liljeholmstorget' },
  { name: 'Örnsberg', aliases: ['Örnberg'] },
];

describe('names', () => {
  test.each([
    ['älvsjö', ['Älvsjö torg', 'Nya Älvsjö skola']],
    ['alvsjo', ['Älvsjö torg', 'Nya Älvsjö skola']],
    ['  ÄLVSJÖ T ', ['Älvsjö torg']],
    ['trekans', ['Trekantsparken']],
    ['trek', ['Trekantsparken']],
    ['torg', ['Älvsjö torg', 'Liljeholmstorget']],
    ['ornberg', ['Örnsberg']],
    ['finns inte', []],
    ['', []],
    ['   ', []],
    ['.*', []],
  ])('%j finds %j, the best match first and each once', (query, names) => {
    expect(find(places, query)).toEqual(names);
  });

  test('are cut at the limit, the best ones kept', () => {
    expect(find(places, 'o', 2)).toEqual(['Örnsberg', 'Nya Älvsjö skola']);
    const many = Array.from({ length: 50 }, (_, index) => ({ name: `Skolan i mitten ${index}` }));
    expect(find([...many, { name: 'Mittskolan' }], 'mitt', 3)[0]).toBe('Mittskolan');
  });

  test('one place with many spellings leaves room for the others', () => {
    const spellings = Array.from({ length: 9 }, (_, index) => `Torget ${index}`);
    const found = find([{ name: 'Torget', aliases: spellings }, { name: 'Torgvägen' }], 'torg', 3);
    expect(found).toEqual(['Torget', 'Torgvägen']);
  });
});

test('records are found in name, place, text and district, those named so first', async () => {
  const measures = [
    record('aktivitet', 'a', { namn: 'Fotboll', beskrivning: 'Spelas vid torget i Öster.' }),
    record('aktivitet', 'b', { namn: 'Torgdag', plats: 'Älvsjö' }),
    record('aktivitet', 'c', { namn: 'Stora torgdagen', stadsdel_angiven: ['Öster'] }),
  ];
  const dataset = await buildDataset(measures, exampleDistricts, [], makePause());
  const ids = (query: string, limit = 6) =>
    findRecords(dataset, query, limit).map((index) => measures[index]?.id);
  expect(ids('torg')).toEqual(['b', 'a', 'c']);
  expect(ids('torg', 1)).toEqual(['b']);
  expect(ids('alvsjo')).toEqual(['b']);
  expect(ids('öster')).toEqual(['a', 'c']);
  expect(ids('')).toEqual([]);
});
