import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RowContext } from '@/domain/read-row';
import { testContext } from '@/domain/row-arbitrary';
import type { CollectionSource } from './collection-address';
import { loadCollection } from './load-collection';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const source: CollectionSource = { url: 'https://gis.example/ogc/', collection: 'kompetens' };
const url = 'https://gis.example/ogc/collections/kompetens/items';
const context = testContext('kompetens');

function training(id: string) {
  return {
    type: 'Feature',
    id,
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
    },
    geometry: null,
  };
}

const collection = (...features: unknown[]) => ({
  type: 'FeatureCollection',
  features,
  numberMatched: features.length,
});

/** Answers one after the other, the last one for good; the addresses that were asked for. */
function answerWith(...answers: (() => Response | Promise<Response>)[]): URL[] {
  const asked: URL[] = [];
  server.use(
    http.get(/^https:\/\/gis\.example\//, ({ request }) => {
      asked.push(new URL(request.url));
      return (answers[asked.length - 1] ?? answers.at(-1))?.() ?? HttpResponse.error();
    }),
  );
  return asked;
}

/** Loads without waiting; tells what would have been waited. */
async function load(
  given: CollectionSource = source,
  options: { waitMs?: number; random?: () => number; pageOrigin?: string } = {},
) {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const result = await loadCollection(given, context, undefined, {
    sleep,
    random: () => 0.5,
    ...options,
  });
  return { result, waits };
}

const good = () => HttpResponse.json(collection(training('a')));
const status = (code: number, headers: Record<string, string> = {}) => {
  return () => new HttpResponse('{"code":"x"}', { status: code, headers });
};
const failure = (code: string, detail?: string) => ({
  ok: false,
  failure: { code, url, collection: 'kompetens', ...(detail === undefined ? {} : { detail }) },
});

describe('QGIS Server, which gives no rows when it has no database', () => {
  const qgis = { ...source, server: 'qgis' } as const;
  /** What the collections give; `svarar` has one row as long as the database answers. */
  function serve(pages: object[], database: 'there' | 'away' | 'unknown') {
    const asked: string[] = [];
    server.use(
      http.get(/^https:\/\/gis\.example\//, ({ request }) => {
        const { pathname, searchParams } = new URL(request.url);
        if (!pathname.includes('/svarar/')) {
          asked.push(searchParams.get('offset') ?? '');
          return HttpResponse.json(pages[asked.length - 1] ?? pages.at(-1));
        }
        if (database === 'unknown') return new HttpResponse(null, { status: 404 });
        const row = { type: 'Feature', id: '1', properties: { fid: 1 }, geometry: null };
        return HttpResponse.json(collection(...(database === 'there' ? [row] : [])));
      }),
    );
    return asked;
  }
  const none = { ...collection(), numberMatched: 4 };

  test('is not taken to have none', async () => {
    serve([none], 'away');
    expect((await load(qgis)).result).toEqual(failure('noDatabase'));
    serve([collection()], 'away');
    expect((await load(qgis)).result).toEqual(failure('noDatabase'));
  });

  test('has none when the database says so', async () => {
    const asked = serve([none], 'there');
    expect((await load(qgis)).result).toEqual({ ok: true, value: { records: [], rejected: [] } });
    expect(asked).toEqual(['0', '0']);
  });

  test('is read on when the database is there again', async () => {
    const half = { ...collection(training('a')), numberMatched: 2 };
    const asked = serve([half, { ...collection(training('b')), numberMatched: 2 }], 'there');
    const { result } = await load(qgis);
    expect(result.ok && result.value.records.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(asked).toEqual(['0', '1']);
  });

  test('that cannot tell is told of', async () => {
    serve([none], 'unknown');
    expect((await load(qgis)).result).toMatchObject({
      ok: false,
      failure: { code: 'notFound', collection: 'svarar' },
    });
  });
});

describe('the address of a page', () => {
  test.each(['https://gis.example/ogc', 'https://gis.example/ogc/', 'https://gis.example/ogc//'])(
    'follows the landing page %s',
    async (landing) => {
      const asked = answerWith(good);
      await load({ ...source, url: landing });
      expect(asked.map(String)).toEqual([`${url}?f=json&limit=1000&offset=0`]);
    },
  );

  test('keeps what the landing page asks for, and sends bounds and limit', async () => {
    const asked = answerWith(good);
    await load({
      url: 'https://gis.example/qgis/wfs3?MAP=/a b.qgs&f=html',
      collection: 'sociala insatser',
      limit: 50,
      bounds: [17.85, 59.22, 18.14, 59.36],
    });
    expect(asked[0]?.pathname).toBe('/qgis/wfs3/collections/sociala%20insatser/items');
    expect(asked[0]?.search).toContain('bbox=17.85,59.22,18.14,59.36');
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      MAP: '/a b.qgs',
      f: 'json',
      limit: '50',
      offset: '0',
      bbox: '17.85,59.22,18.14,59.36',
    });
  });

  test('that is none is a fault of the caller', async () => {
    await expect(load({ ...source, url: 'ogc/' })).rejects.toThrow(TypeError);
  });
});

describe('what may pass is tried again', () => {
  test.each([
    ['500', status(500)],
    ['502', status(502)],
    ['429', status(429)],
    ['no network', () => HttpResponse.error()],
  ])('%s', async (_what, answer) => {
    const once = answerWith(answer, answer, good);
    const { result, waits } = await load();
    expect(result).toMatchObject({ ok: true, value: { records: [{ id: 'a' }] } });
    expect(once.length).toBe(3);
    expect(waits).toEqual([300, 900]);
  });

  test('three times, no more', async () => {
    const asked = answerWith(status(503));
    const { result, waits } = await load();
    expect(result).toEqual(failure('serverError', '503'));
    expect([asked.length, waits]).toEqual([3, [300, 900]]);
  });

  test('not at the same beat by all', async () => {
    answerWith(status(503));
    const early = await load(source, { random: () => 0 });
    const late = await load(source, { random: () => 1 });
    expect([early.waits, late.waits]).toEqual([
      [150, 450],
      [450, 1350],
    ]);
  });

  test('as late as the server wants it, up to ten seconds', async () => {
    answerWith(status(429, { 'Retry-After': '10' }), status(503, { 'Retry-After': '2' }), good);
    const { result, waits } = await load();
    expect(result.ok).toBe(true);
    expect(waits).toEqual([10_000, 2_000]);
  });

  test('not where the server wants a longer rest', async () => {
    const asked = answerWith(status(429, { 'Retry-After': '11' }));
    const { result, waits } = await load();
    expect(result).toEqual(failure('tooManyRequests', '11'));
    expect([asked.length, waits]).toEqual([1, []]);
  });

  test('at the usual beat where the rest is told as a date', async () => {
    answerWith(status(429, { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }));
    const { result, waits } = await load();
    expect(result).toEqual(failure('tooManyRequests'));
    expect(waits).toEqual([300, 900]);
  });

  test('a server that never answers, too', async () => {
    const asked = answerWith(() => new Promise<Response>(() => {}));
    const { result } = await load(source, { waitMs: 20 });
    expect(result).toEqual(failure('timeout'));
    expect(asked.length).toBe(3);
  });
});

describe('what will not pass is told of at once', () => {
  test.each([
    [400, 'refused'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [405, 'refused'],
    [410, 'notFound'],
  ])('status %i: %s', async (code, name) => {
    const asked = answerWith(status(code));
    expect((await load()).result).toEqual(failure(name, String(code)));
    expect(asked.length).toBe(1);
  });

  const text = (body: string, type: string) => () =>
    new HttpResponse(body, { headers: { 'Content-Type': type } });
  test.each([
    ['a web page', text('<p>Logga in</p>', 'text/html; charset=utf-8'), 'webPage'],
    ['a web page under a wrong name', text(' <!DOCTYPE HTML>', 'application/json'), 'webPage'],
    ['XML', text('<gml/>', 'application/gml+xml; version=3.2'), 'wrongContentType'],
    ['half a body', text('{"type":"FeatureCol', 'application/geo+json'), 'notJson'],
    ['nothing', () => new HttpResponse(null, { status: 204 }), 'notJson'],
    [
      'JSON that is no collection',
      text('{"code":"x"}', 'application/json'),
      'notAFeatureCollection',
    ],
    ['one feature', text('{"type":"Feature"}', 'application/json'), 'notAFeatureCollection'],
    ['null', text('null', 'application/json'), 'notAFeatureCollection'],
  ])('%s', async (_what, answer, code) => {
    const asked = answerWith(answer);
    expect((await load()).result).toMatchObject({ failure: { code, url } });
    expect(asked.length).toBe(1);
  });

  test('a right body under a wrong name is read', async () => {
    answerWith(text(JSON.stringify(collection(training('a'))), 'text/html'));
    expect((await load()).result).toMatchObject({ ok: true, value: { records: [{ id: 'a' }] } });
  });

  test.each([
    ['https://karta.example', 'unreachableElsewhere'],
    ['https://gis.example', 'unreachable'],
  ])('no answer to a page of %s: %s', async (pageOrigin, code) => {
    answerWith(() => HttpResponse.error());
    expect((await load(source, { pageOrigin })).result).toEqual(failure(code));
  });
});

describe('a caller that gives up', () => {
  test('while the server is asked gets neither value nor failure', async () => {
    const controller = new AbortController();
    answerWith(() => {
      controller.abort();
      return new Promise<Response>(() => {});
    });
    await expect(loadCollection(source, context, controller.signal)).rejects.toThrow('abort');
  });

  test('between two tries is not kept waiting', async () => {
    const controller = new AbortController();
    const asked = answerWith(status(429, { 'Retry-After': '10' }));
    const loading = loadCollection(source, context, controller.signal);
    setTimeout(() => controller.abort(), 100);
    await expect(loading).rejects.toThrow('abort');
    expect(asked.length).toBe(1);
  });
});

test('the first page is fetched before what it is checked against is known', async () => {
  let know: (context: RowContext) => void = () => {};
  const later = new Promise<RowContext>((resolve) => {
    know = resolve;
  });
  answerWith(() => {
    know(context);
    return good();
  });
  expect(await loadCollection(source, later)).toMatchObject({ ok: true });
});

test('QGIS Server is asked for sorted rows, as many as it gives, and its count is not relied on', async () => {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('https://register.example/ogc/collections/kurser/items', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      const body = { type: 'FeatureCollection', features: [training('a')], numberMatched: 0 };
      return HttpResponse.json(body);
    }),
  );
  const source = {
    url: 'https://register.example/ogc',
    collection: 'kurser',
    server: 'qgis',
  } as const;
  const loaded = await loadCollection(source, testContext('kompetens'));
  expect(loaded.ok && loaded.value.records).toHaveLength(1);
  expect(asked.map((query) => [query.get('sortby'), query.get('limit')])).toEqual([
    ['id', '10000'],
  ]);
});
