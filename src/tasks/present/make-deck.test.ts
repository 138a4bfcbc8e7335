import { beforeAll, describe, expect, test } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { exampleDistricts, record } from '@/analysis/example-records';
import { makePause } from '@/analysis/pause';
import type { LayerConfig } from '@/domain/workspace';
import { makeDeck } from './make-deck';

let dataset: Dataset;
beforeAll(async () => {
  const measures = [
    record('aktivitet', 'torg', { stadsdel_angiven: ['Väster'] }),
    record('aktivitet', 'boll', { stadsdel_angiven: ['Öster', 'Väster'] }),
    record('nattvandring', 'natt', { status: 'planerad', stadsdel_angiven: ['Väster'] }),
    record('nattvandring', 'alla', { status: 'planerad' }),
  ];
  dataset = await buildDataset(measures, exampleDistricts, [], makePause());
});

const layer = (id: string, namn: string): LayerConfig => ({
  id,
  typ: 'aktivitet',
  namn,
  beskrivning: '',
  symbol: 'stjarna',
  farg: { ljus: '#112233', mork: '#ddeeff' },
  rackviddMeter: 0,
  kalla: { slag: 'geojson', url: 'lager.geojson' },
});
const ground = {
  name: 'Läget',
  area: 'Området',
  situation: 'Läget i maj',
  sources: 'Protokollet',
  layers: [layer('lager-aktivitet', 'Aktiviteter'), layer('lager-nattvandring', 'Nattvandring')],
};
const scene = (search: string) => ({ id: 'a', title: '  ', text: '', notes: 'Säg det', search });
const png = { png: new Blob([new Uint8Array([1])]), width: 14, height: 10, scale: null };

async function slideOf(search: string, map: typeof png | null) {
  const { slides } = await makeDeck([{ scene: scene(search), map }], dataset, ground);
  return slides[0];
}

describe('a slide', () => {
  test('without a map has a chart by district and layer, and never an empty title', async () => {
    expect(await slideOf('?vy=oversikt', null)).toMatchObject({
      title: 'Bild utan rubrik',
      notes: 'Säg det',
      chart: {
        stacked: true,
        categories: ['Väster', 'Öster'],
        series: [
          { name: 'Aktiviteter', values: [2, 1], colour: '#112233' },
          { name: 'Nattvandring', values: [1, 0] },
        ],
      },
      foot: 'Läget i maj. Källor: Protokollet.',
    });
  });

  test('says how many records no bar has', async () => {
    const texts = (await slideOf('?vy=oversikt', null))?.text.map(({ text }) => text);
    expect(texts).toContain('1 åtgärd gäller hela Området och står inte i diagrammet.');
  });

  test('of one district has a chart by layer, and none where there is but one layer', async () => {
    const slide = await slideOf('?vy=oversikt&stadsdel=%C3%96ster', null);
    expect(slide?.chart).toBeUndefined();
    const both = await slideOf('?vy=oversikt&stadsdel=V%C3%A4ster', null);
    expect(both?.chart).toMatchObject({
      categories: ['Aktiviteter', 'Nattvandring'],
      series: [{ values: [2, 1] }],
    });
  });

  test('has the map alone, or map and chart where charts are open', async () => {
    const alone = await slideOf('', png);
    expect(alone?.picture).toMatchObject({
      width: 14,
      height: 10,
      alt: 'Kartbild: Bild utan rubrik',
    });
    expect(alone?.chart).toBeUndefined();
    expect(alone?.text.map(({ text }) => text)).toContain('Aktiviteter: 2');
    const both = await slideOf('?lada=diagram', png);
    expect(both?.picture).toBeDefined();
    expect(both?.chart?.stacked).toBe(true);
  });

  test('of nothing has neither', async () => {
    const slide = await slideOf('?vy=oversikt&text=finns-inte', null);
    expect(slide?.chart).toBeUndefined();
    expect(slide?.text).toEqual([{ text: '0 åtgärder visas.' }]);
  });
});
