import * as fc from 'fast-check';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { blobOf, damaged, expectResult, latin1, tableOf, utf8 } from './example-files';
import { readGeoJson } from './read-geojson';
import { defaultLimits } from './table';

const readText = (text: string) => readGeoJson(blobOf(utf8(text)));
const tableOfText = async (text: string) => tableOf(await readText(text));
const read = (value: unknown) => tableOfText(JSON.stringify(value));
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
const feature = (properties: unknown, geometry: unknown = null) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('what is a table', () => {
  test('a collection, its columns in order of appearance', async () => {
    const table = await read({
      ...collection(feature({ b: 1, a: 'x' }, point(18, 59)), feature({ c: true, a: null })),
      name: 'lager',
    });
    expect(table).toEqual({
      name: 'lager',
      columns: ['b', 'a', 'c'],
      rows: [
        [1, 'x', null],
        [null, null, true],
      ],
      geometries: [point(18, 59), null],
      epsg: null,
    });
  });

  test('a feature, a bare geometry, and a list of either', async () => {
    expect((await read(feature({ a: 1 }))).rows).toEqual([[1]]);
    expect(await read(point(1, 2))).toMatchObject({
      columns: [],
      rows: [[]],
      geometries: [point(1, 2)],
    });
    expect((await read([feature({ a: 1 }), feature({ a: 2 })])).rows).toEqual([[1], [2]]);
  });

  test.each(['\n', '\r\n', '\n\u001e', '\n\n'])('features with %j between', async (between) => {
    const text = [feature({ a: 1 }), feature({ a: 2 })].map((each) => JSON.stringify(each));
    expect((await tableOfText(text.join(between))).rows).toEqual([[1], [2]]);
  });
});

test('lists of plain values are joined, all else is JSON', async () => {
  const values = { list: ['a', 1, null, true], deep: [{ b: 1 }], object: { c: 'å' }, tom: [] };
  const { rows } = await read(feature(values));
  expect(rows).toEqual([['a; 1; ; true', '[{"b":1}]', '{"c":"å"}', '']]);
});

test("the feature's id is a column unless a property is called that", async () => {
  const features = collection({ ...feature({ a: 1 }), id: 'x-1' }, { ...feature({ a: 2 }), id: 7 });
  expect(await read(features)).toMatchObject({
    columns: ['id', 'a'],
    rows: [
      ['x-1', 1],
      [7, 2],
    ],
  });
  expect((await read({ ...feature({ id: 'egen' }), id: 'x' })).rows).toEqual([['egen']]);
  const late = { type: 'Feature', properties: { a: 1 }, geometry: null, id: 'sist' };
  expect(await read(late)).toMatchObject({ columns: ['id', 'a'], rows: [['sist', 1]] });
});

test('names that objects have by nature are columns like others', async () => {
  const text = '{"type":"Feature","properties":{"__proto__":1,"constructor":2,"toString":3}}';
  expect(await tableOfText(text)).toMatchObject({
    columns: ['__proto__', 'constructor', 'toString'],
    rows: [[1, 2, 3]],
  });
});

test.each([
  ['urn:ogc:def:crs:EPSG::3006', 3006],
  ['EPSG:3011', 3011],
  ['urn:ogc:def:crs:EPSG:6.9:3011', 3011],
  ['http://www.opengis.net/def/crs/EPSG/0/3006', 3006],
  ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
  ['något annat', null],
])('the system %s is %s', async (name, epsg) => {
  const crs = { type: 'name', properties: { name } };
  expect((await read({ ...collection(feature({})), crs })).epsg).toBe(epsg);
});

describe('a geometry', () => {
  const geometries = (...list: unknown[]) => ({ type: 'GeometryCollection', geometries: list });
  const line = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  };

  test.each([
    null,
    'text',
    {},
    { type: 'Point' },
    { type: 'Point', coordinates: [] },
    { type: 'Point', coordinates: ['18', '59'] },
    { type: 'LineString', coordinates: [1, 2] },
    { type: 'Polygon', coordinates: [[[0, 0], null]] },
    { type: 'CircularString', coordinates: [[0, 0]] },
    geometries(),
    geometries(point(1, 2), { type: 'Point', coordinates: [null, 1] }),
  ])('%j is none, and its row is kept', async (value) => {
    expect(await read(feature({ a: 1 }, value))).toMatchObject({ rows: [[1]], geometries: [null] });
  });

  test('has no heights', async () => {
    const { geometries: found } = await read(
      feature({}, { type: 'Point', coordinates: [1, 2, 3] }),
    );
    expect(found).toEqual([point(1, 2)]);
  });

  test('beyond all numbers is none', async () => {
    const text = '{"type":"Point","coordinates":[1e999,2]}';
    expect((await tableOfText(text)).geometries).toEqual([null]);
  });

  test('of several of one kind is a Multi*, of several kinds a row for each', async () => {
    const one = await read(feature({ a: 1 }, geometries(point(1, 2), geometries(point(3, 4)))));
    expect(one.geometries).toEqual([
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ]);
    const several = await read(feature({ a: 1 }, geometries(point(1, 2), line)));
    expect(several).toMatchObject({ rows: [[1], [1]], geometries: [point(1, 2), line] });
    expect((await read(feature({ a: 1 }, geometries(line)))).geometries).toEqual([line]);
  });
});

test('Windows-1252 is read too', async () => {
  const text = '{"type":"Feature","properties":{"område":"Älvsjö","rad\\n":"\\u20ac å","l":["ö"]}}';
  const table = tableOf(await readGeoJson(blobOf(latin1(text))));
  expect(table.columns).toEqual(['område', 'rad', 'l']);
  expect(table.rows).toEqual([['Älvsjö', '€ å', 'ö']]);
});

test('a byte order mark is passed over, and one for UTF-16 heeded', async () => {
  const text = JSON.stringify(feature({ namn: 'Älvsjö €' }));
  const wide = Uint8Array.from(
    [0xfeff, ...Array.from(text, (each) => each.charCodeAt(0))].flatMap((code) => [
      code & 255,
      code >> 8,
    ]),
  );
  for (const bytes of [utf8(`\ufeff${text}`), wide])
    expect(tableOf(await readGeoJson(blobOf(bytes))).rows).toEqual([['Älvsjö €']]);
});

test('tells how far it has come', async () => {
  const told: number[][] = [];
  const file = blobOf(utf8(JSON.stringify(feature({ a: 'x'.repeat(2_000_000) }))));
  await readGeoJson(file, undefined, (...each) => told.push(each));
  expect(told.at(-1)).toEqual([file.size, file.size]);
  expect(told).toHaveLength(4);
});

describe('a file is refused', () => {
  const failure = readText;

  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['{"type":"FeatureCollection","features":[]}', 'empty'],
    ['{"type":"FeatureCollection","features":[{"type":"Fea', 'damaged'],
    ['{"type":"Feature"}\n{"type":"Fe', 'damaged'],
    ['{"type":"FeatureCollection"}', 'notThisFormat'],
    ['{"a":1}', 'notThisFormat'],
    ['[1,2]', 'notThisFormat'],
    ['null', 'notThisFormat'],
    ['namn;plats', 'notThisFormat'],
    ['{"type":"Feature","properties":{"a":"\0"}}', 'encoding'],
    ['{"type":"Feature"}\0', 'encoding'],
    ['[{"type":"Feature"}', 'damaged'],
  ])('%j', async (text, code) => {
    expect(await failure(text)).toMatchObject({ ok: false, failure: { code } });
  });

  test('nested without end', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const unsafe = { ok: false, failure: { code: 'unsafe', detail: 'nesting' } };
    expect(await failure(`{"type":"Feature","properties":{"a":[${deep}]}}`)).toEqual(unsafe);
    const inner = '{"type":"GeometryCollection","geometries":[';
    expect(await failure(`${inner.repeat(1000)}${']}'.repeat(1000)}`)).toEqual(unsafe);
    expect((await tableOfText(`{"type":"Polygon","coordinates":${deep}}`)).geometries).toEqual([
      null,
    ]);
  });

  test('with too many rows, columns or cells', async () => {
    const limits = { ...defaultLimits, rows: 3, columns: 3, cells: 4 };
    const refused = (...properties: object[]) =>
      readGeoJson(
        blobOf(utf8(JSON.stringify(collection(...properties.map((each) => feature(each)))))),
        limits,
      );
    expect(await refused({ a: 1 }, { b: 1 })).toMatchObject({ ok: true });
    expect(await refused({}, {}, {}, {})).toMatchObject({
      failure: { code: 'tooManyRows', limit: 3 },
    });
    expect(await refused({ a: 1, b: 2, c: 3, d: 4 })).toMatchObject({
      failure: { detail: 'columns' },
    });
    expect(await refused({ a: 1, b: 2, c: 3 }, {})).toMatchObject({ failure: { detail: 'cells' } });
  });
});

test('plain properties and points come back', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const properties = fc.record({ a: value, b: value, c: value });
  const coordinate = fc.double({ noNaN: true, noDefaultInfinity: true });
  return fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(properties, coordinate), { minLength: 1 }), async (list) => {
      const features = list.map(([each, x]) => feature(each, point(x, 59)));
      const text = JSON.stringify(collection(...features));
      // -0 is written as 0.
      const written: { features: Feature[] } = JSON.parse(text);
      const { columns, rows, geometries } = await tableOfText(text);
      expect(columns).toEqual(['a', 'b', 'c']);
      expect(rows).toEqual(list.map(([each]) => [each.a, each.b, each.c]));
      expect(geometries).toEqual(written.features.map(({ geometry }) => geometry));
    }),
  );
});

test('any bytes give a table or a reason', () => {
  const file = JSON.stringify(
    collection(feature({ namn: 'Å', lista: ['a', 'b'] }, point(18, 59)), feature({ antal: 1 })),
  );
  return fc.assert(
    fc.asyncProperty(damaged(utf8(file)), async (bytes) =>
      expectResult(await readGeoJson(blobOf(bytes))),
    ),
  );
});

test('any JSON gives a table or a reason', () =>
  fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (properties, coordinates) => {
      const odd = collection(
        feature(properties, { type: 'MultiPolygon', coordinates }),
        coordinates,
      );
      expectResult(await readText(JSON.stringify(odd)));
    }),
  ));
