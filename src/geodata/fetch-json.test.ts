import { createServer, type RequestListener, type Server } from 'node:http';
import * as fc from 'fast-check';
import { HttpResponse, http, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decodeJson, featuresOf, fetchBytes, fetchJson } from './fetch-json';

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const url = 'https://karta.example/geodata/kameror.geojson';
const answer = (respond: () => Response | Promise<Response>) => server.use(http.get(url, respond));
const never = () => new Promise<Response>(() => {});
const failure = (code: string, detail?: string) => ({
  ok: false,
  failure: { code, url, ...(detail === undefined ? {} : { detail }) },
});

describe('a file that comes', () => {
  test('is read', async () => {
    answer(() => HttpResponse.json({ namn: 'Älvsjö' }));
    expect(await fetchJson(url)).toEqual({ ok: true, value: { namn: 'Älvsjö' } });
  });

  test('is waited for when it is late', async () => {
    let send: (response: Response) => void = () => {};
    let asked: () => void = () => {};
    const request = new Promise<void>((resolve) => {
      asked = resolve;
    });
    answer(() => {
      asked();
      return new Promise<Response>((resolve) => {
        send = resolve;
      });
    });
    const loading = fetchJson(url);
    await request;
    send(HttpResponse.json([1]));
    expect(await loading).toEqual({ ok: true, value: [1] });
  });

  test('is read with a byte order mark, and whatever type the server calls it', async () => {
    answer(() => HttpResponse.text('\uFEFF{"a":1}'));
    expect(await fetchJson(url)).toEqual({ ok: true, value: { a: 1 } });
  });
});

describe('a file that does not come is told of', () => {
  test.each([
    [404, 'notFound'],
    [500, 'serverError'],
    [503, 'serverError'],
    [403, 'serverError'],
    [410, 'serverError'],
  ])('status %i: %s', async (status, code) => {
    answer(() => new HttpResponse('{"type":"FeatureCollection","features":[]}', { status }));
    expect(await fetchJson(url)).toEqual(failure(code, String(status)));
  });

  test('no network', async () => {
    answer(() => HttpResponse.error());
    expect(await fetchJson(url)).toEqual(failure('unreachable'));
  });

  test('a server that never answers', async () => {
    answer(never);
    expect(await fetchBytes(url, { waitMs: 20 })).toEqual(failure('timeout'));
  });
});

describe('a server that begins to answer', () => {
  const half = '{"type":"FeatureCollection","features":[{"type":"Feat';
  let real: Server | undefined;
  afterEach(() => {
    real?.closeAllConnections();
    real?.close();
  });

  /** A server of its own, because what happens below HTTP cannot be played. */
  async function listen(listener: RequestListener): Promise<string> {
    const opened = createServer(listener);
    real = opened;
    await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
    const address = opened.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    server.use(http.get(`http://127.0.0.1:${port}/*`, () => passthrough()));
    return `http://127.0.0.1:${port}/lager.geojson`;
  }

  test('and falls silent is not waited for', async () => {
    const from = await listen((_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write(half);
    });
    const result = await fetchBytes(from, { waitMs: 100 });
    expect(result).toEqual({ ok: false, failure: { code: 'timeout', url: from } });
  });

  test('and is cut off has not answered', async () => {
    const from = await listen((_request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write(half, () => response.destroy());
    });
    const result = await fetchJson(from);
    expect(result).toEqual({ ok: false, failure: { code: 'unreachable', url: from } });
  });

  test('and ends too early without having said how much it would send', async () => {
    const from = await listen((_request, response) => {
      response.end(half);
    });
    expect(await fetchJson(from)).toMatchObject({ failure: { code: 'notJson', url: from } });
  });
});

describe('a caller that no longer wants the file', () => {
  test('gets no value and no failure', async () => {
    const controller = new AbortController();
    answer(() => {
      controller.abort();
      return never();
    });
    await expect(fetchJson(url, controller.signal)).rejects.toThrow('abort');
  });

  test('still hears of a timeout while it waits', async () => {
    answer(never);
    const { signal } = new AbortController();
    expect(await fetchBytes(url, { signal, waitMs: 20 })).toEqual(failure('timeout'));
  });
});

describe('bytes that are no JSON', () => {
  test.each([
    ['a web page', '<!doctype html><title>Logga in</title>'],
    ['a file cut off at a comma', '{"type":"FeatureCollection","features":[{"type":"Feature"},'],
    ['a file cut off in a word', '{"type":"FeatureCollection","features":[tru'],
    ['nothing', ''],
    ['a comma too many', '{"a":1,}'],
    ['two values', '{}{}'],
  ])('%s', async (_what, body) => {
    answer(() => HttpResponse.text(body));
    const result = await fetchJson(url);
    expect(result).toMatchObject({ ok: false, failure: { code: 'notJson', url } });
    expect(result.ok ? '' : result.failure.detail).not.toBe('');
  });

  test('a file in an old character set is told of, not read with its letters lost', async () => {
    const latin1 = Uint8Array.from('{"namn":"Älvsjö"}', (letter) => letter.charCodeAt(0));
    answer(() => new HttpResponse(latin1));
    expect(await fetchJson(url)).toMatchObject({ failure: { code: 'notJson' } });
  });

  test('any bytes give a value or a failure', () => {
    return fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const result = decodeJson(new Uint8Array(bytes).buffer, url);
        expect(result.ok || result.failure.code === 'notJson').toBe(true);
      }),
    );
  });

  test('every JSON value is read as it was written', () => {
    return fc.assert(
      fc.property(fc.json(), (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(decodeJson(bytes.buffer, url)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });
});

describe('JSON that is no layer', () => {
  test.each([
    ['a number', 7, 'notGeoJson'],
    ['null', null, 'notGeoJson'],
    ['a text', 'FeatureCollection', 'notGeoJson'],
    ['a list of features', [{ type: 'Feature' }], 'notGeoJson'],
    ['an object of another kind', { features: [] }, 'notGeoJson'],
    ['one feature', { type: 'Feature' }, 'notAFeatureCollection'],
    ['a geometry', { type: 'Point', coordinates: [15, 58] }, 'notAFeatureCollection'],
    ['TopoJSON', { type: 'Topology', objects: {} }, 'notAFeatureCollection'],
    ['no features', { type: 'FeatureCollection' }, 'notAFeatureCollection'],
    ['features by name', { type: 'FeatureCollection', features: {} }, 'notAFeatureCollection'],
    ['a type that is no text', { type: { toString: 1 } }, 'notAFeatureCollection'],
  ])('%s: %s', (_what, value, code) => {
    expect(featuresOf(value, url)).toMatchObject({ ok: false, failure: { code, url } });
  });

  test('says what it is instead', () => {
    expect(featuresOf({ type: 'Feature' }, url)).toEqual(
      failure('notAFeatureCollection', 'Feature'),
    );
  });

  test('anything is answered, never thrown at', () => {
    const like = fc.record({ type: fc.anything(), features: fc.anything() });
    return fc.assert(
      fc.property(fc.oneof(fc.anything(), like), (value) => {
        const result = featuresOf(value, url);
        if (result.ok) expect(Array.isArray(result.value)).toBe(true);
      }),
    );
  });

  test('a collection gives its features, unchecked', () => {
    const features = [null, 7, { type: 'Feature' }];
    expect(featuresOf({ type: 'FeatureCollection', features }, url)).toEqual({
      ok: true,
      value: features,
    });
  });
});
