import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, openApp, test } from './app';
import { districts, records, total } from './geodata';
import { expectCount } from './register';

const card = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true });

async function openOverview(page: Page, search = ''): Promise<void> {
  await openApp(page, `?vy=oversikt${search}`);
  await expect(card(page, 'Finansiering').getByRole('img')).toBeVisible();
}

/** Shows the chart's table and finds the figure of a row. */
async function figureOf(chart: Locator, title: string, row: RegExp): Promise<Locator> {
  await chart.getByRole('button', { name: `Visa som tabell: ${title}` }).click();
  return chart.getByRole('button', { name: row });
}

test('every chart tells in words what it counts, and adds up to the register', async ({ page }) => {
  await openOverview(page);
  const without = records.filter((record) => record.districts.length === 0).length;
  const several = records.filter((record) => record.districts.length > 1).length;
  const perDistrict = card(page, 'Åtgärder per stadsdel');
  await expect(perDistrict).toContainText(`Räknar ${total} åtgärder. ${several} gäller flera`);
  await expect(perDistrict).toContainText(`${without} gäller inte någon viss stadsdel`);
  for (const title of [
    'Typ av prevention',
    'Hur långt åtgärderna har kommit',
    'Vem som ansvarar',
    'Vem som genomför',
    'Finansiering',
    'När åtgärderna startar',
  ]) {
    await expect(card(page, title)).toContainText(`Räknar ${total} åtgärder`);
    await expect(card(page, title).getByRole('img')).toBeVisible();
  }
  await expectAccessible(page);
});

test('a figure opens exactly the records it counts', async ({ page }) => {
  await openOverview(page);
  const title = 'Finansiering';
  const paid = records.filter(({ properties }) =>
    Array.isArray(properties['finansiering'])
      ? properties['finansiering'].includes('Budgetuppdrag')
      : false,
  );
  const figure = await figureOf(card(page, title), title, /Budgetuppdrag\. Visa åtgärderna/);
  await expect(figure).toContainText(String(paid.length));
  await figure.focus();
  await page.keyboard.press('Enter');
  await expectCount(page, paid.length);
  await expect(page).toHaveURL(/finansiering=Budgetuppdrag/);
  await expect(page.locator('#tabell')).toBeFocused();
});

test('a click on a bar filters everything, a second click lets go', async ({ page }) => {
  await openOverview(page);
  const name = 'Fruängen';
  const inDistrict = records.filter((record) => record.districts.includes(name)).length;
  const chart = card(page, 'Åtgärder per stadsdel');
  const label = chart.getByText(name, { exact: true }).first();
  await label.click();
  await expect(page).toHaveURL(/stadsdel=Fru/);
  await expectCount(page, inDistrict);
  // The other charts follow; the chart itself keeps its other bars.
  await expect(card(page, 'Finansiering')).toContainText(`Räknar ${inDistrict} åtgärder`);
  await expect(chart.getByText('Liljeholmen', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await chart.getByRole('button', { name: `Ta bort valet ${name}` }).click();
  await expectCount(page, total);
});

test('per inhabitant and per area are measured on the right population and land', async ({
  page,
}) => {
  await openOverview(page);
  const title = 'Åtgärder per stadsdel';
  const chart = card(page, title);
  await chart.getByRole('button', { name: `Visa som tabell: ${title}` }).click();
  const district = districts.find(({ name }) => name === 'Liljeholmen');
  if (!district) throw new Error('there is no Liljeholmen');
  const count = records.filter((record) => record.districts.includes(district.name)).length;
  const shown = (value: number) =>
    value.toLocaleString('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const row = chart.getByRole('row', { name: new RegExp(district.name) });
  await chart.getByRole('radio', { name: /Per 1.000 invånare/ }).check();
  await expect(page).toHaveURL(/matt=per1000/);
  await expect(row).toContainText(shown((count / district.population) * 1000));
  await expect(chart).toContainText(String(district.year));
  await chart.getByRole('radio', { name: 'Per km²' }).check();
  await expect(row).toContainText(shown(count / district.land));
});

test('a chart is taken along as text, CSV and picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openOverview(page);
  const title = 'Vem som genomför';
  const chart = card(page, title);
  await chart.getByRole('button', { name: `Kopiera eller spara: ${title}` }).click();
  await chart.getByRole('button', { name: 'Kopiera tabell' }).click();
  await expect(chart.getByText('Tabellen är kopierad')).toBeVisible();
  const own = records.filter(({ properties }) => properties['genomforande'] === 'egen').length;
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`Förvaltningen själv\t${own}`);

  const csv = page.waitForEvent('download');
  await chart.getByRole('button', { name: 'Spara som CSV' }).click();
  const text = await readFile((await (await csv).path()) ?? '', 'utf8');
  expect(text).toContain(`Förvaltningen själv;${own}\r\n`);

  const picture = page.waitForEvent('download');
  await chart.getByRole('button', { name: 'Spara som bild' }).click();
  const bytes = await readFile((await (await picture).path()) ?? '');
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(2000);
});

test('a choice that nothing matches is said in the charts too', async ({ page }) => {
  await openApp(page, '?vy=oversikt&text=finnsinteordet');
  await expect(page.getByText('Ingen åtgärd stämmer med filtren').first()).toBeVisible();
  await expectAccessible(page);
});
