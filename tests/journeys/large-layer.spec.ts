/** A layer that is too large to be held: drawn from tiles, counted and listed by its server. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { districts, total } from './geodata';
import { layerName, playLargeLayer, rows } from './large-layer';

const legendRow = (page: Page) => page.locator('.layer-row', { hasText: layerName });
const count = (has: (row: (typeof rows)[number]) => boolean) => rows.filter(has).length;
const done = count(({ status }) => status === 'genomford');
const firstDistrict = districts[0]?.name ?? '';

/** Goes so near a row that it stands alone. */
const near = ({ place }: (typeof rows)[number]) => `karta=${place[1]},${place[0]},17`;
const firstRow = rows[0];
if (!firstRow) throw new Error('no rows');

test.describe('on the map', () => {
  for (const format of ['pmtiles', 'mvt'] as const)
    test(`tiles are drawn (${format}), a row is found by keyboard and read from the server`, async ({
      page,
    }) => {
      const { server, fetched } = await playLargeLayer(page, format);
      await openApp(page, `?${near(firstRow)}`);
      await waitForMap(page);
      await expect(legendRow(page)).toContainText('ritas ur kartrutor');
      await expect(legendRow(page)).toContainText(`${rows.length} av ${rows.length}`);
      const list = page.getByRole('button', { name: /^Åtgärder i kartbilden/ });
      await list.press('Enter');
      const option = page.getByRole('option', { name: firstRow.name });
      await expect(option).toBeVisible();
      await expectAccessible(page);
      for (let step = 0; step < 20; step++) {
        if (await option.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      const details = page.getByRole('complementary', { name: 'Vald åtgärd' });
      await expect(details.getByRole('heading', { name: firstRow.name })).toBeFocused();
      await expect(details).toContainText('Påhittad ljuspunkt.');
      await expect(details).toContainText('Kan inte ändras här');
      await expect(page).toHaveURL(new RegExp(`vald=${firstRow.id}`));
      expect(server.queries.map((query) => query.get('id'))).toContain(firstRow.id);
      expect(fetched.length).toBeGreaterThan(0);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(details).toBeHidden();
    });

  test('a click on a point opens it, and one on a cell comes nearer', async ({ page }) => {
    await playLargeLayer(page, 'pmtiles');
    await openApp(page, `?${near(firstRow)}`);
    await waitForMap(page);
    await expect(page.getByRole('button', { name: /^Åtgärder i kartbilden/ })).not.toContainText(
      /^Åtgärder i kartbilden 0$/,
    );
    const canvas = page.locator('.maplibregl-canvas');
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const details = page.getByRole('complementary', { name: 'Vald åtgärd' });
    await expect(details.getByRole('heading', { name: firstRow.name })).toBeVisible();
    await openApp(page, `?karta=${firstRow.place[1]},${firstRow.place[0]},11`);
    await waitForMap(page);
    await page.getByRole('button', { name: /^Åtgärder i kartbilden/ }).press('Enter');
    await expect(page.getByText(/^Dessutom omkring/)).toBeVisible();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page).toHaveURL(/%2C13$/);
  });

  test('the switch of the legend takes the layer away, and filters reach the tiles', async ({
    page,
  }) => {
    await playLargeLayer(page, 'pmtiles');
    await openApp(page, `?${near(firstRow)}`);
    await waitForMap(page);
    await page.getByRole('button', { name: /^Åtgärder i kartbilden/ }).press('Enter');
    const option = page.getByRole('option', { name: firstRow.name });
    await expect(option).toBeVisible();
    await legendRow(page).getByRole('checkbox').press('Space');
    await expect(option).toBeHidden();
    await legendRow(page).getByRole('checkbox').press('Space');
    await expect(option).toBeVisible();
    await openApp(page, `?${near(firstRow)}&status=beviljad`);
    await waitForMap(page);
    await expect(legendRow(page)).toContainText(
      `${count(({ status }) => status === 'beviljad')} av ${rows.length}`,
    );
    await page.getByRole('button', { name: /^Åtgärder i kartbilden/ }).press('Enter');
    await expect(page.getByText(/^Ingen åtgärd syns|Åtgärder i kartbilden/).first()).toBeVisible();
    await expect(page.getByRole('option', { name: firstRow.name })).toBeHidden();
  });
});

test.describe('the register', () => {
  test('lists the rows of the server page by page, filtered by it, and says what it cannot', async ({
    page,
  }) => {
    const { server } = await playLargeLayer(page, 'pmtiles');
    await openApp(page, '?vy=register');
    await expect(page.getByText(`${total} av ${total} åtgärder`).first()).toBeAttached();
    await page.getByRole('radio', { name: layerName }).check({ force: true });
    const table = page.getByRole('region', { name: `Rader ur ${layerName}` });
    await expect(table.getByRole('heading', { level: 2 })).toHaveText(`${rows.length} åtgärder`);
    await expect(table.getByText(`1–50 av ${rows.length}`)).toBeVisible();
    await expect(
      table.getByRole('rowheader', { name: 'Ljuspunkt 001', exact: true }),
    ).toBeVisible();
    await expectAccessible(page);
    await table.getByRole('button', { name: 'Nästa sida' }).press('Enter');
    await expect(table.getByText(`51–100 av ${rows.length}`)).toBeVisible();
    await expect(
      table.getByRole('rowheader', { name: 'Ljuspunkt 051', exact: true }),
    ).toBeVisible();
    await expect(page).toHaveURL(/rader=ljuspunkter&radsida=2/);

    await openApp(page, '?vy=register&rader=ljuspunkter&radsida=2&status=genomford&text=ljus');
    await expect(table.getByRole('heading', { level: 2 })).toHaveText(
      `${done} av ${rows.length} åtgärder`,
    );
    await expect(table.getByText(/kan inte svara på filtret ”Ord i åtgärden”/)).toBeVisible();
    expect(server.queries.some((query) => query.get('status') === 'genomford')).toBe(true);
    expect(server.queries.some((query) => query.has('text'))).toBe(false);
    await table.getByRole('button', { name: 'Föregående sida' }).press('Enter');
    const row = table.getByRole('rowheader', { name: 'Ljuspunkt 001', exact: true });
    await row.getByRole('button').press('Enter');
    await expect(
      page.getByRole('complementary', { name: 'Vald åtgärd' }).getByRole('heading', { level: 2 }),
    ).toHaveText('Ljuspunkt 001');
    await page.goBack();
    await expect(page.getByRole('complementary', { name: 'Vald åtgärd' })).toBeHidden();
  });

  test('fits a phone', async ({ page }) => {
    await playLargeLayer(page, 'pmtiles');
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await openApp(page, '?vy=register&rader=ljuspunkter');
      await expect(page.getByText(`1–50 av ${rows.length}`)).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await openApp(page, `?vald=${firstRow?.id}`);
      await expect(page.getByRole('complementary', { name: 'Vald åtgärd' })).toContainText(
        'Påhittad',
      );
      await expectNoSidewaysScroll(page);
    }
  });
});

test('charts are counted by the server, and each figure opens its rows', async ({ page }) => {
  await playLargeLayer(page, 'pmtiles');
  await openApp(page, '?vy=oversikt');
  const status = page.getByRole('region', { name: `${layerName}: status` });
  await expect(status).toContainText(`Servern räknar ${rows.length} åtgärder`);
  const district = page.getByRole('region', { name: `${layerName} per stadsdel` });
  await expect(district).toContainText(`Servern räknar ${rows.length} åtgärder`);
  await expectAccessible(page);
  await district.getByRole('button', { name: /^Visa som tabell/ }).press('Enter');
  const number = count(({ district: name }) => name === firstDistrict);
  await district
    .getByRole('button', { name: `${number}: ${firstDistrict}. Visa åtgärderna.` })
    .press('Enter');
  const table = page.getByRole('region', { name: `Rader ur ${layerName}` });
  await expect(table.getByRole('heading', { level: 2 })).toHaveText(
    `${number} av ${rows.length} åtgärder`,
  );
  await expect(table.locator('tbody .grid-row')).toHaveCount(number);
});

test.describe('when the server does not answer as it should', () => {
  test('the legend, the table and the charts say so, and ask again', async ({
    page,
    complaints,
  }) => {
    complaints.expected.push(/403/);
    const { server } = await playLargeLayer(page, 'pmtiles');
    server.faults.add({ fault: { kind: 'status', status: 403 } });
    await openApp(page, '?vy=oversikt&rader=ljuspunkter');
    await expect(legendRow(page)).toContainText('Be den som sköter servern att ge kartan läsrätt.');
    const table = page.getByRole('region', { name: `Rader ur ${layerName}` });
    await expect(table.getByRole('alert')).toContainText('Kartan får inte läsa samlingen ”ljus”');
    await expectAccessible(page);
    server.faults.clear();
    await table.getByRole('button', { name: 'Fråga igen' }).press('Enter');
    await expect(table.getByRole('heading', { level: 2 })).toHaveText(`${rows.length} åtgärder`);
    await expect(legendRow(page)).toContainText(`${rows.length} av ${rows.length}`);
  });

  test('the map says that tiles did not come, and which filter they know nothing of', async ({
    page,
    complaints,
  }) => {
    complaints.expected.push(/404/);
    await playLargeLayer(page, 'pmtiles');
    await page.route('**/geodata/ljus.pmtiles', (route) => route.fulfill({ status: 404 }));
    await openApp(page, '?text=belysning');
    await expect(page.getByText(`Kartrutorna för ${layerName} gick inte att hämta.`)).toBeVisible();
    await expect(page.getByText(`${layerName} ritas utan filtret ”Ord i åtgärden”`)).toBeVisible();
    await expectAccessible(page);
  });

  test('a record that is gone, or cannot be had, is told of where it would be', async ({
    page,
    complaints,
  }) => {
    complaints.expected.push(/500/);
    const { server } = await playLargeLayer(page, 'pmtiles');
    await openApp(page, '?vald=ljus-borta');
    const details = page.getByRole('complementary', { name: 'Vald åtgärd' });
    await expect(details.getByRole('heading')).toHaveText('Åtgärden finns inte');
    await expect(details).toContainText('”ljus-borta”');
    await expectAccessible(page);
    server.faults.add({ fault: { kind: 'status', status: 500 } });
    await openApp(page, '?vald=ljus-2');
    await expect(details.getByRole('heading')).toHaveText('Åtgärden gick inte att hämta');
    server.faults.clear();
    await details.getByRole('button', { name: 'Fråga igen' }).press('Enter');
    await expect(details.getByRole('heading', { level: 2 })).toHaveText('Ljuspunkt 002');
  });
});

test('the data page says where tiles and rows come from, and other pages that the layer is not in them', async ({
  page,
}) => {
  await playLargeLayer(page, 'pmtiles');
  await openApp(page, '?vy=data');
  const row = page.getByRole('row', { name: new RegExp(`^${layerName}`) });
  await expect(row).toContainText('ljus.pmtiles');
  await expect(row).toContainText('ljus på stort');
  await expect(row).toContainText(`Hålls av servern: ${rows.length} åtgärder`);
  await expectAccessible(page);
  await openApp(page, '?vy=luckor');
  await expect(page.getByText(`${layerName} räknas inte som täckning`)).toBeVisible();
  await openApp(page, '?vy=dokument');
  await expect(page.getByText(`${layerName} är inte med i dokumenten`)).toBeVisible();
  await openApp(page, '?vy=register&redigera=export');
  await expect(page.getByText(`${layerName} är inte med i filen`)).toBeVisible();
  await openApp(page, '?bildspel=redigera');
  await expect(page.getByText(`${layerName} ritas på bildernas kartor`)).toBeVisible();
});
