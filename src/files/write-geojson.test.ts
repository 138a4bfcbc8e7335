import * as fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { goodFeature } from '@/domain/row-arbitrary';
import { tableOf } from './example-files';
import { readGeoJson } from './read-geojson';
import { writeGeoJson } from './write-geojson';
import { writtenTable } from './written-arbitrary';

describe('a collection', () => {
  test('has one feature a line', async () => {
    const point: Geometry = { type: 'Point', coordinates: [18, 59] };
    const file = await writeGeoJson('Åtgärder', [
      { id: 'a', properties: { namn: 'rad\ntvå' }, geometry: point },
      { id: 'b', properties: {}, geometry: null },
    ]);
    expect((await file.text()).split('\n')).toEqual([
      '{',
      '"type": "FeatureCollection",',
      '"name": "Åtgärder",',
      '"features": [',
      '{"type":"Feature","id":"a","properties":{"namn":"rad\\ntvå"},"geometry":{"type":"Point","coordinates":[18,59]}},',
      '{"type":"Feature","id":"b","properties":{},"geometry":null}',
      ']',
      '}',
      '',
    ]);
  });

  test('without features is one', async () => {
    const file = await writeGeoJson('a', []);
    expect(JSON.parse(await file.text())).toEqual({
      type: 'FeatureCollection',
      name: 'a',
      features: [],
    });
  });
});

test('features come back whole', () =>
  fc.assert(
    fc.asyncProperty(fc.array(goodFeature('kameraplats'), { maxLength: 4 }), async (features) => {
      const file = await writeGeoJson(
        'a',
        features.map((each, at) => ({ ...each, id: `${at}` })),
      );
      const { features: read } = JSON.parse(await file.text());
      // JSON has no -0.
      expect(read).toEqual(
        JSON.parse(JSON.stringify(features.map((each, at) => ({ ...each, id: `${at}` })))),
      );
    }),
    { numRuns: 50 },
  ));

test('a table comes back', () =>
  fc.assert(
    fc.asyncProperty(writtenTable, async ({ columns, rows, geometries }) => {
      const features = rows.map((row, at) => ({
        id: String(row[0]),
        properties: Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])),
        geometry: geometries[at] ?? null,
      }));
      const read = tableOf(await readGeoJson(await writeGeoJson('Lager', features)));
      expect(read).toEqual({
        name: 'Lager',
        columns: columns.map(({ name }) => name),
        rows,
        geometries,
        epsg: null,
      });
    }),
    { numRuns: 50 },
  ));
