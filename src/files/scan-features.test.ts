import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { toGeometry } from './check-geometry';
import { blobOf, tableOf, utf8 } from './example-files';
import { jsonNumber, jsonStyle, Members, writeJson } from './example-json';
import { toTable } from './feature-table';
import { JsonBytes } from './json-bytes';
import { nameColumns } from './name-columns';
import { readGeoJson } from './read-geojson';
import { FeatureScan } from './scan-features';
import { singleGeometries } from './single-geometries';
import { type Cell, defaultLimits } from './table';
import { toCell } from './to-cell';

interface Plain {
  columns: string[];
  rows: Cell[][];
  geometries: (Geometry | null)[];
}

const bare = new Set(['Point', 'LineString', 'MultiPolygon', 'GeometryCollection']);

/** The cells of a feature, by the names of their columns. */
function cellsOf(feature: unknown): Map<string, Cell> {
  const { id, properties, type } = Object(feature);
  if (bare.has(type)) return new Map();
  const isObject = typeof properties === 'object' && !Array.isArray(properties);
  const own = isObject ? (properties ?? {}) : {};
  const isId = ['string', 'number'].includes(typeof id) && !Object.hasOwn(own, 'id');
  const cells = Object.entries(own).map(([key, value]) => [key, toCell(value)] as const);
  return new Map<string, Cell>([...(isId ? [['id', id] as const] : []), ...cells]);
}

/** What JSON.parse makes of a collection, slowly and plainly. */
function oracle(text: string): Plain {
  // What is written here has features.
  const { features } = JSON.parse(text) as { features: unknown[] };
  const found = features.flatMap((feature) => {
    const { geometry, type } = Object(feature);
    const read = toGeometry(bare.has(type) ? feature : geometry);
    const parts: readonly (Geometry | null)[] = read ? singleGeometries(read) : [null];
    return parts.map((part) => ({ cells: cellsOf(feature), part }));
  });
  const columns = [...new Set(found.flatMap(({ cells }) => [...cells.keys()]))];
  return {
    columns: nameColumns(columns, columns.length),
    rows: found.map(({ cells }) => columns.map((key) => cells.get(key) ?? null)),
    geometries: found.map(({ part }) => part),
  };
}

/** The table of a file that comes in pieces of a size. */
function scanned(bytes: Uint8Array, size: number): Plain {
  const scan = new FeatureScan(defaultLimits);
  for (let at = 0; at < bytes.length; at += size) scan.push(bytes.subarray(at, at + size));
  scan.finish();
  const { columns, rows, geometries } = toTable(scan);
  return {
    columns: [...columns],
    rows: [...rows].map((row) => [...row]),
    geometries: [...(geometries ?? [])],
  };
}

// JSON.parse moves keys that are whole numbers to the front.
const anyKey = fc.oneof(
  fc.constantFrom('a', 'b', 'namn', 'id', 'type', '__proto__', 'åäö', '€', ' a', ''),
  fc.string({ unit: 'binary', maxLength: 5 }).filter((key) => !/^\d+$/.test(key)),
);
const plain = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary-ascii' }),
  fc.constantFrom('planerad', 'å', '\ufeffå', '\ud800'),
  jsonNumber,
  fc.constantFrom(true, false, null),
);
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    plain,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(anyKey, tie('value')), { selector: ([key]) => key, maxLength: 3 })
      .map((list) => new Members(list)),
  ),
}));

/** An object with these members and maybe some more, in any order. */
function shuffled(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Members> {
  const more = fc.uniqueArray(
    fc.tuple(
      anyKey.filter((key) => !Object.hasOwn(members, key) && key !== 'id' && key !== 'type'),
      anyValue,
    ),
    { selector: ([key]) => key, maxLength: 1 },
  );
  return fc
    .tuple(fc.record(members, { noNullPrototype: true }), more)
    .map(([own, others]) => [...Object.entries(own), ...others])
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }))
    .map((list) => new Members(list));
}

const position = fc.array(jsonNumber, { minLength: 2, maxLength: 3 });
const geometryOf = (type: string, coordinates: fc.Arbitrary<unknown>) =>
  shuffled({ type: fc.constant(type), coordinates });
const line = fc.array(position, { minLength: 1, maxLength: 3 });
const { geometry: anyGeometry } = fc.letrec((tie) => ({
  geometry: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    geometryOf('Point', position),
    geometryOf('Point', fc.oneof(anyValue, fc.tuple(jsonNumber, jsonNumber, anyValue))),
    geometryOf('LineString', line),
    geometryOf('MultiPolygon', fc.array(fc.array(line, { maxLength: 2 }), { maxLength: 2 })),
    shuffled({
      type: fc.constant('GeometryCollection'),
      geometries: fc.array(tie('geometry'), { maxLength: 3 }),
    }),
    anyValue,
  ),
}));

const properties = fc
  .uniqueArray(fc.tuple(anyKey, anyValue), { selector: ([key]) => key, maxLength: 5 })
  .map((list) => new Members(list));
const anyFeature = fc.oneof(
  {
    weight: 4,
    arbitrary: shuffled({ type: fc.constant('Feature'), properties, geometry: anyGeometry }),
  },
  {
    weight: 2,
    arbitrary: shuffled({
      type: fc.constant('Feature'),
      id: fc.oneof(fc.string(), jsonNumber, anyValue),
      properties: fc.oneof(properties, fc.constant(null)),
    }),
  },
  { weight: 1, arbitrary: geometryOf('Point', position) },
  { weight: 1, arbitrary: plain },
);
const anyCollection = fc
  .tuple(
    shuffled({
      type: fc.constant('FeatureCollection'),
      features: fc.array(anyFeature, { minLength: 1, maxLength: 5 }),
    }),
    jsonStyle,
  )
  .map(([collection, style]) => writeJson(collection, style));

test('any collection, in pieces of any size, is what JSON.parse makes of it', () =>
  fc.assert(
    fc.property(anyCollection, fc.integer({ min: 1, max: 60 }), (text, size) => {
      const expected = oracle(text);
      expect(scanned(utf8(text), size)).toEqual(expected);
      expect(scanned(utf8(text), text.length * 4)).toEqual(expected);
    }),
    { numRuns: 300 },
  ));

test('where the pieces end is all the same', () => {
  const text = JSON.stringify({
    features: [
      { type: 'Feature', id: 'x', properties: { a: 'å', '': -0.5, l: [1] }, geometry: null },
      {
        type: 'Feature',
        geometry: { coordinates: [1.5, -2], type: 'Point' },
        properties: { a: '' },
      },
      { properties: { '': true }, id: 12, geometry: { type: 'MultiPoint', coordinates: [[1, 2]] } },
    ],
    crs: null,
    type: 'FeatureCollection',
    name: 'lista',
  });
  const bytes = utf8(text);
  for (let size = 1; size <= bytes.length; size++)
    expect(scanned(bytes, size)).toEqual(oracle(text));
});

test('cut short anywhere it is refused', () =>
  fc.assert(
    fc.asyncProperty(anyCollection, fc.nat(), async (text, cut) => {
      const bytes = utf8(text.trim());
      const result = await readGeoJson(blobOf(bytes.subarray(0, cut % bytes.length)));
      expect(result.ok).toBe(false);
    }),
    { numRuns: 200 },
  ));

test('with another character somewhere it is refused where JSON.parse does', () =>
  fc.assert(
    fc.asyncProperty(
      anyCollection,
      fc.nat(),
      fc.integer({ min: 1, max: 0x7f }),
      async (...drawn) => {
        const [text, place, byte] = drawn;
        // A digit could make a key one that JSON.parse moves; a record separator may stand before a text.
        fc.pre((byte < 0x30 || byte > 0x39) && byte !== 0x1e);
        const bytes = utf8(text);
        bytes[place % bytes.length] = byte;
        const result = await readGeoJson(blobOf(bytes));
        const changed = new TextDecoder('utf-8', { fatal: true });
        let damaged = '';
        try {
          damaged = changed.decode(bytes);
        } catch {
          return;
        }
        if (result.ok) expect(tableOf(result)).toMatchObject(oracle(damaged));
        else if (result.failure.code === 'damaged') expect(() => JSON.parse(damaged)).toThrow();
      },
    ),
    { numRuns: 300 },
  ));

test('numbers are those of JSON.parse to the last bit', () =>
  fc.assert(
    fc.property(jsonNumber, ({ text }) => {
      const json = new JsonBytes();
      json.bytes = utf8(`${text},\0`);
      json.end = text.length + 1;
      expect(json.number()).toBe(JSON.parse(text));
      expect(json.at).toBe(text.length);
    }),
    { numRuns: 2000 },
  ));

test.each([
  '01',
  '-',
  '1.',
  '.5',
  '+1',
  '1e',
  '1e+',
  '-01',
  '0x1',
  'NaN',
  'tru',
  'nul',
  "'a'",
  '"\\x"',
])('%s is no value', (text) => {
  const scan = new FeatureScan(defaultLimits);
  expect(() => {
    scan.push(utf8(`{"type":"Feature","properties":{"a":${text}}}`));
    scan.finish();
  }).toThrow('damaged');
});

test('a feature in a great many pieces is not begun anew for each of them', () => {
  const text = `{"type":"Feature","properties":{"a":"${'x'.repeat(1_000_000)}"}}`;
  const bytes = utf8(text);
  const started = performance.now();
  expect(scanned(bytes, 50).rows[0]?.[0]).toHaveLength(1_000_000);
  // Anew for each: ten thousand millions of bytes, some ten seconds.
  expect(performance.now() - started).toBeLessThan(2000);
});

test('many rows and long texts come back over all pages', () => {
  const long = 'å'.repeat(700_000);
  const features = Array.from({ length: 10_000 }, (_, at) => ({
    type: 'Feature',
    properties: { at, text: `text ${at % 3000}`, ...(at % 4000 === 0 ? { long } : {}) },
    geometry: at % 5 === 0 ? null : { type: 'Point', coordinates: [at, -at] },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  expect(scanned(utf8(text), 1 << 16)).toEqual(oracle(text));
});
