/** What the measures cost and who pays, and what is active when. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { records } from './geodata';

/** Has a file say more of some of its records than the documents do. */
async function withFields(
  page: Page,
  layer: string,
  fields: Record<string, Record<string, unknown>>,
): Promise<void> {
  const file = JSON.parse(await readFile(`geodata/${layer}.geojson`, 'utf8'));
  for (const { properties } of file.features)
    Object.assign(properties, fields[properties.id] ?? {});
  await page.route(`**/geodata/${layer}.geojson`, (route) =>
    route.fulfill({ json: file, contentType: 'application/geo+json' }),
  );
}

const money = (page: Page) => page.getByRole('region', { name: 'Vem betalar vad' }).first();

const row = (page: Page, name: string) =>
  money(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('the documents state no sums, and nothing makes out that they are nought', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('link', { name: 'Arbete' }).press('Enter');
  await page.getByRole('link', { name: 'Pengar och tid' }).press('Enter');
  await expect(page).toHaveURL(/arbete=pengar/);
  await expect(money(page)).toContainText(`Ingen av ${records.length} åtgärder har något belopp`);
  const funded = records.filter(({ properties }) =>
    JSON.stringify(properties['finansiering'] ?? []).includes('"Brå"'),
  );
  const line = row(page, 'Brå');
  await expect(line).toContainText('Framgår inte');
  await expect(line).not.toContainText('0 kr');
  await line.getByRole('link', { name: /åtgärder: Brå/ }).press('Enter');
  await expect(page).toHaveURL(/vy=register/);
  await expect(
    page.getByText(`${funded.length} av ${records.length} åtgärder`).first(),
  ).toBeVisible();
});

test('sums are written in where they are, and the groups add up', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=pengar&pengar=atgard');
  const lamp = page.locator('.money-measures details').filter({ hasText: 'parkleken Vippan' });
  await lamp.locator('summary').press('Enter');
  await lamp.getByLabel('Sökt').fill('450 000');
  await lamp.getByLabel('Beviljat').fill('400000');
  await lamp.getByLabel('Utfall').fill('mycket');
  await lamp.getByLabel('Utfall').blur();
  // What is no sum stays as it was typed, with what is wrong.
  await expect(lamp.getByRole('status').filter({ hasText: /\S/ })).toBeVisible();
  await expect(lamp.getByLabel('Utfall')).toHaveValue('mycket');
  await expect(lamp).toContainText(/Sökt 450\s000\skr, Beviljat 400\s000\skr/);
  await page.getByText('Källa', { exact: true }).click();
  const line = row(page, 'Trygghetsinvesteringar');
  await expect(line).toContainText(/400\s000\skr \(1 av 6\)/);
  await expect(row(page, 'Alla')).toContainText(/400\s000\skr/);
  await page.reload();
  await expect(line).toContainText(/450\s000\skr \(1 av 6\)/);
  await page.getByText('År', { exact: true }).click();
  await expect(row(page, '2024')).toContainText(/450\s000\skr/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ladda ner som CSV' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/inv-vippan;.*;450000;400000;;/);
  await expectAccessible(page);
});

test('one asks what is active on a Friday night, and on a day', async ({ page }) => {
  await withFields(page, 'nattvandring', {
    'nat-alvsjo-solberga': { veckotider: 'fr-lö 21:00-01:00' },
  });
  await openApp(page, '?vy=arbete&arbete=pengar');
  const times = page.getByRole('region', { name: 'När pågår det?' });
  await expect(times).toContainText('Ingen tid är vald.');
  await times.getByRole('button', { name: 'Fredag 22:00' }).press('Enter');
  await expect(page).toHaveURL(/veckotid=fr\+22%3A00/);
  const sure = times.locator('details').filter({ hasText: 'Pågår då' });
  await expect(sure).toContainText(/nattvandring/i);
  await expect(times.getByText(/^Pågår, men tiderna i veckan framgår inte: \d/)).toBeVisible();
  await times.getByLabel('Klockslag').fill('02:00');
  await expect(sure.filter({ hasText: /nattvandring/i })).toHaveCount(0);
  await times.getByLabel('Dag', { exact: true }).fill('2024-10-15');
  await expect(times.getByRole('status')).toContainText('15 oktober 2024, tisdag, klockan 02:00');
  await page.reload();
  await expect(times.getByRole('status')).toContainText('15 oktober 2024');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});
