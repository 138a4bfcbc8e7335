/** The development server plays the server that the register is read from and written to. */
import { createServer as createHttpServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseWorkspace, type Workspace } from '@/domain/workspace';
import { loadCollection } from '@/geodata/load-collection';
import { playedServerPlugin } from '../../scripts/vite/played-server-plugin.ts';
import { workspacePlugin } from '../../scripts/vite/workspace-plugin.ts';
import { type Listening, listen } from '../ogc-server/listen.ts';
import { playServer } from '../ogc-server/play-server.ts';
import { playWorkspace } from '../ogc-server/play-workspace.ts';
import { contextOf, first, reportOf, workspaces } from './workspaces.ts';

let origin = '';

function originOf(server: Pick<Server, 'address'> | null): string {
  const address = server?.address();
  if (typeof address !== 'object' || address === null) throw new Error(`no port: ${address}`);
  return `http://127.0.0.1:${address.port}`;
}

function checked(value: unknown): Workspace {
  const parsed = parseWorkspace(value);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return parsed.workspace;
}

const askJson = async (path: string): Promise<unknown> => (await fetch(origin + path)).json();
const post = (at: string, properties: object) =>
  fetch(at, {
    method: 'POST',
    headers: { 'Content-Type': 'application/geo+json' },
    body: JSON.stringify({ type: 'Feature', geometry: null, properties }),
  });

/** Puts what plays a workspace on a port for as long as a group of tests runs; 418 is what it leaves to others. */
function onPort(play: ReturnType<typeof playWorkspace>): void {
  const server = createHttpServer((request, response) => {
    if (!play(request, response)) response.writeHead(418).end();
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = originOf(server);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
}

describe.each(workspaces)('%s', (folder, site) => {
  describe.each(['standard', 'qgis'] as const)('on a server of the kind %s', (manner) => {
    onPort(playWorkspace(folder, manner));

    test('the workspace names collections, which hold what the files hold', async () => {
      const workspace = checked(await askJson('/geodata/workspace.json'));
      expect(workspace).toEqual({ ...site.workspace, lager: workspace.lager });
      for (const [at, layer] of site.workspace.lager.entries()) {
        const { kalla } = workspace.lager[at] ?? {};
        expect(kalla).toEqual({
          slag: 'ogc',
          url: 'spelad',
          samling: layer.id,
          redigering: {},
          ...(manner === 'qgis' ? { server: manner } : {}),
        });
        const url = new URL('/geodata/spelad', origin).href;
        const source = {
          url,
          collection: layer.id,
          server: kalla?.slag === 'ogc' ? kalla.server : undefined,
        };
        const { ok, ...rest } = await loadCollection(source, contextOf(site, layer));
        expect(ok).toBe(true);
        // QGIS Server gives them in the order of their ids.
        const byId = <Item extends { id: string | null }>(items: readonly Item[]) =>
          items.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
        const report = 'value' in rest ? rest.value : undefined;
        const expected = reportOf(site, layer);
        expect(byId(report?.records ?? [])).toEqual(byId(expected.records));
        expect(report?.rejected.map(({ id }) => id).toSorted()).toEqual(
          expected.rejected.map(({ id }) => id).toSorted(),
        );
      }
    });

    test('it refuses what the app would not read', async () => {
      const [layer] = site.workspace.lager;
      const { status } = await post(`${origin}/geodata/spelad/collections/${layer?.id}/items`, {});
      expect(status).toBe(manner === 'qgis' ? 500 : 422);
    });

    test('leaves everything else to others', async () => {
      for (const path of ['/', '/geodata/spelade/x', '/geodata/kameraplatser.geojson'])
        expect((await fetch(origin + path)).status).toBe(418);
    });
  });
});

describe('the page of faults', () => {
  onPort(playWorkspace(first.folder, 'standard'));
  const base = () => `${origin}/geodata/spelad`;
  const items = () => `${base()}/collections/kameraplatser/items`;
  const page = async () => (await fetch(`${base()}/fel`)).text();
  /** Follows the link that switches a fault, as it stands on the page. */
  const turn = async (name: string) => {
    const link = new RegExp(`href="([^"]*vaxla=${name})"`).exec(await page())?.[1] ?? '';
    const answer = await fetch(new URL(link, `${base()}/fel`));
    expect([answer.status, answer.url]).toEqual([200, `${base()}/fel`]);
  };

  test('has a link for each, which says what it does', async () => {
    const text = await page();
    expect(text).toContain('<html lang="sv">');
    expect(text).not.toContain('<script');
    const names = [...text.matchAll(/vaxla=(\w+)/g)].map(([, name]) => name);
    expect(names).toEqual(['langsam', '500', 'avbrutet', 'antal', 'krock', '401', '429', 'natfel']);
    expect((await fetch(`${base()}/fel?vaxla=finns-inte`)).status).toBe(404);
  });

  test.each([
    ['500', 500],
    ['401', 401],
    ['429', 429],
  ])('%s is on until it is switched off, for reading and writing', async (name, status) => {
    await turn(name);
    expect(await page()).toMatch(new RegExp(`På\\.[^<]*</strong>[^<]*<a href="\\?vaxla=${name}"`));
    for (const path of ['?limit=1', '/1'])
      expect((await fetch(items() + path)).status).toBe(status);
    expect((await post(items(), {})).status).toBe(status);
    await turn(name);
    expect((await fetch(items())).status).toBe(200);
  });

  test('a collision comes once, and the page tells of the writes', async () => {
    const before = await fetch(`${items()}/1`);
    const row: { properties: { namn: string } } = await before.json();
    const put = (tag: string | null) =>
      fetch(`${items()}/1`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/geo+json', 'If-Match': tag ?? '' },
        body: JSON.stringify(row),
      });
    await turn('krock');
    expect((await put(before.headers.get('ETag'))).status).toBe(412);
    expect(await page()).not.toContain('På.');
    const now = await fetch(`${items()}/1`);
    expect((await now.json()).properties.namn).toBe(`${row.properties.namn} (ändrad av en annan)`);
    expect((await put(now.headers.get('ETag'))).status).toBe(204);
    const cells = [...(await page()).matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
    expect(cells.slice(0, 8)).toEqual([
      'PUT',
      'kameraplatser',
      '1',
      '204',
      'PUT',
      'kameraplatser',
      '1',
      '412',
    ]);
  });

  test('a write whose answer is lost is done', async () => {
    const properties = { ...readableRow(), id: 'prov-natfel' };
    await turn('natfel');
    await expect(post(items(), properties)).rejects.toThrow('fetch failed');
    await turn('natfel');
    const { status } = await post(items(), properties);
    expect(status).toBe(409);
  });
});

/** A row that the app reads, without a place. */
const readableRow = () => ({
  namn: 'Prov',
  preventionstyp: ['social'],
  status: 'planerad',
  genomforande: 'framgar_inte',
  beskrivning: 'Prov',
  kallor: [{ dokument: '000', avsnitt: 'Fråga 3' }],
  geometrikvalitet: 'saknas',
  publiceringsniva: 'offentlig',
});

describe('the plugin', () => {
  let vite: ViteDevServer | undefined;
  afterEach(() => vite?.close());

  async function start(manner: string | undefined): Promise<string> {
    vite = await createServer({
      configFile: false,
      logLevel: 'silent',
      appType: 'mpa',
      resolve: { alias: { '@': resolve('src') } },
      optimizeDeps: { noDiscovery: true },
      server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, ws: false },
      plugins: [playedServerPlugin('geodata', manner), workspacePlugin('geodata')],
    });
    await vite.listen();
    return originOf(vite.httpServer);
  }

  test.each([
    [undefined, 'geojson', 404],
    ['standard', 'ogc', 200],
    ['qgis', 'ogc', 200],
  ])('serves the files, and a server only when asked to: %s', async (manner, kind, status) => {
    origin = await start(manner);
    const { lager } = checked(await askJson('/geodata/workspace.json'));
    expect(new Set(lager.map(({ kalla }) => kalla.slag))).toEqual(new Set([kind]));
    expect((await fetch(`${origin}/geodata/spelad/fel`)).status).toBe(status);
    expect((await fetch(`${origin}/geodata/kameraplatser.geojson`)).status).toBe(200);
  });

  test('knows no other kind', () => {
    expect(() => playedServerPlugin('geodata', 'annan')).toThrow('"annan"');
  });
});

describe('the played server on a port', () => {
  let listening: Listening | undefined;
  afterEach(() => listening?.stop());

  test('takes writes, and hangs up where no answer is to come', async () => {
    let at = '';
    let held: () => unknown = () => null;
    listening = await listen((address) => {
      const server = playServer(`${address}/ogc`, { prov: { features: [] } });
      server.faults.add({ fault: { kind: 'appliedThenNetwork' }, method: 'POST', on: 2 });
      at = `${server.base}/collections/prov/items`;
      held = () => server.collections.get('prov')?.map(({ properties }) => properties);
      return server.handlers;
    });
    expect((await post(at, { namn: 'Å' })).status).toBe(201);
    await expect(post(at, { namn: 'Ö' })).rejects.toThrow('fetch failed');
    expect(held()).toEqual([{ namn: 'Å' }, { namn: 'Ö' }]);
  });
});
