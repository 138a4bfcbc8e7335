import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RowContext } from '@/domain/read-row';
import { testContext } from '@/domain/row-arbitrary';
import { loadLayer } from './load-layer';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const base = 'https://karta.example/geodata';
const context = testContext('kompetens');

function training(id: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'Feature',
    properties: {
      id,
      namn: 'Samtal som stöd',
      preventionstyp: ['social'],
      status: 'pagar',
      genomforande: 'egen',
      beskrivning: 'Personalen utbildas.',
      kallor: [{ dokument: '000', avsnitt: 'Fråga 4' }],
      geometrikvalitet: 'saknas',
      publiceringsniva: 'offentlig',
      ...changes,
    },
    geometry: null,
  };
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const at = (file: string, respond: () => Response | Promise<Response>) =>
  http.get(`${base}/${file}`, respond);
const load = (file: string) => loadLayer(`${base}/${file}`, context);

describe('a layer file', () => {
  test('gives its records, and its rejected rows with reasons', async () => {
    const rows = collection(training('a'), training('b', { status: 'klar' }), training('a'));
    server.use(at('a.geojson', () => HttpResponse.json(rows)));
    const result = await load('a.geojson');
    expect(result).toMatchObject({
      ok: true,
      value: {
        records: [{ id: 'a', layer: 'lager-kompetens', type: 'kompetens', geometry: null }],
        rejected: [
          { index: 1, id: 'b', issues: [{ code: 'notAllowed', field: 'status', found: 'klar' }] },
          { index: 2, id: 'a', issues: [{ code: 'duplicateId' }] },
        ],
      },
    });
  });

  test('without rows is an empty layer, not a fault', async () => {
    server.use(at('a.geojson', () => HttpResponse.json(collection())));
    expect(await load('a.geojson')).toEqual({ ok: true, value: { records: [], rejected: [] } });
  });

  test('is fetched before what it is checked against is known', async () => {
    let know: (context: RowContext) => void = () => {};
    const later = new Promise<RowContext>((resolve) => {
      know = resolve;
    });
    let asked: () => void = () => {};
    const request = new Promise<void>((resolve) => {
      asked = resolve;
    });
    server.use(
      at('a.geojson', () => {
        asked();
        return HttpResponse.json(collection(training('a')));
      }),
    );
    const loading = loadLayer(`${base}/a.geojson`, later);
    await request;
    know(context);
    expect(await loading).toMatchObject({ ok: true, value: { records: [{ id: 'a' }] } });
  });

  test('that is given up is no failure', async () => {
    const controller = new AbortController();
    server.use(
      at('a.geojson', () => {
        controller.abort();
        return new Promise<Response>(() => {});
      }),
    );
    await expect(loadLayer(`${base}/a.geojson`, context, controller.signal)).rejects.toThrow();
  });
});

test('broken layers are told of one by one, and the good one is read beside them', async () => {
  const half = JSON.stringify(collection(training('a'))).slice(0, -20);
  server.use(
    at('bra.geojson', () => HttpResponse.json(collection(training('a')))),
    at('borta.geojson', () => new HttpResponse(null, { status: 404 })),
    at('fel.geojson', () => new HttpResponse('Fel', { status: 500 })),
    at('avbruten.geojson', () => HttpResponse.text(half)),
    at('sida.geojson', () => HttpResponse.html('<!doctype html><p>Logga in</p>')),
    at('tal.geojson', () => HttpResponse.json(7)),
    at('lista.geojson', () => HttpResponse.json([training('a')])),
    at('rad.geojson', () => HttpResponse.json(training('a'))),
    at('natverk.geojson', () => HttpResponse.error()),
    at('skrap.geojson', () =>
      HttpResponse.json(collection(null, 7, {}, [], training('b', { namn: '' }))),
    ),
  );
  const files = [
    'bra',
    'borta',
    'fel',
    'avbruten',
    'sida',
    'tal',
    'lista',
    'rad',
    'natverk',
    'skrap',
  ];
  const results = await Promise.all(files.map((file) => load(`${file}.geojson`)));
  const outcome = results.map((result) =>
    result.ok
      ? `${result.value.records.length} + ${result.value.rejected.length}`
      : result.failure.code,
  );
  expect(Object.fromEntries(files.map((file, index) => [file, outcome[index]]))).toEqual({
    bra: '1 + 0',
    borta: 'notFound',
    fel: 'serverError',
    avbruten: 'notJson',
    sida: 'notJson',
    tal: 'notGeoJson',
    lista: 'notGeoJson',
    rad: 'notAFeatureCollection',
    natverk: 'unreachable',
    skrap: '0 + 5',
  });
});
