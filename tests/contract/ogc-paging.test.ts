/** Reading a collection from a server that does what servers do: no row lost, none twice, no hang. */
import * as fc from 'fast-check';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testContext } from '@/domain/row-arbitrary';
import { loadCollection } from '@/geodata/load-collection';
import type { Fault } from '../ogc-server/faults.ts';
import { type PlayedRow, playServer } from '../ogc-server/play-server.ts';

const net = setupServer();
beforeAll(() => net.listen({ onUnhandledRequest: 'error' }));
afterEach(() => net.resetHandlers());
afterAll(() => net.close());

const base = 'https://gis.example/ogc';
const context = testContext('kompetens');

function training(id: string): PlayedRow {
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
const rows = (count: number, prefix = 'rad') =>
  Array.from({ length: count }, (_, index) => training(`${prefix}-${index + 1}`));

interface Asked {
  limit?: number;
  mostFeatures?: number;
  waitMs?: number;
}

function play(features: readonly PlayedRow[], mostPerPage?: number) {
  const server = playServer(
    base,
    { utbildning: { features: [...features] } },
    mostPerPage === undefined ? {} : { mostPerPage },
  );
  net.resetHandlers(...server.handlers);
  return server;
}

function load({ limit = 10, mostFeatures = 1000, waitMs = 20_000 }: Asked = {}) {
  return loadCollection({ url: base, collection: 'utbildning', limit }, context, undefined, {
    sleep: async () => {},
    waitMs,
    mostFeatures,
  });
}

/** Ids that came, or the failure. */
async function outcome(asked?: Asked): Promise<string[] | string> {
  const result = await load(asked);
  if (result.ok) return result.value.records.map(({ id }) => id);
  const { code, detail } = result.failure;
  return detail === undefined ? code : `${code} ${detail}`;
}
const idsOf = (features: readonly PlayedRow[]) => features.map(({ id }) => String(id));

describe('a collection', () => {
  test('comes whole, once and in order, whatever its size and that of the pages', async () => {
    const shape = fc.record({
      count: fc.nat({ max: 60 }),
      limit: fc.integer({ min: 1, max: 25 }),
      mostPerPage: fc.integer({ min: 1, max: 25 }),
      quirks: fc.subarray<Fault>([
        { kind: 'noNext' },
        { kind: 'endlessNext' },
        { kind: 'clamps' },
        { kind: 'counts', matched: undefined },
      ]),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ count, limit, mostPerPage, quirks }) => {
        const kinds = new Set(quirks.map(({ kind }) => kind));
        // A server that repeats its last page for ever and does not say when it ends cannot be told from a broken one.
        fc.pre(!kinds.has('clamps') || (!kinds.has('counts') && !kinds.has('endlessNext')));
        const features = rows(count);
        const server = play(features, mostPerPage);
        for (const fault of quirks) server.faults.add({ fault });
        expect(await outcome({ limit })).toEqual(idsOf(features));
        const pages = Math.ceil(count / Math.min(limit, mostPerPage));
        expect(server.faults.asked('utbildning')).toBeLessThanOrEqual(pages + 1);
      }),
      { numRuns: 50 },
    );
  });

  test('is asked for no more than it needs', async () => {
    const server = play(rows(25));
    expect(await outcome()).toHaveLength(25);
    expect(server.queries.map((query) => query.get('offset'))).toEqual(['0', '10', '20']);
  });

  test('is asked for within bounds on every page', async () => {
    const server = play(
      rows(25).map((row, index) => ({
        ...row,
        properties: { ...row.properties, geometrikvalitet: 'exakt' },
        geometry: { type: 'Point', coordinates: [15.51 + index / 1000, 58.4] },
      })),
    );
    const source = { url: base, collection: 'utbildning', limit: 5 };
    const result = await loadCollection(
      { ...source, bounds: [15.5, 58.3, 15.5225, 58.5] },
      context,
    );
    expect(result).toMatchObject({ ok: true, value: { records: { length: 13 } } });
    expect(new Set(server.queries.map((query) => query.get('bbox')))).toEqual(
      new Set(['15.5,58.3,15.5225,58.5']),
    );
  });

  test('keeps its good rows beside the bad ones', async () => {
    const [first, , third] = rows(3);
    if (!first || !third) throw new Error('no rows');
    const bad = { ...training('rad-2'), properties: { id: 'rad-2' } };
    play([first, bad, third, { ...third, id: 'rad-3b' }]);
    expect(await load({ limit: 2 })).toMatchObject({
      ok: true,
      value: {
        records: [{ id: 'rad-1' }, { id: 'rad-3' }],
        rejected: [
          { index: 1, id: 'rad-2' },
          { index: 3, id: 'rad-3', issues: [{ code: 'duplicateId' }] },
        ],
      },
    });
  });

  test('whose features have no id of their own is told apart by its rows', async () => {
    const features = rows(25).map(({ id: _, ...row }) => row);
    play(features);
    expect(await outcome()).toHaveLength(25);
  });

  test('that holds an id twice on a page says so', async () => {
    play([...rows(2), ...rows(1)]);
    expect(await load()).toMatchObject({
      ok: true,
      value: {
        records: { length: 2 },
        rejected: [{ index: 2, issues: [{ code: 'duplicateId' }] }],
      },
    });
  });
});

describe('a server that', () => {
  test('counts too few loses no row', async () => {
    const features = rows(25);
    for (const matched of [0, 3, 10, 24]) {
      const server = play(features);
      server.faults.add({ fault: { kind: 'counts', matched } });
      server.faults.add({ fault: { kind: 'noNext' } });
      expect(await outcome()).toEqual(idsOf(features));
    }
  });

  test('counts too many is found out', async () => {
    const server = play(rows(25));
    server.faults.add({ fault: { kind: 'counts', matched: 120 } });
    expect(await outcome()).toBe('incomplete 25/120');
    expect(server.faults.asked('utbildning')).toBe(4);
  });

  test.each([
    ['counts', 'repeatedPages'],
    ['does not count', 'repeatedPages'],
  ])('gives its first page again and again, and %s', async (what, code) => {
    const server = play(rows(25));
    server.faults.add({ fault: { kind: 'repeats' } });
    if (what !== 'counts') server.faults.add({ fault: { kind: 'counts', matched: undefined } });
    expect(await outcome()).toBe(code);
    expect(server.faults.asked('utbildning')).toBe(2);
  });

  test('links for ever to pages that it repeats', async () => {
    const server = play(rows(20));
    server.faults.add({ fault: { kind: 'endlessNext' } });
    server.faults.add({ fault: { kind: 'clamps' } });
    expect(await outcome()).toBe('repeatedPages');
    expect(server.faults.asked('utbildning')).toBe(3);
  });

  test('refuses what lies after the last row is not asked for more', async () => {
    const server = play(rows(20));
    server.faults.add({ fault: { kind: 'status', status: 400 }, offset: 20 });
    expect(await outcome()).toHaveLength(20);
  });

  test('has more rows than the app holds is not read to the end', async () => {
    const server = play(rows(51));
    expect(await outcome({ mostFeatures: 50 })).toBe('tooMany 50');
    expect(server.faults.asked('utbildning')).toBe(1);
    server.faults.clear();
    server.faults.add({ fault: { kind: 'counts', matched: undefined } });
    expect(await outcome({ mostFeatures: 50 })).toBe('tooMany 50');
    expect(await outcome({ mostFeatures: 51 })).toHaveLength(51);
  });
});

describe('rows that others change between two pages', () => {
  test('push a row on to the next page: it is taken once, and the new ones come too', async () => {
    for (const count of [1, 4, 10, 15]) {
      const server = play(rows(25));
      const features = rows(count, 'ny');
      server.faults.add({ fault: { kind: 'inserts', features }, on: 2, times: 1 });
      expect(await outcome()).toEqual(idsOf([...features, ...rows(25)]));
    }
  });

  test('draw a row back to a page that was read: it is not lost', async () => {
    for (const count of [1, 4, 10, 15]) {
      const server = play(rows(25));
      server.faults.add({ fault: { kind: 'removes', count }, on: 2, times: 1 });
      expect(await outcome()).toEqual(idsOf(rows(25).slice(count)));
    }
  });

  test('without end do not keep the reader for ever', async () => {
    const server = play(rows(25));
    for (let on = 1; on <= 30; on++)
      server.faults.add({ fault: { kind: 'inserts', features: rows(1, `ny-${on}`) }, on });
    const result = await load();
    expect(result).toMatchObject({ ok: true });
    const ids = result.ok ? result.value.records.map(({ id }) => id) : [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(idsOf(rows(25))));
    expect(server.faults.asked('utbildning')).toBeLessThan(15);
  });

  test('are not taken twice where the server does not count', async () => {
    const server = play(rows(25));
    server.faults.add({ fault: { kind: 'counts', matched: undefined } });
    const fault: Fault = { kind: 'inserts', features: rows(3, 'ny') };
    server.faults.add({ fault, on: 2, times: 1 });
    expect(await outcome()).toEqual(idsOf(rows(25)));
  });
});

const lasting: [string, Fault, string][] = [
  ['500', { kind: 'status', status: 500 }, 'serverError 500'],
  ['429', { kind: 'status', status: 429, retryAfter: 1 }, 'tooManyRequests 1'],
  ['401', { kind: 'status', status: 401 }, 'unauthorised 401'],
  ['403', { kind: 'status', status: 403 }, 'forbidden 403'],
  ['404', { kind: 'status', status: 404 }, 'notFound 404'],
  ['400', { kind: 'status', status: 400 }, 'refused 400'],
  ['no network', { kind: 'network' }, 'unreachable'],
  ['no answer', { kind: 'silent' }, 'timeout'],
  ['a late answer', { kind: 'slow', ms: 1_000 }, 'timeout'],
  ['a body that breaks off', { kind: 'cutOff' }, 'unreachable'],
  ['a body that ends too early', { kind: 'truncated' }, 'notJson'],
  ['a web page', { kind: 'webPage' }, 'webPage'],
  ['XML', { kind: 'xml' }, 'wrongContentType application/gml+xml'],
  ['another answer', { kind: 'exception' }, 'notAFeatureCollection'],
];
/** A wait that other pages keep on a busy machine, and that a test has time for. */
const impatient = { waitMs: 250 };
const passing: [string, Fault][] = [
  ...lasting.slice(0, 2).map(([what, fault]): [string, Fault] => [what, fault]),
  ['no network', { kind: 'network' }],
  ['no answer', { kind: 'silent' }],
  ['a body that breaks off', { kind: 'cutOff' }],
];

/** Whether others, or the server's own counts, leave it open which rows there are. */
const falsifies = ({ kind }: Fault) =>
  kind === 'inserts' || kind === 'removes' || kind === 'counts';

describe('a fault on any page', () => {
  const offsetsOf = ({ kind }: Fault) =>
    kind === 'silent' || kind === 'slow' ? [10] : [0, 10, 20];
  const patienceFor = ({ kind }: Fault) => (kind === 'silent' || kind === 'slow' ? impatient : {});

  test.each(lasting)('that lasts is told of: %s', async (_what, fault, failure) => {
    for (const offset of offsetsOf(fault)) {
      const server = play(rows(25));
      server.faults.add({ fault, offset });
      const found = await outcome(patienceFor(fault));
      // Where a body ends is told in words of the browser.
      expect(fault.kind === 'truncated' ? String(found).split(' ')[0] : found).toBe(failure);
    }
  });

  test.each(passing)('that passes does no harm: %s', async (_what, fault) => {
    for (const offset of offsetsOf(fault)) {
      const server = play(rows(25));
      server.faults.add({ fault, offset, times: 1 });
      expect(await outcome(patienceFor(fault))).toEqual(idsOf(rows(25)));
    }
  });

  test('gives a value or a failure, never a hang, a throw or a row twice', async () => {
    const fault = fc.oneof(
      fc
        .constantFrom(...lasting.map(([, one]) => one))
        .filter(({ kind }) => kind !== 'silent' && kind !== 'slow'),
      fc.integer({ min: 400, max: 599 }).map((status): Fault => ({ kind: 'status', status })),
      fc.constantFrom<Fault>(
        { kind: 'repeats' },
        { kind: 'clamps' },
        { kind: 'endlessNext' },
        { kind: 'noNext' },
        { kind: 'wrongType', type: 'text/html' },
        { kind: 'inserts', features: rows(7, 'ny') },
        { kind: 'removes', count: 3 },
      ),
      fc.integer({ min: 1, max: 8 }).map((limit): Fault => ({ kind: 'cap', limit })),
      fc
        .option(fc.nat({ max: 60 }), { nil: undefined })
        .map((matched): Fault => ({ kind: 'counts', matched })),
    );
    const rule = fc.record({
      fault,
      on: fc.nat({ max: 6 }),
      times: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(rule, { maxLength: 3 }),
        fc.nat({ max: 40 }),
        async (rules, count) => {
          const server = play(rows(count));
          for (const one of rules) server.faults.add(one);
          const found = await outcome({ mostFeatures: 100 });
          if (typeof found === 'string') expect(found).toMatch(/^[a-zA-Z]+( .*)?$/);
          else if (rules.some((one) => falsifies(one.fault)))
            expect(new Set(found).size).toBe(found.length);
          else expect(found).toEqual(idsOf(rows(count)));
          // Three readings, three tries a page.
          expect(server.faults.asked('utbildning')).toBeLessThan(3 * 3 * 100);
        },
      ),
      { numRuns: 80 },
    );
  });
});
