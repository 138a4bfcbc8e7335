import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDataset } from '@/analysis/dataset';
import { camera } from '@/domain/example-camera';
import type { Measure } from '@/domain/measure';
import { lamp, support } from './example-records';
import { toFeatures } from './export-rows';
import { chooseOutgoing, countHeldParts, formats } from './outgoing';

const area: Measure = {
  ...lamp,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [18, 59],
        [18.1, 59],
        [18.1, 59.1],
        [18, 59],
      ],
    ],
  },
};

describe('what goes out', () => {
  const measures = [lamp, support, camera({}), area, camera({ publication: 'intern' })];

  test.each(['xlsx', 'csv', 'geojson', 'gpkg'] as const)(
    'as %s is all but the internal',
    (format) => {
      const all = chooseOutgoing(measures, measures.keys(), format, false);
      expect(all).toEqual({ records: [0, 2, 3], internal: 2, unfit: 0 });
    },
  );

  test('is what was chosen', () => {
    const some = chooseOutgoing(measures, Uint32Array.of(1, 3), 'csv', false);
    expect(some).toEqual({ records: [3], internal: 1, unfit: 0 });
  });

  test('is the internal too where that was asked for', () => {
    const all = chooseOutgoing(measures, measures.keys(), 'csv', true);
    expect(all).toEqual({ records: [0, 1, 2, 3, 4], internal: 0, unfit: 0 });
  });

  test('as GPX is what has a point or a line', () => {
    const all = chooseOutgoing(measures, measures.keys(), 'gpx', true);
    expect(all).toEqual({ records: [0, 2, 4], internal: 0, unfit: 2 });
  });

  test('in the list of cameras is cameras', () => {
    const dialogue = camera({ status: 'dialog' });
    const all = chooseOutgoing([...measures, dialogue], [0, 1, 2, 3, 4, 5], 'kameror', false);
    expect(all).toEqual({ records: [2], internal: 1, unfit: 1 });
  });
});

test('no internal record goes out unasked, and each chosen one is accounted for', () => {
  const measure = fc.constantFrom(
    lamp,
    support,
    area,
    camera({}),
    camera({ publication: 'intern' }),
  );
  return fc.assert(
    fc.property(fc.array(measure), fc.constantFrom(...formats), (measures, format) => {
      const { records, internal, unfit } = chooseOutgoing(measures, measures.keys(), format, false);
      for (const record of records) expect(measures[record]?.publication).toBe('offentlig');
      const inQuestion = measures.filter(
        ({ type }) => format !== 'kameror' || type === 'kameraplats',
      );
      expect(records.length + internal + unfit).toBe(inQuestion.length);
    }),
  );
});

test('a record that is not there is a fault', () => {
  expect(() => chooseOutgoing([lamp], [1], 'csv', false)).toThrow(RangeError);
});

describe('a walk that goes out', () => {
  const walk: Measure = {
    ...lamp,
    id: 'v1',
    type: 'trygghetsvandring',
    status: 'genomford',
    layer: 'vandringar',
    observations: [
      { id: 'o1', publiceringsniva: 'offentlig', intern_anteckning: 'HEMLIGT', text: 'Mörkt' },
      { id: 'o2', publiceringsniva: 'intern', text: 'HEMLIGT' },
    ],
  };

  test('leaves its internal observations and notes behind unless they are asked for', async () => {
    const dataset = await buildDataset([walk], [], ['vandringar'], () => Promise.resolve());
    const features = (withInternal: boolean) =>
      JSON.stringify([...toFeatures(dataset, [0], withInternal)]);
    expect(features(false)).toContain('Mörkt');
    expect(features(false)).not.toContain('HEMLIGT');
    expect(features(true)).toContain('HEMLIGT');
  });

  test('tells how many', () => {
    expect(countHeldParts([walk, lamp], [0, 1], 'geojson', false)).toBe(1);
    expect(countHeldParts([walk], [0], 'geojson', true)).toBe(0);
    expect(countHeldParts([walk], [0], 'csv', false)).toBe(0);
  });
});
