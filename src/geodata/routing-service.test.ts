import type { Position } from 'geojson';
import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fetchDistances, fetchRoute } from './routing-service';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const osrm = { slag: 'osrm', url: 'https://osrm.example/foot' } as const;
const valhalla = { slag: 'valhalla', url: 'https://valhalla.example/' } as const;
/** A degree is a hundred kilometres both ways. */
const straightMeters = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position) =>
  Math.hypot(x - u, y - v) * 100_000;
const options = { straightMeters };
const stops = [
  [18, 59.3],
  [18.001, 59.3],
  [18.001, 59.301],
];
const routeOf = 'https://osrm.example/foot/route/v1/foot/*';
const tableOf = 'https://osrm.example/foot/table/v1/foot/*';
const step = (...coordinates: number[][]) => ({ geometry: { type: 'LineString', coordinates } });
/** Two legs; the second ends 10 m short of its stop. */
const osrmRoute = {
  code: 'Ok',
  routes: [
    {
      distance: 240,
      legs: [
        {
          distance: 120,
          steps: [
            step([18, 59.3], [18.0005, 59.3001]),
            step([18.0005, 59.3001], [18.001, 59.3]),
            step([18.001, 59.3], [18.001, 59.3]),
          ],
        },
        { distance: 90, steps: [step([18.001, 59.3], [18.001, 59.3009])] },
      ],
    },
  ],
};

describe('OSRM', () => {
  test('is asked once for the whole walk, and gives its legs', async () => {
    let asked = '';
    server.use(
      http.get(routeOf, ({ request }) => {
        asked = request.url;
        return HttpResponse.json(osrmRoute);
      }),
    );
    expect(await fetchRoute(osrm, stops, options)).toEqual({
      ok: true,
      value: [
        {
          path: [
            [18, 59.3],
            [18.0005, 59.3001],
            [18.001, 59.3],
          ],
          meters: expect.closeTo(120, 6),
          straightMeters: expect.closeTo(100, 6),
          kind: 'tjanst',
        },
        {
          path: [
            [18.001, 59.3],
            [18.001, 59.3009],
            [18.001, 59.301],
          ],
          meters: expect.closeTo(90 + 10, 6),
          straightMeters: expect.closeTo(100, 6),
          kind: 'tjanst',
        },
      ],
    });
    expect(asked).toContain('/foot/route/v1/foot/18.000000,59.300000;18.001000,59.300000;');
    expect(asked).toContain('geometries=geojson');
  });

  test('gives distances, the mean of both ways', async () => {
    const distances = [
      [0, 120, 220],
      [124, 0, 100],
      [220, null, 0],
    ];
    server.use(http.get(tableOf, () => HttpResponse.json({ code: 'Ok', distances })));
    expect(await fetchDistances(osrm, stops)).toEqual({
      ok: true,
      value: { count: 3, between: Float64Array.of(0, 122, 220, 122, 0, 100, 220, 100, 0) },
    });
  });

  test('stops without a way between them are named', async () => {
    const distances = [
      [0, 1, null],
      [1, 0, 1],
      [null, 1, 0],
    ];
    server.use(http.get(tableOf, () => HttpResponse.json({ code: 'Ok', distances })));
    expect(await fetchDistances(osrm, stops)).toEqual({
      ok: false,
      failure: { code: 'refused', detail: '3-1' },
    });
  });

  test('a refusal is told in its own word', async () => {
    const refusal = { code: 'TooBig', message: 'Too many table coordinates' };
    server.use(http.get(tableOf, () => HttpResponse.json(refusal, { status: 400 })));
    expect(await fetchDistances(osrm, stops)).toEqual({
      ok: false,
      failure: { code: 'refused', detail: 'TooBig: Too many table coordinates' },
    });
  });
});

describe('Valhalla', () => {
  const leg = (shape: string, length: number) => ({ shape, summary: { length, time: 80 } });
  /** The ways of the answer above. */
  const legs = [leg('_ikbpB_gsia@gEg^fEg^', 0.12), leg('_ikbpBoeuia@gw@?', 0.09)];
  const routeAt = 'https://valhalla.example/route';
  const tableAt = 'https://valhalla.example/sources_to_targets';

  test('is asked once for the whole walk, and gives what OSRM gives', async () => {
    let asked: unknown;
    server.use(
      http.get(routeAt, ({ request }) => {
        asked = JSON.parse(new URL(request.url).searchParams.get('json') ?? '');
        return HttpResponse.json({ trip: { status: 0, units: 'kilometers', legs } });
      }),
      http.get(routeOf, () => HttpResponse.json(osrmRoute)),
    );
    const route = await fetchRoute(valhalla, stops, options);
    expect(route).toEqual(await fetchRoute(osrm, stops, options));
    expect(asked).toEqual({
      locations: stops.map(([lon, lat]) => ({ lat, lon })),
      costing: 'pedestrian',
      units: 'kilometers',
      directions_type: 'none',
    });
  });

  test('gives distances in metres', async () => {
    const cell = (distance: number | null) => ({ distance, time: 1, from_index: 0, to_index: 0 });
    const rows = [
      [cell(0), cell(0.12)],
      [cell(null), cell(0)],
    ];
    server.use(http.get(tableAt, () => HttpResponse.json({ sources_to_targets: rows })));
    expect(await fetchDistances(valhalla, stops.slice(0, 2))).toEqual({
      ok: true,
      value: { count: 2, between: Float64Array.of(0, 120, 120, 0) },
    });
  });

  test('a refusal is told in its own word', async () => {
    const refusal = { error_code: 442, error: 'No path could be found', status_code: 400 };
    server.use(http.get(routeAt, () => HttpResponse.json(refusal, { status: 400 })));
    expect(await fetchRoute(valhalla, stops, options)).toEqual({
      ok: false,
      failure: { code: 'refused', detail: '442: No path could be found' },
    });
  });

  test('a shape that is none is no answer', async () => {
    const answer = { trip: { legs: [leg('å', 1), leg('', 1)] } };
    server.use(http.get(routeAt, () => HttpResponse.json(answer)));
    expect(await fetchRoute(valhalla, stops, options)).toMatchObject({
      failure: { code: 'badAnswer' },
    });
  });
});

describe('a service that fails', () => {
  const failureOf = async (resolve: () => Response | Promise<Response>) => {
    server.use(http.get(routeOf, resolve));
    const result = await fetchRoute(osrm, stops, { ...options, waitMs: 300 });
    return result.ok ? null : result.failure;
  };

  test('cannot be reached', async () => {
    expect(await failureOf(() => HttpResponse.error())).toEqual({ code: 'offline', detail: '' });
  });

  test('does not answer in time', async () => {
    const silent = async () => {
      await delay('infinite');
      return HttpResponse.json(osrmRoute);
    };
    expect(await failureOf(silent)).toEqual({ code: 'timeout', detail: '300 ms' });
  });

  test.each([429, 500, 503])('says %i', async (status) => {
    expect(await failureOf(() => new HttpResponse('<html>', { status }))).toEqual({
      code: 'refused',
      detail: String(status),
    });
  });

  const [route] = osrmRoute.routes;
  test.each([
    ['a web page', new HttpResponse('<!doctype html>')],
    ['nothing', new HttpResponse(null)],
    ['no routes', HttpResponse.json({ code: 'Ok', routes: [] })],
    ['too few legs', HttpResponse.json({ code: 'Ok', routes: [{ legs: route?.legs.slice(1) }] })],
    [
      'legs without steps',
      HttpResponse.json({ code: 'Ok', routes: [{ legs: [{ distance: 1 }] }] }),
    ],
    [
      'a negative distance',
      HttpResponse.json({
        code: 'Ok',
        routes: [{ legs: route?.legs.map((leg) => ({ ...leg, distance: -1 })) }],
      }),
    ],
  ])('answers with %s', async (_, response) => {
    expect(await failureOf(() => response)).toMatchObject({ code: 'badAnswer' });
  });

  test.each([
    ['too few rows', [[0, 1]]],
    [
      'a row too short',
      [
        [0, 1, 2],
        [1, 0],
        [2, 1, 0],
      ],
    ],
    ['words', [['a']]],
  ])('answers with a table of %s', async (_, distances) => {
    server.use(http.get(tableOf, () => HttpResponse.json({ code: 'Ok', distances })));
    expect(await fetchDistances(osrm, stops)).toMatchObject({
      failure: { code: 'badAnswer' },
    });
  });

  test('is given up by the one who asked', async () => {
    server.use(http.get(routeOf, () => HttpResponse.json(osrmRoute)));
    const signal = AbortSignal.abort();
    await expect(fetchRoute(osrm, stops, { ...options, signal })).rejects.toThrow();
  });
});

test('one stop or none is not asked about', async () => {
  expect(await fetchRoute(osrm, stops.slice(0, 1), options)).toEqual({ ok: true, value: [] });
  expect(await fetchDistances(osrm, [])).toMatchObject({ value: { count: 0 } });
  expect(await fetchDistances(osrm, stops.slice(0, 1))).toEqual({
    ok: true,
    value: { count: 1, between: Float64Array.of(0) },
  });
});
