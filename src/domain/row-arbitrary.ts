import * as fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { type FieldSpec, type FieldTable, fieldsOf } from './fields';
import type { PartSpec, PartTable } from './part-fields';
import type { Bounds } from './position';
import type { RowContext } from './read-row';
import { isPlainText } from './value-checks';
import { type RecordType, recordTypes, statusesOf } from './vocabulary';

/** Rows for property tests: good ones, and good ones spoilt at random. Only tests import this file. */
export const testBounds: Bounds = [15.5, 58.3, 15.7, 58.5];
const districts = ['Norra Prov', 'Södra Prov'];

/** What rows of the type are checked against in tests. */
export function testContext(type: RecordType): RowContext {
  return {
    layer: `lager-${type}`,
    type,
    bounds: testBounds,
    districtNames: new Set(districts),
  };
}

const plainText = fc.oneof(
  fc.constantFrom('Belysning vid torget', 'Åtgärd: 3 < 5', 'a:b', 'javascript', 'é & "citat"'),
  fc.string({ minLength: 1, maxLength: 30 }).filter(isPlainText),
);
const dateText = fc.constantFrom('2024', '2024-10', '2024-02-29', '2024-10/2025-03');

const degrees = fc.double({ min: -90, max: 90, noNaN: true });
const pair = fc.tuple(degrees, degrees);

function goodPartValue(spec: PartSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return plainText;
    case 'list':
      return fc.array(plainText, { maxLength: 2 });
    case 'code':
      return fc.constantFrom(...(spec.values ?? []));
    case 'date':
      return dateText;
    case 'integer':
      return fc.nat();
    case 'position':
      return pair;
    case 'line':
      return fc.array(pair, { minLength: 2, maxLength: 3 });
    case 'instant':
      return fc.constantFrom('2026-11-05T17:30:00Z', '2026-11-05T17:30:00.123Z');
  }
}

/** Parts that a record takes. */
export function goodParts(table: PartTable): fc.Arbitrary<Record<string, unknown>[]> {
  const specs = Object.values(table);
  const values = Object.fromEntries(specs.map((spec) => [spec.key, goodPartValue(spec)]));
  const required = specs.filter((spec) => spec.required).map((spec) => spec.key);
  return fc.array(fc.record<Record<string, unknown>>(values, { requiredKeys: required }), {
    maxLength: 2,
  });
}

function goodValue(spec: FieldSpec, type: RecordType): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return plainText;
    case 'list':
      return spec.key === 'stadsdel_angiven'
        ? fc.subarray(districts)
        : fc.array(plainText, { maxLength: 3 });
    case 'code':
      return fc.constantFrom(...(spec.values ?? []));
    case 'codes':
      return fc.subarray([...(spec.values ?? [])], { minLength: 1 });
    case 'status':
      return fc.constantFrom(...statusesOf(type));
    case 'date':
      return spec.key === 'slutdatum' ? fc.constantFrom('2025-04', '2026') : dateText;
    case 'integer':
      return fc.nat();
    case 'boolean':
      return fc.boolean();
    case 'time':
      return fc.constantFrom('00:00', '18:30', '23:59');
    case 'weekly':
      return fc.constantFrom('må-fr 08:00-16:00', 'fr 21:00-02:00; lö 00:00-24:00');
    case 'parts':
      return goodParts(spec.parts ?? {});
    case 'sources':
      return fc.array(fc.record({ dokument: plainText, avsnitt: plainText }), {
        minLength: 1,
        maxLength: 3,
      });
  }
}

function specsOf(type: RecordType): FieldSpec[] {
  const table: FieldTable = fieldsOf(type);
  return Object.values(table);
}

const position: fc.Arbitrary<Position> = fc
  .tuple(
    fc.double({ min: testBounds[0], max: testBounds[2], noNaN: true }),
    fc.double({ min: testBounds[1], max: testBounds[3], noNaN: true }),
  )
  .map(([lng, lat]) => [lng, lat]);
const line = fc.array(position, { minLength: 2, maxLength: 5 });
const ring = fc
  .array(position, { minLength: 3, maxLength: 6 })
  .map((points) => [...points, ...points.slice(0, 1)]);
const polygon = fc.array(ring, { minLength: 1, maxLength: 2 });

/** Any geometry that the register takes, in {@link testBounds}; not always a sensible one. */
export const takenGeometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map((coordinates): Geometry => ({ type: 'Point', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  line.map((coordinates): Geometry => ({ type: 'MultiPoint', coordinates })),
  polygon.map((coordinates): Geometry => ({ type: 'Polygon', coordinates })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiLineString', coordinates })),
  fc
    .array(polygon, { minLength: 1, maxLength: 3 })
    .map((coordinates): Geometry => ({ type: 'MultiPolygon', coordinates })),
);

/** Things that look like a geometry and are none, or lie in the wrong place. */
export const strangeGeometry: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(
    { type: 'Point', coordinates: [58.4, 15.6] },
    { type: 'Point', coordinates: [184_000, 6_474_000] },
    { type: 'Point', coordinates: [15.6, null] },
    { type: 'MultiPolygon', coordinates: [[]] },
    { type: 'GeometryCollection', geometries: [] },
    { type: 'Point' },
    {},
  ),
  fc.record({
    type: fc.constantFrom(
      'Point',
      'MultiPoint',
      'LineString',
      'MultiLineString',
      'Polygon',
      'MultiPolygon',
    ),
    coordinates: fc.anything({ maxDepth: 5, values: [fc.double(), fc.constant(15.6)] }),
  }),
);

/** Values that some field or other cannot have. */
export const strangeValues: readonly unknown[] = [
  ...['', ' ', '<script>alert(1)</script>', '<b>fet</b>', 'JavaScript:alert(1)', 'okänd_kod'],
  ...['2024-13', '2023-02-29', '2025/2024', 'Mars', 'saknas', 'exakt', 'planerad', '7'],
  ...[null, undefined, 0, 1.5, -1, Number.NaN, Number.MAX_SAFE_INTEGER + 1, true],
  ...[[], [''], [null], [7], ['<i>x</i>'], ['okänd'], ['Utanför'], ['social', 'social']],
  ...[{}, [{}], [null, {}], [{ dokument: '000' }], [{ dokument: '000', avsnitt: '' }]],
  [{ dokument: '000', avsnitt: '<p>' }],
  [{ dokument: 7, avsnitt: 'Fråga 1' }],
  ...['24:00', '7:30', '18:30:00', 'fr 21:00-02:00', 'fr 21-02'],
  [{ id: 'a', namn: 'Torget', lage: [15.6, 58.4], slag: 'plats' }],
  [{ id: 'a', namn: 'Torget', lage: [15.6, 95], slag: 'plats' }],
  [{ id: 'a', namn: null, lage: [15.6, 58.4], slag: 'plats', minuter: null }],
  [{ fran: 'a', till: 'b', vag: [[15.6, 58.4]], meter: 3, slag: 'rak' }],
  [['id', 'namn']],
  [{ dokument: '000', avsnitt: 'Fråga 1', sida: 4 }],
];
const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...strangeValues),
  fc.anything(),
);

const strangeFeature: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>(
    null,
    undefined,
    7,
    'Feature',
    [],
    { type: 'Feature' },
    { type: 'Feature', properties: null, geometry: null },
    { type: 'Feature', properties: 'namn', geometry: null },
    { type: 'Feature', properties: [], geometry: null },
  ),
);

/** A row of some type that the register takes. */
export function goodFeature(type: RecordType): fc.Arbitrary<{
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: Geometry | null;
}> {
  const specs = specsOf(type);
  const required = specs.filter((spec) => spec.required).map((spec) => spec.key);
  const values = Object.fromEntries(specs.map((spec) => [spec.key, goodValue(spec, type)]));
  return fc
    .tuple(
      fc.record<Record<string, unknown>>(values, { requiredKeys: required }),
      fc.option(takenGeometry),
      fc.constantFrom('exakt', 'ungefarlig', 'schematisk'),
    )
    .map(([properties, geometry, quality]) => ({
      type: 'Feature',
      properties: { ...properties, geometrikvalitet: geometry ? quality : 'saknas' },
      geometry,
    }));
}

function spoilt(type: RecordType): fc.Arbitrary<unknown> {
  const keys = specsOf(type).map((spec) => spec.key);
  const change = fc.tuple(fc.constantFrom(...keys), strangeValue, fc.boolean());
  return fc
    .tuple(
      goodFeature(type),
      fc.array(change, { maxLength: 2 }),
      fc.option(strangeGeometry, { freq: 3, nil: undefined }),
    )
    .map(([feature, changes, geometry]) => {
      const properties = { ...feature.properties };
      for (const [key, value, drop] of changes) {
        if (drop) delete properties[key];
        else properties[key] = value;
      }
      return { ...feature, properties, ...(geometry === undefined ? {} : { geometry }) };
    });
}

/** A row as it may stand in a file, good or not, with what it is checked against. */
export const anyRow: fc.Arbitrary<{ context: RowContext; feature: unknown }> = fc
  .constantFrom(...recordTypes)
  .chain((type) =>
    fc
      .oneof(
        { weight: 3, arbitrary: goodFeature(type) },
        { weight: 8, arbitrary: spoilt(type) },
        { weight: 1, arbitrary: strangeFeature },
      )
      .map((feature) => ({ context: testContext(type), feature })),
  );
