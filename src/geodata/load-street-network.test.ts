import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadStreetNetwork } from './load-street-network';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const url = 'https://karta.example/geodata/reference/gatunat.geojson';
const serve = (...features: unknown[]) =>
  server.use(http.get(url, () => HttpResponse.json({ type: 'FeatureCollection', features })));
const street = (coordinates: unknown, properties: object | null = null, type = 'LineString') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const [a, b, c] = [
  [18, 59.3],
  [18.001, 59.3],
  [18.001, 59.301],
];

test('gives the lines in the order of the file, those of several parts one by one', async () => {
  serve(
    street([a, b]),
    street(
      [
        [b, c],
        [c, a],
      ],
      { klass: 'gangvag' },
      'MultiLineString',
    ),
  );
  expect(await loadStreetNetwork(url)).toEqual({
    ok: true,
    value: {
      lines: [
        [a, b],
        [b, c],
        [c, a],
      ],
      bad: 0,
    },
  });
});

test.each([
  ['a point', street(a, null, 'Point')],
  ['one vertex', street([a])],
  ['a vertex in metres', street([a, [151_000, 6_575_000]])],
  ['a vertex without latitude', street([a, [18]])],
  ['no geometry', { type: 'Feature', properties: null, geometry: null }],
  ['nothing', null],
])('a feature of %s is left out and counted', async (_, feature) => {
  serve(feature, street([a, b]));
  expect(await loadStreetNetwork(url)).toEqual({ ok: true, value: { lines: [[a, b]], bad: 1 } });
});

test.each([{ klass: 'motorvag' }, { highway: 'motorway' }, { highway: 'motorway_link' }])(
  'nobody walks on %j',
  async (properties) => {
    serve(street([a, b], properties), street([b, c], { highway: 'footway', name: null }));
    expect(await loadStreetNetwork(url)).toEqual({ ok: true, value: { lines: [[b, c]], bad: 0 } });
  },
);

test('a file that cannot be had, or is none, is told of', async () => {
  server.use(http.get(url, () => new HttpResponse(null, { status: 404 })));
  expect(await loadStreetNetwork(url)).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  server.use(http.get(url, () => HttpResponse.json({ type: 'Topology' })));
  expect(await loadStreetNetwork(url)).toMatchObject({
    failure: { code: 'notAFeatureCollection' },
  });
});
