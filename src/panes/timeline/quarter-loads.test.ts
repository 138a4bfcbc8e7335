import { beforeAll, describe, expect, it } from 'vitest';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import type { Measure } from '@/domain/measure';
import { selectVisible } from '@/view/selection';
import { startView } from '@/view/view-state';
import { computeLoads, readQuarters } from './quarter-loads';
import { countUndated } from './undated';

const q = (year: number, quarter: number) => (year - 1970) * 4 + quarter - 1;
const axis = { from: q(2023, 1), to: q(2025, 4) };

function activity(id: string, status: string, startDate?: string, endDate?: string): Measure {
  return {
    id,
    name: id,
    layer: 'aktiviteter',
    type: 'aktivitet',
    prevention: ['social'],
    status,
    implementation: 'egen',
    description: id,
    sources: [],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    geometry: null,
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
  };
}

/** Loads of one record alone, per quarter from 2023, as "total/yearOnly/vague". */
async function loadsOf(record: Measure): Promise<string[]> {
  const dataset = await build([record]);
  return computeLoads(readQuarters(dataset), selectVisible(dataset, startView), axis).map(
    ({ total, yearOnly, vague }) => `${total}/${yearOnly}/${vague}`,
  );
}

const build = (records: readonly Measure[]) =>
  buildDataset(records, [], ['aktiviteter'], () => undefined);
const none = (times: number) => Array.from({ length: times }, () => '0/0/0');
const sure = (times: number) => Array.from({ length: times }, () => '1/0/0');

describe('computeLoads', () => {
  it('draws a year over all its quarters and is certain of none', async () => {
    expect(await loadsOf(activity('a', 'genomford', '2024'))).toEqual([
      ...none(4),
      '1/1/0',
      '1/1/0',
      '1/1/0',
      '1/1/0',
      ...none(4),
    ]);
  });

  it('is certain of a month', async () => {
    expect(await loadsOf(activity('a', 'genomford', '2024-06'))).toEqual([
      ...none(5),
      '1/0/0',
      ...none(6),
    ]);
  });

  it('lets work that goes on go on, certain from the last day it may have begun', async () => {
    expect(await loadsOf(activity('a', 'pagar', '2024-10/2025-03'))).toEqual([
      ...none(7),
      '1/0/1',
      ...sure(4),
    ]);
  });

  it('is not certain that work goes on after what the documents speak of', async () => {
    const dataset = await build([activity('a', 'pagar', '2024-01')]);
    const known = (2024 - 1970) * 4 + 2;
    const loads = computeLoads(
      readQuarters(dataset, known),
      selectVisible(dataset, startView),
      axis,
    );
    expect(loads.map(({ total, vague }) => `${total}/${vague}`)).toEqual([
      ...Array.from({ length: 4 }, () => '0/0'),
      ...Array.from({ length: 3 }, () => '1/0'),
      ...Array.from({ length: 5 }, () => '1/1'),
    ]);
  });

  it('does not draw a plan on beyond its dates', async () => {
    expect(await loadsOf(activity('a', 'planerad', '2024-10/2025-03'))).toEqual([
      ...none(7),
      '1/0/1',
      '1/0/1',
      ...none(3),
    ]);
  });

  it('reaches back from a record with an end alone', async () => {
    expect(await loadsOf(activity('a', 'genomford', undefined, '2024-02'))).toEqual([
      ...sure(5),
      ...none(7),
    ]);
  });

  it('leaves out records without a date', async () => {
    expect(await loadsOf(activity('a', 'pagar'))).toEqual(none(12));
  });
});

describe('with a period chosen', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    dataset = await build([
      activity('early', 'genomford', '2023-02'),
      activity('late', 'genomford', '2024-08'),
      activity('undated-on', 'pagar'),
      activity('undated-planned', 'planerad'),
    ]);
  });
  const period = { from: q(2024, 3), to: q(2024, 3) };

  it('still counts the quarters outside it, so that the brush can be moved', () => {
    const selection = selectVisible(dataset, { ...startView, period });
    const loads = computeLoads(readQuarters(dataset), selection, axis);
    expect(loads.filter(({ total }) => total > 0).map(({ quarter }) => quarter)).toEqual([
      q(2023, 1),
      q(2024, 3),
    ]);
  });

  it('counts the undated whether they are shown or not', () => {
    for (const undated of [true, false])
      expect(
        countUndated(dataset, selectVisible(dataset, { ...startView, period, undated }), false),
      ).toBe(2);
  });

  it('counts only those with effect beside a day in force', () => {
    const selection = selectVisible(dataset, { ...startView, inForceOn: '2024-08-15' });
    expect(countUndated(dataset, selection, true)).toBe(1);
  });
});
