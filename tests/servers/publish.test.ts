/** Changes that are published to QGIS Server over PostGIS. */
import type { Geometry } from 'geojson';
import { afterEach, describe, expect, test } from 'vitest';
import { fieldsOf } from '@/domain/fields';
import { first } from '../contract/workspaces';
import { camera, cameras, change, clearAway, count, place, push, rowsOf } from './sent-records';
import { query } from './servers';

afterEach(clearAway);

describe('a record', () => {
  test.each<[string, Geometry | null]>([
    ['a point', place],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [18.01, 59.31],
          [18.0212345, 59.3112345],
        ],
      },
    ],
    [
      'an area with a hole',
      {
        type: 'Polygon',
        coordinates: [
          [
            [18.01, 59.31],
            [18.02, 59.31],
            [18.02, 59.32],
            [18.01, 59.32],
            [18.01, 59.31],
          ],
          [
            [18.012, 59.312],
            [18.012, 59.318],
            [18.018, 59.318],
            [18.018, 59.312],
            [18.012, 59.312],
          ],
        ],
      },
    ],
    [
      'several areas',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [18.01, 59.31],
              [18.02, 59.31],
              [18.02, 59.32],
              [18.01, 59.31],
            ],
          ],
          [
            [
              [18.03, 59.31],
              [18.04, 59.31],
              [18.04, 59.32],
              [18.03, 59.31],
            ],
          ],
        ],
      },
    ],
    ['no place', null],
  ])('with %s is added once, changed field by field, and taken away', async (_what, geometry) => {
    const one = camera(
      'prov-1',
      { malgrupp: ['Barn', 'Unga'], belopp_sek: 5, skyltad: true, veckotider: 'fr 21:00-02:00' },
      geometry,
    );
    expect(await push([change('prov-1', null, one)])).toEqual({
      outcomes: [['prov-1', 'accepted']],
      stopped: null,
    });
    // Sent again, it is there already: what came back is what was sent, but for some centimetres.
    expect((await push([change('prov-1', null, one)])).outcomes).toEqual([['prov-1', 'accepted']]);
    expect(count(`id = 'prov-1'`)).toBe(1);
    const read = (await rowsOf(cameras)).get('prov-1');
    if (!read) throw new Error('prov-1 did not come back');
    expect(read.properties).toEqual(one.properties);
    // From here on as a planner would go on: from what the server gave.
    const { belopp_sek: _, skyltad: _skyltad, ...rest } = read.properties;
    const two = { ...read, properties: { ...rest, namn: 'Ny', malgrupp: ['Unga'] } };
    expect((await push([change('prov-1', read, two)])).outcomes).toEqual([['prov-1', 'accepted']]);
    expect((await rowsOf(cameras)).get('prov-1')).toEqual(two);
    expect((await push([change('prov-1', two, null)])).outcomes).toEqual([['prov-1', 'accepted']]);
    expect(count(`id = 'prov-1'`)).toBe(0);
  });
});

test.each(first.workspace.lager.map(({ id }) => id))(
  'each record of %s can be renamed and named back, and is then as it was',
  async (layerId) => {
    const before = await rowsOf(layerId);
    const renamed = [...before].map(([id, row]) =>
      change(id, row, { ...row, properties: { ...row.properties, namn: 'Annat' } }, layerId),
    );
    const { outcomes } = await push(renamed);
    expect(outcomes).toEqual([...before.keys()].map((id) => [id, 'accepted']));
    const back = renamed.map(({ before: was, after, ...one }) => ({
      ...one,
      before: after,
      after: was,
    }));
    await push(back);
    expect(await rowsOf(layerId)).toEqual(before);
  },
);

test('every kind of field goes there and back', () => {
  const kinds = first.workspace.lager.flatMap(({ typ }) =>
    Object.values(fieldsOf(typ)).map(({ type }) => type),
  );
  // What the tests above send: a new kind of field has to be thought of here too.
  expect([...new Set(kinds)].sort()).toEqual(
    [
      'boolean',
      'code',
      'codes',
      'date',
      'integer',
      'list',
      'longText',
      'parts',
      'sources',
      'status',
      'text',
      'time',
      'weekly',
    ].sort(),
  );
});

describe('of two who change one record', () => {
  test('the second is told of it, and nothing of the first is lost', async () => {
    const one = camera('prov-1');
    await push([change('prov-1', null, one)]);
    const read = (await rowsOf(cameras)).get('prov-1') ?? null;
    const theirs = camera('prov-1', { namn: 'Deras' });
    const mine = camera('prov-1', { namn: 'Min' });
    expect((await push([change('prov-1', read, theirs)])).outcomes).toEqual([
      ['prov-1', 'accepted'],
    ]);
    expect((await push([change('prov-1', read, mine)])).outcomes).toEqual([['prov-1', 'conflict']]);
    expect((await push([change('prov-1', read, null)])).outcomes).toEqual([['prov-1', 'conflict']]);
    expect(query(`select namn, version from trygghet.kameraplatser where id = 'prov-1'`)).toBe(
      'Deras|2',
    );
  });

  test('at the very same time, one comes in', async () => {
    const read = camera('prov-1');
    await push([change('prov-1', null, read)]);
    const pushes = await Promise.all(
      ['A', 'B', 'C', 'D'].map((namn) =>
        push([change('prov-1', read, camera('prov-1', { namn }))]),
      ),
    );
    const kinds = pushes.flatMap(({ outcomes }) => outcomes.map(([, kind]) => kind)).sort();
    expect(kinds).toEqual(['accepted', 'conflict', 'conflict', 'conflict']);
    expect(query(`select version from trygghet.kameraplatser where id = 'prov-1'`)).toBe('2');
  });
});

test('a row that the database refuses is told of, and the others come in', async () => {
  const bad = camera('prov-1', { namn: '<b>Prov</b>' });
  const { outcomes } = await push([
    change('prov-1', null, bad),
    change('prov-2', null, camera('prov-2')),
  ]);
  expect(outcomes).toEqual([
    ['prov-1', 'refused'],
    ['prov-2', 'accepted'],
  ]);
});
