import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDay } from '@/domain/dates';
import { isOpen, type PointState, pointStates } from '@/domain/follow-up';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import { isWalk } from '@/domain/walk';
import { buildDataset } from './dataset';
import { countFollowUp, type FollowUpRow, filterFollowUp, followUpRows } from './follow-up-counts';

const today = toDay(2026, 11, 22);

const part = (id: string, more: object = {}) => ({
  id,
  tidpunkt: '2026-03-05T18:00:00Z',
  andrad: '2026-03-05T18:00:00Z',
  aspekt: 'belysning',
  upplevelse: 'otrygg',
  slag: 'fysisk',
  publiceringsniva: 'intern',
  ...more,
});

const box = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 59],
      [east, 59],
      [east, 59.1],
      [west, 59.1],
      [west, 59],
    ],
  ],
});

const district = (name: string, west: number): District =>
  // Only the name and the outline are looked at.
  ({ name, geometry: box(west, west + 0.1) }) as unknown as District;

function walk(id: string, own: object): Measure {
  return {
    id,
    type: 'trygghetsvandring',
    layer: 'v',
    name: id,
    prevention: ['social'],
    status: 'genomford',
    implementation: 'egen',
    description: id,
    sources: [{ dokument: 'egen', avsnitt: 'a' }],
    geometryQuality: 'schematisk',
    publication: 'offentlig',
    geometry: null,
    ...own,
  };
}

async function rowsOf(measures: Measure[]) {
  const districts = [district('Väst', 18), district('Öst', 18.1)];
  const dataset = await buildDataset(measures, districts, ['v'], () => Promise.resolve());
  return followUpRows(dataset, measures.filter(isWalk), today);
}

describe('the points of all walks', () => {
  const measures = [
    walk('ett', {
      geometry: box(18.02, 18.18),
      stops: [{ id: 's1', namn: 'S', lage: [18.05, 59.05], slag: 'eget' }],
      observations: [
        part('a', { stopp: 's1', uppfoljning: 'gul' }),
        part('b', { lage: [18.15, 59.05], klart_senast: '2026-01-01', ansvarig: 'Polisen' }),
        part('c'),
        part('d', { upplevelse: 'trygg' }),
        part('e', { lage: [17, 59.05], uppfoljning: 'gron' }),
      ],
    }),
    walk('två', { observations: [part('a', { klart_senast: '2025', beslut: 'gors' })] }),
  ];

  test('come the late ones first, with where they lie', async () => {
    const rows = await rowsOf(measures);
    expect(rows.map(({ walk, point, state }) => [walk.id, point.id, state])).toEqual([
      ['två', 'a', 'forsenad'],
      ['ett', 'b', 'forsenad'],
      ['ett', 'a', 'gul'],
      ['ett', 'c', 'obeslutad'],
      ['ett', 'e', 'gron'],
    ]);
    expect(rows.map(({ districts }) => districts)).toEqual([
      ['hela_omradet'],
      ['Öst'],
      ['Väst'],
      ['Väst', 'Öst'],
      ['Väst', 'Öst'],
    ]);
  });

  test('are counted by state, district and who is responsible', async () => {
    const counts = countFollowUp(await rowsOf(measures));
    expect(counts).toMatchObject({ total: 5, open: 4 });
    expect(counts.states).toMatchObject({ forsenad: 2, gul: 1, obeslutad: 1, gron: 1, rod: 0 });
    expect(counts.districts.map(({ value, open, total }) => [value, open, total])).toEqual([
      ['Väst', 2, 3],
      ['Öst', 2, 3],
      ['hela_omradet', 1, 1],
    ]);
    expect(counts.responsible.map(({ value, total }) => [value, total])).toEqual([
      ['framgar_inte', 4],
      ['Polisen', 1],
    ]);
  });
});

test('each figure counts exactly the points its choice shows', () => {
  const anyRow = fc
    .record({
      state: fc.constantFrom<PointState>(...pointStates),
      districts: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 }),
      responsible: fc.constantFrom('P', 'Q', 'framgar_inte'),
      walk: fc.constantFrom({ id: 'v1' }, { id: 'v2' }),
    })
    // Neither the counts nor the filter look into the walk or the point.
    .map((row) => ({ ...row, point: { id: 'o' } }) as unknown as FollowUpRow);
  const all = { walk: null, states: [], responsible: null, district: null };
  return fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const { total, open, states, districts, responsible } = countFollowUp(rows);
      expect(filterFollowUp(rows, all)).toHaveLength(total);
      expect(filterFollowUp(rows, { ...all, states: pointStates.filter(isOpen) })).toHaveLength(
        open,
      );
      for (const state of pointStates)
        expect(filterFollowUp(rows, { ...all, states: [state] })).toHaveLength(states[state]);
      for (const { value, total, states } of districts) {
        const inDistrict = { ...all, district: value };
        expect(filterFollowUp(rows, inDistrict)).toHaveLength(total);
        expect(filterFollowUp(rows, { ...inDistrict, states: ['forsenad'] })).toHaveLength(
          states.forsenad,
        );
      }
      for (const { value, total } of responsible)
        expect(filterFollowUp(rows, { ...all, responsible: value })).toHaveLength(total);
    }),
  );
});
