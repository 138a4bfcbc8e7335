/** A walk as GPX is read by GDAL, and so by QGIS. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRouteGpx } from '@/files/write-route-gpx';
import { bytesOf } from '@/files/written-arbitrary';
import { describeLayers, hasGdal, readLayer } from './gdal.ts';

const title = (what: string) =>
  hasGdal ? what : `${what} (skipped: ogr2ogr does not run on this machine)`;
const folder = hasGdal ? mkdtempSync(join(tmpdir(), 'walk-')) : '';
const file = join(folder, 'vandring.gpx');

/** Ten stops on a bow, and twenty places on the line through them. */
const bow = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const turn = (at / (count - 1)) * Math.PI;
    return [17.97 - 0.01 * Math.cos(turn), 59.29 + 0.004 * Math.sin(turn)];
  });
const stops = bow(10).map((position, at) => ({
  name: `Stopp "${at}" & <å>`,
  description: at === 3 ? '' : 'Skymd sikt, en lykta saknas',
  position,
}));
const path = bow(20);

/** Positions as GDAL prints them: 15 significant digits. */
function expectNear(found: unknown, wanted: readonly (readonly number[])[]): void {
  expect(found).toEqual(
    wanted.map((position) => position.map((value) => expect.closeTo(value, 7))),
  );
}

describe.skipIf(!hasGdal)(title('a walk, read by GDAL'), () => {
  beforeAll(async () => {
    const gpx = writeRouteGpx({ name: 'Vandring å', description: 'Två timmar', stops, path });
    writeFileSync(file, await bytesOf(gpx));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const layer = async (name: string) => (await readLayer(file, { name, epsg: 4326 })).features;

  test('has ten waypoints, one route and one track in WGS 84', async () => {
    const layers = await describeLayers(file);
    const rows = new Map(layers.map(({ name, rows: count, epsg }) => [name, [count, epsg]]));
    expect(Object.fromEntries(rows)).toMatchObject({
      waypoints: [10, 4326],
      routes: [1, 4326],
      tracks: [1, 4326],
      route_points: [10, 4326],
      track_points: [20, 4326],
    });
  });

  test('has the stops with numbers, names and places', async () => {
    const features = await layer('waypoints');
    expect(features.map(({ properties }) => [properties?.['name'], properties?.['desc']])).toEqual(
      stops.map(({ name, description }, at) => [`${at + 1}. ${name}`, description || undefined]),
    );
    const places = features.map(
      ({ geometry }) => geometry.type === 'Point' && geometry.coordinates,
    );
    expectNear(places, bow(10));
  });

  test('has the stops in their order as a route', async () => {
    const [route] = await layer('routes');
    expect(route?.properties).toMatchObject({ name: 'Vandring å', desc: 'Två timmar' });
    expectNear(route?.geometry.type === 'LineString' && route.geometry.coordinates, bow(10));
  });

  test('has the line as a track', async () => {
    const [track] = await layer('tracks');
    expect(track?.properties).toMatchObject({ name: 'Vandring å', desc: 'Två timmar' });
    const { geometry } = track ?? {};
    expectNear(geometry?.type === 'MultiLineString' && geometry.coordinates[0], path);
  });
});
