import { spawnSync } from 'node:child_process';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { pathsOf } from '@/domain/position';
import { first, rowsOf } from '../contract/workspaces';
import { fromServer, query, readItems, servers } from './servers';

const layers = first.workspace.lager.map((layer) => [layer.id, layer] as const);
const rows = rowsOf(first);
const rowsIn = (layerId: string) => rows.filter(({ layer }) => layer.id === layerId);

/** Metres in a degree at the latitude of the register, a little too many. */
const metresInDegree = 111_500;

/** How far the positions of two geometries lie apart at most, in metres; infinite where they are not of one shape. */
function metresApart(one: Geometry, other: Geometry): number {
  const [a, b] = [pathsOf(one).flat(), pathsOf(other).flat()];
  if (one.type !== other.type || a.length !== b.length) return Number.POSITIVE_INFINITY;
  const apart = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position = []) =>
    Math.hypot(x - u, y - v) * metresInDegree;
  return Math.max(...a.map((position, index) => apart(position, b[index])));
}

function expectSame(found: Feature[], wanted: ReturnType<typeof rowsIn>) {
  const byId = new Map(found.map((feature) => [feature.properties?.['id'], feature]));
  expect([...byId.keys()].sort()).toEqual(
    wanted.map(({ properties }) => properties?.['id']).sort(),
  );
  expect(found).toHaveLength(wanted.length);
  for (const { layer, properties, geometry } of wanted) {
    const feature = byId.get(properties?.['id']);
    if (!feature) throw new Error(`${properties?.['id']}: not read`);
    expect(fromServer(layer.typ, feature)).toEqual(properties);
    expect(feature.geometry === null).toBe(geometry === null);
    if (geometry !== null && feature.geometry !== null)
      expect(metresApart(geometry, feature.geometry), properties?.['id']).toBeLessThan(0.1);
  }
}

describe.each(layers)('%s comes back as it stands in its file', (id) => {
  test('from QGIS Server, what is open', async () => {
    expectSame(await readItems(`${servers.read}/collections/${id}`, '&sortby=id'), rowsIn(id));
  });

  test('from QGIS Server, for those who write', async () => {
    expectSame(await readItems(`${servers.write}/collections/${id}`, '&sortby=id'), rowsIn(id));
  });

  test('from MapServer, what has a place', async () => {
    const kinds = ['punkter', 'linjer', 'ytor'].map((kind) =>
      // In one go: MapServer 8.0.0 gives the first page again, whatever the offset (its issue 6613).
      readItems(`${servers.mapserver}/collections/${id}-${kind}`, '', 10_000),
    );
    const placed = rowsIn(id).filter(({ geometry }) => geometry !== null);
    expectSame((await Promise.all(kinds)).flat(), placed);
  });
});

test('GDAL sees every collection and its number of rows', () => {
  const { stdout, stderr } = spawnSync('ogrinfo', ['-so', '-al', `OAPIF:${servers.read}`], {
    encoding: 'utf8',
  });
  for (const [id] of layers) {
    const told = stdout.split('Layer name: ').find((part) => part.startsWith(`${id}\n`));
    expect(told, `${id}: ${stderr}`).toContain(`Feature Count: ${rowsIn(id).length}\n`);
  }
});

test('rows that others have added are read, though QGIS Server has counted before', async () => {
  const collection = `${servers.read}/collections/kompetens`;
  const before = await readItems(collection, '&sortby=id');
  const row = ['id', ...['namn', 'preventionstyp', 'status', 'genomforande', 'beskrivning']];
  const columns = [...row, 'kallor', 'geometrikvalitet', 'publiceringsniva'].join(', ');
  query(`insert into trygghet.kompetens (${columns}) select 'prov-' || i, ${columns.slice(4)}
    from trygghet.kompetens, generate_series(1, 10) i where id = 'kmp-andt'`);
  const after = await readItems(collection, '&sortby=id');
  query(`delete from trygghet.kompetens where id like 'prov-%'`);
  expect(after).toHaveLength(before.length + 10);
  expect(await readItems(collection, '&sortby=id')).toHaveLength(before.length);
});

test('what is internal is not handed out to readers', async () => {
  const walk = 'vdr-fruangen';
  const camera = 'kam-trekantsparken';
  const seen = {
    ...{ id: 'o1', tidpunkt: '2026-11-05T17:30:00Z', andrad: '2026-11-05T17:30:00Z' },
    ...{ aspekt: 'belysning', upplevelse: 'otrygg', slag: 'fysisk', text: 'Mörkt' },
  };
  const observations = JSON.stringify([
    { ...seen, publiceringsniva: 'offentlig', intern_anteckning: 'HEMLIGT' },
    { ...seen, id: 'o2', publiceringsniva: 'intern', text: 'HEMLIGT' },
  ]);
  const change = (table: string, id: string, set: string) =>
    query(`update trygghet.${table} set ${set}, version = version where id = '${id}'`);
  change('trygghetsvandringar', walk, `observationer = '${observations}'`);
  change('kameraplatser', camera, `publiceringsniva = 'intern'`);
  const read = async (server: string) => {
    const walks = await readItems(`${server}/collections/trygghetsvandringar`, `&id=${walk}`);
    const cameras = await readItems(`${server}/collections/kameraplatser`, `&id=${camera}`);
    return { seen: walks[0]?.properties?.['observationer'], cameras: cameras.length };
  };
  const open = await read(servers.read);
  expect(JSON.parse(open.seen)).toEqual([{ ...seen, publiceringsniva: 'offentlig' }]);
  expect(open.cameras).toBe(0);
  expect(await read(servers.write)).toEqual({ seen: observations, cameras: 1 });
  const mapserver = `${servers.mapserver}/collections/trygghetsvandringar-ytor`;
  const areas = await readItems(mapserver, '', 10_000);
  expect(areas).toHaveLength(4);
  expect(JSON.stringify(areas)).not.toContain('HEMLIGT');
  change('trygghetsvandringar', walk, 'observationer = null');
  change('kameraplatser', camera, `publiceringsniva = 'offentlig'`);
  expect((await read(servers.read)).cameras).toBe(1);
});
