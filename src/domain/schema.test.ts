import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldSpec, fieldsOf } from './fields';
import { shorten } from './issues';
import { goodFeature } from './row-arbitrary';
import { rowIssues } from './schema';
import { isPlainText } from './value-checks';
import { recordTypes, statusesOf } from './vocabulary';

function goodRow(type: (typeof recordTypes)[number]): Record<string, unknown> {
  const [feature] = fc.sample(goodFeature(type), { numRuns: 1, seed: 3 });
  return feature?.properties ?? {};
}

/** Values of the wrong kind for a field, each with the code that must be given. */
function wrongValues(spec: FieldSpec): [unknown, string][] {
  switch (spec.type) {
    case 'text':
    case 'longText':
      return [
        [7, 'wrongType'],
        [['text'], 'wrongType'],
        ['<script>alert(1)</script>', 'markup'],
        ['Läs mer: <a href="x">här</a>', 'markup'],
        ['javascript:alert(1)', 'markup'],
      ];
    case 'list':
      return [
        ['Polisen', 'wrongType'],
        [[7], 'wrongType'],
        [['Polisen', '<img src=x onerror=alert(1)>'], 'markup'],
        [[''], 'missingField'],
      ];
    case 'code':
    case 'status':
      return [
        ['okand', 'notAllowed'],
        [7, 'notAllowed'],
        [['egen'], 'notAllowed'],
      ];
    case 'codes':
      return [
        ['social', 'wrongType'],
        [['okand'], 'notAllowed'],
        [[], 'missingField'],
      ];
    case 'date':
      return [
        ['hösten 2024', 'badDate'],
        ['2024-13', 'badDate'],
        ['<b>2024</b>', 'badDate'],
        [2024, 'wrongType'],
      ];
    case 'time':
      return [
        ['24:00', 'wrongType'],
        ['7:30', 'wrongType'],
        [1830, 'wrongType'],
      ];
    case 'weekly':
      return [
        ['fredagar', 'wrongType'],
        ['fr 21-23', 'wrongType'],
        [22, 'wrongType'],
      ];
    case 'parts':
      return [
        ['[]', 'wrongType'],
        [['stopp'], 'wrongType'],
      ];
    case 'integer':
      return [
        ['100', 'wrongType'],
        [1.5, 'wrongType'],
        [-5, 'negative'],
      ];
    case 'boolean':
      return [
        ['ja', 'wrongType'],
        [1, 'wrongType'],
      ];
    case 'sources':
      return [
        ['000', 'wrongType'],
        [['000'], 'wrongType'],
        [[], 'missingField'],
        [[{ dokument: '000' }], 'missingField'],
        [[{ dokument: '000', avsnitt: '<i>Fråga 1</i>' }], 'markup'],
      ];
  }
}

describe.each(recordTypes)('the schema of %s', (type) => {
  const specs: readonly FieldSpec[] = Object.values(fieldsOf(type));
  const row = goodRow(type);

  test('takes a good row', () => {
    expect(rowIssues(type, row)).toEqual([]);
  });

  test.each(specs.map((spec) => [spec.key, spec] as const))('names %s', (key, spec) => {
    for (const [value, code] of wrongValues(spec)) {
      expect(rowIssues(type, { ...row, [key]: value })).toMatchObject([{ code, field: key }]);
    }
    for (const empty of ['', null, undefined]) {
      const issues = rowIssues(type, { ...row, [key]: empty });
      expect(issues).toEqual(spec.required ? [{ code: 'missingField', field: key }] : []);
    }
  });

  test('tells which statuses there are', () => {
    expect(rowIssues(type, { ...row, status: 'klar' })).toEqual([
      { code: 'notAllowed', field: 'status', found: 'klar', allowed: statusesOf(type) },
    ]);
  });

  test('tells every fault of a row, not the first alone', () => {
    const fields = rowIssues(type, {}).map((issue) => issue.field);
    expect(fields).toEqual(specs.filter((spec) => spec.required).map((spec) => spec.key));
  });
});

describe('markup', () => {
  test.each([
    ...['<script>alert(1)</script>', '<SCRIPT src=//x>', '< img src=x>', '</p>', '<!-- x -->'],
    ...['<svg onload=alert(1)>', 'a<b>c', 'javascript:alert(1)', 'JaVaScRiPt:x', '<\nscript>'],
  ])('%j is markup', (text) => {
    expect(isPlainText(text)).toBe(false);
  });

  test.each([
    ...['3 < 5', 'färre än <10 år', 'pil -> höger', 'a & b', '"citat"', "O'Hara", '<3', '>'],
    ...['Kl. 18:00', 'javascript', 'https://example.se/?a=1&b=2', '=1+1', '&lt;b&gt;'],
  ])('%j is plain text', (text) => {
    expect(isPlainText(text)).toBe(true);
  });
});

describe('a value in a message', () => {
  test.each([
    ['Åtgärd', 'Åtgärd'],
    [{ a: [1] }, '{"a":[1]}'],
    [undefined, 'undefined'],
    [Number.NaN, 'null'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(57)}…`],
  ])('%j is shown as %s', (value, text) => {
    expect(shorten(value)).toBe(text);
  });

  test('is at most 60 characters of anything', () => {
    return fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) => {
        expect(shorten(value).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
