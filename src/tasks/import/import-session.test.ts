import { describe, expect, test } from 'vitest';
import { testContext } from '@/domain/row-arbitrary';
import { contextOf, placeOf, testArea } from './example-tables';
import { ImportSession } from './import-session';

const csv = [
  'Titel;Plats;Lat;Long;Anmärkning',
  'Utegym;Torget;58,41;15,61;Nytt',
  'Belysning;Parken;58,42;15,62;',
  ';Parken;10;10;Utanför',
].join('\r\n');
const file = new File([csv], 'lista.csv');

const defaults = {
  status: 'planerad',
  preventionstyp: ['social'],
  genomforande: 'egen',
  beskrivning: 'Ur listan.',
  kallor: [{ dokument: 'egen', avsnitt: 'lista.csv' }],
  publiceringsniva: 'intern',
};

async function planned() {
  const session = new ImportSession();
  await session.read(file, '', []);
  const { found, columns } = session.look(0, 'aktivitet', testArea);
  const choice = { columns, defaults, reading: found.best, placeColumn: null, answers: {} };
  const progress: number[] = [];
  const counts = session.plan(0, choice, contextOf('aktivitet'), (rows) => progress.push(rows));
  return { session, counts, progress, columns };
}

describe('an import session', () => {
  test('tells what is in a file without sending it', async () => {
    const summary = await new ImportSession().read(file, '', []);
    expect(summary).toMatchObject({
      ok: true,
      format: 'csv',
      tables: [{ rows: 3, columns: ['Titel', 'Plats', 'Lat', 'Long', 'Anmärkning'] }],
    });
  });

  test('tells how far the reading of a map file has come', async () => {
    const told: number[][] = [];
    const map = new File(['{"type":"Feature","properties":{"a":1}}'], 'a.geojson');
    const summary = await new ImportSession().read(map, '', [], (...each) => told.push(each));
    expect(summary).toMatchObject({ ok: true, format: 'geojson', tables: [{ rows: 1 }] });
    expect(told).toEqual([[map.size, map.size]]);
  });

  test('refuses what cannot be read, with a code', async () => {
    const refused = (name: string, content: string) =>
      new ImportSession().read(new File([content], name), '', []);
    expect(await refused('tom.csv', '')).toMatchObject({ failure: { code: 'empty' } });
    expect(await refused('bild.png', '\x89PNG')).toMatchObject({
      format: null,
      failure: { code: 'notThisFormat' },
    });
    expect(await refused('a.geojson', '{"type":"FeatureCollection","features":[')).toMatchObject({
      failure: { code: 'damaged' },
    });
  });

  test('goes from a file to changes that belong together', async () => {
    const { session, counts, progress, columns } = await planned();
    expect(columns).toMatchObject({ namn: 'Titel', plats: 'Plats' });
    expect(counts).toMatchObject({ new: 2, rejected: 1 });
    expect(progress).toEqual([0]);
    const changes = session.changes({ kinds: ['new'], except: [1] }, 0, 10);
    expect(changes).toMatchObject([
      {
        recordId: 'lager-aktivitet-utegym-torget',
        layer: testContext('aktivitet').layer,
        before: null,
        after: { geometry: { coordinates: [15.61, 58.41] } },
      },
    ]);
    expect(session.page(['rejected'], 0, 10)).toMatchObject([{ index: 2 }]);
  });

  test('gives rejected rows back as they stood, with the reasons', async () => {
    const { session } = await planned();
    const { columns, rows } = session.rejected();
    expect(columns).toEqual(['Titel', 'Plats', 'Lat', 'Long', 'Anmärkning']);
    expect(rows).toMatchObject([
      {
        cells: ['', 'Parken', '10', '10', 'Utanför'],
        issues: [{ code: 'missingField', field: 'namn' }, { code: 'outsideArea' }],
      },
    ]);
  });

  test('shows where a reading puts the first rows, and which names are to be asked about', async () => {
    const { session } = await planned();
    const reading = {
      kind: 'columns',
      columns: ['Lat', 'Long'],
      named: true,
      epsg: 4326,
      swapped: true,
    } as const;
    expect(session.preview(0, reading, testArea, 1)).toMatchObject({
      counted: { inside: 2, of: 3 },
      rows: [{ position: [15.61, 58.41] }],
    });
    const places = [
      placeOf('Torget'),
      placeOf('Parken', { id: '1' }),
      placeOf('Parken', { id: '2' }),
    ];
    expect(session.places(0, 'Plats', places)).toMatchObject({
      several: [{ name: 'Parken', rows: 2 }],
      found: 1,
      unknown: 0,
    });
  });

  test('must read and plan before it is asked for more', () => {
    expect(() => new ImportSession().page(['new'], 0, 1)).toThrow('before it was planned');
    expect(() => new ImportSession().look(0, 'aktivitet', testArea)).toThrow(RangeError);
  });
});
