import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readXlsx } from '@/files/read-xlsx';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { records } from './geodata';

const address = '?vy=arbete&arbete=kameror';
const cameras = records.filter(({ layer }) => layer.id === 'kameraplatser');
const nameOf = (id: string) => String(cameras.find((camera) => camera.id === id)?.name);

/** Has the file say more of the sites than the documents do. */
async function withFields(page: Page, fields: Record<string, Record<string, unknown>>) {
  const file = JSON.parse(await readFile('geodata/kameraplatser.geojson', 'utf8'));
  for (const { properties } of file.features)
    Object.assign(properties, fields[properties.id] ?? {});
  await page.route('**/geodata/kameraplatser.geojson', (route) =>
    route.fulfill({ json: file, contentType: 'application/geo+json' }),
  );
}

const card = (page: Page, id: string) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 4, name: nameOf(id) }) });

test('what the documents say: planned by quarter, and nothing made up of the rest', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2024-10-15T10:00:00'));
  await openApp(page, '?vy=arbete');
  await page.getByRole('link', { name: 'Kameror' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Kamerabevakning' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Att göra' })).toContainText('Inget behöver');
  const site = card(page, 'kam-liljeholmskajen');
  await expect(site.getByRole('list', { name: /Vägen till drift/ })).toContainText(
    'väntas kvartal 4 2024 till kvartal 1 2025',
  );
  const list = page.getByRole('region', { name: 'Uppgifter som 10 § kräver' });
  await expect(list.getByRole('row')).toHaveCount(4);
  await expect(list.getByText('Framgår inte')).toHaveCount(12);
  // What is only talked about has no camera.
  await expect(list).not.toContainText(nameOf('kam-dialog-polisen'));
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole('link', { name: '3 planerade' }).press('Enter');
  await expect(page).toHaveURL(/vy=register.*poster=/);
});

test('warnings are told, and a site of the police is exempt', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-06-01T10:00:00'));
  const up = { status: 'i_drift', startdatum: '2025-02' };
  await withFields(page, {
    'kam-liljeholmstorget': { ...up, skyltad: false },
    'kam-trekantsparken': { ...up, operator: 'Polismyndigheten', skyltad: true },
    'kam-liljeholmskajen': { ...up, bedomningsdatum: '2025-04', andringsdatum: '2025-05' },
  });
  await openApp(page, address);
  const due = page.getByRole('region', { name: 'Att göra' });
  for (const text of [
    /I drift utan bedömning.*Liljeholmstorget/s,
    /Skylt saknas.*Liljeholmstorget/s,
    /äldre än den senaste ändringen.*Liljeholmskajen/s,
  ])
    await expect(due).toContainText(text);
  await expect(due).not.toContainText('Trekantsparken');
  const police = card(page, 'kam-trekantsparken');
  await expect(police).toContainText('Förteckningen i 10 § gäller inte för polisen (12 §)');
  await expect(card(page, 'kam-liljeholmskajen')).toContainText('Om platsen är skyltad framgår');
  const list = page.getByRole('region', { name: 'Uppgifter som 10 § kräver' });
  await expect(list).not.toContainText('Trekantsparken');
  await expectAccessible(page);
});

test('a site that is taken down says how long its assessment is kept', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-03-01T10:00:00'));
  await withFields(page, {
    'kam-liljeholmstorget': { status: 'avvecklad', slutdatum: '2026-02-28' },
    'kam-trekantsparken': { status: 'avvecklad', slutdatum: '2026' },
  });
  await openApp(page, address);
  await expect(card(page, 'kam-liljeholmstorget')).toContainText('kräver inte längre');
  await expect(card(page, 'kam-trekantsparken')).toContainText('till och med 31 december 2031');
});

test('the facts are mended in place and leave as a list', async ({ page }) => {
  await openApp(page, address);
  const site = card(page, 'kam-liljeholmstorget');
  await site.getByText('Uppgifter till förteckningen, 4 saknas').click();
  await site.getByLabel('Adress').fill('Liljeholmstorget 7');
  await site.getByLabel('Typ av plats').fill('Torg');
  const assessed = site.getByLabel('Bedömning gjord');
  await assessed.fill('i våras');
  await assessed.blur();
  await expect(site.locator('[data-error]')).toHaveCount(1);
  await expect(assessed).toHaveValue('i våras');
  await assessed.fill('2025-04-02');
  await assessed.press('Enter');
  await expect(site.getByText('Uppgifter till förteckningen, 2 saknas')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara förteckningen' }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/^kameraforteckning-\d{4}-\d\d-\d\d\.xlsx$/);
  const bytes = new Uint8Array(await readFile(await download.path()));
  const text = JSON.stringify(await readXlsx(bytes));
  expect(text).toContain('Liljeholmstorget 7');
});

test('the dialogue is written down, the site follows it, and both are kept', async ({ page }) => {
  await openApp(page, address);
  const site = card(page, 'kam-liljeholmstorget');
  await site.getByText('Dialog, inget antecknat').click();
  await site.getByRole('button', { name: /^Anteckna i dialogen/ }).press('Enter');
  const form = site.getByRole('form');
  await expect(form.getByLabel('Datum')).toBeFocused();
  await form.getByLabel('Datum').fill('i våras');
  await form.getByLabel('Vilket läge det ledde till').selectOption('bedomd');
  await form.getByLabel('Med vem').fill('Polisen');
  await form.getByLabel('Vad som sades').fill('Platsen är prioriterad.');
  await expect(form.getByLabel('Vem som får läsa')).toHaveValue('intern');
  await form.getByRole('button', { name: 'Spara anteckningen' }).press('Enter');
  // Nothing that was typed is lost.
  await expect(form.getByRole('alert')).toContainText('Skriv ett datum');
  await expect(form.getByLabel('Vad som sades')).toHaveValue('Platsen är prioriterad.');
  await page.getByRole('link', { name: 'Ordningsvakter' }).click();
  await page.getByRole('link', { name: 'Kameror' }).click();
  await expect(form.getByLabel('Vad som sades')).toHaveValue('Platsen är prioriterad.');
  await form.getByLabel('Datum').fill('2024-09');
  await form.getByLabel('Datum').press('Enter');
  await expect(site.getByText('Anteckningen är sparad.')).toBeVisible();
  await site.getByRole('button', { name: 'Sätt status till Bedömd' }).press('Enter');
  await expect(site.getByLabel(/^Status för/)).toHaveValue('bedomd');
  await expectAccessible(page);
  await page.reload();
  await expect(site.getByLabel(/^Status för/)).toHaveValue('bedomd');
  await site.getByText('Dialog, 1 antecknade').click();
  const entries = site.getByRole('list', { name: /^Dialog om/ });
  await expect(entries).toContainText(/september 2024\s*Bedömd, Polisen\s*Intern/);

  await entries.getByRole('button', { name: /^Ändra/ }).press('Enter');
  await site.getByRole('button', { name: 'Avbryt' }).press('Enter');
  await expect(site.getByText('Inget är ändrat.')).toBeVisible();
  await entries.getByRole('button', { name: /^Ändra/ }).press('Enter');
  await site.getByRole('form').getByLabel('Datum').fill('2024-10-01');
  await site.getByRole('form').getByLabel('Datum').press('Enter');
  await expect(entries).toContainText('1 oktober 2024');
  await entries.getByRole('button', { name: /^Ta bort/ }).press('Enter');
  await expect(entries).toBeHidden();
  await site.getByRole('button', { name: 'Ångra' }).press('Enter');
  await expect(entries).toContainText('1 oktober 2024');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});
