import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { LayerSource } from '@/domain/workspace';
import { loadSource, readSourceText } from './load-source';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const base = 'https://karta.example/geodata/';
const addressOf = (url: string) => new URL(url, base).href;
const context = {
  layer: 'vandringar',
  type: 'nattvandring',
  bounds: [17, 59, 19, 60],
  districtNames: new Set<string>(),
} as const;
const row = {
  id: 'natt-1',
  namn: 'Nattvandring',
  preventionstyp: ['social'],
  status: 'planerad',
  genomforande: 'egen',
  beskrivning: 'Vuxna går.',
  kallor: [{ dokument: '001', avsnitt: 'Nattvandring' }],
  geometrikvalitet: 'saknas',
  publiceringsniva: 'offentlig',
};
const flat = {
  ...row,
  fid: 7,
  plats: null,
  preventionstyp: '["social"]',
  kallor: JSON.stringify(row.kallor),
};
const collection: LayerSource = { slag: 'ogc', url: 'register', samling: 'natt' };
const play = (...features: object[]) =>
  server.use(
    http.get(`${base}register/collections/natt/items`, () =>
      HttpResponse.json({
        type: 'FeatureCollection',
        features: features.map((properties, at) => ({
          type: 'Feature',
          id: at,
          geometry: null,
          properties,
        })),
        numberMatched: features.length,
      }),
    ),
  );

test('a layer is read from a collection, beside the workspace or elsewhere', async () => {
  play(flat);
  const loaded = await loadSource({ source: collection, addressOf }, context);
  expect(loaded).toMatchObject({ ok: true, value: { records: [{ id: 'natt-1' }], rejected: [] } });
});

test('a collection as a file has its rows as a layer file has them', async () => {
  play(flat);
  const text = await readSourceText({ source: collection, addressOf }, context);
  const { features } = JSON.parse(text.ok ? text.value : '');
  expect(features).toEqual([{ type: 'Feature', id: 'natt-1', geometry: null, properties: row }]);
});

test('a collection with rows that are no records makes no file that lacks them', async () => {
  play(flat, { ...flat, id: 'natt-2', status: 'kanske' });
  expect(await readSourceText({ source: collection, addressOf }, context)).toMatchObject({
    ok: false,
    failure: { code: 'incomplete', detail: '1/2', collection: 'natt' },
  });
});

test('a file is given as it is', async () => {
  server.use(http.get(`${base}natt.geojson`, () => HttpResponse.text('{ "som": "den är" }')));
  const source: LayerSource = { slag: 'geojson', url: 'natt.geojson' };
  expect(await readSourceText({ source, addressOf }, context)).toEqual({
    ok: true,
    value: '{ "som": "den är" }',
  });
});
