import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldSpec, fieldsOf } from './fields';
import { geometryIssue } from './position';
import { makeRowReader, type RowContext } from './read-row';
import { anyRow, goodFeature, strangeValues, testContext } from './row-arbitrary';
import { rowIssues } from './schema';
import { recordTypes } from './vocabulary';

type Row = Readonly<Record<string, unknown>>;

/** The rule in words of the schema: what the fast reader must agree with. */
function isGood(feature: unknown, context: RowContext): boolean {
  if (typeof feature !== 'object' || feature === null) return false;
  const { properties, geometry } = feature as { properties?: unknown; geometry?: unknown };
  if (typeof properties !== 'object' || properties === null) return false;
  const row = properties as Row;
  const stated = row['stadsdel_angiven'];
  return (
    rowIssues(context.type, row).length === 0 &&
    geometryIssue(geometry ?? null, context.bounds) === null &&
    (row['geometrikvalitet'] === 'saknas') === ((geometry ?? null) === null) &&
    (!Array.isArray(stated) || stated.every((name) => context.districtNames.has(name)))
  );
}

describe('the fast reader and the schema', () => {
  test('agree on every row', { timeout: 60_000 }, () => {
    return fc.assert(
      fc.property(anyRow, ({ context, feature }) => {
        expect(makeRowReader(context)(feature) !== null).toBe(isGood(feature, context));
      }),
      { numRuns: 1_500 },
    );
  });

  test('were asked about good rows and bad ones alike', () => {
    const rows = fc.sample(anyRow, { numRuns: 500, seed: 1 });
    const taken = rows.filter(({ context, feature }) => makeRowReader(context)(feature) !== null);
    expect(taken.length).toBeGreaterThan(100);
    expect(rows.length - taken.length).toBeGreaterThan(100);
  });
});

describe.each(recordTypes)('a good row of %s', (type) => {
  const read = makeRowReader(testContext(type));
  const fields: [string, FieldSpec][] = Object.entries(fieldsOf(type));

  test('is spoilt by the same values that the schema refuses', () => {
    const [feature] = fc.sample(goodFeature(type), { numRuns: 1, seed: 4 });
    for (const [, { key }] of fields)
      for (const value of strangeValues) {
        const spoilt = { ...feature, properties: { ...feature?.properties, [key]: value } };
        const taken = read(spoilt) !== null;
        expect([key, value, taken]).toEqual([key, value, isGood(spoilt, testContext(type))]);
      }
  });

  test('becomes a record with the same values under the code keys', () => {
    return fc.assert(
      fc.property(goodFeature(type), (feature) => {
        const given = fields.filter(([, spec]) => feature.properties[spec.key] !== undefined);
        expect(read(feature)).toEqual({
          layer: `lager-${type}`,
          type,
          geometry: feature.geometry,
          ...Object.fromEntries(
            given.map(([codeKey, spec]) => [codeKey, feature.properties[spec.key]]),
          ),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('leaves out what is empty or null, and what the field table does not know', () => {
    const [feature] = fc.sample(goodFeature(type), { numRuns: 1, seed: 2 });
    const properties = { ...feature?.properties, granskad: null, tidstext: '', okand: '<script>' };
    const record = read({ ...feature, properties });
    expect(record).not.toBeNull();
    expect(record).not.toHaveProperty('reviewed');
    expect(record).not.toHaveProperty('timeText');
    expect(JSON.stringify(record)).not.toContain('<script>');
  });
});
