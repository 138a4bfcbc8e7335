import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Measure } from '@/domain/measure';
import { buildDataset, type Dataset } from './dataset';
import { findNeighbours, recordsAtPlace } from './neighbours';

function measure(id: string, geometry: Geometry | null, place?: string): Measure {
  return {
    id,
    type: 'kameraplats',
    layer: 'kameraplatser',
    name: id,
    prevention: ['situationell'],
    status: 'planerad',
    implementation: 'egen',
    description: id,
    sources: [{ dokument: '001', avsnitt: 'Kameror' }],
    geometryQuality: geometry ? 'ungefarlig' : 'saknas',
    publication: 'offentlig',
    geometry,
    ...(place === undefined ? {} : { place }),
  };
}

// At 59° north 0.001° of latitude is about 111 m and 0.001° of longitude about 57 m.
const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] });
const square = (west: number, south: number, size: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const datasetOf = (...measures: readonly Measure[]): Promise<Dataset> =>
  buildDataset(measures, [], ['kameraplatser'], () => undefined);

async function neighboursOf(...measures: readonly Measure[]) {
  const dataset = await datasetOf(...measures);
  return findNeighbours(dataset, 0).map(({ record, relation, meters }) => ({
    id: dataset.measures[record]?.id,
    relation,
    meters: meters === null ? null : Math.round(meters),
  }));
}

describe('findNeighbours', () => {
  test('takes what lies within 150 metres, nearest first, and nothing farther away', async () => {
    const found = await neighboursOf(
      measure('a', point(18, 59)),
      measure('112 m', point(18, 59.001)),
      measure('167 m', point(18, 59.0015)),
      measure('57 m', point(18.001, 59)),
    );
    expect(found).toEqual([
      { id: '57 m', relation: 'near', meters: 57 },
      { id: '112 m', relation: 'near', meters: 111 },
    ]);
  });

  test('takes the areas a point lies in, and the points in an area, however far their middles are', async () => {
    const area = measure('area', square(18, 59, 0.02));
    const corner = measure('corner', point(18.001, 59.001));
    const outside = measure('outside', point(17.99, 59.001));
    expect(await neighboursOf(corner, area, outside)).toMatchObject([
      { id: 'area', relation: 'overlaps' },
    ]);
    expect(await neighboursOf(area, corner, outside)).toMatchObject([
      { id: 'corner', relation: 'overlaps' },
    ]);
  });

  test('puts the same place first, with or without geometry', async () => {
    const found = await neighboursOf(
      measure('a', point(18, 59), 'Torget'),
      measure('close', point(18, 59)),
      measure('no geometry', null, 'Torget'),
      measure('same place', point(18, 59.01), 'Torget'),
      measure('other place', null, 'Parken'),
    );
    expect(found.map(({ id }) => id)).toEqual(['same place', 'no geometry', 'close']);
  });

  test('leaves out records without geometry and place, and stops at eight', async () => {
    const crowd = Array.from({ length: 12 }, (_, index) => measure(`p${index}`, point(18, 59)));
    expect(await neighboursOf(measure('a', null), ...crowd)).toEqual([]);
    expect(await neighboursOf(measure('a', point(18, 59)), ...crowd)).toHaveLength(8);
  });
});

test('recordsAtPlace gives all records of the place, the one asked for among them', async () => {
  const dataset = await datasetOf(
    measure('a', null, 'Torget'),
    measure('b', null),
    measure('c', null, 'Torget'),
  );
  expect(recordsAtPlace(dataset, 2)).toEqual([0, 2]);
  expect(recordsAtPlace(dataset, 1)).toEqual([]);
});
