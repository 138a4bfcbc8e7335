import { expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import type { LayerConfig } from '@/domain/workspace';
import { figureRows } from './figure-rows';

test('a file of figures has a row for each: the scene, its layers, its districts by layer', async () => {
  const measures = [
    record('aktivitet', 'torg', { stadsdel_angiven: ['Väster'] }),
    record('nattvandring', 'natt', { status: 'planerad' }),
  ];
  const dataset = await buildDataset(measures, exampleDistricts, [], makePause());
  const layer = (id: string, namn: string) => ({ id, namn }) as LayerConfig; // what the rows do not read is left out
  const layers = [layer('lager-aktivitet', 'Aktiviteter'), layer('lager-nattvandring', 'Natt')];
  const scene = { id: 'a', title: 'Allt', text: '', notes: '', search: '' };
  const { header, rows } = figureRows([scene, { ...scene, title: '' }], dataset, layers);
  expect(header).toEqual(['bild', 'rubrik', 'stadsdel', 'lager', 'antal']);
  expect(rows.slice(0, 6)).toEqual([
    ['1', 'Allt', '', '', '2'],
    ['1', 'Allt', '', 'Aktiviteter', '1'],
    ['1', 'Allt', '', 'Natt', '1'],
    ['1', 'Allt', 'Väster', '', '1'],
    ['1', 'Allt', 'Väster', 'Aktiviteter', '1'],
    ['1', 'Allt', 'Öster', '', '0'],
  ]);
  expect(rows[6]).toEqual(['2', 'Bild utan rubrik', '', '', '2']);
});
