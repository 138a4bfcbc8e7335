import * as fc from 'fast-check';
import type { Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { toDay } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { makeRowReader } from '@/domain/read-row';
import { goodFeature, testContext } from '@/domain/row-arbitrary';
import type { RecordType } from '@/domain/vocabulary';
import { stopCandidates } from './stop-candidates';

function record(
  type: RecordType,
  properties: Record<string, unknown>,
  geometry: Measure['geometry'],
) {
  const [feature] = fc.sample(goodFeature(type), { numRuns: 1, seed: 2 });
  const measure = makeRowReader(testContext(type))({
    ...feature,
    properties: {
      ...feature?.properties,
      slutdatum: undefined,
      geometrikvalitet: geometry ? 'ungefarlig' : 'saknas',
      ...properties,
    },
    geometry,
  });
  if (!measure) throw new Error('the record is good');
  return measure;
}

const at = (lng: number, lat: number): Point => ({ type: 'Point', coordinates: [lng, lat] });
const camera = record(
  'kameraplats',
  { id: 'kam', namn: 'Kamera torget', plats: 'Torget', status: 'planerad' },
  at(15.6, 58.4),
);
const gone = record('kameraplats', { id: 'borta', status: 'avvecklad' }, at(15.6, 58.4));
const zone = record(
  'tillstandsomrade',
  { id: 'omr', status: 'beviljat' },
  {
    type: 'Polygon',
    coordinates: [
      [
        [15.6, 58.4],
        [15.61, 58.4],
        [15.61, 58.41],
        [15.6, 58.4],
      ],
    ],
  },
);
const seen = (id: string, more: Record<string, unknown>) => ({
  id,
  lage: [15.61, 58.41],
  tidpunkt: '2026-05-05T17:30:00Z',
  andrad: '2026-05-05T17:30:00Z',
  aspekt: 'belysning',
  upplevelse: 'otrygg',
  slag: 'fysisk',
  publiceringsniva: 'intern',
  text: 'Lampan lyser inte',
  ...more,
});
const earlier = record(
  'trygghetsvandring',
  {
    id: 'forra',
    status: 'genomford',
    stopp: [{ id: 's1', namn: 'Tunneln', lage: [15.62, 58.42], slag: 'eget' }],
    observationer: [
      seen('kvar', { beslut: 'gors' }),
      seen('klar', { uppfoljning: 'gron' }),
      seen('stopp', { lage: undefined, stopp: 's1' }),
    ],
  },
  null,
);

const sources = {
  report: null,
  marked: [],
  hidden: {},
  places: [],
  placeWeights: { torg: 4 },
  measures: [camera, gone, zone, earlier],
  layerName: (id: string) => id,
  walkId: 'denna',
  today: toDay(2026, 11, 22),
};

describe('stopCandidates', () => {
  test('takes measures at a spot that are planned or done, and points that are not', () => {
    expect(stopCandidates(sources).map(({ kind, about }) => [kind, about])).toEqual([
      ['punkt', 'forra/kvar'],
      ['punkt', 'forra/stopp'],
      ['atgard', 'kam'],
    ]);
  });

  test('gives a point without a place that of the stop it was noted at', () => {
    const found = stopCandidates(sources).find(({ about }) => about === 'forra/stopp');
    expect(found).toMatchObject({ name: 'Tunneln', position: [15.62, 58.42] });
  });

  test('leaves the points of the walk itself alone', () => {
    const own = stopCandidates({ ...sources, walkId: 'forra' });
    expect(own.map(({ about }) => about)).toEqual(['kam']);
  });

  test('takes gaps that are not put aside, marked ones first of all reasons, and no place twice', () => {
    const gap = {
      id: 'plats-1',
      name: 'Torget',
      kind: 'torg',
      district: null,
      position: [15.6, 58.4],
      weight: 4,
      nearest: [],
    };
    const place = {
      id: 'plats-1',
      name: 'Torget',
      kind: 'torg',
      aliases: [],
      position: [15.6, 58.4],
      approximate: false,
    };
    const report = { places: [gap, { ...gap, id: 'plats-2' }], areas: [] };
    const found = stopCandidates({
      ...sources,
      measures: [],
      report,
      places: [place],
      marked: ['plats-1'],
      hidden: { 'plats-2': 'Byggs om' },
    });
    expect(found.map(({ about, reason }) => [about, reason.code])).toEqual([
      ['plats-1', 'utpekad'],
      ['plats-1', 'plats_utan'],
    ]);
  });
});
