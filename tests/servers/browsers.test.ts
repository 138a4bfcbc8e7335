/** Two planners, each in a browser of their own, on one register in PostGIS behind QGIS Server. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect as expectPage, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { buildApp } from '../bench/build.mjs';
import { query, servers } from './servers';

const id = 'kam-liljeholmstorget';
const folder = mkdtempSync(join(tmpdir(), 'trygghet-app-'));
let site: Awaited<ReturnType<typeof serve>> | undefined;
let door: Server | undefined;
let browser: Browser;

/** The workspace of this repository, with every layer on the server. */
function makeWorkspace(): string {
  const workspace = join(folder, 'geodata');
  cpSync('geodata', workspace, { recursive: true });
  const file = join(workspace, 'workspace.json');
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  for (const layer of settings.lager)
    layer.kalla = {
      slag: 'ogc',
      url: '../skriv/wfs3',
      samling: layer.id,
      server: 'qgis',
      redigering: {},
    };
  writeFileSync(file, JSON.stringify(settings));
  return workspace;
}

/** App and register under one address, as deploy/nginx.conf puts them. */
function openDoor(app: string): Server {
  const server = createServer((incoming, answer) => {
    const { url = '/', method, headers } = incoming;
    const to = new URL(url, url.startsWith('/skriv/') ? servers.write : app);
    const onward = request(to, { method, headers: { ...headers, host: to.host } }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    onward.on('error', () => answer.writeHead(502).end());
    incoming.pipe(onward);
  });
  return server.listen(Number(new URL(servers.origin).port), '127.0.0.1');
}

beforeAll(async () => {
  const dist = join(folder, 'dist');
  await buildApp(makeWorkspace(), dist);
  site = await serve({ root: dist, port: 0 });
  door = openDoor(site.url);
  const executablePath = await findBrowser();
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  door?.closeAllConnections();
  door?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const saved = query(`select namn, plats from trygghet.kameraplatser where id = '${id}'`);
afterEach(() => {
  const [namn, plats] = saved.split('|');
  query(`update trygghet.kameraplatser set namn = '${namn}', plats = '${plats}', version = version
    where id = '${id}'`);
});

/** A planner who has the form of the camera open. */
async function openPlanner(): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await context.newPage();
  await page.goto(`${servers.origin}/?vald=${id}&redigera=vald`);
  return page;
}

const patience = { timeout: 20_000 };
const list = (page: Page) => page.getByRole('complementary', { name: 'Osparade ändringar' });
const status = (page: Page) =>
  list(page).getByRole('region', { name: 'Publicera' }).getByRole('status');

async function fill(page: Page, field: string, value: string): Promise<void> {
  await page
    .getByRole('complementary', { name: 'Redigera åtgärd' })
    .getByRole('textbox', { name: new RegExp(`^${field}( måste anges)?$`) })
    .fill(value, patience);
  await page.keyboard.press('Tab');
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /osparade? ändring/ }).click(patience);
  await publishAgain(page);
}

async function publishAgain(page: Page): Promise<void> {
  await list(page)
    .getByRole('button', { name: /^Publicera \d+/ })
    .click(patience);
}

const row = () =>
  query(`select version, namn, plats from trygghet.kameraplatser where id = '${id}'`);

test('two who change one record at once: one conflict is shown, and nothing is lost', async () => {
  const version = Number(row().split('|')[0]);
  const [anna, bo] = [await openPlanner(), await openPlanner()];
  await fill(anna, 'Åtgärd', 'Annas kamera');
  await fill(bo, 'Åtgärd', 'Bos kamera');
  await fill(bo, 'Plats', 'Bos torg');
  await publish(anna);
  await expectPage(status(anna)).toContainText('1 ändring är publicerad.', patience);
  expect(row()).toBe(`${version + 1}|Annas kamera|${saved.split('|')[1]}`);

  await publish(bo);
  await expectPage(status(bo)).toContainText('1 krockar med någon annans ändring', patience);
  // Nothing was written over, and Bo's change is still there.
  expect(row()).toBe(`${version + 1}|Annas kamera|${saved.split('|')[1]}`);
  const field = list(bo).getByRole('group', { name: /^Åtgärd för/ });
  await expectPage(field).toContainText('Annas kamera', patience);
  await expectPage(field).toContainText('Bos kamera');
  await field.getByRole('radio', { name: /^Deras/ }).check();
  await list(bo)
    .getByRole('button', { name: /^Använd det valda/ })
    .click();
  await publishAgain(bo);
  await expectPage(status(bo)).toContainText('1 ändring är publicerad.', patience);
  expect(row()).toBe(`${version + 2}|Annas kamera|Bos torg`);
  const history = query(`select version, rad ->> 'namn', rad ->> 'plats' from trygghet.historik
    where id = '${id}' and version > ${version} order by nr`);
  expect(history.split('\n').slice(0, 2)).toEqual([
    `${version + 1}|Annas kamera|${saved.split('|')[1]}`,
    `${version + 2}|Annas kamera|Bos torg`,
  ]);
}, 120_000);

test('the whole register is read from the server through the real border of the browser', async () => {
  const page = await openPlanner();
  await page.goto(`${servers.origin}/?vy=register`);
  const total = query(
    `select sum(n) from (${query(
      `select string_agg('select count(*) n from trygghet.' || table_name, ' union all ')
        from information_schema.tables where table_schema = 'trygghet'
        and table_name not in ('historik', 'svarar', 'versioner')`,
    )}) t`,
  );
  await expectPage(
    page.getByRole('heading', { level: 2, name: `${total} åtgärder`, exact: true }),
  ).toBeVisible(patience);
}, 60_000);
