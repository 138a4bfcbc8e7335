import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import type { LayerReport } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { anyRow, goodFeature, testContext } from '@/domain/row-arbitrary';
import { recordTypes } from '@/domain/vocabulary';
import { LayerParser, parseLayer, rejectDoubles } from './parse-layer';

const cameras = testContext('kameraplats');
const fileKeys = new Set(
  recordTypes.flatMap((type) => Object.values(fieldsOf(type)).map((spec) => spec.key)),
);

/** A camera site without a place that the register takes, with some fields changed. */
function camera(id: string, changes: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'Feature',
    properties: {
      id,
      namn: `Kamera ${id}`,
      preventionstyp: ['situationell'],
      status: 'planerad',
      genomforande: 'framgar_inte',
      beskrivning: 'En kamera planeras.',
      kallor: [{ dokument: '000', avsnitt: 'Fråga 3' }],
      geometrikvalitet: 'saknas',
      publiceringsniva: 'offentlig',
      ...changes,
    },
    geometry: null,
  };
}

const point = { type: 'Point', coordinates: [15.6, 58.4] };
const idsOf = (report: LayerReport<Measure>) => report.records.map((record) => record.id);
const issuesOf = (feature: unknown) => parseLayer([feature], cameras).rejected[0]?.issues ?? [];

describe('every row', () => {
  test('is either taken or rejected with a reason', { timeout: 60_000 }, () => {
    return fc.assert(
      fc.property(anyRow, ({ context, feature }) => {
        const { records, rejected } = parseLayer([feature], context);
        expect(records.length + rejected.length).toBe(1);
        for (const row of rejected) {
          expect(row.issues.length).toBeGreaterThan(0);
          for (const issue of row.issues)
            if (issue.field !== undefined) expect(fileKeys).toContain(issue.field);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('keeps its place in the file', { timeout: 60_000 }, () => {
    const rows = fc.array(
      anyRow.map(({ feature }) => feature),
      { maxLength: 12 },
    );
    return fc.assert(
      fc.property(rows, (features) => {
        const { records, rejected } = parseLayer(features, cameras);
        expect(records.length + rejected.length).toBe(features.length);
        const bad = new Set(rejected.map((row) => row.index));
        expect(bad.size).toBe(rejected.length);
        const good = features.filter((_, index) => !bad.has(index));
        const idOf = (feature: unknown) =>
          (feature as { properties: { id: unknown } }).properties.id; // taken, so it has one
        expect(records.map((record) => record.id)).toEqual(good.map(idOf));
      }),
    );
  });

  test('of a file is read, however the reading is cut into pieces', () => {
    const features = [camera('a'), 7, camera('b'), camera('a'), camera('c')];
    const parser = new LayerParser(cameras);
    const batches: Measure[] = [];
    for (const feature of features) {
      parser.take(feature);
      batches.push(...parser.records);
      parser.records = [];
    }
    const whole = parseLayer(features, cameras);
    expect(batches).toEqual(whole.records);
    expect(parser.rejected).toEqual(whole.rejected);
  });
});

describe('hostile text', () => {
  const texts = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
  ];

  /** The field's value with the text in it, or null for a field that holds no text. */
  function withText(spec: FieldSpec, text: string): unknown {
    if (spec.type === 'text' || spec.type === 'longText') return text;
    if (spec.type === 'list') return ['Polisen', text];
    return spec.type === 'sources' ? [{ dokument: '000', avsnitt: text }] : null;
  }

  test.each(recordTypes)('is refused in every text field of %s', (type) => {
    const context = testContext(type);
    const [feature] = fc.sample(goodFeature(type), { numRuns: 1, seed: 5 });
    const specs: readonly FieldSpec[] = Object.values(fieldsOf(type));
    let tried = 0;
    for (const spec of specs) {
      for (const text of texts) {
        const value = withText(spec, text);
        if (value === null) continue;
        tried++;
        const properties = { ...feature?.properties, [spec.key]: value };
        const { records, rejected } = parseLayer(
          [camera('a'), { ...feature, properties }],
          context,
        );
        expect(records.filter((record) => JSON.stringify(record).includes(text))).toEqual([]);
        const row = rejected.find(({ index }) => index === 1);
        expect(row?.issues).toContainEqual({
          code: 'markup',
          field: spec.key,
          found: expect.any(String),
        });
      }
    }
    expect(tried).toBeGreaterThan(20);
  });
});

describe('fields that do not agree', () => {
  test.each([
    ['a quality without a place', camera('a', { geometrikvalitet: 'exakt' })],
    ['a place that is said to be missing', { ...camera('a'), geometry: point }],
    [
      'a quality without a place that is left out',
      { type: 'Feature', properties: camera('a', { geometrikvalitet: 'exakt' }).properties },
    ],
    [
      'a quality and an undefined place',
      { ...camera('a', { geometrikvalitet: 'exakt' }), geometry: undefined },
    ],
  ])('%s', (_what, feature) => {
    expect(issuesOf(feature)).toMatchObject([
      { code: 'qualityMismatch', field: 'geometrikvalitet' },
    ]);
  });

  test('a place that is wrong is told of once', () => {
    const swapped = { type: 'Point', coordinates: [58.4, 15.6] };
    expect(issuesOf({ ...camera('a', { geometrikvalitet: 'exakt' }), geometry: swapped })).toEqual([
      { code: 'swappedAxes', found: '58.4, 15.6' },
    ]);
  });

  test('a stated district that does not exist', () => {
    const stated = ['Norra Prov', 'Atlantis', 'Lemuria'];
    expect(issuesOf(camera('a', { stadsdel_angiven: stated }))).toEqual([
      { code: 'unknownDistrict', field: 'stadsdel_angiven', found: 'Atlantis' },
      { code: 'unknownDistrict', field: 'stadsdel_angiven', found: 'Lemuria' },
    ]);
  });

  test('an end before its start, vague dates given the benefit of the doubt', () => {
    const during = (startdatum: string, slutdatum: string) =>
      issuesOf(camera('a', { startdatum, slutdatum }));
    expect(during('2024-10', '2024-09')).toEqual([
      { code: 'endBeforeStart', field: 'slutdatum', found: '2024-09' },
    ]);
    expect(during('2024-10', '2024')).toEqual([]);
  });

  test('a row that is no feature', () => {
    for (const feature of [null, 7, 'a', [], {}, { properties: null }, { properties: 'namn' }])
      expect(issuesOf(feature)).toMatchObject([{ code: 'notAFeature' }]);
  });

  test('all faults of a row are told of at once', () => {
    const feature = {
      ...camera('a', { namn: '', status: 'klar', startdatum: 'snart' }),
      geometry: {},
    };
    const codes = issuesOf(feature).map((issue) => issue.code);
    expect(codes.toSorted()).toEqual(['badDate', 'geometryType', 'missingField', 'notAllowed']);
  });
});

describe('ids', () => {
  const noPause = () => undefined;

  test('the second row with an id is rejected, with its place in the file', () => {
    const report = parseLayer([camera('a'), 7, camera('b'), camera('a')], cameras);
    expect(idsOf(report)).toEqual(['a', 'b']);
    expect(report.rejected).toEqual([
      { index: 1, id: null, issues: [{ code: 'notAFeature', found: '7' }] },
      { index: 3, id: 'a', issues: [{ code: 'duplicateId', field: 'id', found: 'a' }] },
    ]);
  });

  test('a rejected row takes no id from a good one', () => {
    const report = parseLayer([camera('a', { status: 'klar' }), camera('a')], cameras);
    expect(idsOf(report)).toEqual(['a']);
    expect(report.rejected.map(({ index, id }) => ({ index, id }))).toEqual([
      { index: 0, id: 'a' },
    ]);
  });

  test('the record of the earlier layer stays', async () => {
    const first = parseLayer([camera('a'), camera('b')], cameras);
    const second = parseLayer([camera('c'), camera('a'), camera('b')], cameras);
    const [keptFirst, keptSecond] = await rejectDoubles([first, second], noPause);
    expect(keptFirst).toBe(first);
    expect(keptSecond && idsOf(keptSecond)).toEqual(['c']);
    expect(keptSecond?.rejected).toEqual([
      { index: 1, id: 'a', issues: [{ code: 'duplicateId', field: 'id', found: 'a' }] },
      { index: 2, id: 'b', issues: [{ code: 'duplicateId', field: 'id', found: 'b' }] },
    ]);
  });

  test('a double is named by its place in the file, also after rejected rows', async () => {
    const features = [7, camera('b'), camera('b'), 8, camera('a'), camera('c')];
    const reports = [parseLayer([camera('a')], cameras), parseLayer(features, cameras)];
    const [, second] = await rejectDoubles(reports, noPause);
    const double = second?.rejected.find((row) => row.id === 'a');
    expect(double?.index).toBe(4);
    expect(second && idsOf(second)).toEqual(['b', 'c']);
  });

  test('over any layers: each id once, the first one, and no row lost', () => {
    const layers = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', '', null), { maxLength: 6 }),
      {
        maxLength: 4,
      },
    );
    return fc.assert(
      fc.asyncProperty(layers, async (ids) => {
        const reports = ids.map((layer) =>
          parseLayer(
            layer.map((id) => (id === null ? 7 : camera(id))),
            cameras,
          ),
        );
        const kept = await rejectDoubles(reports, noPause);
        const all = kept.flatMap(idsOf);
        const good = ids.flat().filter((id) => id !== null && id !== '');
        expect(all).toEqual([...new Set(good)]);
        for (const [index, report] of kept.entries()) {
          const rows = ids[index] ?? [];
          expect(report.records.length + report.rejected.length).toBe(rows.length);
          const places = report.rejected.map((row) => row.index);
          expect(new Set(places).size).toBe(places.length);
          for (const row of report.rejected) expect(row.id ?? '').toBe(rows[row.index] ?? '');
        }
      }),
    );
  });
});
