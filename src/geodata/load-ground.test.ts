import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadGround } from './load-ground';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const area = (klass?: string) => ({
  type: 'Feature',
  properties: klass ? { klass } : null,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [18, 59],
        [18.1, 59],
        [18.1, 59.1],
        [18, 59],
      ],
    ],
  },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const [water, parks] = ['https://example.org/vatten', 'https://example.org/parker'];

test('takes water, and of the parks those on which nobody lives', async () => {
  server.use(
    http.get(water, () => HttpResponse.json(collection(area(), 7))),
    http.get(parks, () => HttpResponse.json(collection(area('park'), area('torg'), area()))),
  );
  const ground = await loadGround([water], [parks]);
  expect(ground?.water).toHaveLength(1);
  expect(ground?.parks).toHaveLength(1);
});

test('is nothing at all when a file is missing: better no figure than a wrong one', async () => {
  server.use(
    http.get(water, () => new HttpResponse(null, { status: 404 })),
    http.get(parks, () => HttpResponse.json(collection())),
  );
  expect(await loadGround([water], [parks])).toBeNull();
});

test('is land alone where the workspace names no water', async () => {
  expect(await loadGround([], [])).toEqual({ water: [], parks: [] });
});
