/** The played server takes writes as QGIS Server was found to take them. */
import type { Geometry } from 'geojson';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlayedRow, PlayedServer } from '../ogc-server/play-server.ts';
import {
  ask,
  featuresIn,
  given,
  idsOf,
  line,
  listenToNet,
  playCameras,
  point,
  rowsOn,
  type Sent,
  send,
  taken,
} from './played-cameras.ts';

listenToNet();

let server: PlayedServer;
const rowOf = (id: string) => rowsOn(server).find(({ properties }) => properties?.['id'] === id);

/** The same as tests/servers/write.test.ts asks of the real one; the two are to be changed together. */
describe('a server that is like QGIS Server', () => {
  const id = 'prov-1';
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
  beforeEach(() => (server = playCameras({ manner: 'qgis' })));

  const byId = async (asked = id): Promise<PlayedRow | undefined> => {
    const { text } = await ask('GET', `?f=json&id=${encodeURIComponent(asked)}`);
    return featuresIn(text)[0];
  };
  const pathOfRecord = async () => `/${(await byId())?.id}`;
  const columns = (...names: string[]) => names.map((name) => rowOf(id)?.properties?.[name]);
  /** The refusal, as the list that QGIS Server writes. */
  const wordsOf = ({ text }: Sent) =>
    (JSON.parse(text) as { description: string }[]).map(({ description }) => description);

  describe('a record that is added', () => {
    test('lies there as it was sent, with defaults, as version 1', async () => {
      const { status, text, headers } = await send('POST', '', record);
      expect([status, text]).toEqual([201, '"string"']);
      expect(headers.get('Location')).toMatch(/\/items\?%7B%22TYPE%22.*=\/\d+$/);
      expect(
        columns('version', 'namn', 'beskrivning', 'genomforande', 'belopp_sek', 'skyltad'),
      ).toEqual([1, record.namn, record.beskrivning, 'framgar_inte', 5, true]);
      expect(columns('fid', 'nollstall', 'teknik')).toEqual([given.length + 1, null, null]);
      expect((await byId())?.id).toBe(String(given.length + 1));
    });

    test('may be of any kind, or have no place', async () => {
      expect((await send('POST', '', record, line)).status).toBe(201);
      expect((await byId())?.geometry?.type).toBe('LineString');
      server = playCameras({ manner: 'qgis' });
      const noPlace = { ...record, geometrikvalitet: 'saknas' };
      expect((await send('POST', '', noPlace, null)).status).toBe(201);
      expect(rowOf(id)?.geometry).toBeNull();
    });

    test('is internal unless it says otherwise', async () => {
      const { publiceringsniva: _, ...unsaid } = record;
      await send('POST', '', unsaid);
      expect(columns('publiceringsniva')).toEqual(['intern']);
    });

    test('loses the fields that are no columns, and empties what "nollstall" says', async () => {
      await send('POST', '', { ...record, version: 7, hej: 1, nollstall: '["belopp_sek"]' });
      expect(columns('version', 'hej', 'belopp_sek', 'nollstall')).toEqual([
        1,
        undefined,
        null,
        null,
      ]);
    });

    test.each([
      ['of an id that is there', { id: taken }, point],
      ['of no such status', { status: 'pagick' }, point],
      ['with a list that is no list', { malgrupp: 'Barn' }, point],
      ['with a list that is no text', { malgrupp: ['Barn'] }, point],
      ['with a date that is none', { startdatum: '2024-13' }, point],
      ['with markup', { namn: '<b>Prov</b>' }, point],
      ['without a place, though it says it has one', {}, null],
      ['outside the area', {}, { type: 'Point', coordinates: [59.31, 18.01] } as Geometry],
    ])('%s is refused, without a reason', async (_, wrong, geometry) => {
      const sent = await send('POST', '', { ...record, ...wrong }, geometry);
      expect(sent.status).toBe(500);
      expect(wordsOf(sent)).toEqual(['Error adding feature to collection']);
      expect(idsOf(rowsOn(server))).toEqual(idsOf(given));
    });

    test('with a list that is no text is refused by the column itself', async () => {
      server = playCameras({ manner: 'qgis', refuse: () => null });
      expect((await send('POST', '', { ...record, malgrupp: [] })).status).toBe(500);
      expect((await send('POST', '', { ...record, malgrupp: '[]' })).status).toBe(201);
    });

    test.each([
      ['{"type":', 'JSON parse error'],
      ['{"a":1}', 'Posted data does not contain any feature'],
      ['[1]', 'Posted data does not contain any feature'],
    ])('is refused with 400 where it is none: %s', async (body, words) => {
      const sent = await ask('POST', '', {}, body);
      expect(sent.status).toBe(400);
      expect(wordsOf(sent)[0]).toContain(words);
    });
  });

  describe('a record that is changed', () => {
    beforeEach(async () => {
      await send('POST', '', record);
    });

    test('PUT sets what is sent, and the version goes up', async () => {
      const path = await pathOfRecord();
      const { status, text } = await send('PUT', path, { namn: 'Ny', version: 1 }, line);
      expect(status).toBe(200);
      expect(columns('version', 'namn', 'rubrik')).toEqual([2, 'Ny', 'Rubrik']);
      expect(JSON.parse(text)).toEqual(rowOf(id));
      expect(rowOf(id)?.geometry).toEqual(line);
    });

    test('PUT of an earlier version is refused, and the row is as it was', async () => {
      const path = await pathOfRecord();
      await send('PUT', path, { namn: 'Först', version: 1 });
      const sent = await send('PUT', path, { namn: 'Sedan', version: 1 });
      expect(sent.status).toBe(500);
      expect(wordsOf(sent)).toEqual(['Error changing feature']);
      expect(columns('version', 'namn')).toEqual([2, 'Först']);
    });

    test.each([[{}], [{ version: null }], [{ version: 1, fid: 1 }], [{ version: 1, id: 'ny' }]])(
      'PUT without a version, or with what it may not set, is refused: %j',
      async (version) => {
        const { status } = await send('PUT', await pathOfRecord(), { namn: 'Ny', ...version });
        expect(status).toBe(500);
        expect(columns('version', 'namn')).toEqual([1, record.namn]);
      },
    );

    test('null changes nothing; empty text and "nollstall" do', async () => {
      const path = await pathOfRecord();
      await send('PUT', path, { rubrik: null, belopp_sek: null, version: 1 });
      expect(columns('rubrik', 'belopp_sek')).toEqual(['Rubrik', 5]);
      await send('PUT', path, { rubrik: '', nollstall: '["belopp_sek","skyltad"]', version: 2 });
      expect(columns('rubrik', 'belopp_sek', 'skyltad', 'nollstall', 'version')).toEqual([
        null,
        null,
        null,
        null,
        3,
      ]);
    });

    test.each([
      [{ belopp_sek: '' }],
      [{ skyltad: '' }],
      [{ namn: '' }],
      [{ nollstall: 'hej' }],
      [{ nollstall: '[]' }],
      [{ nollstall: '["namn"]' }],
      [{ malgrupp: ['Barn'] }],
    ])('PUT of what the columns do not take is refused: %j', async (wrong) => {
      const { status } = await send('PUT', await pathOfRecord(), { ...wrong, version: 1 });
      expect(status).toBe(500);
      expect(columns('version')).toEqual([1]);
    });

    test('numbers and yes and no may be text; a height may not be', async () => {
      const path = await pathOfRecord();
      const texts = { belopp_sek: '12', skyltad: 'false', version: '1' };
      expect((await send('PUT', path, texts)).status).toBe(200);
      expect(columns('belopp_sek', 'skyltad', 'version')).toEqual([12, false, 2]);
      const high: Geometry = { type: 'Point', coordinates: [18.01, 59.31, 3] };
      expect((await send('PUT', path, { version: 2 }, high)).status).toBe(500);
    });

    test('PUT without geometry takes the place away', async () => {
      const path = await pathOfRecord();
      await send('PUT', path, { geometrikvalitet: 'saknas', version: 1 }, null);
      expect(rowOf(id)?.geometry).toBeNull();
      expect(columns('version')).toEqual([2]);
    });

    test('PUT of no properties is taken, and changes nothing, not even the place', async () => {
      const { status } = await send('PUT', await pathOfRecord(), {}, line);
      expect(status).toBe(200);
      expect(rowOf(id)).toMatchObject({ geometry: point, properties: { version: 1 } });
    });

    test('PATCH is refused', async () => {
      const sent = await ask('PATCH', await pathOfRecord(), {}, '{"modify":{"namn":"Ny"}}');
      expect([sent.status, wordsOf(sent)]).toEqual([400, ['Feature properties are not valid']]);
    });

    test('of many who change it at once, one does', async () => {
      const path = await pathOfRecord();
      const names = Array.from({ length: 8 }, (_, nr) => `Namn ${nr}`);
      const answers = await Promise.all(
        names.map((namn) => send('PUT', path, { namn, version: 1 })),
      );
      const done = names.filter((_, nr) => answers[nr]?.status === 200);
      expect(done).toHaveLength(1);
      expect(columns('version', 'namn')).toEqual([2, done[0]]);
    });

    test('DELETE takes it away; what is gone is invalid', async () => {
      const path = await pathOfRecord();
      expect((await ask('DELETE', path)).status).toBe(200);
      expect(idsOf(rowsOn(server))).toEqual(idsOf(given));
      for (const again of [
        await ask('DELETE', path),
        await ask('GET', path),
        await send('PUT', path, { version: 1 }),
      ]) {
        expect(again.status).toBe(500);
        expect(wordsOf(again)).toEqual([`Invalid feature [${path.slice(1)}]`]);
      }
    });
  });

  describe('its rows', () => {
    const ids = async (query: string) => {
      const { text, status } = await ask('GET', query);
      return status === 200 ? idsOf(featuresIn(text)) : status;
    };
    const sorted = idsOf(given).toSorted();

    test('are found by the value of any column, sorted by one, and never counted wrong', async () => {
      expect(await ids(`?id=${taken}`)).toEqual([taken]);
      expect(await ids('?id=finns-inte')).toEqual([]);
      expect(await ids(`?id=${taken.slice(0, -2)}*`)).toContain(taken);
      expect(await ids('?id=')).toEqual(idsOf(given));
      expect(await ids('?finns=inte')).toEqual(idsOf(given));
      expect(await ids('?sortby=id')).toEqual(sorted);
      expect(await ids('?sortby=id&sortdesc=true')).toEqual(sorted.toReversed());
      expect(await ids('?sortby=id&limit=2&offset=1')).toEqual(sorted.slice(1, 3));
    });

    test.each([
      ['?limit=10001', 'limit'],
      [`?offset=${given.length + 1}`, 'offset'],
      ['?sortby=finns-inte', 'sortBy'],
    ])('are not given for %s', async (query, words) => {
      const sent = await ask('GET', query);
      expect(sent.status).toBe(400);
      expect(wordsOf(sent)[0]).toContain(words);
    });

    test('have no ETag; one that is changed lies last', async () => {
      const path = `/${rowsOn(server)[0]?.id}`;
      expect((await ask('GET', path)).headers.get('ETag')).toBeNull();
      const { geometry = null } = rowsOn(server)[0] ?? {};
      expect((await send('PUT', path, { version: 1 }, geometry)).status).toBe(200);
      expect(idsOf(rowsOn(server)).at(-1)).toBe(taken);
    });
  });
});
