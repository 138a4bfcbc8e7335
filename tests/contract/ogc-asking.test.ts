/** Asking a server for counts, pages and single rows of what is too large to be held. */
import * as fc from 'fast-check';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testContext } from '@/domain/row-arbitrary';
import { countRows, fetchRow, fetchRows, probeCollection } from '@/geodata/ask-collection';
import type { Fault } from '../ogc-server/faults.ts';
import { toFlatFeature } from '../ogc-server/flat-row.ts';
import { type PlayedRow, playServer } from '../ogc-server/play-server.ts';

const net = setupServer();
beforeAll(() => net.listen({ onUnhandledRequest: 'error' }));
afterEach(() => net.resetHandlers());
afterAll(() => net.close());

const base = 'https://gis.example/ogc';
const type = 'kompetens';
const context = testContext(type);
const source = { url: base, collection: 'utbildning' };
const patience = { sleep: async () => {} };
const statuses = ['beviljad', 'pagar', 'genomford'];

function row(at: number, status: string, responsible: string | undefined): PlayedRow {
  const flat = toFlatFeature(
    type,
    {
      type: 'Feature',
      properties: {
        id: `rad-${at}`,
        namn: 'Samtal som stöd',
        preventionstyp: ['social'],
        status,
        genomforande: 'egen',
        ansvarig: responsible,
        beskrivning: 'Personalen utbildas.',
        kallor: [{ dokument: '000', avsnitt: 'Fråga 4' }],
        geometrikvalitet: 'saknas',
        publiceringsniva: 'offentlig',
      },
      geometry: null,
    },
    at,
  );
  return { ...flat, properties: { ...flat.properties, stadsdel: at % 2 === 0 ? 'Norr' : 'Söder' } };
}

/** The first two of every three are under way. */
const rows = Array.from({ length: 30 }, (_, at) =>
  row(at, at % 3 === 2 ? 'genomford' : 'pagar', at < 10 ? 'Å & Ä + Ö' : undefined),
);

function play(features: readonly PlayedRow[] = rows, fault?: Fault) {
  const filters = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const server = playServer(base, { utbildning: { features } }, { filters });
  if (fault) server.faults.add({ fault });
  net.resetHandlers(...server.handlers);
  return server;
}

/** A server that answers every question for items with what is made of it. */
function answerAll(make: (query: URLSearchParams) => object): void {
  const url = `${base}/collections/utbildning/items`;
  net.resetHandlers(
    http.get(url, ({ request }) => {
      const body = make(new URL(request.url).searchParams);
      return HttpResponse.json({ type: 'FeatureCollection', ...body });
    }),
  );
}

const count = (allowed: Readonly<Record<string, readonly string[]>>, more = {}) =>
  countRows({ ...source, ...more }, type, allowed, undefined, patience);

async function idsOf(allowed: Readonly<Record<string, readonly string[]>>, from: number) {
  const counted = await count(allowed);
  if (!counted.ok) throw new Error(counted.failure.code);
  const range = { from, length: 7 };
  const page = await fetchRows(source, context, counted.value, range, undefined, patience);
  if (!page.ok) throw new Error(page.failure.code);
  expect(page.value.rejected).toEqual([]);
  return page.value.records.map(({ id }) => id);
}

describe('a server is asked', () => {
  test('what it can be asked: its columns, and whether it finds rows by them', async () => {
    play();
    const asked = await probeCollection(source, undefined, patience);
    if (!asked.ok) throw new Error(asked.failure.code);
    expect(asked.value.columns).toContain('stadsdel');
    expect(asked.value.filters).toBe(true);
  });

  test('one that gives every row whatever is asked is not relied on', async () => {
    // As MapServer 8.0: a count that has nothing to do with the question.
    play(rows, { kind: 'counts', matched: 30 });
    const asked = await probeCollection(source, undefined, patience);
    expect(asked).toMatchObject({ ok: true, value: { filters: false } });
  });

  test('for a count of one row, never of none', async () => {
    const server = play();
    expect(await count({})).toMatchObject({ ok: true, value: { total: 30 } });
    expect(server.queries.map((query) => query.get('limit'))).toEqual(['1']);
  });

  test('once for each combination of values, and the counts are added', async () => {
    const server = play();
    const counted = await count({ status: ['pagar', 'genomford'], stadsdel: ['Norr'] });
    expect(counted).toMatchObject({ ok: true, value: { total: 15, counts: [10, 5] } });
    expect(server.queries).toHaveLength(2);
  });

  test('with values that need to be written with care', async () => {
    play();
    expect(await count({ ansvarig: ['Å & Ä + Ö'] })).toMatchObject({
      ok: true,
      value: { total: 10 },
    });
  });

  test('QGIS Server, whose count of everything is old, for the count of each status', async () => {
    const counts = { beviljad: 2, pagar: 20, genomford: 10 };
    const asked: string[] = [];
    answerAll((query) => {
      const status = query.get('status');
      asked.push(String(status));
      const numberMatched = Object.entries(counts).find(([key]) => key === status)?.[1] ?? 7;
      return { features: rows.slice(0, 1), numberMatched };
    });
    const counted = await count({}, { server: 'qgis' });
    expect(counted).toMatchObject({ ok: true, value: { total: 32 } });
    expect(asked).toEqual(['null', ...statuses]);
  });

  test('at most four times at once, and not any more when an answer has failed', async () => {
    const server = play(rows, { kind: 'status', status: 403 });
    const many = Array.from({ length: 40 }, (_, at) => `Part ${at}`);
    expect(await count({ ansvarig: many })).toMatchObject({
      ok: false,
      failure: { code: 'forbidden', collection: 'utbildning' },
    });
    expect(server.queries.length).toBeLessThanOrEqual(8);
  });

  test('and its silence about the count is a failure with a sentence', async () => {
    play(rows, { kind: 'counts', matched: undefined });
    expect(await count({})).toMatchObject({ ok: false, failure: { code: 'noCount' } });
  });

  test('until nobody waits any more', async () => {
    play(rows, { kind: 'silent' });
    const stop = new AbortController();
    const counting = countRows(source, type, {}, stop.signal, patience);
    stop.abort(new Error('gone'));
    await expect(counting).rejects.toThrow('gone');
  });
});

describe('rows come', () => {
  test('by pages that hold each allowed row once, over all combinations', async () => {
    play();
    const filter = fc.record(
      {
        status: fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }),
        stadsdel: fc.uniqueArray(fc.constantFrom('Norr', 'Söder'), { minLength: 1 }),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(filter, async (allowed) => {
        const came: string[] = [];
        for (let from = 0; from < 42; from += 7) came.push(...(await idsOf(allowed, from)));
        const expected = rows.filter(({ properties }) =>
          Object.entries(allowed).every(([key, values]) => values.includes(properties?.[key])),
        );
        expect(came.toSorted()).toEqual(
          expected.map(({ properties }) => properties?.['id']).toSorted(),
        );
        expect(new Set(came).size).toBe(came.length);
      }),
      { numRuns: 15 },
    );
  });

  test('one by its id, or none where it is gone', async () => {
    play();
    const found = await fetchRow(source, context, 'rad-7', undefined, patience);
    expect(found).toMatchObject({ ok: true, value: { records: [{ id: 'rad-7' }], rejected: [] } });
    const gone = await fetchRow(source, context, 'rad-77', undefined, patience);
    expect(gone).toEqual({ ok: true, value: { records: [], rejected: [] } });
  });

  test('not from a server that gives other rows than those asked for', async () => {
    answerAll(() => ({ features: rows.slice(0, 2), numberMatched: 30 }));
    expect(await fetchRow(source, context, 'rad-7', undefined, patience)).toMatchObject({
      ok: false,
      failure: { code: 'notFiltered' },
    });
  });

  test('with what is wrong with them', async () => {
    play([row(1, 'pausad', undefined)]);
    expect(await fetchRow(source, context, 'rad-1', undefined, patience)).toMatchObject({
      ok: true,
      value: { records: [], rejected: [{ id: 'rad-1', issues: [{ code: 'notAllowed' }] }] },
    });
  });
});
