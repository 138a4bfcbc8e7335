import type { Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { selectVisible } from '@/view/selection';
import { startView } from '@/view/view-state';
import { computeLegend, markDrawn } from './drawn';

const point: Geometry = { type: 'Point', coordinates: [18, 59.3] };

function measure(
  id: string,
  layer: string,
  status: string,
  quality: Measure['geometryQuality'],
): Measure {
  return {
    id,
    name: id,
    layer,
    type: 'aktivitet',
    prevention: ['social'],
    status,
    implementation: 'egen',
    description: id,
    sources: [],
    geometryQuality: quality,
    publication: 'offentlig',
    geometry: quality === 'saknas' ? null : point,
  };
}

const records = [
  measure('a1', 'a', 'pagar', 'exakt'),
  measure('a2', 'a', 'planerad', 'saknas'),
  measure('b1', 'b', 'planerad', 'schematisk'),
];

async function legendOf(layer: readonly string[] | null) {
  const dataset = await buildDataset(records, [], ['a', 'b', 'c'], () => undefined);
  const facets = layer ? { layer } : {};
  const { chosen } = selectVisible(dataset, { ...startView, facets });
  return computeLegend(dataset, chosen, markDrawn(dataset));
}

it('counts per layer what there is, what is shown and what of it has a place', async () => {
  const { layers } = await legendOf(['a']);
  expect(layers.get('a')).toEqual({ total: 2, shown: 2, placed: 1 });
  expect(layers.get('b')).toEqual({ total: 1, shown: 0, placed: 0 });
  expect(layers.get('c')).toEqual({ total: 0, shown: 0, placed: 0 });
});

it('lists only ways of drawing that are on the map; a record without a place draws nothing', async () => {
  expect([...(await legendOf(['a'])).drawn]).toEqual(['inForce', 'exact']);
  expect([...(await legendOf(null)).drawn]).toEqual(['inForce', 'planned', 'exact', 'schematic']);
  expect((await legendOf([])).drawn.size).toBe(0);
});
