/** Tiles of a layer that is too large to be held, from MapServer over PostGIS: they have what the table has. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows, fetchRow, fetchRows, probeCollection } from '@/geodata/ask-collection';
import { bringUp } from '../../scripts/servers/bring-up.mjs';
import { madeLayer, madePointsSql, tiledSource, writeWithLayer } from '../bench/made-points.mjs';
import { contextOf, first } from '../contract/workspaces';

const count = 5_000;
const folder = mkdtempSync(join(tmpdir(), 'trygghet-rutor-'));
let servers: Awaited<ReturnType<typeof bringUp>>;

beforeAll(async () => {
  writeWithLayer(folder, tiledSource);
  servers = await bringUp({ geodata: folder, origin: '*' });
  servers.database.query(madePointsSql(count, first.workspace.plankoordinatsystem.epsg));
}, 120_000);
afterAll(async () => {
  await servers?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (sql: string) => servers.database.query(sql).trim();

/** The tile of a zoom level in which a place lies. */
function tileAt(lng: number, lat: number, z: number): { x: number; y: number; z: number } {
  const size = 2 ** z;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return { x: Math.floor((lng / 360 + 0.5) * size), y: Math.floor(y * size), z };
}

/** What GDAL reads in a tile. */
async function readTile({ x, y, z }: { x: number; y: number; z: number }): Promise<Feature[]> {
  const { tiles } = servers.addresses;
  const address = Object.entries({ x, y, z, layer: madeLayer }).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, String(value)),
    tiles,
  );
  const response = await fetch(address);
  expect(response.headers.get('Content-Type')).toContain('mapbox-vector-tile');
  const file = join(folder, 'tile.mvt');
  writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  const args = ['-f', 'GeoJSON', '/vsistdout/', `MVT:${file}`, '-oo', `METADATA_FILE=`];
  const { stdout, stderr } = spawnSync('ogr2ogr', args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as FeatureCollection).features; // GDAL writes nothing else
}

const idsOf = (features: readonly Feature[]) =>
  features.map(({ properties }) => String(properties?.['id'])).toSorted();

describe('the tiles', () => {
  test('of small scales have cells that count every row once, in all and of each status', async () => {
    // The whole area lies in four tiles of this level at most.
    const [west, south, east, north] = first.workspace.omrade.utbredning;
    const corners = [
      tileAt(west, south, 10),
      tileAt(west, north, 10),
      tileAt(east, south, 10),
      tileAt(east, north, 10),
    ];
    const unique = [...new Map(corners.map((tile) => [`${tile.x}/${tile.y}`, tile])).values()];
    const cells = new Map<string, Record<string, unknown>>();
    for (const tile of unique)
      for (const { properties } of await readTile(tile).catch(() => []))
        cells.set(JSON.stringify(properties), properties ?? {});
    const sum = (key: string) =>
      [...cells.values()].reduce((total, cell) => total + Number(cell[key] ?? 0), 0);
    expect(sum('antal')).toBe(count);
    for (const status of ['genomford', 'beviljad', 'pagar', 'ide'])
      expect(sum(`antal_${status}`)).toBe(
        Number(
          ask(`select count(*) from trygghet_offentlig.${madeLayer} where status='${status}'`),
        ),
      );
  });

  test('of large scales have the single rows that lie in them, with what they are told apart by', async () => {
    const [lng = 0, lat = 0] = ask(
      `select st_x(g) || ' ' || st_y(g) from (select st_transform(geom, 4326) g from trygghet_offentlig.${madeLayer} where fid = 77) t`,
    )
      .split(' ')
      .map(Number);
    const tile = tileAt(lng, lat, 16);
    const features = await readTile(tile);
    const inside = ask(
      `select id from trygghet_offentlig.${madeLayer} where st_transform(geom, 3857) && st_tileenvelope(16, ${tile.x}, ${tile.y}) order by id`,
    ).split('\n');
    // A tile has some rows round it too, so that what is drawn on its edge is whole.
    expect(idsOf(features)).toEqual(expect.arrayContaining(inside));
    const found = features.find(({ properties }) => properties?.['id'] === 'ljus-77');
    const [status, stadsdel] = ask(
      `select status, stadsdel from trygghet_offentlig.${madeLayer} where fid = 77`,
    ).split('|');
    expect(found?.properties).toMatchObject({ namn: 'Ljuspunkt 77', status, stadsdel });
  });
});

describe('the app asks QGIS Server', () => {
  const layer = first.workspace.lager.find(({ typ }) => typ === 'trygghetsinvestering');
  if (!layer) throw new Error('no layer of that type');
  const context = { ...contextOf(first, layer), layer: madeLayer };
  const type = 'trygghetsinvestering';
  const source = () => ({
    url: servers.addresses.read,
    collection: madeLayer,
    server: 'qgis' as const,
  });
  const countOf = (where: string) =>
    Number(ask(`select count(*) from trygghet_offentlig.${madeLayer} where ${where}`));

  test('what it can be asked', async () => {
    const asked = await probeCollection(source());
    expect(asked).toMatchObject({ ok: true, value: { filters: true } });
    expect(asked.ok && asked.value.columns).toContain('stadsdel');
  });

  test('how many rows there are, in all and with filters, also after others have added some', async () => {
    expect(await countRows(source(), type, {})).toMatchObject({
      ok: true,
      value: { total: count },
    });
    const allowed = { stadsdel: ['Älvsjö', 'Örby slott'], status: ['pagar', 'beviljad'] };
    expect(await countRows(source(), type, allowed)).toMatchObject({
      ok: true,
      value: {
        total: countOf(`stadsdel in ('Älvsjö', 'Örby slott') and status in ('pagar', 'beviljad')`),
      },
    });
    ask(`delete from trygghet_offentlig.${madeLayer} where fid = ${count}`);
    expect(await countRows(source(), type, {})).toMatchObject({
      ok: true,
      value: { total: count - 1 },
    });
  });

  test('for pages and for single rows', async () => {
    const allowed = { stadsdel: ['Älvsjö', 'Örby slott'], status: ['pagar'] };
    const counted = await countRows(source(), type, allowed);
    if (!counted.ok) throw new Error(counted.failure.code);
    const ids: string[] = [];
    for (let from = 0; from < counted.value.total; from += 50) {
      const page = await fetchRows(source(), context, counted.value, { from, length: 50 });
      if (!page.ok) throw new Error(page.failure.code);
      expect(page.value.rejected).toEqual([]);
      ids.push(...page.value.records.map(({ id }) => id));
    }
    expect(ids).toHaveLength(counted.value.total);
    expect(new Set(ids).size).toBe(counted.value.total);
    const one = await fetchRow(source(), context, 'ljus-77');
    expect(one).toMatchObject({ ok: true, value: { records: [{ id: 'ljus-77' }] } });
    expect(await fetchRow(source(), context, 'ljus-0')).toMatchObject({
      ok: true,
      value: { records: [] },
    });
  });
});
