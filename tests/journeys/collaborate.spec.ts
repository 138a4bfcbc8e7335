/** Platssamverkan: its lägesbild, causes, åtgärdsplan, meetings, and how it ends. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { booleanIntersects } from '@turf/turf';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { recordOf, records, workspace } from './geodata';

const liljeholmen = recordOf('psv-liljeholmen');
const openOne = '?vy=arbete&arbetspost=psv-liljeholmen';
const internal = { publiceringsniva: 'intern' };

/** What a collaboration holds when it has worked for some years. */
const filled = {
  plan_beslutad: '2024-05-01',
  plan_foljd_upp: '2026-05-20',
  uppfoljning_manader: 6,
  lagesbilder: [
    { ...internal, id: 'l2', datum: '2026-10-05', text: 'Lugnare på torget', utveckling: 'battre' },
    { ...internal, id: 'l1', datum: '2026-02-01', text: 'Oroligt vid uppgången' },
  ],
  orsaker: [
    { ...internal, id: 'o1', text: 'Mörka stråk' },
    { ...internal, id: 'o2', text: 'Få vuxna på kvällarna' },
  ],
  atgardsplan: [
    {
      ...internal,
      id: 'r1',
      orsak: 'o1',
      atgard: 'Bättre belysning',
      operativa_mal: 'Alla lampor lyser',
      nar: '2026-10',
      vem: 'Trafikkontoret',
      uppfoljning: 'gron',
      uppfoljd: '2026-10-20',
      atgard_id: 'kam-liljeholmstorget',
    },
    { ...internal, id: 'r2', orsak: 'o2', atgard: 'Vuxenvandring', uppfoljning: 'rod' },
    { ...internal, id: 'r3', atgard: 'Samråd om skalskydd' },
  ],
  insatser: [{ id: 'skola', lage: 'overvagd' }],
  moten: [
    { ...internal, id: 'm1', datum: '2026-11-10', beslut: 'Belysningen prioriteras' },
    { ...internal, id: 'm2', datum: '2026-12-08', deltagare: ['Polisen'] },
    { ...internal, id: 'm3', datum: '2027-03-28' },
  ],
};

/** Has the file hold a collaboration that has worked for some years. */
async function withFile(page: Page, own: Record<string, unknown>): Promise<void> {
  const file = JSON.parse(await readFile('geodata/platssamverkan.geojson', 'utf8'));
  for (const { properties } of file.features)
    if (properties.id === liljeholmen.id) Object.assign(properties, own);
  await page.route('**/geodata/platssamverkan.geojson', (route) =>
    route.fulfill({ json: file, contentType: 'application/geo+json' }),
  );
}

/** The same, on a day of its own. */
async function withWork(page: Page, own: Record<string, unknown> = filled): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-11-22T12:00:00+01:00'));
  await withFile(page, own);
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('what the documents say, and what is not written yet', async ({ page }) => {
  await openApp(page);
  await page.getByRole('link', { name: 'Arbete' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Platssamverkan' })).toBeVisible();
  const all = records.filter(({ type }) => type === 'platssamverkan');
  for (const { name } of all)
    await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
  await expect(part(page, 'Att göra')).toContainText(
    'Ingen åtgärdsplan behöver följas upp just nu.',
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: liljeholmen.name }).press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: liljeholmen.name });
  await expect(heading).toBeFocused();
  await expect(part(page, 'Lägesbilder')).toContainText('Ingen lägesbild är inskriven.');
  await expect(part(page, 'Att göra')).toContainText('Ingen åtgärdsplan är inskriven.');
  const kinds = workspace.vokabular.platsinsatser ?? [];
  expect(kinds).toHaveLength(13);
  await expect(part(page, 'Insatser att välja bland')).toContainText(
    '0 används, 0 övervägda men används inte, 13 inte bedömda.',
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: 'All platssamverkan' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Platssamverkan' })).toBeFocused();
});

test('the map beside shows the zone with every measure in it', async ({ page }) => {
  const zone = liljeholmen.geometry;
  if (!zone) throw new Error('the zone of Liljeholmen is in its file');
  const inZone = records.filter(
    ({ id, geometry }) => geometry && id !== liljeholmen.id && booleanIntersects(geometry, zone),
  );
  expect(inZone.length).toBeGreaterThan(3);
  await openApp(page, openOne);
  await waitForMap(page);
  const list = part(page, 'Åtgärder i zonen');
  await expect(list).toContainText(`${inZone.length} åtgärder ligger i zonen`);
  for (const { name } of inZone)
    await expect(list.getByRole('link', { name, exact: true })).toBeVisible();
  // The collaboration itself is drawn too.
  await expect(
    page.getByRole('button', { name: new RegExp(`Åtgärder i kartbilden\\s*${inZone.length + 1}`) }),
  ).toBeVisible();
  const [first] = inZone;
  await list.getByRole('link', { name: String(first?.name), exact: true }).press('Enter');
  await expect(page).toHaveURL(new RegExp(`vald=${first?.id}`));
  const details = page.getByRole('complementary', { name: 'Vald åtgärd' });
  await expect(details).toContainText(String(first?.name));
  // There is no room for a form beside the page: it opens at the map.
  await details.getByRole('button', { name: 'Redigera' }).press('Enter');
  await expect(page.getByRole('complementary', { name: 'Redigera åtgärd' })).toContainText(
    String(first?.name),
  );
});

test('a plan is filled in by keyboard, kept at once, and there after a reload', async ({
  page,
}) => {
  await openApp(page, openOne);
  const causes = part(page, 'Orsaker');
  await causes.getByRole('button', { name: 'Ny orsak' }).press('Enter');
  await page.keyboard.type('Mörka stråk');
  await causes.getByRole('button', { name: 'Lägg till' }).press('Enter');
  await expect(causes.getByText('Mörka stråk')).toBeVisible();
  const plan = part(page, 'Åtgärdsplan');
  for (const action of ['Bättre belysning', 'Vuxenvandring']) {
    await plan.getByRole('button', { name: 'Ny rad' }).press('Enter');
    await page.keyboard.type(action);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const number = action === 'Vuxenvandring' ? 2 : 1;
    // The first box of the new row has the focus.
    await expect(plan.getByLabel(`Orsak, rad ${number}`)).toBeFocused();
  }
  await plan.getByLabel('Orsak, rad 1').selectOption('Mörka stråk');
  await plan.getByLabel('Operativa mål, rad 1').focus();
  await page.keyboard.type('Alla lampor lyser');
  await page.keyboard.press('Tab');
  await expect(plan.getByLabel('När, rad 1')).toBeFocused();
  await page.keyboard.type('i höst');
  await page.keyboard.press('Tab');
  // What is at fault stays in its box, with what is wrong.
  await expect(plan.getByText('Skriv ett datum som 2026-11-05')).toBeVisible();
  await expect(plan.getByLabel('När, rad 1')).toHaveValue('i höst');
  await plan.getByLabel('När, rad 1').fill('2026-12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Trafikkontoret');
  await page.keyboard.press('Tab');
  await plan.getByLabel('Uppföljning, rad 1').selectOption('gul');
  await expect(plan).toContainText('1 gul');
  await plan.getByRole('button', { name: 'Flytta rad 1 nedåt' }).press('Enter');
  await expect(plan.getByLabel('Åtgärd, rad 2')).toHaveValue('Bättre belysning');
  // The row has come last: the way down is closed, and the way back has the focus.
  await expect(plan.getByRole('button', { name: 'Flytta rad 2 uppåt' })).toBeFocused();
  await plan.getByRole('button', { name: 'Mer om rad 2' }).press('Enter');
  const measure = recordOf('kam-liljeholmstorget');
  await plan.getByLabel('Åtgärd i registret').selectOption(measure.id);
  await expect(plan.getByRole('link', { name: measure.name })).toBeVisible();
  await page.reload();
  await expect(plan.getByLabel('Åtgärd, rad 2')).toHaveValue('Bättre belysning');
  await expect(plan.getByLabel('Operativa mål, rad 2')).toHaveValue('Alla lampor lyser');
  await expect(plan.getByLabel('När, rad 2')).toHaveValue('2026-12');
  await expect(plan.getByLabel('Vem, rad 2')).toHaveValue('Trafikkontoret');
  await expect(plan.getByLabel('Uppföljning, rad 2')).toHaveValue('gul');
  await expect(plan.getByLabel('Åtgärd, rad 1')).toHaveValue('Vuxenvandring');
});

test('a row that is taken away can be put back, and a cause in use does not go', async ({
  page,
}) => {
  await withWork(page);
  await openApp(page, openOne);
  const plan = part(page, 'Åtgärdsplan');
  await plan.getByRole('button', { name: 'Ta bort rad 2' }).press('Enter');
  await expect(plan.getByText('Rad 2 är borttagen.')).toBeVisible();
  await expect(plan.getByLabel('Åtgärd, rad 2')).toHaveValue('Samråd om skalskydd');
  await expect(plan.getByRole('button', { name: 'Ångra' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(plan.getByLabel('Åtgärd, rad 2')).toHaveValue('Vuxenvandring');
  const causes = part(page, 'Orsaker');
  const first = causes.getByRole('listitem').filter({ hasText: 'Mörka stråk' });
  await first.getByRole('button', { name: 'Ta bort' }).press('Enter');
  await expect(first).toContainText('Orsaken används i 1 rad i åtgärdsplanen.');
});

test('an old plan is told of in the list and on its page, until it is followed up', async ({
  page,
}) => {
  await withWork(page);
  await openApp(page, '?vy=arbete');
  const due = part(page, 'Att göra');
  await expect(due).toContainText(/Liljeholmen.*senast 20 november 2026.*egen rytm/);
  await expect(due).toContainText('1 rad i åtgärdsplanen är röd.');
  await page.getByRole('link', { name: liljeholmen.name }).click();
  await expect(part(page, 'Att göra')).toContainText('senast 20 november 2026');
  await page.getByRole('button', { name: 'Följ upp planen i dag' }).press('Enter');
  await expect(part(page, 'Åtgärdsplan')).toContainText('Följs upp senast 22 maj 2027');
  await expect(part(page, 'Att göra')).not.toContainText('20 november 2026');
});

test('without a rhythm of its own the law decides: two years', async ({ page }) => {
  await withWork(page, { plan_beslutad: '2024-11-21', lagesbild_datum: '2024-09' });
  await openApp(page, openOne);
  const due = part(page, 'Att göra');
  await expect(due).toContainText(/senast 21 november 2026.*6 § lagen 2023:196/);
  await expect(due).toContainText(/Lägesbilden är från september 2024/);
});

test('the newest lägesbild comes first, and a new one takes its place', async ({ page }) => {
  await withWork(page);
  await openApp(page, openOne);
  const reports = part(page, 'Lägesbilder');
  const headings = reports.getByRole('heading', { level: 4 });
  await expect(headings).toHaveText(['Lägesbild 5 oktober 2026', 'Lägesbild 1 februari 2026']);
  await reports.getByRole('button', { name: 'Ny lägesbild' }).press('Enter');
  await expect(reports.getByLabel('Datum')).toHaveValue('2026-11-22');
  await reports.getByLabel('Hur är läget?').fill('Lugnt sedan lamporna kom upp');
  await reports.getByRole('button', { name: 'Lägg till' }).press('Enter');
  // The rest is filled in where it now stands.
  await reports.getByLabel('Jämfört med förra lägesbilden').selectOption('battre');
  await reports.getByLabel('Underlag').fill('Polisen\nEgen räkning');
  await reports.getByRole('button', { name: 'Klar' }).press('Enter');
  await expect(headings.first()).toHaveText('Lägesbild 22 november 2026');
  const first = reports.getByRole('listitem').first();
  await expect(first).toContainText('Bättre');
  await expect(first).toContainText('Polisen och Egen räkning');
  await expect(first).toContainText('Intern');
});

test('of thirteen kinds of insats it is said which are used, and why one is not', async ({
  page,
}) => {
  await withWork(page);
  await openApp(page, openOne);
  const list = part(page, 'Insatser att välja bland');
  await expect(list).toContainText('0 används, 1 övervägda men används inte, 12 inte bedömda.');
  await expect(list).toContainText('Skäl saknas för 1 av dem.');
  await list.getByLabel('Ansökan om trygghetsmedel').selectOption('anvands');
  await list.getByLabel('Varför används den inte?').fill('Ingen skola vid torget');
  await page.keyboard.press('Tab');
  await expect(list).toContainText('1 används, 1 övervägda men används inte, 11 inte bedömda.');
  await expect(list).not.toContainText('Skäl saknas');
  await page.reload();
  await expect(list.getByLabel('Varför används den inte?')).toHaveValue('Ingen skola vid torget');
});

test('meetings to come are a calendar, by whole days whatever the clocks do', async ({ page }) => {
  await withWork(page);
  await openApp(page, openOne);
  const meetings = part(page, 'Möten');
  await expect(meetings).toContainText('Nästa möte: 8 december 2026.');
  await expect(meetings.getByRole('heading', { level: 4 })).toHaveText([
    'Möte 8 december 2026',
    'Möte 28 mars 2027',
    'Möte 10 november 2026',
  ]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    meetings.getByRole('button', { name: 'Ladda ner till kalendern (.ics)' }).click(),
  ]);
  const ics = await readFile(await download.path(), 'utf8');
  expect(ics).toContain('DTSTART;VALUE=DATE:20261208');
  // Summer time begins on this day.
  expect(ics).toContain('DTSTART;VALUE=DATE:20270328');
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test('it ends when the situation is better, with the reason, and can be undone', async ({
  page,
}) => {
  await withWork(page);
  await openApp(page, openOne);
  const end = part(page, 'Avsluta');
  await end.getByRole('button', { name: 'Läget har förbättrats' }).press('Enter');
  await expect(end).toContainText('Skriv skälet först.');
  await end.getByLabel('Varför avslutas samverkan?').fill('Lugnt på torget i ett halvår');
  await end.getByRole('button', { name: 'Läget har förbättrats' }).press('Enter');
  await expect(end).toContainText('Läget har förbättrats. Avslutad 22 november 2026.');
  await expect(end).toContainText('Skäl: Lugnt på torget i ett halvår');
  await expect(page.getByText('20 november 2026')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(end.getByRole('button', { name: 'Läget har förbättrats' })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(end.getByRole('button', { name: 'Ta upp samverkan igen' })).toBeVisible();
  await end.getByRole('button', { name: 'Ta upp samverkan igen' }).press('Enter');
  await expect(page.getByLabel('Status')).toHaveValue('aktiv');
});

test('it is one page on paper and a file for Word, with or without what is internal', async ({
  page,
}) => {
  // With a clock of its own the page would not tell when the map is there.
  await withFile(page, filled);
  await openApp(page, openOne);
  await waitForMap(page);
  const out = part(page, 'Skriv ut och dela');
  const printed = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.print = () => resolve();
      }),
  );
  await out.getByRole('button', { name: 'Skriv ut' }).press('Enter');
  await printed;
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  // It lies down: the plan has six columns.
  expect(pdf).toMatch(/\/MediaBox \[0 0 841\.\d+ 59\d\.\d+\]/);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.collab-sheet');
  await expect(sheet.first()).toContainText('Lugnare på torget');
  await expect(sheet.last()).toContainText('Bättre belysning');
  await expect(out).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  // The map fills its place again.
  await expect
    .poll(async () => (await page.locator('.maplibregl-map').boundingBox())?.height)
    .toBeGreaterThan(300);
  await out.getByLabel('Bara offentliga delar').check({ force: true });
  await page.emulateMedia({ media: 'print' });
  await expect(sheet.first()).toContainText('Offentlig version');
  await expect(sheet.first()).not.toContainText('Lugnare på torget');
  await page.emulateMedia({ media: 'screen' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    out.getByRole('button', { name: 'Spara som Word-fil' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('platssamverkan-liljeholmen-offentlig.docx');
  await out.getByRole('button', { name: 'Lägg kartan i bildspelet' }).click();
  await expect(out).toContainText('Kartan är nu bild 1 i bildspelet.');
  await out.getByRole('link', { name: 'Öppna på stora kartan' }).click();
  await expect(page).toHaveURL(/kamera|poster/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`filled in it is accessible in ${colorScheme} colours, also while it is edited`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await withWork(page);
    await openApp(page, openOne);
    await expectAccessible(page);
    const reports = part(page, 'Lägesbilder');
    await reports.getByRole('button', { name: 'Ändra' }).first().press('Enter');
    await part(page, 'Åtgärdsplan').getByRole('button', { name: 'Mer om rad 1' }).press('Enter');
    await part(page, 'Möten').getByRole('button', { name: 'Nytt möte' }).press('Enter');
    await expectAccessible(page);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect(page.getByRole('columnheader', { name: 'Operativa mål' })).toBeVisible();
    await expectAccessible(page);
  });

for (const width of [390, 320])
  test(`on a phone ${width} pixels wide the rows of the plan are cards`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await withWork(page);
    await openApp(page, openOne);
    await expectNoSidewaysScroll(page);
    const plan = part(page, 'Åtgärdsplan');
    await plan.getByLabel('Vem, rad 2').fill('Civilsamhälle');
    await plan.getByRole('button', { name: 'Mer om rad 2' }).press('Enter');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await openApp(page, '?vy=arbete');
    await expectNoSidewaysScroll(page);
  });
