import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadDistricts, loadPlaces, loadWorkspace } from './load-reference';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const base = 'https://karta.example/geodata/';
const serve = (file: string, body: unknown) =>
  server.use(http.get(base + file, () => HttpResponse.json(body as object)));
const refuse = (file: string, status: number) =>
  server.use(http.get(base + file, () => new HttpResponse(null, { status })));
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

const ring = [
  [15.6, 58.4],
  [15.61, 58.4],
  [15.61, 58.41],
  [15.6, 58.4],
];
const district = {
  type: 'Feature',
  properties: {
    id: 'norra-prov',
    namn: 'Norra Prov',
    landareal_km2: 1.5,
    folkmangd: 900,
    folkmangd_ar: 2024,
    etikett_lng: 15.605,
    etikett_lat: 58.405,
  },
  geometry: { type: 'Polygon', coordinates: [ring] },
};
const place = {
  type: 'Feature',
  properties: { id: 'torget', namn: 'Provtorget', slag: 'torg', sakerhet: 'ungefarlig' },
  geometry: { type: 'Point', coordinates: [15.605, 58.405] },
};

describe('the workspace file', () => {
  const real: object = JSON.parse(readFileSync('geodata/workspace.json', 'utf8'));

  test('is read', async () => {
    serve('workspace.json', real);
    expect(await loadWorkspace(`${base}workspace.json`)).toEqual({ ok: true, value: real });
  });

  test('with a fault is refused, and the fault is named', async () => {
    serve('workspace.json', { ...real, lage: { datum: '2024' } });
    expect(await loadWorkspace(`${base}workspace.json`)).toEqual({
      ok: false,
      failure: { code: 'badWorkspace', url: `${base}workspace.json`, detail: 'lage.text' },
    });
  });

  test('that is missing is told of', async () => {
    refuse('workspace.json', 404);
    expect(await loadWorkspace(`${base}workspace.json`)).toMatchObject({
      failure: { code: 'notFound' },
    });
  });
});

describe('districts', () => {
  test('are read in the order of the file', async () => {
    const other = { ...district, properties: { ...district.properties, id: 'a', namn: 'A' } };
    serve('d.geojson', collection(district, other));
    expect(await loadDistricts(`${base}d.geojson`)).toMatchObject({
      ok: true,
      value: [
        {
          id: 'norra-prov',
          name: 'Norra Prov',
          landSquareKilometres: 1.5,
          population: 900,
          populationYear: 2024,
          labelPosition: [15.605, 58.405],
          geometry: district.geometry,
        },
        { name: 'A' },
      ],
    });
  });

  const changed = (changes: object) => ({
    ...district,
    properties: { ...district.properties, ...changes },
  });
  test.each([
    ['no name', changed({ namn: undefined })],
    ['no land', changed({ landareal_km2: 0 })],
    ['fewer than no people', changed({ folkmangd: -1 })],
    ['a point', { ...district, geometry: place.geometry }],
    ['no outline', { ...district, geometry: null }],
    ['an outline without positions', { ...district, geometry: { type: 'Polygon' } }],
    ['an outline of nothing', { ...district, geometry: { type: 'Polygon', coordinates: [] } }],
    [
      'an outline in metres',
      {
        ...district,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [1e5, 6e6],
              [2e5, 6e6],
              [2e5, 7e6],
              [1e5, 6e6],
            ],
          ],
        },
      },
    ],
    ['nothing', null],
  ])('one with %s is left out', async (_what, feature) => {
    serve('d.geojson', collection(feature, district));
    expect(await loadDistricts(`${base}d.geojson`)).toMatchObject({
      ok: true,
      value: [{ id: 'norra-prov' }],
    });
  });

  test('that cannot be read are told of', async () => {
    refuse('d.geojson', 500);
    expect(await loadDistricts(`${base}d.geojson`)).toMatchObject({
      failure: { code: 'serverError', detail: '500' },
    });
  });
});

describe('places', () => {
  test('are read from several files, and a file or row that is damaged is left out', async () => {
    serve('a.geojson', collection(place, { ...place, geometry: district.geometry }, 7));
    refuse('b.geojson', 404);
    const properties = {
      id: 'p2',
      namn: 'Parken',
      slag: 'park',
      stadsdel_namn: 'Norra Prov',
      alias: ['Lunden'],
    };
    serve('c.geojson', collection({ ...place, properties }));
    const urls = ['a.geojson', 'b.geojson', 'c.geojson'].map((file) => base + file);
    expect(await loadPlaces(urls)).toEqual([
      {
        id: 'torget',
        name: 'Provtorget',
        kind: 'torg',
        aliases: [],
        position: [15.605, 58.405],
        approximate: true,
      },
      {
        id: 'p2',
        name: 'Parken',
        kind: 'park',
        district: 'Norra Prov',
        aliases: ['Lunden'],
        position: [15.605, 58.405],
        approximate: false,
      },
    ]);
  });
});
