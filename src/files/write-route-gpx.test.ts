import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tablesOf } from './example-files';
import { readGpx } from './read-gpx';
import { type WrittenRoute, writeRouteGpx } from './write-route-gpx';
import { bytesOf } from './written-arbitrary';

const walk: WrittenRoute = {
  name: 'Västertorp & Fruängen',
  description: '',
  stops: [
    { name: 'Torget', description: 'Samling <19.00>', position: [17.966, 59.291] },
    { name: 'Gångtunneln', description: '', position: [17.97, 59.29, 12] },
  ],
  path: [
    [17.966, 59.291],
    [17.968, 59.2905],
    [17.97, 59.29],
  ],
};

async function read(route: WrittenRoute) {
  const tables = tablesOf(readGpx(await bytesOf(writeRouteGpx(route))));
  return Object.fromEntries(
    tables.map(({ name, rows, geometries }) => [
      name,
      { rows: [...rows], geometries: [...(geometries ?? [])] },
    ]),
  );
}

describe('a walk as GPX', () => {
  test('has each stop with its number, the stops as a route and the line as a track', async () => {
    const stops = walk.stops.map(({ position: [lng = 0, lat = 0] }) => [lng, lat]);
    expect(await read(walk)).toEqual({
      waypoints: {
        rows: [
          ['1. Torget', 'Samling <19.00>'],
          ['2. Gångtunneln', null],
        ],
        geometries: stops.map((coordinates) => ({ type: 'Point', coordinates })),
      },
      routes: {
        rows: [[walk.name]],
        geometries: [{ type: 'LineString', coordinates: stops }],
      },
      tracks: {
        rows: [[walk.name]],
        geometries: [{ type: 'LineString', coordinates: walk.path }],
      },
    });
  });

  test('tells no time, and says the same each time', async () => {
    const text = await writeRouteGpx(walk).text();
    expect(text).not.toMatch(/<time>/);
    expect(text).toContain('<metadata><name>Västertorp &amp; Fruängen</name></metadata>');
    expect(await writeRouteGpx(walk).text()).toBe(text);
  });

  test('has no route without stops, and no track without a line', async () => {
    const text = await writeRouteGpx({ ...walk, stops: [], path: [] }).text();
    expect(text).not.toMatch(/<(wpt|rte|trk)/);
  });

  test('is refused a place that is none', () => {
    expect(() => writeRouteGpx({ ...walk, path: [[18]] })).toThrow('[18, NaN]');
    const stop = { name: '', description: '', position: [Number.NaN, 59] };
    expect(() => writeRouteGpx({ ...walk, stops: [stop] })).toThrow(RangeError);
  });
});

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0),
  fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
);
/** Separators of lines come back as line feeds from the reader that the test reads with. */
const word = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((text) => text.trim() === text && text !== '' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));

test('any walk comes back, stop for stop and coordinate for coordinate', () =>
  fc.assert(
    fc.asyncProperty(
      word,
      fc.array(fc.record({ name: word, description: word, position }), {
        minLength: 2,
        maxLength: 12,
      }),
      fc.array(position, { minLength: 2, maxLength: 30 }),
      async (name, stops, path) => {
        const { waypoints, routes, tracks } = await read({ name, description: '', stops, path });
        const places = stops.map((stop) => stop.position);
        expect(waypoints?.rows).toEqual(
          stops.map((stop, at) => [`${at + 1}. ${stop.name}`, stop.description]),
        );
        expect(routes?.geometries).toEqual([{ type: 'LineString', coordinates: places }]);
        expect(tracks?.geometries).toEqual([{ type: 'LineString', coordinates: path }]);
        expect(routes?.rows[0]?.[0]).toBe(name);
      },
    ),
    { numRuns: 60 },
  ));
