import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, replaceCameras, test, waitForMap } from './app';
import { records, total } from './geodata';
import { tableOf } from './register';

const cameras = records.filter(({ layer }) => layer.id === 'kameraplatser').length;
const file = '**/geodata/kameraplatser.geojson';
/** Good rows of each damaged file that can be read. */
const good = 2;

/** So many measures are shown, of so many that could be read. */
const expectRead = (page: Page, count: number) =>
  expect(page.getByText(`${count} av ${count} åtgärder`, { exact: true })).toBeVisible();

/** Each damaged file, with the bad rows: their number, their id, and the message that names field and fault. */
const rowFaults: { file: string; rows: [number, string, RegExp][] }[] = [
  {
    file: 'swapped-axes.geojson',
    rows: [[3, 'kam-omvand', /Koordinaterna .* har latitud och longitud i omvänd ordning/]],
  },
  {
    file: 'metres-3011.geojson',
    rows: [[3, 'kam-meter-3011', /Koordinaterna .* ser ut att vara i meter/]],
  },
  {
    file: 'metres-3006.geojson',
    rows: [[3, 'kam-meter-3006', /Koordinaterna .* ser ut att vara i meter/]],
  },
  {
    file: 'outside.geojson',
    rows: [[3, 'kam-utanfor', /Koordinaterna .* ligger utanför området/]],
  },
  {
    file: 'duplicate-ids.geojson',
    rows: [[3, 'kam-bra-torget', /Id ”kam-bra-torget” används redan av en annan rad/]],
  },
  {
    file: 'unknown-status.geojson',
    rows: [
      [3, 'kam-okand-status', /Status \(status\) är ”uppsatt”, som inte är ett tillåtet värde/],
    ],
  },
  {
    file: 'missing-field.geojson',
    rows: [
      [3, 'kam-utan-namn', /Åtgärd \(namn\) saknas\. Fyll i fältet/],
      [4, 'kam-tom-beskrivning', /Beskrivning \(beskrivning\) saknas\. Fyll i fältet/],
    ],
  },
  {
    file: 'script-in-text.geojson',
    rows: [
      [3, 'kam-skript-namn', /Åtgärd \(namn\) innehåller kod eller taggar/],
      [4, 'kam-skript-text', /Beskrivning \(beskrivning\) innehåller kod/],
      [5, 'kam-skript-lista', /Medverkande \(medverkande\) innehåller kod/],
      [6, 'kam-skript-kalla', /Källor \(kallor\) innehåller kod/],
      [7, 'kam-skript-adress', /Ansvarig \(ansvarig\) innehåller kod/],
      [8, '<script>alert(1)</script>', /Id \(id\) innehåller kod/],
    ],
  },
];

for (const { file: fixture, rows } of rowFaults) {
  test(`bad rows are told of by layer, row and field, good ones shown: ${fixture}`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'alert', {
        value: () => document.documentElement.setAttribute('data-ran', 'yes'),
      });
    });
    await replaceCameras(page, fixture);
    await openApp(page, '?vy=register');
    const words = rows.length === 1 ? '1 rad' : `${rows.length} rader`;
    await expectRead(page, total - cameras + good);
    await expect(page.getByText(`${words} i underlaget kunde inte visas`)).toBeVisible();
    await expect(tableOf(page).getByRole('button', { name: 'Bra rad på torget' })).toBeVisible();

    await page.getByRole('button', { name: 'Se vad som är fel' }).click();
    const list = page.getByRole('table', { name: `Kameror: ${words}` });
    for (const [row, id, says] of rows) {
      const line = list
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: String(row), exact: true }) });
      await expect(line.getByRole('cell').nth(1)).toHaveText(id);
      await expect(line.getByRole('cell').last()).toHaveText(says);
    }
    await expect(page.locator('html')).not.toHaveAttribute('data-ran', 'yes');
  });
}

test('the list of bad rows can be taken along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await replaceCameras(page, 'missing-field.geojson');
  await openApp(page, '?vy=data');
  await expect(page.getByRole('cell', { name: 'Inläst' })).not.toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Kopiera listan' }).click();
  await expect(page.getByText('Listan är kopierad.')).toBeVisible();
  const [, first] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(first).toMatch(/^Kameror\tkameraplatser\.geojson\t3\tkam-utan-namn\t.*saknas/);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Spara som CSV' }).click();
  expect((await downloading).suggestedFilename()).toBe('rader-med-fel.csv');
});

const fileFaults = [
  { file: 'damaged.geojson', says: /kameraplatser\.geojson är skadad och går inte att läsa/ },
  { file: 'not-a-collection.geojson', says: /kameraplatser\.geojson innehåller inte en samling/ },
  { file: 'html.html', says: /kameraplatser\.geojson är skadad och går inte att läsa/ },
];

for (const { file: fixture, says } of fileFaults) {
  test(`a broken file leaves the other layers working: ${fixture}`, async ({ page }) => {
    await replaceCameras(page, fixture);
    await openApp(page, '?vy=register');
    await expect(
      page.getByRole('alert').filter({ hasText: 'Kunde inte läsa: Kameror' }),
    ).toBeVisible();
    await expectRead(page, total - cameras);
    const layer = page.getByRole('listitem').filter({
      has: page.getByRole('checkbox', { name: 'Kameror', exact: true }),
    });
    await expect(layer.getByText('kunde inte läsas')).toBeVisible();
    await expect(layer.getByText(says)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Se vad som är fel' }).click();
    await expect(page.getByRole('cell', { name: says })).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-ran', 'yes');
  });
}

test('the map shows the rest when a layer is broken', async ({ page }) => {
  await replaceCameras(page, 'damaged.geojson');
  await openApp(page);
  await waitForMap(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Kunde inte läsa' })).toBeVisible();
  const placed = records.filter(({ layer, geometry }) => geometry && layer.id !== 'kameraplatser');
  await expect(
    page.getByRole('button', { name: `Åtgärder i kartbilden ${placed.length}` }),
  ).toBeVisible();
});

for (const [status, says] of [
  [404, /kameraplatser\.geojson finns inte på servern/],
  [500, /Servern svarade med fel 500 för kameraplatser\.geojson/],
] as const) {
  test(`a layer that answers ${status} is told of and can be asked for again`, async ({
    page,
    complaints,
  }) => {
    complaints.expected.push(/Failed to load resource/);
    await page.route(file, (route) => route.fulfill({ status }));
    await openApp(page, '?vy=register');
    await expectRead(page, total - cameras);
    await expect(page.getByText(says)).toBeVisible();
    await page.unroute(file);
    await page.getByRole('button', { name: 'Försök läsa Kameror igen' }).click();
    await expect(page.getByText(says)).toHaveCount(0);
    await expectRead(page, total);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a layer that never answers does not hold the others up, and is told of in the end', async ({
  page,
}) => {
  // The app's patience, four times as short.
  await page.addInitScript(() => {
    const wait = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => wait(milliseconds / 4);
  });
  // Never fulfilled: the request hangs until the page is closed.
  await page.route(file, () => undefined);
  await openApp(page, '?vy=register');
  await expectRead(page, total - cameras);
  await expect(page.getByText('läser in …')).toBeVisible();
  await expect(
    page.getByText(/Servern svarade inte i tid för kameraplatser\.geojson/),
  ).toBeVisible();
  await expectRead(page, total - cameras);
});

test('a connection that breaks is told of', async ({ page, complaints }) => {
  complaints.expected.push(/Failed to load resource/);
  await page.route(file, (route) => route.abort('connectionreset'));
  await openApp(page, '?vy=data');
  await expect(
    page.getByRole('cell', { name: /kameraplatser\.geojson gick inte att hämta/ }),
  ).toBeVisible();
});

test('a damaged workspace stops with a message that says where', async ({ page }) => {
  await page.route('**/geodata/workspace.json', (route) =>
    route.fulfill({ body: '{"version":1,"titel":"X"}', contentType: 'application/json' }),
  );
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('har ett fel vid ”omrade”');
  await expectAccessible(page);
  await page.unroute('**/geodata/workspace.json');
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await expectRead(page, total);
});

test('a link to a measure of a layer that failed is kept until the layer can be read', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/500/);
  await page.route('**/geodata/kameraplatser.geojson', (route) => route.fulfill({ status: 500 }));
  await openApp(page, '?vald=kam-liljeholmstorget');
  await expect(page.getByText('Länken gick inte att läsa')).toHaveCount(0);
  await page.unroute('**/geodata/kameraplatser.geojson');
  await page.getByRole('button', { name: /^Försök läsa Kameror/ }).click();
  await expect(
    page.getByRole('heading', { name: 'Kamera Liljeholmstorget', level: 2 }),
  ).toBeVisible();
});
