import { beforeAll, expect, test } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import { chosenMeasures, selectVisible } from '@/view/selection';
import { startView } from '@/view/view-state';
import { countedFilters } from './counted-filters';

let dataset: Dataset;
beforeAll(async () => {
  const measures = [
    record('aktivitet', 'torg', { status: 'genomford', startdatum: '2024-07' }),
    record('aktivitet', 'boll', { startdatum: '2023' }),
    record('nattvandring', 'natt', { status: 'planerad' }),
    record('nattvandring', 'kvall', { status: 'planerad' }),
  ];
  dataset = await buildDataset(
    measures,
    exampleDistricts,
    ['lager-aktivitet', 'lager-nattvandring'],
    makePause(),
  );
});

function shown(ids: readonly string[]): string[] | null {
  const filters = countedFilters(dataset, ids, null);
  if (!filters) return null;
  const selection = selectVisible(dataset, { ...startView, ...filters });
  return chosenMeasures({ dataset, selection }).map(({ id }) => id);
}

test('filters let through exactly the records of a figure', () => {
  expect(shown(['torg'])).toEqual(['torg']);
  expect(shown(['natt', 'kvall'])).toEqual(['natt', 'kvall']);
  expect(shown(['boll', 'natt', 'kvall'])).toEqual(['boll', 'natt', 'kvall']);
});

test('where filters would let others through there are none', () => {
  expect(shown(['natt'])).toBeNull();
  expect(shown([])).toBeNull();
});
