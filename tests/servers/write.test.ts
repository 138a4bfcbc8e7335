import type { Feature, Geometry } from 'geojson';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { query, readItems, servers } from './servers';

const collection = `${servers.write}/collections/kameraplatser`;
const id = 'prov-1';
const point: Geometry = { type: 'Point', coordinates: [18.01, 59.31] };
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [18.01, 59.31],
    [18.02, 59.31],
  ],
};
const record = {
  id,
  namn: 'Åtgärd & prov = 1',
  preventionstyp: '["social"]',
  status: 'planerad',
  beskrivning: 'Räksmörgås "i citat" 100 %',
  kallor: '[{"dokument":"000","avsnitt":"Fråga 3"}]',
  geometrikvalitet: 'ungefarlig',
  publiceringsniva: 'offentlig',
  rubrik: 'Rubrik',
  belopp_sek: 5,
  skyltad: true,
};

async function send(
  method: string,
  path: string,
  properties: object,
  geometry: Geometry | null = point,
) {
  const body = JSON.stringify({ type: 'Feature', geometry, properties });
  const headers = { 'Content-Type': 'application/geo+json' };
  const response = await fetch(`${collection}/items${path}`, { method, headers, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function byId(): Promise<Feature | undefined> {
  return (await readItems(collection, `&id=${id}`))[0];
}

async function pathOfRecord(): Promise<string> {
  return `/${(await byId())?.id}`;
}

const inDatabase = (columns: string) =>
  query(`select ${columns} from trygghet.kameraplatser where id = '${id}'`);
const clear = () => query(`delete from trygghet.kameraplatser where id like 'prov-%'`);

afterEach(clear);

describe('a record that is added', () => {
  test('lies in the database as it was sent, with defaults, as version 1', async () => {
    const { status } = await send('POST', '', record);
    expect(status).toBe(201);
    const columns = 'version, namn, beskrivning, genomforande, belopp_sek, skyltad';
    expect(inDatabase(columns)).toBe(
      '1|Åtgärd & prov = 1|Räksmörgås "i citat" 100 %|framgar_inte|5|t',
    );
    expect(inDatabase('st_srid(geom), st_astext(st_transform(geom, 4326), 6)')).toBe(
      '3011|POINT(18.01 59.31)',
    );
  });

  test('may be of any kind, or have no place', async () => {
    expect((await send('POST', '', record, line)).status).toBe(201);
    expect((await byId())?.geometry?.type).toBe('LineString');
    clear();
    const noPlace = { ...record, geometrikvalitet: 'saknas' };
    expect((await send('POST', '', noPlace, null)).status).toBe(201);
    expect(inDatabase('geom is null')).toBe('t');
  });

  test('is internal unless it says otherwise', async () => {
    const { publiceringsniva: _, ...unsaid } = record;
    await send('POST', '', unsaid);
    expect(inDatabase('publiceringsniva')).toBe('intern');
  });

  test.each([
    ['of an id that is there', { id: 'kam-liljeholmstorget' }, point],
    ['of no such status', { status: 'pagick' }, point],
    ['with a list that is no list', { malgrupp: 'Barn' }, point],
    ['with a date that is none', { startdatum: '2024-13' }, point],
    ['with markup', { namn: '<b>Prov</b>' }, point],
    ['without a place, though it says it has one', {}, null],
    ['outside the area', {}, { type: 'Point', coordinates: [59.31, 18.01] } as Geometry],
  ])('%s is refused, without a reason', async (_, wrong, geometry) => {
    const { status, text } = await send('POST', '', { ...record, ...wrong }, geometry);
    expect(status).toBe(500);
    expect(text).toContain('Error adding feature to collection');
    expect(inDatabase('id')).toBe('');
  });
});

describe('a record that is changed', () => {
  beforeEach(async () => {
    await send('POST', '', record);
  });

  test('PUT sets what is sent, and the version goes up', async () => {
    const path = await pathOfRecord();
    const { status } = await send('PUT', path, { namn: 'Ny', version: 1 }, line);
    expect(status).toBe(200);
    expect(inDatabase('version, namn, rubrik, geometrytype(geom)')).toBe('2|Ny|Rubrik|LINESTRING');
  });

  test('PUT of an earlier version is refused, and the row is as it was', async () => {
    const path = await pathOfRecord();
    await send('PUT', path, { namn: 'Först', version: 1 });
    const { status, text } = await send('PUT', path, { namn: 'Sedan', version: 1 });
    expect(status).toBe(500);
    expect(text).toContain('Error changing feature');
    expect(inDatabase('version, namn')).toBe('2|Först');
  });

  test.each([[{}], [{ version: null }]])(
    'PUT without a version is refused: %j',
    async (version) => {
      const { status } = await send('PUT', await pathOfRecord(), { ...record, ...version });
      expect(status).toBe(500);
      expect(inDatabase('version')).toBe('1');
    },
  );

  test('null changes nothing; empty text and "nollstall" do', async () => {
    const path = await pathOfRecord();
    await send('PUT', path, { rubrik: null, belopp_sek: null, version: 1 });
    expect(inDatabase('rubrik, belopp_sek')).toBe('Rubrik|5');
    await send('PUT', path, { rubrik: '', nollstall: '["belopp_sek","skyltad"]', version: 2 });
    expect(inDatabase('rubrik, belopp_sek, skyltad, nollstall')).toBe('|||');
    expect(inDatabase('rubrik is null, version')).toBe('t|3');
  });

  test('PUT without geometry takes the place away', async () => {
    const path = await pathOfRecord();
    await send('PUT', path, { geometrikvalitet: 'saknas', version: 1 }, null);
    expect(inDatabase('geom is null, version')).toBe('t|2');
  });

  test('of many who change it at once, one does', async () => {
    const path = await pathOfRecord();
    const names = Array.from({ length: 8 }, (_, nr) => `Namn ${nr}`);
    const answers = await Promise.all(names.map((namn) => send('PUT', path, { namn, version: 1 })));
    const taken = names.filter((_, nr) => answers[nr]?.status === 200);
    expect(taken).toHaveLength(1);
    expect(inDatabase('version, namn')).toBe(`2|${taken[0]}`);
  });

  test('DELETE takes it away; the history has every version', async () => {
    const path = await pathOfRecord();
    await send('PUT', path, { namn: 'Ny', version: 1 });
    const gone = await fetch(`${collection}/items${path}`, { method: 'DELETE' });
    expect(gone.status).toBe(200);
    expect(inDatabase('id')).toBe('');
    const again = await fetch(`${collection}/items${path}`, { method: 'DELETE' });
    expect(again.status).toBe(500);
    const history = query(`select version, operation, av, rad ->> 'namn' from trygghet.historik
      where id = '${id}' order by nr desc limit 3`);
    expect(history.split('\n')).toEqual([
      '2|DELETE|skriv|Ny',
      '2|UPDATE|skriv|Ny',
      `1|INSERT|skriv|${record.namn}`,
    ]);
  });
});

describe('who may write from where', () => {
  test('the server for readers takes no writes', async () => {
    const body = JSON.stringify({ type: 'Feature', geometry: point, properties: record });
    const answer = await fetch(`${servers.read}/collections/kameraplatser/items`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/geo+json' },
      body,
    });
    expect(answer.status).toBe(403);
    expect(inDatabase('id')).toBe('');
  });

  test('the browser is told whose pages may', async () => {
    const asked = await fetch(`${collection}/items`, { method: 'OPTIONS' });
    expect(asked.status).toBe(200);
    expect(asked.headers.get('Access-Control-Allow-Methods')).toContain('PUT');
    const failed = await send('POST', '', { ...record, status: 'fel' });
    for (const { headers } of [asked, failed])
      expect(headers.get('Access-Control-Allow-Origin')).toBe(servers.origin);
  });
});
