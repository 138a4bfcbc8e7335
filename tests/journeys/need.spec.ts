/** Statistics about the districts beside the measures there: shown, coloured, taken in from files, protected. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readCsv } from '@/files/read-csv';
import { writeXlsx } from '@/files/write-xlsx';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { restingPicture, shareThatDiffers } from './pictures';

const header = 'Område;Period;Indikator;Värde;Enhet;Källa';
const thefts = (lines: readonly string[]) => [header, ...lines].join('\r\n');
const line = (area: string, period: string, value: string) =>
  `${area};${period};Anmälda stölder;${value};antal;Egen räkning`;

/** Every kind of fault that a hand-made table has, and figures that are well. */
const mixed = thefts([
  line('Fruängen', '2023', '41'),
  line('Fruängen', '2024', '38'),
  line('Solberga', '2024', '27'),
  line('Liljeholmen', '2024', '0'),
  line('Älvsjö', '2024', '3'),
  line('Hägersten-Älvsjö', '2023', '400'),
  line('Hägersten-Älvsjö', '2024', '410'),
  line('Fruängn', '2024', '12'),
  line('Farsta', '2024', '12'),
  line('Aspudden', '', '12'),
  line('Gröndal', '2024', 'ca 12'),
  line('Långbro', '2024', '..'),
]);

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .getByLabel('Välj en fil med statistik')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

const report = (page: Page) => page.locator('.need-report');
const row = (page: Page, area: string) =>
  page.getByRole('region', { name: /och åtgärder i stadsdelar/ }).getByRole('row', { name: area });

/** Rows of a file that the page saves. */
async function savedRows(page: Page, button: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  const file = readCsv(new Uint8Array(await readFile(await download.path())));
  if (!file.ok) throw new Error(file.failure.code);
  const [table] = file.tables;
  return [table?.columns ?? [], ...(table?.rows ?? [])];
}

test('shipped figures stand beside the measures, with what is missing said', async ({ page }) => {
  await openApp(page, '?vy=arbete');
  await page.getByRole('link', { name: 'Behov' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Behov och åtgärder' })).toBeVisible();
  await expect(page.getByLabel('Indikator')).toHaveValue('Folkmängd');
  await expect(page.getByText('RegSO följer inte stadsdelens gräns exakt')).toBeVisible();
  await expect(page.getByText('Att två tal följs åt säger inget om orsak.')).toBeVisible();
  await page.getByLabel('Indikator').selectOption('Låg ekonomisk standard');
  await expect(page).toHaveURL(/indikator=L%C3%A5g\+ekonomisk\+standard|indikator=L/);
  await expect(row(page, 'Solberga')).toContainText(/10,8\s%/);
  await expect(
    page.getByText('Värde framgår inte för Västberga, Västertorp, Älvsjö och Örby slott.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
});

test('a shipped file with faults says so, and shows what is well in it', async ({ page }) => {
  await page.route('**/geodata/statistik.csv', (route) => route.fulfill({ body: mixed }));
  await openApp(page, '?vy=arbete&arbete=behov');
  await expect(page.getByText(/5\srader i kartans statistikfiler kan inte läsas/)).toBeVisible();
  await expect(row(page, 'Fruängen')).toContainText('38');
  await page.unroute('**/geodata/statistik.csv');
  await page.route('**/geodata/statistik.csv', (route) => route.fulfill({ body: 'Namn\nA' }));
  await page.reload();
  await expect(page.getByText('Inget i filen statistik.csv visas')).toBeVisible();
  await expect(page.getByText('Det finns ingen statistik ännu.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Välj en fil med statistik' })).toBeVisible();
});

test('the map is coloured by the figure, and its key says what the colours mean', async ({
  page,
}) => {
  await openApp(page, '?vy=arbete&arbete=behov&indikator=Låg ekonomisk standard');
  await waitForMap(page);
  const key = page.getByRole('region', { name: 'På kartan' });
  await expect(key.getByRole('listitem')).toHaveText([
    /^0 till under 2\s%2 stadsdelar$/,
    /^2 till under 4\s%2 stadsdelar$/,
    /^4 till under 6\s%3 stadsdelar$/,
    /^6 till under 8\s%1 stadsdel$/,
    /^8 till under 10\s%3 stadsdelar$/,
    /^10 till 12\s%2 stadsdelar$/,
    /^Streckat.*4 stadsdelar$/,
  ]);
  await expect(page.getByRole('button', { name: /Åtgärder i kartbilden/ })).toBeVisible();
  const map = page.locator('.shell-map canvas').first();
  const coloured = await restingPicture(map);
  await page.getByLabel('Indikator').selectOption('Folkmängd');
  const otherwise = await restingPicture(map);
  expect(await shareThatDiffers(page, coloured, otherwise)).toBeGreaterThan(0.05);
  // Of that year there are no figures of the districts.
  await page.getByLabel('Period').selectOption('2010');
  const bare = await restingPicture(map);
  expect(await shareThatDiffers(page, coloured, bare)).toBeGreaterThan(0.1);
  expect(await shareThatDiffers(page, otherwise, bare)).toBeGreaterThan(0.1);
});

test('a period without districts leaves the map alone, and the whole area is there over time', async ({
  page,
}) => {
  await openApp(page, '?vy=arbete&arbete=behov');
  await expect(page.getByLabel('Period')).toHaveValue('2024');
  await page.getByLabel('Period').selectOption('2010');
  await expect(page).toHaveURL(/indikatorperiod=2010/);
  await expect(page.getByText('Inga värden för stadsdelar den här perioden.')).toBeVisible();
  await expect(row(page, 'Hela Hägersten-Älvsjö')).toContainText(/99\s013/);
  const trend = page.getByRole('region', { name: 'Folkmängd över tid' });
  await expect(trend.getByRole('row').last()).toContainText(
    /99\s013.*112\s624.*124\s037.*128\s794/s,
  );
  await page.reload();
  await expect(page.getByLabel('Period')).toHaveValue('2010');
});

test('a figure opens the measures it counts, and filters count here too', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=behov');
  const open = page.getByRole('button', { name: /åtgärder i Solberga: visa dem/ });
  const count = Number(await open.textContent());
  await open.press('Enter');
  await expect(page).toHaveURL(/vy=register/);
  await expect(page).toHaveURL(/stadsdel=Solberga/);
  await expect(page.locator('.grid')).toHaveAttribute('aria-rowcount', String(count + 1));
  await page.getByRole('link', { name: 'Arbete' }).click();
  await page.getByRole('link', { name: 'Behov' }).click();
  await expect(page.getByText(`: ${count} åtgärder.`)).toBeVisible();
  await page.getByRole('button', { name: 'Rensa alla filter' }).click();
  await expect(page.getByText('Filter är valda.')).toBeHidden();
});

test('a file with faults: a report, what is well is taken and stays, the rest can be saved', async ({
  page,
}) => {
  await openApp(page, '?vy=arbete&arbete=behov');
  await choose(page, 'stolder.csv', mixed);
  await expect(page.getByRole('heading', { name: 'Genomgång av stolder.csv' })).toBeFocused();
  for (const text of [
    /7\stal är nya/,
    /5\srader kan inte tas in/,
    'Rad 9 Området finns inte på kartan: ”Fruängn”. Menas Fruängen?',
    'Rad 10 Området finns inte på kartan: ”Farsta”.',
    'Rad 11 Period saknas.',
    'Rad 12 Ungefärliga värden tas inte emot. Skriv talet som källan har det: ”ca 12”.',
    'Rad 13 Värde saknas: ”..”.',
  ])
    await expect(report(page)).toContainText(text);
  await expectAccessible(page);
  const refused = await savedRows(page, 'Spara raderna som inte kan tas in');
  expect(refused[0]?.at(-1)).toBe('orsak');
  expect(refused.slice(1).map(([area, , , value]) => [area, value])).toEqual([
    ['Fruängn', '12'],
    ['Farsta', '12'],
    ['Aspudden', '12'],
    ['Gröndal', 'ca 12'],
    ['Långbro', '..'],
  ]);
  await page.getByRole('button', { name: /^Ta in 7\stal/ }).press('Enter');
  await expect(page.getByText(/7\stal är intagna/)).toBeVisible();
  await page.reload();
  await page.getByLabel('Indikator').selectOption('Anmälda stölder');
  await expect(row(page, 'Fruängen')).toContainText('38*');
  await choose(
    page,
    'igen.csv',
    thefts([line('Fruängen', '2024', '39'), line('Solberga', '2024', '27')]),
  );
  await expect(report(page)).toContainText('Anmälda stölder, 2024: 38 blir 39');
  await expect(report(page)).toContainText(/1\srad säger det som redan finns/);
  await page.getByRole('button', { name: 'Ta inte in något' }).click();
  await expect(page.getByText('Inget togs in.')).toBeVisible();
  await expect(row(page, 'Fruängen')).toContainText('38*');
});

test('small counts are nowhere, nor what would tell them', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=behov');
  await choose(page, 'stolder.csv', mixed);
  await page.getByRole('button', { name: /^Ta in 7\stal/ }).click();
  await page.getByLabel('Indikator').selectOption('Anmälda stölder');
  await expect(row(page, 'Älvsjö').first()).toContainText('färre än 5');
  await expect(row(page, 'Liljeholmen')).toContainText('0*');
  // The total less the others would be the small one.
  await expect(row(page, 'Hela Hägersten-Älvsjö')).toContainText('visas inte');
  await expect(page.getByRole('region', { name: 'På kartan' })).toContainText('14 stadsdelar');
  const table = await savedRows(page, 'Spara tabellen som CSV');
  const seenIn = (area: string) => table.find(([name]) => name === area)?.[3];
  expect(['Fruängen', 'Älvsjö', 'Hägersten-Älvsjö', 'Gröndal'].map(seenIn)).toEqual([
    ...['38', 'färre än 5', 'visas inte', 'Framgår inte'],
  ]);
  const shipped = await savedRows(page, 'Spara som fil till kartans mapp');
  expect(shipped.map(([area, period, , value]) => [area, period, value])).toEqual([
    ['omrade', 'period', 'varde'],
    ['Fruängen', '2023', '41'],
    ['Fruängen', '2024', '38'],
    ['Solberga', '2024', '27'],
    ['Liljeholmen', '2024', '0'],
    ['Älvsjö', '2024', 'färre än 5'],
    ['Hägersten-Älvsjö', '2023', '400'],
  ]);
  await page.getByLabel('Period').selectOption('2023');
  await expect(row(page, 'Hela Hägersten-Älvsjö')).toContainText('400');
  await expectAccessible(page);
});

test('what was taken in is taken back, taken away and got back', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=behov');
  await choose(page, 'stolder.csv', mixed);
  await page.getByRole('button', { name: /^Ta in 7\stal/ }).click();
  await page.getByRole('button', { name: 'Ångra' }).press('Enter');
  await expect(page.getByText('Ändringen är ångrad.')).toBeVisible();
  await expect(page.getByLabel('Indikator').getByText('Anmälda stölder')).toHaveCount(0);
  await choose(page, 'stolder.csv', mixed);
  await page.getByRole('button', { name: /^Ta in 7\stal/ }).click();
  await page.getByRole('button', { name: 'Ta bort det som tagits in' }).click();
  await expect(page.getByLabel('Indikator').getByText('Anmälda stölder')).toHaveCount(0);
  const removed = page.locator('.need-said').filter({ hasText: 'är borttaget' });
  await removed.getByRole('button', { name: 'Ångra' }).click();
  await expect(page.getByLabel('Indikator').getByText('Anmälda stölder')).toHaveCount(1);
});

test('an Excel file is taken in; a file about persons and a picture are not', async ({ page }) => {
  await openApp(page, '?vy=arbete&arbete=behov');
  await choose(page, 'personer.csv', 'Personnummer;Ärende\n19811218-9876;1');
  await expect(page.getByRole('alert')).toContainText('ser ut att innehålla personuppgifter');
  await choose(page, 'bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  await expect(page.getByRole('alert')).toContainText('Statistik tas emot som CSV eller Excel');
  await choose(page, 'halv.csv', 'Stadsdel;Värde\nÄlvsjö;7');
  await expect(page.getByRole('alert')).toContainText(
    'Filen saknar kolumnerna period, indikator, enhet och källa.',
  );
  await choose(page, 'trygghet.xlsx', await workbook());
  await expect(report(page)).toContainText(/2\stal är nya/);
  await expect(report(page)).toContainText('Det här bladet är inte med: Läs mig.');
  await page.getByRole('button', { name: /^Ta in 2\stal/ }).click();
  await page.getByRole('button', { name: 'Visa Känner sig trygga' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'På kartan' })).toBeFocused();
  await expect(page.getByLabel('Indikator')).toHaveValue('Känner sig trygga');
  await expect(row(page, 'Fruängen')).toContainText(/71,5\s%/);
});

/** A workbook whose first sheet is no table of figures. */
async function workbook(): Promise<Buffer> {
  const names = ['Område', 'År', 'Indikator', 'Värde', 'Enhet', 'Källa'];
  const types = ['text', 'integer', 'text', 'real', 'text', 'text'] as const;
  const file = await writeXlsx([
    { name: 'Läs mig', columns: [{ name: 'Om filen', type: 'text' }], rows: [['Exempel']] },
    {
      name: 'Data',
      columns: names.map((name, at) => ({ name, type: types[at] ?? 'text' })),
      rows: [
        ['Fruängen', 2023, 'Känner sig trygga', 71.5, '%', 'Egen enkät'],
        ['Solberga', 2023, 'Känner sig trygga', 69, '%', 'Egen enkät'],
      ],
    },
  ]);
  return Buffer.from(await file.arrayBuffer());
}
