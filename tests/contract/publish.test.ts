/** Changes that are sent to servers: each is done once or not at all, whatever the server and the network do. */
import * as fc from 'fast-check';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '@/domain/change';
import { makeRowReader } from '@/domain/read-row';
import { type Row, toRow } from '@/domain/row';
import { type Outcome, publishChanges, type Target } from '@/geodata/publish-changes';
import { knownRow } from '@/geodata/same-record';
import { giveToken } from '@/geodata/server-token';
import type { Fault } from '../ogc-server/faults.ts';
import { playedRows } from '../ogc-server/play-layer.ts';
import { type PlayedServer, playServer, type ServerOptions } from '../ogc-server/play-server.ts';
import { contextOf, first, readCollection, reportOf } from './workspaces.ts';

const net = setupServer();
beforeAll(() => net.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  net.resetHandlers();
  giveToken(base, '');
});
afterAll(() => net.close());

const base = 'https://gis.example/ogc';
const layer = first.workspace.lager.find(({ id }) => id === 'kameraplatser');
if (!layer) throw new Error('no layer kameraplatser');
const context = contextOf(first, layer);
const read = makeRowReader(context);
const { features } = readCollection(first.folder, layer.kalla.url);
const rows = new Map(reportOf(first, layer).records.map((record) => [record.id, toRow(record)]));
const ids = [...rows.keys()];

/** A row of the register with other values; undefined takes one away. */
function changed(id: string, values: Record<string, unknown>, geometry?: Row['geometry']): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`no record ${id}`);
  return {
    properties: { ...row.properties, ...values },
    geometry: geometry === undefined ? row.geometry : geometry,
  };
}
const change = (recordId: string, before: Row | null, after: Row | null): Change => ({
  layer: 'kameraplatser',
  recordId,
  before,
  after,
});
const edit = (id: string, values: Record<string, unknown>) =>
  change(id, rows.get(id) ?? null, changed(id, values));
const add = (id: string) => change(id, null, changed(ids[0] ?? '', { id, namn: `Ny ${id}` }));
const remove = (id: string) => change(id, rows.get(id) ?? null, null);

type Manner = 'standard' | 'qgis';

/** A played server with the cameras, and what pushes to it. */
function play(manner: Manner, options: ServerOptions = {}) {
  const collections = { kameror: playedRows(manner, 'kameraplats', features) };
  const server = playServer(base, collections, { ...options, manner });
  net.use(...server.handlers);
  const source = { url: base, collection: 'kameror', ...(manner === 'qgis' && { server: manner }) };
  const target: Target = { source, type: 'kameraplats', read };
  const waits: number[] = [];
  async function push(changes: readonly Change[], signal?: AbortSignal) {
    const outcomes: (readonly [string, Outcome])[] = [];
    const stopped = await publishChanges(changes, () => target, {
      onSettled: ({ recordId }, outcome) => void outcomes.push([recordId, outcome]),
      waitMs: 200,
      sleep: async (ms) => void waits.push(ms),
      ...(signal && { signal }),
    });
    return { outcomes, stopped };
  }
  return { server, push, waits };
}

/** What the server holds, by record. */
function held({ collections }: PlayedServer): Map<string, Row | null> {
  const features = collections.get('kameror') ?? [];
  return new Map(
    features.map((one) => [String(one.properties?.['id']), knownRow(one, 'kameraplats', read)]),
  );
}

const accepted = (id: string) => [id, { kind: 'accepted' }] as const;
const [one = '', two = '', three = ''] = ids;

describe.each<Manner>(['standard', 'qgis'])('to a server of the kind %s', (manner) => {
  test('added, changed and taken away records come in as they are here', async () => {
    const { server, push } = play(manner);
    const changes = [
      remove(three),
      edit(one, { namn: 'Å & "ö" = 100 %', belopp_sek: 3, plats: undefined, malgrupp: ['Barn'] }),
      change(two, rows.get(two) ?? null, changed(two, { geometrikvalitet: 'saknas' }, null)),
      add('ny'),
    ];
    const { outcomes, stopped } = await push(changes);
    expect(stopped).toBeNull();
    expect(outcomes).toEqual(['ny', one, two, three].map(accepted));
    const now = held(server);
    for (const { recordId, after } of changes)
      expect(now.get(recordId) ?? null).toEqual(
        after && knownRow({ ...after }, 'kameraplats', read),
      );
    expect(now.size).toBe(rows.size);
  });

  test('a place is moved, and values are taken away one by one', async () => {
    const { server, push } = play(manner);
    const place = { type: 'Point' as const, coordinates: [18.0211111, 59.3011111] };
    const full = changed(one, { belopp_sek: 5, skyltad: true, malgrupp: ['Barn'] }, place);
    await push([change(one, rows.get(one) ?? null, full)]);
    expect(held(server).get(one)).toEqual(full);
    const { outcomes } = await push([change(one, full, rows.get(one) ?? null)]);
    expect(outcomes).toEqual([accepted(one)]);
    expect(held(server).get(one)).toEqual(rows.get(one));
  });

  test('what somebody else has changed is told and not written over', async () => {
    const { server, push } = play(manner);
    await push([edit(one, { namn: 'Deras' }), remove(two)]);
    const written = server.writes.length;
    const { outcomes } = await push([
      edit(one, { namn: 'Min' }),
      edit(two, { namn: 'Min' }),
      change(three, null, changed(three, {})),
    ]);
    expect(outcomes).toEqual([
      // It is there already, and as it should be.
      accepted(three),
      [one, { kind: 'conflict', theirs: changed(one, { namn: 'Deras' }) }],
      [two, { kind: 'conflict', theirs: null }],
    ]);
    expect(server.writes).toHaveLength(written);
  });

  test('somebody who is first between the look and the write is told of too', async () => {
    const { server, push } = play(manner);
    server.faults.add({
      method: 'PUT',
      fault: {
        kind: 'changedByOther',
        change: (all) => {
          const row = all.find(({ properties }) => properties?.['id'] === one);
          const { properties } = row ?? {};
          if (properties) {
            properties['namn'] = 'Deras';
            if ('version' in properties) properties['version'] += 1;
          }
        },
      },
      times: 1,
    });
    const { outcomes } = await push([edit(one, { namn: 'Min' })]);
    expect(outcomes).toEqual([
      [one, { kind: 'conflict', theirs: changed(one, { namn: 'Deras' }) }],
    ]);
    expect(held(server).get(one)?.properties['namn']).toBe('Deras');
  });

  test.each<[string, Fault]>([
    ['whose answer never comes', { kind: 'appliedThenNetwork' }],
    ['whose answer breaks off', { kind: 'cutOff' }],
    ['that something on the way calls failed', { kind: 'appliedThenStatus', status: 502 }],
    ['that does not reach it', { kind: 'network' }],
    ['that it is too busy for', { kind: 'status', status: 503 }],
    ['that it wants slower', { kind: 'status', status: 429, retryAfter: 2 }],
    ['that it is silent to', { kind: 'silent' }],
  ])('a write %s is done once', async (_what, fault) => {
    const { server, push } = play(manner);
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      server.faults.add({ method, fault, on: 1 });
    const changes = [add('ny'), edit(one, { namn: 'Min' }), remove(two)];
    const { outcomes, stopped } = await push(changes);
    expect(stopped).toBeNull();
    expect(outcomes).toEqual(changes.map(({ recordId }) => accepted(recordId)));
    const done = server.writes.filter(({ status }) => status >= 200 && status < 300);
    // QGIS Server is shown the version of a row that is to go before it goes.
    expect(done.filter(({ body }) => !isVersionOnly(body))).toHaveLength(3);
    expect(held(server).size).toBe(rows.size);
  });

  test('a refused row is told with what reason there is, and the others go in', async () => {
    const { server, push } = play(manner, {
      refuse: ({ properties }) => (properties?.['namn'] === 'Fel' ? 'Namnet är upptaget.' : null),
    });
    const { outcomes } = await push([edit(one, { namn: 'Fel' }), edit(two, { namn: 'Rätt' })]);
    const reason = manner === 'qgis' ? {} : { detail: 'Namnet är upptaget.' };
    const failure = { code: 'rejected', url: `${base}/collections/kameror/items`, ...reason };
    expect(outcomes).toEqual([
      [one, { kind: 'refused', failure: { ...failure, collection: 'kameror' } }],
      accepted(two),
    ]);
    expect(held(server).get(one)).toEqual(rows.get(one));
  });

  test.each([
    ['a key', { token: 'k' }, 'unauthorised'],
    ['nobody', { readOnly: true }, 'forbidden'],
  ] as const)('that lets in %s, nothing is sent, and that is said', async (_who, options, code) => {
    const { push } = play(manner, options);
    const { outcomes, stopped } = await push([edit(one, { namn: 'Min' }), edit(two, {})]);
    expect(outcomes).toEqual([]);
    expect(stopped).toMatchObject({ code });
  });

  test('the key that was given goes to that server, with every request', async () => {
    const { push, server } = play(manner, { token: 'k' });
    giveToken(base, 'k');
    expect((await push([edit(one, { namn: 'Min' })])).outcomes).toEqual([accepted(one)]);
    expect(server.writes.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer k']);
  });

  test('that is down it is tried for 15 s; what is left can be sent when it is up again', async () => {
    const { server, push, waits } = play(manner);
    const changes = ids.slice(0, 3).map((id) => edit(id, { namn: `Ny ${id}` }));
    server.faults.add({ method: 'PUT', fault: { kind: 'appliedThenNetwork' }, on: 2 });
    const down = { fault: { kind: 'network' } } as const;
    const { outcomes: before, stopped } = await push(changes.slice(0, 1));
    server.faults.add({ method: 'PUT', ...down });
    server.faults.add({ method: 'GET', ...down });
    const { outcomes, stopped: why } = await push(changes);
    expect([stopped, before, outcomes]).toEqual([null, [accepted(one)], []]);
    expect(why).toMatchObject({ code: 'unreachable' });
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(15_000);
    server.faults.clear();
    expect((await push(changes)).outcomes).toEqual(
      changes.map(({ recordId }) => accepted(recordId)),
    );
    const done = server.writes.filter(({ status }) => status >= 200 && status < 300);
    expect(done).toHaveLength(3);
  });

  test('a record that cannot be added to one layer is not taken away from the other', async () => {
    const { server, push } = play(manner, { refuse: () => 'Fullt.' });
    const { outcomes } = await push([
      remove(one),
      change(one, null, changed(one, { namn: 'Min' })),
    ]);
    expect(outcomes.map(([, { kind }]) => kind)).toEqual(['conflict']);
    expect(held(server).has(one)).toBe(true);
  });

  test('it ends between two changes when it is told to', async () => {
    const { server } = play(manner);
    const { push } = play(manner);
    const stop = new AbortController();
    stop.abort();
    expect(await push([edit(one, { namn: 'Min' })], stop.signal)).toEqual({
      outcomes: [],
      stopped: null,
    });
    expect(server.writes).toEqual([]);
  });

  test('a web page instead of an answer is no success', async () => {
    const { server, push } = play(manner);
    server.faults.add({ method: 'PUT', fault: { kind: 'webPage' } });
    const { outcomes, stopped } = await push([edit(one, { namn: 'Min' })]);
    expect([outcomes, stopped?.code]).toEqual([[], 'webPage']);
  });

  test('whatever goes wrong on the way, in the end each change is done once', async () => {
    const faults: fc.Arbitrary<Fault> = fc.constantFrom<Fault[]>(
      { kind: 'appliedThenNetwork' },
      { kind: 'network' },
      { kind: 'cutOff' },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 500 },
      { kind: 'appliedThenStatus', status: 504 },
    );
    const rule = fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      fault: faults,
      on: fc.integer({ min: 1, max: 8 }),
      times: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { maxLength: 12 }), async (rules) => {
        const { server, push } = play(manner);
        for (const each of rules) server.faults.add(each);
        const changes = [
          ...['a', 'b', 'c'].map(add),
          ...ids.slice(0, 3).map((id) => edit(id, { namn: `Ny ${id}` })),
          ...ids.slice(3).map(remove),
        ];
        let left: readonly Change[] = changes;
        for (let pushes = 0; left.length > 0; pushes++) {
          if (pushes > 3) server.faults.clear();
          expect(pushes).toBeLessThan(8);
          const { outcomes } = await push(left);
          const done = new Set(
            outcomes.flatMap(([id, { kind }]) => (kind === 'accepted' ? [id] : [])),
          );
          expect(outcomes.some(([, { kind }]) => kind === 'conflict')).toBe(false);
          left = left.filter(({ recordId }) => !done.has(recordId));
        }
        const now = held(server);
        for (const { recordId, after } of changes) expect(now.get(recordId) ?? null).toEqual(after);
        const written = server.writes.filter(({ status }) => status >= 200 && status < 300);
        expect(written.filter(({ body }) => !isVersionOnly(body))).toHaveLength(changes.length);
        expect(server.collections.get('kameror')).toHaveLength(3 + 3);
      }),
      { numRuns: 40 },
    );
  });
});

/** What shows QGIS Server the version of a row that is to go. */
function isVersionOnly(body: unknown): boolean {
  const { properties } = (body ?? {}) as { properties?: object };
  return properties !== undefined && Object.keys(properties).join() === 'version';
}

describe('QGIS Server without its database', () => {
  const away = { fault: { kind: 'noDatabase' } } as const;

  test('gives no rows for an answer: nothing is taken for gone, and it is waited for', async () => {
    const { server, push, waits } = play('qgis');
    for (const method of ['GET', 'PUT', 'POST', 'DELETE'] as const)
      server.faults.add({ method, ...away });
    const changes = [remove(one), edit(two, { namn: 'Ny' }), add('ny')];
    const { outcomes, stopped } = await push(changes);
    expect([outcomes, stopped?.code]).toEqual([[], 'noDatabase']);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(15_000);
    server.faults.clear();
    expect((await push(changes)).outcomes).toEqual(['ny', two, one].map(accepted));
  });

  test('that goes away for a moment is tried again', async () => {
    const { server, push } = play('qgis');
    server.faults.add({ method: 'PUT', ...away, on: 1 });
    server.faults.add({ method: 'GET', ...away, on: 2 });
    const { outcomes } = await push([edit(one, { namn: 'Ny' })]);
    expect(outcomes).toEqual([accepted(one)]);
  });
});

test('a server that tells no versions is not written to', async () => {
  const { server, push } = play('qgis');
  for (const { properties } of server.collections.get('kameror') ?? [])
    if (properties) delete properties['version'];
  const { stopped } = await push([edit(one, { namn: 'Min' })]);
  expect([stopped?.code, server.writes]).toEqual(['noVersions', []]);
});
