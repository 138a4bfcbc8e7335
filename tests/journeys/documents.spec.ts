/** Documents for the nämnd: profiles, the answer to a skrivelse, the list of all measures, and what has changed. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Feature } from 'geojson';
import type { Snapshot } from '@/geodata/snapshot';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { earlierSnapshot, fileOf } from './earlier-register';
import { records } from './geodata';
import { expectTagged } from './pdf';
import { detailsOf, expectCount, tabTo } from './register';

const article = (page: Page) => page.getByRole('article');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Val av dokument' });
const heading = (page: Page, name: string | RegExp) =>
  article(page).getByRole('heading', { level: 2, name });

async function saved(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name, exact: true }).click(),
  ]);
  return download;
}

const bytesOf = async (download: Download) => readFile(await download.path());

/** The parts of a Word file by their paths. */
async function partsOf(download: Download): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await bytesOf(download)));
}

/** The words of an ODT, and how its pages lie. */
const odtOf = (parts: Record<string, Uint8Array>) => ({
  content: strFromU8(parts['content.xml'] ?? new Uint8Array()),
  styles: strFromU8(parts['styles.xml'] ?? new Uint8Array()),
});

const wordsOf = (parts: Record<string, Uint8Array>) =>
  strFromU8(parts['word/document.xml'] ?? new Uint8Array());

test('the answer to a skrivelse is found by keyboard, and has every measure of Bilaga 1', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  const link = page
    .getByRole('navigation', { name: 'Vyer' })
    .getByRole('link', { name: 'Dokument' });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  const profile = panel(page).getByRole('radio', { name: /^Profil/ });
  await tabTo(page, profile);
  await page.keyboard.press('ArrowDown');
  await expect(heading(page, 'Svar på skrivelse om trygghetsskapande åtgärder 2024')).toBeVisible();
  await expect(page).toHaveURL(/dokument=svar/);
  await expectAccessible(page);
  for (const question of ['1. Vad har gjorts', '2. Vad har gjorts', '3. Vad är', '4. Hur'])
    await expect(article(page).getByRole('heading', { level: 3, name: question })).toBeVisible();
  const shown = (await article(page).textContent()) ?? '';
  const listed = records.filter(({ properties }) =>
    JSON.stringify(properties['kallor']).includes('"001"'),
  );
  expect(listed.length).toBeGreaterThan(50);
  expect(listed.filter(({ name }) => !shown.includes(name))).toEqual([]);
  await expect(article(page).getByRole('row', { name: /Kamera Liljeholmstorget/ })).toContainText(
    'Bilaga 1: Kamerabevakning',
  );
});

test('the answer is saved for Word, for LibreOffice and for a spreadsheet', async ({ page }) => {
  await openApp(page, '?vy=dokument&dokument=svar');
  const docx = await saved(page, 'Word-fil');
  expect(docx.suggestedFilename()).toBe('svar-pa-skrivelse-2024-offentlig.docx');
  const text = wordsOf(await partsOf(docx));
  for (const words of ['Kamera Liljeholmstorget', 'Platssamverkansmedel', 'Utan datum'])
    expect(text).toContain(words);
  expect(text.match(/w:tblHeader/g)?.length).toBeGreaterThan(5);
  expect(text).toContain('w:orient="landscape"');
  const odt = await saved(page, 'ODT-fil');
  expect(odt.suggestedFilename()).toBe('svar-pa-skrivelse-2024-offentlig.odt');
  const parts = await partsOf(odt);
  expect(Object.keys(parts)[0]).toBe('mimetype');
  const { content, styles } = odtOf(parts);
  for (const words of ['Kamera Liljeholmstorget', 'Platssamverkansmedel', 'Utan datum'])
    expect(content).toContain(words);
  expect(content.match(/<table:table-header-rows>/g)?.length).toBeGreaterThan(5);
  expect(styles).toContain('style:print-orientation="landscape"');
  await expect(panel(page).getByText('offentlig.odt är sparad.')).toBeVisible();
  const csv = await saved(page, 'CSV');
  const rows = (await bytesOf(csv)).toString('utf8').split('\r\n');
  expect(rows[0]).toContain('fraga;id;namn;plats;stadsdel');
  expect(rows.length).toBeGreaterThan(100);
});

test('the period is chosen, and is part of the address', async ({ page }) => {
  await openApp(page, '?vy=dokument&dokument=svar');
  const to = panel(page).getByLabel('Till och med');
  await to.fill('2023-06-30');
  await to.press('Enter');
  await expect(panel(page).getByText(/Perioden slutar innan den börjar/)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Word-fil' })).toBeDisabled();
  await panel(page).getByLabel('Från och med').fill('2023-01-01');
  await panel(page).getByLabel('Från och med').press('Enter');
  await expect(heading(page, /1 januari 2023 till 30 juni 2023/)).toBeVisible();
  await expect(article(page)).not.toContainText('Kamera Liljeholmstorget');
  await expect(page).toHaveURL(/dokumentfran=2023-01-01&dokumenttill=2023-06-30/);
  await page.reload();
  await expect(heading(page, /1 januari 2023/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Hela 2024' }).click();
  await expect(heading(page, /åtgärder 2024$/)).toBeVisible();
});

/** Makes one of the cameras internal. */
async function hideCamera(page: Page): Promise<void> {
  const url = new URL('../../geodata/kameraplatser.geojson', import.meta.url);
  const file: { features: Feature[] } = JSON.parse(await readFile(url, 'utf8'));
  const camera = file.features.find(
    ({ properties }) => properties?.['id'] === 'kam-trekantsparken',
  );
  if (!camera?.properties) throw new Error('there is a camera at Trekantsparken');
  camera.properties['publiceringsniva'] = 'intern';
  await page.route('**/geodata/kameraplatser.geojson', (route) =>
    route.fulfill({ body: JSON.stringify(file), contentType: 'application/geo+json' }),
  );
}

test('internal records are left out, counted, and shown only in the internal version', async ({
  page,
}) => {
  await hideCamera(page);
  await openApp(page, '?vy=dokument&dokument=bilaga');
  await expect(article(page).getByText('1 åtgärd är intern och är inte med.')).toBeVisible();
  await expect(article(page)).not.toContainText('Kamera Trekantsparken');
  expect(wordsOf(await partsOf(await saved(page, 'Word-fil')))).not.toContain(
    'Kamera Trekantsparken',
  );
  await panel(page).getByText('Intern version').click();
  await expect(article(page)).toContainText('Kamera Trekantsparken');
  await expect(page).toHaveURL(/dokumentversion=intern/);
  const file = await saved(page, 'CSV');
  expect(file.suggestedFilename()).toBe('bilaga-atgarder-intern.csv');
  expect((await bytesOf(file)).toString('utf8')).toContain('Kamera Trekantsparken');
});

test('the list has all measures in the groups of Bilaga 1, and prints without the app', async ({
  page,
}) => {
  await openApp(page, '?vy=dokument&dokument=bilaga');
  const shown = (await article(page).textContent()) ?? '';
  expect(records.filter(({ name }) => !shown.includes(name))).toEqual([]);
  for (const name of [/^Skolprogram: 5/, /^Trefas/, /^Kamerabevakning/, /^Nattvandring/])
    await expect(article(page).getByRole('heading', { level: 4, name }).first()).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(panel(page)).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(article(page).getByText('Läget i september 2024').last()).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(3);
  expectTagged(pdf);
  expect(pdf).toMatch(/\/S \/TH\b/);
  // Every page lies down: its tables have five columns.
  expect(pdf.match(/\/MediaBox \[0 0 841\.\d+ 59\d\.\d+\]/g)).toHaveLength(pages);
});

test('a district has a profile with figures, sketch, gaps and walks on one page', async ({
  page,
}) => {
  await openApp(page, '?vy=dokument');
  await panel(page).getByLabel('Stadsdel', { exact: true }).selectOption('Liljeholmen');
  await expect(heading(page, 'Liljeholmen, Hägersten-Älvsjö')).toBeVisible();
  await expect(page).toHaveURL(/dokumentstadsdel=Liljeholmen/);
  await expect(
    article(page).getByRole('img', { name: /^Kartskiss över Liljeholmen/ }),
  ).toBeVisible();
  await expect(article(page).getByRole('row', { name: /^Täckt mark/ })).toContainText('%', {
    timeout: 60_000,
  });
  await expect(article(page).getByText('utan schematiska områden').first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(article(page).getByText('Trygghetsvandring Liljeholmen:')).toBeVisible();
  await expectAccessible(page);
  const count = records.filter(({ districts }) => districts.includes('Liljeholmen')).length;
  await expect(article(page).getByRole('row', { name: /^Åtgärder \d/ })).toContainText(
    String(count),
  );
  const parts = await partsOf(await saved(page, 'Word-fil'));
  expect(Object.keys(parts).some((path) => path.endsWith('.png'))).toBe(true);
  expect(wordsOf(parts)).toContain('Kartskiss över Liljeholmen');
  const odt = await partsOf(await saved(page, 'ODT-fil'));
  expect(Object.keys(odt)).toContain('Pictures/1.png');
  expect(odtOf(odt).content).toContain('<svg:title>Kartskiss över Liljeholmen');
});

test('a figure of a profile leads to the records behind it, by mouse and by keyboard', async ({
  page,
}) => {
  await openApp(page, '?vy=dokument&dokumentstadsdel=Liljeholmen');
  const figure = (row: RegExp) => article(page).getByRole('row', { name: row }).getByRole('link');
  const here = records.filter(({ districts }) => districts.includes('Liljeholmen'));
  await expect(figure(/^Åtgärder \d/)).toHaveText(String(here.length));
  await figure(/^Åtgärder \d/).click();
  await expect(page).toHaveURL(/vy=register.*stadsdel=Liljeholmen/);
  await expectCount(page, here.length);
  await page.goBack();
  const planned = Number(await figure(/^Varav planerade/).textContent());
  expect(planned).toBeGreaterThan(0);
  await tabTo(page, figure(/^Varav planerade/));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/fas=planerad/);
  await expectCount(page, planned);
  await page.goBack();
  const inForce = Number(await figure(/^Varav i kraft/).textContent());
  await figure(/^Varav i kraft/).click();
  await expect(page).toHaveURL(/vy=register.*status=/);
  await expectCount(page, inForce);
  await page.goBack();
  await expect(figure(/^Täckta invånare/)).toContainText('%', { timeout: 60_000 });
  await figure(/^Täckta invånare/).click();
  await expect(page).toHaveURL(/vy=luckor.*andel=folk.*luckori=Liljeholmen/);
  await page.goBack();
  await article(page)
    .getByRole('link', { name: /^Trygghetsvandring Liljeholmen:/ })
    .click();
  await expect(page).toHaveURL(/vy=vandringar.*vandring=vdr-liljeholmen/);
  await page.goBack();
  await page.emulateMedia({ media: 'print' });
  await expect(figure(/^Åtgärder \d/)).toHaveCSS('text-decoration-line', 'none');
});

test('all districts are a page each', async ({ page }) => {
  await openApp(page, '?vy=dokument');
  const districts = article(page).getByRole('heading', { level: 2 });
  await expect(districts).toHaveCount(17);
  const print = panel(page).getByRole('button', { name: 'Skriv ut' });
  await expect(print).toBeEnabled({ timeout: 60_000 });
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(17);
  expectTagged(pdf);
  expect(pdf).toMatch(/\/S \/Figure[^>]*\/Alt/);
});

const earlierRegister = (changes: Partial<Snapshot> = {}) => fileOf(earlierSnapshot(changes));

const openFile = (page: Page, buffer: Buffer) =>
  panel(page)
    .locator('input[type=file]')
    .setInputFiles({ name: 'bild.json', mimeType: 'application/json', buffer });

test('what has changed since a snapshot is listed, chosen by bars and shown on the map', async ({
  page,
}) => {
  await openApp(page, '?vy=dokument&dokument=ogonblicksbild');
  await expect(article(page)).toContainText('Välj en ögonblicksbild');
  await openFile(page, earlierRegister());
  await expect(
    heading(page, 'Ändringar sedan Som visat för nämnden (26 september 2024)'),
  ).toBeVisible();
  const bars = article(page).getByRole('region', { name: /^Antal ändringar/ });
  await expect(bars.getByRole('button', { name: 'Nya: 1 åtgärd' })).toBeVisible();
  await expect(bars.getByRole('button', { name: 'Borttagna: 1 åtgärd' })).toBeVisible();
  await expect(article(page)).toContainText('Status: Planerad → Genomförd');
  await expect(article(page)).toContainText('Gamla planket');
  await expectAccessible(page);
  await bars.getByRole('button', { name: 'Genomförda: 1 åtgärd' }).click();
  await expect(article(page).getByText('Visar 1 av 3.')).toBeVisible();
  await expect(article(page)).not.toContainText('Gamla planket');
  await expect(page).toHaveURL(/andring=genomford/);
  await page.reload();
  await expect(article(page).getByText('Visar 1 av 3.')).toBeVisible();
  const csv = (await bytesOf(await saved(page, 'CSV'))).toString('utf8');
  expect(csv).toContain('Genomförda;ovr-tunnlar-fruangen;');
  expect(csv).not.toContain('Gamla planket');
  await article(page)
    .getByRole('button', { name: /^Visa på kartan/ })
    .click();
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toContainText('tunnlar');
  await page.goBack();
  await expect(article(page).getByText('Visar 1 av 3.')).toBeVisible();
});

test('the register is frozen, saved as a file, taken away and brought back', async ({ page }) => {
  await openApp(page, '?vy=dokument&dokument=ogonblicksbild');
  const name = panel(page).getByLabel('Namn');
  await name.fill('<script>alert(1)</script>');
  await panel(page).getByRole('button', { name: 'Frys' }).click();
  await expect(panel(page).getByText('Skriv ett namn, utan kod.')).toBeVisible();
  await name.fill('Höstens läge');
  await panel(page).getByLabel('Dag', { exact: true }).fill('2024-09-26');
  await panel(page).getByRole('button', { name: 'Frys' }).click();
  await expect(panel(page).getByText(/96 åtgärder är sparade/)).toBeVisible();
  await expect(article(page)).toContainText('Inget har ändrats sedan dess.');
  const file = await saved(page, 'Spara som fil Höstens läge (26 september 2024)');
  expect(file.suggestedFilename()).toBe('ogonblicksbild-2024-09-26-hostens-lage.json');
  const kept: Snapshot = JSON.parse((await bytesOf(file)).toString('utf8'));
  expect(kept.lager.flatMap(({ rader }) => rader)).toHaveLength(records.length);
  const choice = panel(page).getByRole('radio', { name: /^Höstens läge/ });
  await panel(page)
    .getByRole('button', { name: /^Ta bort Höstens läge/ })
    .click();
  await expect(choice).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Ångra' }).click();
  await expect(choice).toBeChecked();
  await page.reload();
  await expect(choice).toBeChecked();
});

test('a file that is no good is told of and changes nothing', async ({ page }) => {
  await openApp(page, '?vy=dokument&dokument=ogonblicksbild');
  await openFile(page, earlierRegister());
  const choice = panel(page).getByRole('radio', { name: /^Som visat för nämnden/ });
  await expect(choice).toBeChecked();
  const bad: readonly [Buffer, RegExp][] = [
    [Buffer.from('{"type":'), /ingen ögonblicksbild/],
    [earlierRegister({ omrade: 'Annat' }), /annat område/],
    [earlierRegister({ version: 0 as 1 }), /annan version/],
    [earlierRegister({ namn: '<img src=x onerror=alert(1)>' }), /har kod i sina texter/],
    [earlierRegister({ dag: 'igår' }), /skadad och kan inte läsas/],
  ];
  for (const [buffer, message] of bad) {
    await openFile(page, buffer);
    await expect(panel(page).getByText(message)).toBeVisible();
    await expect(choice).toBeChecked();
  }
  await expect(panel(page).locator('[name=ogonblicksbild]')).toHaveCount(1);
});

for (const width of [390, 320])
  test(`every document fits a phone of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const kind of ['profil', 'svar', 'bilaga', 'ogonblicksbild']) {
      await openApp(page, `?vy=dokument&dokument=${kind}&dokumentstadsdel=Solberga`);
      await expect(article(page)).toBeVisible();
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: 'Välj dokument' }).click();
      await expect(panel(page).getByRole('radio', { name: /^Bilaga/ })).toBeVisible();
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
  });
