/** The register served by OGC API Features gives what its files give: to the app and to GDAL. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { Feature } from 'geojson';
import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LayerConfig } from '@/domain/workspace';
import { loadCollection } from '@/geodata/load-collection';
import { toFlatFeature } from '../ogc-server/flat-row.ts';
import { type Listening, listen } from '../ogc-server/listen.ts';
import { type PlayedServer, playServer } from '../ogc-server/play-server.ts';
import type { WorkspaceOnDisk } from './workspaces.ts';
import { contextOf, first, readCollection, reportOf, workspaces } from './workspaces.ts';

const net = setupServer();
const base = 'https://gis.example/ogc';

function playRegister(
  site: WorkspaceOnDisk,
  at: string,
  toRow: (layer: LayerConfig, feature: Feature, index: number) => Feature = (_, feature) => feature,
): PlayedServer {
  const collections = site.workspace.lager.map((layer) => {
    const { features } = readCollection(site.folder, layer.kalla.url);
    return [
      layer.id,
      { features: features.map((feature, index) => toRow(layer, feature, index)) },
    ] as const;
  });
  return playServer(at, Object.fromEntries(collections));
}

/** How servers give a row: as it is, from a table (QGIS Server), from a table with every value as text (MapServer). */
const manners = [
  ['as it is in the file', undefined],
  [
    'as columns of a table',
    (layer: LayerConfig, feature: Feature, index: number) =>
      toFlatFeature(layer.typ, feature, index + 1) as Feature,
  ],
  [
    'as columns of text',
    (layer: LayerConfig, feature: Feature, index: number) =>
      toFlatFeature(layer.typ, feature, index + 1, true) as Feature,
  ],
] as const;

describe.each(workspaces)('%s', (_folder, site) => {
  beforeAll(() => net.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => net.resetHandlers());
  afterAll(() => net.close());

  describe.each(manners)('served %s', (_manner, toRow) => {
    test.each(site.workspace.lager.map((layer) => [layer.id, layer] as const))(
      'gives the records of %s, whatever the size of a page',
      async (id, layer) => {
        net.use(...playRegister(site, base, toRow).handlers);
        const expected = { ok: true, value: reportOf(site, layer) };
        for (const limit of [1, 7, 1000]) {
          const source = { url: base, collection: id, limit };
          expect(await loadCollection(source, contextOf(site, layer))).toEqual(expected);
        }
      },
    );
  });
});

describe('the played server', () => {
  const { handlers, faults, queries } = playRegister(first, base);
  const ask = async (path: string, method = 'GET') => {
    const response = await getResponse(handlers, new Request(`${base}${path}`, { method }));
    return { response, body: await response?.json().catch(() => null) };
  };

  test('says what it is, and links to its parts', async () => {
    const { body } = await ask('/');
    const links: { rel: string; href: string }[] = body.links;
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'service-desc', 'conformance', 'data']);
    for (const { href } of links) expect((await ask(href.slice(base.length))).body).not.toBeNull();
    expect((await ask('/conformance')).body.conformsTo).toContain(
      'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    );
    const { collections } = (await ask('/collections')).body;
    expect(collections).toEqual(
      await Promise.all(
        first.workspace.lager.map(async ({ id }) => (await ask(`/collections/${id}`)).body),
      ),
    );
  });

  test('gives pages with counts and links, and single items', async () => {
    const items = '/collections/kameraplatser/items';
    const { body } = await ask(`${items}?f=json&limit=1&offset=1`);
    const { features } = readCollection(first.folder, 'kameraplatser.geojson');
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      features: [features[1]],
      numberMatched: features.length,
      numberReturned: 1,
      links: [
        { rel: 'self', href: `${base}${items}?f=json&limit=1&offset=1` },
        { rel: 'next', href: `${base}${items}?f=json&limit=1&offset=2` },
      ],
    });
    expect((await ask(`${items}/${features[1]?.id}`)).body).toEqual(features[1]);
    expect(queries.at(-1)?.get('offset')).toBe('1');
  });

  test.each([
    ['/collections/finns-ej/items', 404],
    ['/collections/kameraplatser/items/finns-ej', 404],
    ['/collections/kameraplatser/items?limit=0', 400],
    ['/collections/kameraplatser/items?offset=-1', 400],
    ['/collections/kameraplatser/items?bbox=1,2,3', 400],
    ['/collections/kameraplatser/items?startIndex=3', 400],
  ])('refuses %s with %i, and lets every page read that', async (path, status) => {
    const { response } = await ask(path);
    expect(response?.status).toBe(status);
    expect(response?.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('answers a browser that asks whether it may ask, and tells it how long to wait', async () => {
    const items = '/collections/kameraplatser/items';
    expect((await ask(items, 'OPTIONS')).response?.status).toBe(204);
    faults.add({ fault: { kind: 'status', status: 429, retryAfter: 7 }, times: 1 });
    const { response } = await ask(items);
    expect([response?.status, response?.headers.get('Retry-After')]).toEqual([429, '7']);
    expect(response?.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect((await ask(items)).response?.status).toBe(200);
  });
});

/** Tells what is in a source. */
const lister = 'ogrinfo';

function runs(): boolean {
  try {
    return execFileSync(lister, ['--formats'], { encoding: 'utf8' }).includes('OAPIF');
  } catch {
    return false;
  }
}
const hasGdal = runs();
const title = (what: string) =>
  hasGdal ? what : `${what} (skipped: ${lister} does not run on this machine)`;

/**
 * Asks a program of GDAL's.
 * @throws where it fails or complains
 */
async function ask(program: string, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(program, args, { maxBuffer: 50_000_000 });
  if (stderr.trim() !== '') throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

describe.skipIf(!hasGdal)(title('GDAL reads the played server'), () => {
  let server: PlayedServer | undefined;
  let listening: Listening | undefined;
  beforeAll(async () => {
    listening = await listen((origin) => {
      server = playRegister(first, `${origin}/ogc`);
      return server.handlers;
    });
  });
  afterAll(() => listening?.stop());
  const address = () => `OAPIF:${listening?.origin}/ogc`;

  test('its collections with their numbers of rows', async () => {
    const text = await ask(lister, '-ro', '-so', '-al', address());
    const found = [...text.matchAll(/^Layer name: (.*)$[\s\S]*?^Feature Count: (\d+)$/gm)].map(
      ([, name, count]) => [name, Number(count)],
    );
    expect(found).toEqual(
      first.workspace.lager.map((layer) => [layer.id, reportOf(first, layer).records.length]),
    );
  });

  test.each(first.workspace.lager.map((layer) => [layer.id, layer] as const))(
    'every row of %s, page by page',
    async (id, layer) => {
      const pages = ['-oo', 'PAGE_SIZE=4'];
      const text = await ask('ogr2ogr', '-f', 'GeoJSON', '/vsistdout/', address(), id, ...pages);
      const read = JSON.parse(text) as { features: Feature[] }; // what GDAL gives is what was asked for
      const { features } = readCollection(first.folder, layer.kalla.url);
      expect(read.features.map(({ properties }) => properties?.['id'])).toEqual(
        features.map((feature) => feature.id),
      );
      expect(read.features.map(({ geometry }) => geometry)).toEqual(
        features.map(({ geometry }) => geometry),
      );
      const asked = server?.queries.filter((query) => query.get('limit') === '4') ?? [];
      expect(asked.length).toBeGreaterThan(1);
    },
  );

  test('what lies in a box', async () => {
    const box = ['-spat', '18.0', '59.3', '18.05', '59.32'];
    const text = await ask(lister, '-ro', '-q', ...box, address(), 'kameraplatser');
    const found = [...text.matchAll(/^ {2}id \(String\) = (.*)$/gm)].map(([, name]) => name);
    const { features } = readCollection(first.folder, 'kameraplatser.geojson');
    const inside = features.filter(({ geometry }) => {
      // A record may have no place, whatever the type says.
      const [lng = 0, lat = 0] = geometry?.type === 'Point' ? geometry.coordinates : [];
      return lng >= 18.0 && lng <= 18.05 && lat >= 59.3 && lat <= 59.32;
    });
    expect(inside.length).toBeGreaterThan(0);
    expect(inside.length).toBeLessThan(features.length);
    expect(found.toSorted()).toEqual(inside.map(({ id }) => String(id)).toSorted());
    expect(server?.queries.some((query) => query.has('bbox'))).toBe(true);
  });
});
