import * as fc from 'fast-check';
import { zipSync } from 'fflate';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { damaged, expectResult, latin1, tableOf, tablesOf, utf8 } from './example-files';
import { type ExampleField, toDbf, toShp } from './example-shapefile';
import { prjEpsg } from './prj-epsg';
import { readShapefile } from './read-shapefile';
import { defaultLimits } from './table';

const namn: ExampleField = { name: 'namn', type: 'C', length: 20 };
const clockwise: Position[] = [
  [0, 0],
  [0, 10],
  [10, 10],
  [10, 0],
  [0, 0],
];
const hole: Position[] = [
  [2, 2],
  [4, 2],
  [4, 4],
  [2, 4],
  [2, 2],
];
const elsewhere: Position[] = [
  [20, 0],
  [20, 5],
  [25, 5],
  [25, 0],
  [20, 0],
];
const reversed = (ring: Position[]) => ring.toReversed();

const read = (files: Record<string, Uint8Array>) => tableOf(readShapefile(zipSync(files)));
const shapes = (kind: number, ...parts: Position[][][]) =>
  read({ 'a.shp': toShp(kind, parts) }).geometries;

describe('shapes', () => {
  test('are points, lines and points in plenty; an empty one is none', () => {
    for (const kind of [1, 11, 21])
      expect(shapes(kind, [[[1, 2]]], [])).toEqual([{ type: 'Point', coordinates: [1, 2] }, null]);
    expect(
      shapes(8, [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toEqual([
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    const line: Position[] = [
      [0, 0],
      [1, 1],
    ];
    expect(shapes(3, [line], [line, line])).toEqual([
      { type: 'LineString', coordinates: line },
      { type: 'MultiLineString', coordinates: [line, line] },
    ]);
  });

  test.each([13, 15, 18, 23, 25, 28])('of kind %i lose their Z and M', (kind) => {
    const [geometry] = shapes(kind, [clockwise]) ?? [];
    expect(JSON.stringify(geometry)).toMatch(/\[10,10\]/);
    expect(JSON.stringify(geometry)).not.toMatch(/\d,\d+,\d/);
  });

  test('are polygons with holes, the outer ring counter-clockwise', () => {
    expect(shapes(5, [clockwise, hole])).toEqual([
      { type: 'Polygon', coordinates: [reversed(clockwise), reversed(hole)] },
    ]);
  });

  test('have holes whose corners all touch the outer ring', () => {
    const corners: Position[] = [
      [5, 0],
      [10, 5],
      [5, 10],
      [0, 5],
      [5, 0],
    ];
    expect(shapes(5, [clockwise, corners])).toMatchObject([{ type: 'Polygon' }]);
  });

  test('are MultiPolygons where several rings are outer ones, each with its own holes', () => {
    const island = hole.map(([x = 0, y = 0]) => [2.5 + (x - 2) / 2, 2.5 + (y - 2) / 2]);
    expect(shapes(5, [clockwise, elsewhere, hole, reversed(island)])).toEqual([
      {
        type: 'MultiPolygon',
        coordinates: [[reversed(clockwise), reversed(hole)], [reversed(elsewhere)], [island]],
      },
    ]);
  });

  test('with rings the wrong way round are polygons all the same', () => {
    expect(shapes(5, [reversed(clockwise)])).toEqual([
      { type: 'Polygon', coordinates: [reversed(clockwise)] },
    ]);
    expect(shapes(5, [reversed(clockwise), reversed(hole)])).toEqual([
      { type: 'Polygon', coordinates: [reversed(clockwise), reversed(hole)] },
    ]);
    expect(shapes(5, [clockwise, reversed(elsewhere)])).toMatchObject([{ type: 'MultiPolygon' }]);
  });

  test('far from the origin keep their direction', () => {
    const far = (ring: Position[]) =>
      ring.map(([x = 0, y = 0]) => [x / 1e3 + 147e3, y / 1e3 + 6.5e6]);
    expect(shapes(5, [far(clockwise), far(hole)])).toMatchObject([
      { type: 'Polygon', coordinates: [{ length: 5 }, { length: 5 }] },
    ]);
  });
});

describe('å, ä and ö', () => {
  const shp = toShp(1, [[[[1, 2]]], [[[3, 4]]]]);
  const texts = [['Sjöängen'], ['Åsö gränd']];
  test.each([
    ['UTF-8 stated', utf8, 'UTF-8\r\n'],
    ['UTF-8 as a number', utf8, '65001'],
    ['UTF-8 not stated', utf8, null],
    ['1252 stated', latin1, '1252'],
    ['1252 stated in words', latin1, 'ANSI 1252'],
    ['ISO-8859-1 stated', latin1, 'ISO-8859-1'],
    ['ISO-8859-1 as ESRI has it', latin1, '88591'],
    ['ISO-8859-1 as others have it', latin1, 'ISO 8859-1'],
    ['1252 not stated', latin1, null],
    ['1252, stated as nonsense', latin1, 'hemlig'],
  ])('%s', (_, encode, cpg) => {
    const files = { 'a.shp': shp, 'a.dbf': toDbf([namn], texts, encode) };
    expect(read(cpg === null ? files : { ...files, 'a.cpg': utf8(cpg) }).rows).toEqual(texts);
  });

  test('cut within a letter by the width of the column', () => {
    const long = [['åäö'.repeat(7)], ['Sjöängen']];
    const dbf = toDbf([{ ...namn, length: 15 }], long, utf8);
    expect(read({ 'a.shp': shp, 'a.dbf': dbf }).rows).toEqual([['åäöåäöå\uFFFD'], ['Sjöängen']]);
  });
});

test('the table gives numbers, days at midnight in UTC, truths, and null for none', () => {
  const fields: ExampleField[] = [
    namn,
    { name: 'antal', type: 'N', length: 10 },
    { name: 'tal', type: 'F', length: 10 },
    { name: 'dag', type: 'D', length: 8 },
    { name: 'ja', type: 'L', length: 1 },
    { name: 'namn', type: 'C', length: 2 },
  ];
  const rows = [
    ['A', '12', '-1.5', '20241005', 'T', 'b'],
    ['', '', '**********', '', '?', ''],
    ['B', 'x', '1e3', '00000000', 'n', 'c'],
  ];
  const shp = toShp(1, [[[[1, 2]]], [[[3, 4]]], [[[5, 6]]], [[[7, 8]]]]);
  const table = read({ 'mapp/Platser.shp': shp, 'mapp/Platser.DBF': toDbf(fields, rows, utf8) });
  expect(table).toMatchObject({
    name: 'Platser',
    columns: ['namn', 'antal', 'tal', 'dag', 'ja', 'namn 2'],
    epsg: null,
  });
  expect(table.rows).toEqual([
    ['A', 12, -1.5, new Date('2024-10-05T00:00:00Z'), true, 'b'],
    [null, null, null, null, null, null],
    ['B', 'x', 1000, null, false, 'c'],
    [null, null, null, null, null, null],
  ]);
});

test('every shapefile in the zip is a table; what a Mac adds is not', () => {
  const shp = toShp(1, [[[[1, 2]]]]);
  const prj = utf8('PROJCS["SWEREF99_18_00",GEOGCS["GCS_SWEREF99"]]');
  const files = { 'a.shp': shp, 'b.shp': shp, 'B.PRJ': prj, '__MACOSX/._a.shp': utf8('x') };
  const tables = tablesOf(readShapefile(zipSync(files)));
  expect(tables.map(({ name, epsg }) => [name, epsg])).toEqual([
    ['a', null],
    ['b', 3011],
  ]);
});

test.each([
  ['PROJCS["SWEREF99_TM",GEOGCS["GCS_SWEREF99",DATUM["D_SWEREF99"]]]', 3006],
  [
    'PROJCS["SWEREF99 18 00",GEOGCS["SWEREF99",AUTHORITY["EPSG","4619"]],AUTHORITY["EPSG","3011"]]',
    3011,
  ],
  ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.257]]]', 4326],
  ['PROJCRS["x",BASEGEOGCRS["SWEREF99",ID["EPSG",4619]],ID["EPSG",3006]]\n', 3006],
  ['PROJCS["RT90_25_gon_V"]', 3021],
  ['PROJCS["Hemligt",GEOGCS["x",AUTHORITY["EPSG","4326"]]]', null],
  ['PROJCS["constructor"]', null],
  ['', null],
])('%s is %s', (wkt, epsg) => {
  expect(prjEpsg(wkt)).toBe(epsg);
});

describe('a file is refused', () => {
  const shp = toShp(5, [[clockwise]]);
  const refused = (files: Record<string, Uint8Array>, limits = defaultLimits) =>
    readShapefile(zipSync(files), limits);

  test.each([
    ['without shapes', { 'a.dbf': toDbf([namn], [['x']], utf8) }, 'notThisFormat'],
    ['with no shape in it', { 'a.shp': toShp(1, []) }, 'empty'],
    ['that is no .shp', { 'a.shp': utf8('x'.repeat(200)) }, 'damaged'],
    ['with half a .shp', { 'a.shp': shp.slice(0, 150) }, 'damaged'],
    ['with half a header', { 'a.shp': shp, 'a.dbf': new Uint8Array(20) }, 'damaged'],
    ['with rows of no length', { 'a.shp': shp, 'a.dbf': new Uint8Array(100) }, 'damaged'],
    ['that is a bomb', { 'a.shp': new Uint8Array(5_000_000) }, 'unsafe'],
  ])('%s', (_, files, code) => {
    expect(refused(files)).toMatchObject({ ok: false, failure: { code } });
  });

  test('that is no zip or has too many rows', () => {
    expect(readShapefile(utf8('PK'))).toMatchObject({ failure: { code: 'damaged' } });
    const limits = { ...defaultLimits, rows: 1 };
    const two = toShp(1, [[[[1, 2]]], [[[3, 4]]]]);
    expect(refused({ 'a.shp': two }, limits)).toMatchObject({ failure: { code: 'tooManyRows' } });
    const one = toShp(1, [[[[1, 2]]]]);
    const both = refused({ 'a.shp': one, 'b.shp': one }, limits);
    expect(both).toMatchObject({ failure: { code: 'tooManyRows' } });
  });

  test('but not for a header that states more rows than there are', () => {
    const dbf = toDbf([namn], [['x']], utf8);
    new DataView(dbf.buffer).setUint32(4, 0xffffffff, true);
    expect(read({ 'a.shp': shp, 'a.dbf': dbf }).rows).toEqual([['x']]);
  });
});

test('any bytes give tables or a reason', () => {
  const shp = toShp(5, [[clockwise, hole], [elsewhere]]);
  const dbf = toDbf([namn], [['Å'], ['B']], latin1);
  const prj = utf8('PROJCS["SWEREF99_TM"]');
  const parts = { 'a.shp': shp, 'a.dbf': dbf, 'a.prj': prj };
  return fc.assert(
    fc.property(damaged(zipSync(parts)), damaged(shp), damaged(dbf), (zip, badShp, badDbf) => {
      expectResult(readShapefile(zip));
      expectResult(readShapefile(zipSync({ ...parts, 'a.shp': badShp })));
      expectResult(readShapefile(zipSync({ ...parts, 'a.dbf': badDbf })));
    }),
  );
});
