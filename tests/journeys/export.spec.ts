import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Exportera' });

/** Saves in a format and gives the bytes of the file. */
async function save(page: Page, format: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await panel(page).getByRole('radio', { name: format }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Spara filen' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('what the filters show goes out in every format', async ({ page }) => {
  await openApp(page, '?vy=register&lager=trygghetsvandringar');
  await page.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect(page).toHaveURL(/redigera=export/);
  await expect(panel(page).getByText('4 åtgärder sparas i filen.')).toBeVisible();
  await expectAccessible(page);
  const begins: readonly [RegExp, string, string][] = [
    [/^Excel/, '.xlsx', 'PK'],
    [/^CSV/, '.csv', '\uFEFF'],
    [/^GeoJSON/, '.geojson', '{'],
    [/^GeoPackage/, '.gpkg', 'SQLite format 3'],
  ];
  for (const [format, ending, start] of begins) {
    const { name, bytes } = await save(page, format);
    expect(name.endsWith(ending)).toBe(true);
    expect(bytes.toString('utf8').startsWith(start)).toBe(true);
  }
  const { bytes } = await save(page, /^GeoJSON/);
  const file = JSON.parse(bytes.toString('utf8')) as { features: { properties: object }[] };
  expect(file.features).toHaveLength(4);
});

test('the list of cameras that the law asks for is a file of its own', async ({ page }) => {
  await openApp(page, '?vy=register&redigera=export');
  await panel(page)
    .getByRole('radio', { name: /^Kameraförteckning/ })
    .check();
  await expect(panel(page).getByText('3 kameraplatser sparas i förteckningen.')).toBeVisible();
  const { name, bytes } = await save(page, /^Kameraförteckning/);
  expect(name).toMatch(/\.xlsx$/);
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

test('an internal measure does not leave unless it is asked for, and that is said', async ({
  page,
}) => {
  await openApp(page, '?vy=register&vald=kam-liljeholmstorget&redigera=vald');
  const form = page.getByRole('complementary', { name: 'Redigera åtgärd' });
  await form.getByRole('combobox', { name: /^Publicering/ }).selectOption('Intern');
  await expect(page.getByRole('button', { name: /osparad/ })).toBeVisible();
  await form.getByRole('button', { name: 'Klar' }).click();
  await page.getByRole('button', { name: 'Exportera', exact: true }).click();
  await expect(panel(page).getByText('95 åtgärder sparas i filen.')).toBeVisible();
  await expect(panel(page).getByText('1 intern åtgärd följer inte med.')).toBeVisible();
  const { bytes } = await save(page, /^CSV/);
  expect(bytes.toString('utf8')).not.toContain('kam-liljeholmstorget');
  await panel(page).getByRole('checkbox', { name: 'Ta med interna åtgärder' }).check();
  await expect(panel(page).getByText('96 åtgärder sparas i filen.')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the export fits', async ({ page }) => {
    await openApp(page, '?vy=register&redigera=export');
    await expect(panel(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
