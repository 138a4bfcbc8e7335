import { beforeAll, describe, expect, test } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import { makeDeck } from './make-deck';
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

const scene = (search: string, title = 'Bild') => ({
  id: 'a',
  title,
  text: '',
  notes: 'Säg det',
  search,
});
const counts = (search: string) =>
  sceneFigures(dataset, scene(search)).districts.map(({ name, count }) => [name, count]);

describe('what a scene counts', () => {
  test('is what its view shows', () => {
    expect(sceneFigures(dataset, scene('')).total).toBe(3);
    expect(counts('')).toEqual([
      ['Väster', 2],
      ['Öster', 1],
    ]);
    const planned = sceneFigures(dataset, scene('?fas=planerad'));
    expect(planned.total).toBe(1);
    expect([...planned.layers]).toEqual([['lager-nattvandring', 1]]);
  });

  test('is of the chosen district alone', () => {
    expect(counts('?stadsdel=V%C3%A4ster')).toEqual([['Väster', 2]]);
  });

  test('is of all where the view makes no sense any more', () => {
    expect(sceneFigures(dataset, scene('?period=hej')).total).toBe(3);
  });
});

test('a scene without a map has a chart of its districts, and never an empty title', () => {
  const deck = makeDeck([{ scene: scene('', '  '), picture: null, width: 0, height: 0 }], dataset, {
    name: 'Läget',
    situation: 'Läget i maj',
    sources: 'Protokollet',
    layerName: (id) => id,
  });
  expect(deck.slides).toMatchObject([
    {
      title: 'Bild utan rubrik',
      notes: 'Säg det',
      chart: { categories: ['Väster', 'Öster'], series: [{ values: [2, 1] }] },
      foot: 'Läget i maj. Källor: Protokollet.',
    },
  ]);
});
