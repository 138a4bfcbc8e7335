/** The played server takes writes as OGC API Features Part 4 says, lets in whom it should, and fails as it is told. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlayedRow, PlayedServer } from '../ogc-server/play-server.ts';
import {
  ask,
  featuresIn,
  given,
  idsOf,
  items,
  line,
  listenToNet,
  playCameras,
  point,
  rowsOn,
  send,
  taken,
} from './played-cameras.ts';

listenToNet();

let server: PlayedServer;
const rowOf = (id: string) => rowsOn(server).find(({ properties }) => properties?.['id'] === id);

describe('a server that keeps to Part 4', () => {
  const record = {
    id: 'prov-1',
    namn: 'Åtgärd & prov',
    preventionstyp: ['social'],
    status: 'planerad',
    rubrik: 'Rubrik',
    genomforande: 'framgar_inte',
    beskrivning: 'Räksmörgås "i citat"',
    kallor: [{ dokument: '000', avsnitt: 'Fråga 3' }],
    geometrikvalitet: 'ungefarlig',
    publiceringsniva: 'offentlig',
  };
  beforeEach(() => (server = playCameras()));

  /** Adds the record. */
  async function add(): Promise<{ path: string; tag: string }> {
    const { headers } = await send('POST', '', record);
    const path = (headers.get('Location') ?? '').slice(items.length);
    return { path, tag: (await ask('GET', path)).headers.get('ETag') ?? '' };
  }

  test('adds a row as it was sent, under an id of its own', async () => {
    const { status, headers, text } = await send('POST', '', record);
    expect([status, text]).toEqual([201, '']);
    const location = headers.get('Location') ?? '';
    const row = { type: 'Feature', properties: record, geometry: point };
    const id = Number(location.split('/').at(-1));
    expect(location).toBe(`${items}/${id}`);
    expect(await (await fetch(location)).json()).toEqual({ ...row, id });
    expect(rowOf('prov-1')).toEqual({ ...row, id });
    expect(rowsOn(server)).toHaveLength(given.length + 1);
  });

  test('never gives an id twice', async () => {
    const { path, tag } = await add();
    await ask('DELETE', path, { 'If-Match': tag });
    expect((await add()).path).not.toBe(path);
  });

  test('gives the row back to whoever prefers that', async () => {
    const wanted = { Prefer: 'return=representation' };
    const { status, text, headers } = await send('POST', '', record, point, wanted);
    expect(status).toBe(201);
    const { id, properties } = JSON.parse(text) as PlayedRow; // a feature, as the next line finds
    expect(properties).toEqual(record);
    expect((await ask('GET', `/${id}`)).headers.get('ETag')).toBe(headers.get('ETag'));
  });

  test('has a strong ETag for every version of a row, and the same for the same', async () => {
    const { path, tag } = await add();
    expect(tag).toMatch(/^"[^"]+"$/);
    expect((await ask('GET', path)).headers.get('ETag')).toBe(tag);
    expect((await send('PUT', path, record, point, { 'If-Match': tag })).status).toBe(204);
    const second = (await ask('GET', path)).headers.get('ETag');
    expect(second).not.toBe(tag);
    const row = rowOf('prov-1');
    if (row?.properties) row.properties['namn'] = 'Av en annan';
    expect((await ask('GET', path)).headers.get('ETag')).not.toBe(second);
  });

  test('puts a whole row in the place of another, and lets go of what it had', async () => {
    const { path, tag } = await add();
    const { rubrik: _, ...rest } = record;
    const after = { ...rest, namn: 'Ny' };
    const headers = { 'If-Match': `"other", ${tag}` };
    const { status } = await send('PUT', path, after, line, headers);
    expect(status).toBe(204);
    expect(rowOf('prov-1')).toEqual({ ...rowOf('prov-1'), properties: after, geometry: line });
    expect(rowsOn(server)).toHaveLength(given.length + 1);
  });

  test.each(['PUT', 'DELETE'])('%s of an earlier version changes nothing', async (method) => {
    const { path, tag } = await add();
    await send('PUT', path, { ...record, namn: 'Först' }, point, { 'If-Match': tag });
    for (const [match, status] of [
      [tag, 412],
      [`W/${tag}`, 412],
      [undefined, 428],
    ] as const) {
      const headers: Record<string, string> = match === undefined ? {} : { 'If-Match': match };
      const sent = await send(method, path, { ...record, namn: 'Sedan' }, point, headers);
      expect(sent.status).toBe(status);
      expect(JSON.parse(sent.text)).toMatchObject({ code: String(status) });
    }
    expect(rowOf('prov-1')?.properties?.['namn']).toBe('Först');
  });

  test('of many who change a row at once, one does', async () => {
    const { path, tag } = await add();
    const names = Array.from({ length: 8 }, (_, nr) => `Namn ${nr}`);
    const answers = await Promise.all(
      names.map((namn) => send('PUT', path, { ...record, namn }, point, { 'If-Match': tag })),
    );
    const done = names.filter((_, nr) => answers[nr]?.status === 204);
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(7);
    expect(done).toEqual([rowOf('prov-1')?.properties?.['namn']]);
  });

  test('takes a row away, and knows of it no more', async () => {
    const { path, tag } = await add();
    expect((await ask('DELETE', path, { 'If-Match': tag })).status).toBe(204);
    expect(idsOf(rowsOn(server))).toEqual(idsOf(given));
    expect((await ask('GET', path)).status).toBe(404);
    expect((await ask('DELETE', path, { 'If-Match': tag })).status).toBe(404);
    expect((await send('PUT', path, record, point, { 'If-Match': tag })).status).toBe(404);
  });

  test.each([
    ['an id that is there', { ...record, id: taken }, 409, taken],
    ['a row that is refused', { ...record, status: 'pagick' }, 422, 'notAllowed: status'],
    ['a row without a name', { ...record, namn: undefined }, 422, 'missingField: namn'],
  ])('tells why it does not take %s', async (_, properties, status, reason) => {
    const sent = await send('POST', '', properties);
    expect(sent.status).toBe(status);
    expect((JSON.parse(sent.text) as { description: string }).description).toContain(reason);
    const { path, tag } = await add();
    const put = await send('PUT', path, properties, point, { 'If-Match': tag });
    expect(put.status).toBe(status);
    expect(idsOf(rowsOn(server))).toEqual([...idsOf(given), 'prov-1']);
  });

  test.each([
    ['POST', '', 'text/plain', '{}', 415],
    ['POST', '', 'application/json-patch+json', '{}', 415],
    ['POST', '', 'application/geo+json; charset=utf-8', '{"type":', 400],
    ['POST', '', 'application/json', '{"type":"Feature","properties":[]}', 400],
    ['POST', '', 'application/json', '[]', 400],
    ['PATCH', '/1', 'application/merge-patch+json', '{}', 405],
    ['PUT', '', 'application/geo+json', '{}', 405],
    ['DELETE', '', 'application/geo+json', '{}', 405],
  ])('%s %s of %s %s is %i', async (method, path, type, body, status) => {
    const { status: got } = await ask(method, path, { 'Content-Type': type }, body);
    expect(got).toBe(status);
    expect(rowsOn(server)).toHaveLength(given.length);
  });

  test('finds rows by the properties it was told of, and refuses others', async () => {
    server = playCameras({ filters: ['id'] });
    const { text } = await ask('GET', `?id=${taken}`);
    expect(idsOf(featuresIn(text))).toEqual([taken]);
    expect((await ask('GET', '?namn=x')).status).toBe(400);
  });
});

describe('a server that lets only some in', () => {
  test.each(['standard', 'qgis'] as const)('wants the token (%s)', async (manner) => {
    server = playCameras({ manner, token: 'hemlig' });
    for (const headers of [{}, { Authorization: 'Bearer annan' }]) {
      const { status, text } = await ask('GET', '', headers);
      expect([status, typeof JSON.parse(text)]).toEqual([401, 'object']);
      expect((await ask('GET', '/1', headers)).status).toBe(401);
      expect((await send('POST', '', {}, point, headers)).status).toBe(401);
    }
    const bearer = { Authorization: 'Bearer hemlig' };
    expect((await ask('GET', '', bearer)).status).toBe(200);
    expect((await send('POST', '', {}, point, bearer)).status).not.toBe(401);
    expect((await fetch(items.replace(/\/kameraplatser\/items$/, ''))).status).toBe(200);
  });

  test.each([
    ['standard', 'is not allowed'],
    ['qgis', 'cannot be'],
  ] as const)('takes no writes (%s)', async (manner, words) => {
    server = playCameras({ manner, readOnly: true });
    const before = structuredClone(rowsOn(server));
    const path = `/${before[0]?.id}`;
    const answers = [
      await send('POST', '', { id: 'prov-1' }),
      await send('PUT', path, { version: 1 }),
      await ask('DELETE', path),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    for (const { text } of answers) expect(text).toContain(words);
    expect(rowsOn(server)).toEqual(before);
    expect(server.writes.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test('tells browsers what pages of other origins may send and see', async () => {
    server = playCameras();
    const asked = await ask('OPTIONS', '/1');
    expect(asked.status).toBe(204);
    const list = (name: string) => asked.headers.get(name)?.split(', ');
    expect(list('Access-Control-Allow-Methods')).toEqual(
      expect.arrayContaining(['PUT', 'POST', 'PATCH', 'DELETE']),
    );
    expect(list('Access-Control-Allow-Headers')).toEqual(
      expect.arrayContaining(['If-Match', 'Authorization', 'Content-Type']),
    );
    expect(list('Access-Control-Expose-Headers')).toEqual(['ETag', 'Location', 'Retry-After']);
    const failed = await ask('DELETE', '/nej');
    expect(failed.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});

describe('what can go wrong with a write', () => {
  const body = { id: 'prov-1' };
  beforeEach(() => (server = playCameras({ refuse: () => null })));
  const added = () => idsOf(rowsOn(server)).slice(given.length);

  test.each([
    [{ kind: 'network' }, 0],
    [{ kind: 'webPage' }, 200],
    [{ kind: 'status', status: 503, retryAfter: 3 }, 503],
  ] as const)('it is not done: %j', async (fault, status) => {
    server.faults.add({ fault, method: 'POST', times: 1 });
    await send('POST', '', body).catch(() => {});
    expect(added()).toEqual([]);
    expect(server.writes).toMatchObject([{ method: 'POST', id: null, status }]);
    expect((await send('POST', '', body)).status).toBe(201);
  });

  test.each([
    [{ kind: 'appliedThenNetwork' }],
    [{ kind: 'appliedThenStatus', status: 502 }],
    [{ kind: 'cutOff' }],
  ] as const)('it is done, and nobody hears of it: %j', async (fault) => {
    server.faults.add({ fault, method: 'POST', times: 1 });
    const sent = await send('POST', '', body).catch(() => null);
    expect(sent?.status).not.toBe(201);
    expect(added()).toEqual(['prov-1']);
    expect(server.writes).toMatchObject([{ body: { properties: body }, status: 201 }]);
    expect((await send('POST', '', body)).status).toBe(409);
  });

  test('it is late, or never answered', async () => {
    server.faults.add({ fault: { kind: 'slow', ms: 30 }, method: 'POST', times: 1 });
    expect((await send('POST', '', body)).status).toBe(201);
    server.faults.add({ fault: { kind: 'silent' }, method: 'DELETE' });
    const signal = AbortSignal.timeout(50);
    await expect(fetch(`${items}/${taken}`, { method: 'DELETE', signal })).rejects.toThrow(/./);
    expect(server.writes.at(-1)).toMatchObject({ method: 'DELETE', id: taken, status: 0 });
    expect(idsOf(rowsOn(server))).toContain(taken);
  });

  test('somebody else is first', async () => {
    const change = (rows: PlayedRow[], item: string | null) => {
      const row = rows.find(({ id }) => String(id) === item);
      if (row) row.properties = { ...row.properties, namn: 'Av en annan' };
    };
    const path = `/${rowOf(taken)?.id}`;
    const tag = (await ask('GET', path)).headers.get('ETag') ?? '';
    server.faults.add({ fault: { kind: 'changedByOther', change }, method: 'PUT', on: 1 });
    const sent = await send('PUT', path, body, point, { 'If-Match': tag });
    expect(sent.status).toBe(412);
    expect(rowOf(taken)?.properties?.['namn']).toBe('Av en annan');
    expect(given[0]?.properties?.['namn']).not.toBe('Av en annan');

    server = playCameras({ manner: 'qgis', refuse: () => null });
    server.faults.add({ fault: { kind: 'changedByOther', change }, method: 'PUT', on: 1 });
    expect((await send('PUT', '/1', { namn: 'Ny', version: 1 })).status).toBe(500);
    expect(rowOf(taken)?.properties).toMatchObject({ namn: 'Av en annan', version: 2 });
  });

  test('faults keep to their method and their turn, and those of none to pages', async () => {
    server.faults.add({ fault: { kind: 'status', status: 418 }, method: 'DELETE', on: 2 });
    server.faults.add({ fault: { kind: 'status', status: 420 }, method: 'GET', on: 3 });
    server.faults.add({ fault: { kind: 'status', status: 421 }, on: 2 });
    const statuses: number[] = [];
    for (const [method, path] of [
      ['DELETE', '/nej'],
      ['GET', ''],
      ['GET', '/nej'],
      ['DELETE', '/nej'],
      ['GET', '/nej'],
      ['GET', ''],
    ] as const)
      statuses.push((await ask(method, path)).status);
    expect(statuses).toEqual([404, 200, 404, 418, 420, 421]);
    expect(server.faults.asked('kameraplatser')).toBe(2);
    expect(server.faults.asked('kameraplatser', 'GET')).toBe(4);
  });
});
