import { beforeAll, describe, expect, test } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import { sceneFigures } from './scene-figures';

let dataset: Dataset;
beforeAll(async () => {
  const measures = [
    record('aktivitet', 'torg', { stadsdel_angiven: ['Väster'] }),
    record('aktivitet', 'boll', { stadsdel_angiven: ['Öster', 'Väster'] }),
    record('nattvandring', 'natt', { status: 'planerad' }),
  ];
  const layers = ['lager-aktivitet', 'lager-nattvandring'];
  dataset = await buildDataset(measures, exampleDistricts, layers, makePause());
});

const counts = (search: string) =>
  sceneFigures(dataset, { search }).districts.map(({ name, count }) => [name, count]);

describe('what a scene counts', () => {
  test('is what its view shows', () => {
    expect(sceneFigures(dataset, { search: '' }).total).toBe(3);
    expect(counts('')).toEqual([
      ['Väster', 2],
      ['Öster', 1],
    ]);
    const planned = sceneFigures(dataset, { search: '?fas=planerad' });
    expect(planned.total).toBe(1);
    expect([...planned.layers]).toEqual([['lager-nattvandring', 1]]);
  });

  test('is of the chosen district alone', () => {
    expect(counts('?stadsdel=V%C3%A4ster')).toEqual([['Väster', 2]]);
  });

  test('is of the chosen records, those that are gone left out', () => {
    const chosen = sceneFigures(dataset, { search: '?poster=torg,borta,natt' });
    expect(chosen.total).toBe(2);
    expect([...chosen.layers.keys()]).toEqual(['lager-aktivitet', 'lager-nattvandring']);
  });

  test('is of all where the view makes no sense any more', () => {
    expect(sceneFigures(dataset, { search: '?period=hej' }).total).toBe(3);
  });
});
