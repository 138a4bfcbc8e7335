import { describe, expect, test } from 'vitest';
import { parseDate } from '@/domain/dates';
import { type FacetKey, facetKeys, wholeBorough } from '@/domain/facets';
import { buildDataset, type Dataset, noDay, openEnd, timeOf } from './dataset';
import { exampleDistricts, record, square } from './example-records';
import { valuesOf } from './facet-column';
import { makePause } from './pause';

const layers = ['lager-nattvandring', 'lager-aktivitet', 'lager-platssamverkan'];
const measures = [
  record('aktivitet', 'punkt', {
    geometry: { type: 'Point', coordinates: [15.605, 58.405] },
    ansvarig: 'Kommunen',
    medverkande: ['Polisen', 'Skolor'],
    finansiering: ['Brå'],
    malgrupp: ['Barn'],
    preventionstyp: ['social', 'trygghetsskapande'],
    startdatum: '2024-10',
  }),
  record('platssamverkan', 'zon', { geometry: square(15.607, 58.402, 0.004), status: 'aktiv' }),
  record('nattvandring', 'angiven', {
    status: 'planerad',
    stadsdel_angiven: ['Öster'],
    medverkande: [],
  }),
  record('social_insats', 'utan-plats'),
  record('aktivitet', 'utanfor', { geometry: { type: 'Point', coordinates: [15.9, 58.9] } }),
];

const build = (): Promise<Dataset> => buildDataset(measures, exampleDistricts, layers, makePause());

function valuesIn(dataset: Dataset, facet: FacetKey): Record<string, string[]> {
  const column = dataset.columns[facet];
  return Object.fromEntries(
    dataset.measures.map((measure, index) => [measure.id, valuesOf(column, index)]),
  );
}

describe('districts of a record', () => {
  test('come from its place, else from what the documents state, else it counts for the whole', async () => {
    expect(valuesIn(await build(), 'district')).toEqual({
      punkt: ['Väster'],
      zon: ['Väster', 'Öster'],
      angiven: ['Öster'],
      'utan-plats': [wholeBorough],
      utanfor: [wholeBorough],
    });
  });

  test('have shares where there are several', async () => {
    const { shares, indexOf } = await build();
    expect([...shares.keys()]).toEqual([indexOf.get('zon')]);
    const parts = shares.get(indexOf.get('zon') ?? -1) ?? [];
    expect(parts.map(({ district, share }) => [district.name, Math.round(share * 100)])).toEqual([
      ['Väster', 75],
      ['Öster', 25],
    ]);
  });
});

describe('facets', () => {
  test('list every district, layer and phase in order, also those without records', async () => {
    const { columns } = await build();
    expect(columns.district.values).toEqual(['Väster', 'Öster', wholeBorough]);
    expect(columns.layer.values).toEqual([...layers, 'lager-social_insats']);
    expect(columns.phase.values).toEqual([
      'planerad',
      'pagar',
      'genomford',
      'avslutad',
      'blev_inte_av',
    ]);
  });

  test('hold what the documents say, and say so where they do not', async () => {
    const dataset = await build();
    expect(valuesIn(dataset, 'responsible')['punkt']).toEqual(['Kommunen']);
    expect(valuesIn(dataset, 'partners')['punkt']).toEqual(['Polisen', 'Skolor']);
    expect(valuesIn(dataset, 'prevention')['punkt']).toEqual(['social', 'trygghetsskapande']);
    // "angiven" has an empty list of partners, which says as little as none.
    for (const facet of ['responsible', 'partners', 'funding', 'targetGroups'] as const)
      expect([facet, valuesIn(dataset, facet)['angiven']]).toEqual([facet, ['framgar_inte']]);
  });

  test('give every record at least one value, so that no count loses it', async () => {
    const dataset = await build();
    for (const facet of facetKeys)
      for (const [id, values] of Object.entries(valuesIn(dataset, facet)))
        expect([facet, id, values.length > 0]).toEqual([facet, id, true]);
  });

  test('tell the phase of the status', async () => {
    const dataset = await build();
    expect(valuesIn(dataset, 'phase')).toMatchObject({ angiven: ['planerad'], zon: ['pagar'] });
    expect([...dataset.inForce]).toEqual([1, 1, 0, 1, 1]);
  });
});

describe('the time of a record', () => {
  const day = (text: string) => parseDate(text)?.from;
  test.each([
    ['ongoing since', { startdatum: '2024-10' }, [day('2024-10-01'), openEnd]],
    [
      'planned from',
      { status: 'planerad', startdatum: '2025' },
      [day('2025-01-01'), day('2025-12-31')],
    ],
    [
      'done some day of',
      { status: 'genomford', startdatum: '2024-06' },
      [day('2024-06-01'), day('2024-06-30')],
    ],
    [
      'with both',
      { startdatum: '2024-10', slutdatum: '2025' },
      [day('2024-10-01'), day('2025-12-31')],
    ],
    ['with an end alone', { slutdatum: '2024-10' }, [noDay, day('2024-10-31')]],
    [
      'over an interval',
      { status: 'genomford', startdatum: '2024-10/2025-03' },
      [day('2024-10-01'), day('2025-03-31')],
    ],
  ])('%s %j', async (_what, changes, [from, to]) => {
    const measure = record('aktivitet', 'a', changes);
    expect(timeOf(measure)).toEqual({ from, to });
    const dataset = await buildDataset([measure], exampleDistricts, [], makePause());
    expect([dataset.firstDay[0], dataset.lastDay[0]]).toEqual([from, to]);
  });

  test('is unknown where no date is given', async () => {
    expect(timeOf(record('aktivitet', 'a'))).toBeNull();
    const { firstDay, lastDay } = await build();
    expect([firstDay[3], lastDay[3]]).toEqual([noDay, noDay]);
  });
});

test('an empty register is a dataset too', async () => {
  const dataset = await buildDataset([], exampleDistricts, layers, makePause());
  expect(dataset.columns.layer.values).toEqual(layers);
  expect(dataset.columns.district.codes).toHaveLength(0);
});
