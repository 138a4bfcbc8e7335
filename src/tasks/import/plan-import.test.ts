import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '@/domain/apply-changes';
import { fieldsOf } from '@/domain/fields';
import type { Measure } from '@/domain/measure';
import { makeRowReader } from '@/domain/read-row';
import { sameRow, toRow } from '@/domain/row';
import { goodFeature, testContext } from '@/domain/row-arbitrary';
import { recordTypes } from '@/domain/vocabulary';
import { toCsv } from '@/files/csv';
import { readCsv } from '@/files/read-csv';
import { readGeoJson } from '@/files/read-geojson';
import type { Cell, FileTable, ReadFileResult } from '@/files/table';
import { contextOf, placeOf, tableOf, testArea } from './example-tables';
import { findCoordinates } from './find-coordinates';
import { matchColumns } from './match-columns';
import { chosenIndexes, planImport, rowKinds, toChanges } from './plan-import';
import type { ImportChoice } from './plan-row';

/** What the app would choose for a table by itself. */
function guessed(table: FileTable, type: (typeof recordTypes)[number]): ImportChoice {
  const { best } = findCoordinates(table, testArea);
  return {
    columns: matchColumns(table, type, best?.columns ?? []),
    defaults: {},
    reading: best,
    placeColumn: null,
    answers: {},
  };
}

function tableIn(result: ReadFileResult): FileTable {
  const table = result.ok ? result.tables[0] : undefined;
  if (!table) throw new Error('the file can be read');
  return table;
}

/** A value as the register's CSV has it. */
function written(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (!Array.isArray(value)) return String(value);
  return value
    .map((part) => (typeof part === 'string' ? part : `${part.dokument}: ${part.avsnitt}`))
    .join('; ');
}

const defaults = {
  preventionstyp: ['social'],
  genomforande: 'egen',
  kallor: [{ dokument: 'egen', avsnitt: 'lista.csv' }],
  publiceringsniva: 'intern',
  beskrivning: 'Ur listan.',
  status: 'planerad',
};
const columns = { namn: 'Titel', plats: 'Plats', id: 'Id', startdatum: 'När' };
const header = ['Id', 'Titel', 'Plats', 'När', 'lat', 'lng'];

function choiceOf(rest: Partial<ImportChoice> = {}): ImportChoice {
  return {
    columns,
    defaults,
    reading: { kind: 'columns', columns: ['lng', 'lat'], named: true, epsg: 4326, swapped: false },
    placeColumn: null,
    answers: {},
    ...rest,
  };
}

describe.each(recordTypes)('a file of %s', (type) => {
  const read = makeRowReader(testContext(type));
  const records = fc
    .uniqueArray(goodFeature(type), {
      maxLength: 4,
      selector: (one) => String(one.properties['id']),
    })
    .map((features) =>
      features.map((feature): Measure => {
        const measure = read(feature);
        if (!measure) throw new Error('the feature is good');
        return measure;
      }),
    );

  test('that came out of the register changes nothing, as GeoJSON', () => {
    return fc.assert(
      fc.asyncProperty(records, async (measures) => {
        const features = measures.map((measure) => ({ type: 'Feature', ...toRow(measure) }));
        if (features.length === 0) return;
        const text = JSON.stringify({ type: 'FeatureCollection', features });
        const table = tableIn(await readGeoJson(new Blob([text])));
        const report = planImport(
          table,
          guessed(table, type),
          contextOf(type, { records: measures }),
        );
        expect(report.counts).toMatchObject({ identical: measures.length });
      }),
      { numRuns: 25 },
    );
  });

  test('that came out of the register changes nothing, as CSV', async () => {
    // Parts do not go out in flat files.
    const specs = Object.values(fieldsOf(type)).filter((spec) => spec.type !== 'parts');
    const keys: readonly string[] = specs.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(records, async (measures) => {
        const rows = measures.map((measure) => {
          const { properties, geometry } = toRow(measure);
          const [lng = '', lat = ''] = geometry?.type === 'Point' ? geometry.coordinates : [];
          return [...keys.map((key) => written(properties[key])), String(lng), String(lat)];
        });
        const blob = toCsv([...keys, 'lng', 'lat'], rows);
        const table = tableIn(readCsv(new Uint8Array(await blob.arrayBuffer())));
        const report = planImport(
          table,
          guessed(table, type),
          contextOf(type, { records: measures }),
        );
        expect(report.counts).toMatchObject({ identical: measures.length });
      }),
      { numRuns: 25 },
    );
  });

  test('of any kind gives a report, and rows that are taken can be read', () => {
    const keys = Object.values(fieldsOf(type)).map(({ key }): string => key);
    const name = fc.oneof(fc.constantFrom(...keys, 'lat', 'lng', '__proto__'), fc.string());
    const cell = fc.oneof(
      fc.string({ maxLength: 10 }),
      fc.constantFrom<Cell>(null, true, 58.4, 15.6, 'social', '<b>', '2024', 'hösten 2024'),
      fc.double(),
      fc.date({ noInvalidDate: false }),
    );
    const table = fc.uniqueArray(name, { minLength: 1, maxLength: 8 }).chain((names) =>
      fc
        .array(fc.array(cell, { minLength: names.length, maxLength: names.length }), {
          maxLength: 5,
        })
        .map((rows) => tableOf(names, rows)),
    );
    return fc.assert(
      fc.property(table, (any) => {
        const choice = { ...guessed(any, type), defaults };
        const report = planImport(any, choice, contextOf(type));
        expect(rowKinds.reduce((sum, kind) => sum + report.counts[kind], 0)).toBe(any.rows.length);
        for (const row of report.page(rowKinds, 0, 10)) {
          expect(row.kind === 'rejected').toBe(row.issues.length > 0);
          if (row.kind !== 'rejected') expect(read(row.after)).not.toBeNull();
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('an import', () => {
  const context = contextOf('aktivitet');
  const plan = (rows: readonly (readonly Cell[])[], choice = choiceOf(), more = context) =>
    planImport(tableOf(header, rows), choice, more);
  const read = makeRowReader(context.row);

  /** The records after an import of all that is good. */
  async function imported(rows: readonly (readonly Cell[])[]): Promise<readonly Measure[]> {
    const changes = toChanges(plan(rows), { kinds: ['new', 'changed', 'doubtful'], except: [] });
    const pause = () => undefined;
    return (await applyChanges([], changes, (row) => read(row), pause)).records;
  }

  test('makes ids of name and place, and knows the rows again the next time', async () => {
    const rows = [
      ['', 'Belysning', 'Torget', '2024', '58,4', '15,6'],
      ['', 'Belysning', 'Torget', '2025', '58,4', '15,6'],
      ['a', 'Dialog', '', '', '', ''],
    ];
    const records = await imported(rows);
    expect(records.map(({ id }) => id)).toEqual([
      'lager-aktivitet-belysning-torget',
      'lager-aktivitet-belysning-torget-2',
      'a',
    ]);
    expect(records[0]).toMatchObject({
      geometry: { type: 'Point', coordinates: [15.6, 58.4] },
      geometryQuality: 'ungefarlig',
      geometrySource: 'Läget kommer från den importerade filen lista.csv.',
    });
    expect(records[2]).toMatchObject({ geometry: null, geometryQuality: 'saknas' });
    const again = plan(rows, choiceOf(), { ...context, records });
    expect(again.counts).toMatchObject({ identical: 3 });
  });

  test('changes a record by its id, and only what the file says', async () => {
    const records = await imported([['a', 'Dialog', 'Torget', '2024', '58,4', '15,6']]);
    const report = plan([['a', 'Samtal', 'Torget', '', '', '']], choiceOf(), {
      ...context,
      records,
    });
    const row = report.row(0);
    expect(row).toMatchObject({ kind: 'changed', changed: ['namn', 'startdatum'] });
    const [change] = toChanges(report, { kinds: ['changed'], except: [] });
    expect(sameRow(change?.before ?? null, records[0] ? toRow(records[0]) : null)).toBe(true);
    expect(change?.after?.geometry).toEqual(records[0]?.geometry);
    expect(change?.after?.properties).not.toHaveProperty('startdatum');
  });

  test('asks about doubtful rows and tells why', async () => {
    const records = await imported([['a', 'Dialog', 'Torget', '2024', '', '']]);
    const report = plan(
      [
        ['b', 'Ny', '', 'hösten 2024', '', ''],
        ['c', 'dialog', 'TORGET', '', '', ''],
        ['d', 'Fel läge', '', '', 'norr', 'öster'],
      ],
      choiceOf(),
      { ...context, records },
    );
    expect(
      report.page(['doubtful'], 0, 9).map(({ doubts }) => doubts.map(({ code }) => code)),
    ).toEqual([['vagueDate'], ['sameName'], ['unreadPosition']]);
    expect(report.row(0).after.properties).toMatchObject({
      startdatum: '2024-09/2024-11',
      tidstext: 'hösten 2024',
    });
  });

  test('rejects what the layer would not take, with the reasons', () => {
    const report = plan(
      [
        ['a', '', '', 'snart', '', ''],
        ['a', 'Två', '', '', '', ''],
        ['x', 'Annat lager', '', '', '', ''],
        ['d', 'Utanför', '', '', '10', '10'],
        ['e', '<b>x</b>', '', '', '', ''],
      ],
      choiceOf(),
      { ...context, otherIds: new Set(['x']) },
    );
    expect(
      report.page(['rejected'], 0, 9).map(({ issues }) => issues.map(({ code }) => code)),
    ).toEqual([
      ['missingField', 'badDate'],
      ['duplicateId'],
      ['duplicateId'],
      ['outsideArea'],
      ['markup'],
    ]);
    expect(toChanges(report, { kinds: rowKinds, except: [0] })).toEqual([]);
  });

  test('finds places by name where the file has no coordinates', () => {
    const torg = placeOf('Stora torget');
    const places = [
      torg,
      placeOf('Parken', { id: 'p1' }),
      placeOf('Parken', { id: 'p2', position: [15.61, 58.41] }),
    ];
    const choice = choiceOf({ reading: null, placeColumn: 'Plats' });
    const rows = ['stora torget', 'Stora torgett', 'Parken', 'Ingenstans'].map((plats, at) => [
      `r${at}`,
      'Namn',
      plats,
      '',
      '',
      '',
    ]);
    const report = plan(rows, choice, { ...context, places });
    expect(report.row(0)).toMatchObject({
      kind: 'new',
      after: {
        geometry: { coordinates: torg.position },
        properties: { geometrikvalitet: 'ungefarlig' },
      },
    });
    expect(report.row(1).doubts).toMatchObject([{ code: 'guessedPlace', taken: 'Stora torget' }]);
    expect(report.row(2)).toMatchObject({
      doubts: [{ code: 'severalPlaces' }],
      after: { geometry: null },
    });
    expect(report.row(3)).toMatchObject({ kind: 'new', after: { geometry: null } });
    const answered = plan(rows, { ...choice, answers: { Parken: 'p2' } }, { ...context, places });
    expect(answered.row(2)).toMatchObject({
      kind: 'new',
      after: { geometry: { coordinates: [15.61, 58.41] } },
    });
  });

  test('of a map file asks before a place is lost', async () => {
    const records = await imported([['a', 'Dialog', '', '', '58,4', '15,6']]);
    const table = tableOf(['id'], [['a']], [null], 4326);
    const reading = {
      kind: 'geometry',
      columns: [],
      named: true,
      epsg: 4326,
      swapped: false,
    } as const;
    const report = planImport(table, choiceOf({ columns: { id: 'id' }, reading }), {
      ...context,
      records,
    });
    expect(report.row(0)).toMatchObject({
      kind: 'doubtful',
      doubts: [{ code: 'losesPlace' }],
      changed: ['geometrikvalitet', 'geometry'],
    });
  });

  test('takes the rows that are chosen, all of a kind but for those named', () => {
    const report = plan(
      ['a', 'b', 'c', 'd'].map((id) => [id, 'Namn', id, id === 'd' ? 'våren 2024' : '', '', '']),
    );
    const taken = (kinds: readonly (typeof rowKinds)[number][], except: readonly number[]) => [
      ...chosenIndexes(report, { kinds, except }),
    ];
    expect(taken(['new'], [])).toEqual([0, 1, 2]);
    expect(taken(['new'], [1, 3])).toEqual([0, 2, 3]);
    expect(taken([], [3])).toEqual([3]);
  });
});
