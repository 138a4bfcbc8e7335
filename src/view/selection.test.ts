import { beforeAll, describe, expect, test } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import { computeCounts } from '@/analysis/select';

import { chosenMeasures, selectVisible } from './selection';
import { startView, toggleFacet, type ViewState } from './view-state';

let dataset: Dataset;
beforeAll(async () => {
  const measures = [
    record('aktivitet', 'torg', {
      namn: 'Sommar på torget',
      status: 'genomford',
      startdatum: '2024-07',
      stadsdel_angiven: ['Väster'],
    }),
    record('aktivitet', 'boll', { startdatum: '2023', stadsdel_angiven: ['Öster', 'Väster'] }),
    record('nattvandring', 'natt', { status: 'planerad', startdatum: '2025' }),
    record('social_insats', 'stod', { stadsdel_angiven: ['Öster'] }),
  ];
  const layers = ['lager-aktivitet', 'lager-nattvandring', 'lager-social_insats'];
  dataset = await buildDataset(measures, exampleDistricts, layers, makePause());
});

function shown(changes: Partial<ViewState>): string[] {
  const selection = selectVisible(dataset, { ...startView, ...changes });
  return chosenMeasures({ dataset, selection }).map((measure) => measure.id);
}

const thirdQuarter = { from: 218, to: 218 };

describe('the records that a view shows', () => {
  test.each<[string, Partial<ViewState>, string[]]>([
    ['no filter', {}, ['torg', 'boll', 'natt', 'stod']],
    ['one district', { facets: { district: ['Öster'] } }, ['boll', 'stod']],
    ['two districts', { facets: { district: ['Öster', 'Väster'] } }, ['torg', 'boll', 'stod']],
    ['the whole area', { facets: { district: ['hela_omradet'] } }, ['natt']],
    ['no layer', { facets: { layer: [] } }, []],
    ['two facets', { facets: { district: ['Öster'], layer: ['lager-aktivitet'] } }, ['boll']],
    ['a value that does not exist', { facets: { district: ['Atlantis'] } }, []],
    ['text', { text: 'sommar' }, ['torg']],
    ['a quarter', { period: thirdQuarter, undated: false }, ['torg', 'boll']],
    ['a quarter, and what has no date', { period: thirdQuarter }, ['torg', 'boll', 'stod']],
    ['a day', { inForceOn: '2024-07-15', undated: false }, ['torg', 'boll']],
    ['a day after', { inForceOn: '2024-08-01', undated: false }, ['boll']],
    ['chosen records', { records: ['stod', 'torg'] }, ['torg', 'stod']],
    ['chosen records that are gone', { records: ['borta'] }, []],
    ['chosen records, and text', { records: ['stod', 'torg', 'borta'], text: 'sommar' }, ['torg']],
    [
      'all at once',
      {
        facets: { district: ['Öster'] },
        text: 'insats',
        period: thirdQuarter,
        inForceOn: '2024-08-01',
      },
      ['boll', 'stod'],
    ],
  ])('%s', (_what, changes, ids) => {
    expect(shown(changes)).toEqual(ids);
  });
});

test('a count says how many records a click on the value would show', () => {
  const base: ViewState = { ...startView, facets: { layer: ['lager-aktivitet'] }, text: 'insats' };
  const column = dataset.columns.district;
  const counts = computeCounts(selectVisible(dataset, base), 'district', column);
  for (const [index, value] of column.values.entries())
    expect([value, counts[index]]).toEqual([
      value,
      shown(toggleFacet(base, 'district', value)).length,
    ]);
});
