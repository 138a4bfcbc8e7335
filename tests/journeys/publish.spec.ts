/** Changes that are sent to the server that several planners share. */
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { playCameras, readFrom } from './played';

type Played = ReturnType<typeof playCameras>;

const first = { id: 'kam-liljeholmstorget', name: 'Kamera Liljeholmstorget' };
const second = { id: 'kam-trekantsparken', name: 'Kamera Trekantsparken' };

const form = (page: Page) => page.getByRole('complementary', { name: 'Redigera åtgärd' });
const unsaved = (page: Page) => page.getByRole('button', { name: /osparade? ändring/ });
const list = (page: Page) => page.getByRole('complementary', { name: 'Osparade ändringar' });
const publishButton = (page: Page) => list(page).getByRole('button', { name: /^Publicera \d+/ });
const status = (page: Page) =>
  list(page).getByRole('region', { name: 'Publicera' }).getByRole('status');

type Fields = Readonly<Record<string, string>>;

/** Fills fields of a camera's form; `count` records have changes then. */
async function edit(page: Page, { id }: { id: string }, fields: Fields, count = 1): Promise<void> {
  await openApp(page, `?vald=${id}&redigera=vald`);
  for (const [name, value] of Object.entries(fields)) {
    await form(page)
      .getByRole('textbox', { name: new RegExp(`^${name}( måste anges)?$`) })
      .fill(value);
    await page.keyboard.press('Tab');
  }
  await expect(unsaved(page)).toHaveText(new RegExp(`^${count} `));
}

const rename = (page: Page, record: { id: string }, to: string, count = 1) =>
  edit(page, record, { Åtgärd: to }, count);

async function openList(page: Page): Promise<void> {
  await unsaved(page).click();
  await expect(list(page)).toBeVisible();
}

/** Another planner, in a browser of their own, on the same server. */
async function openPlanner(browser: Browser, played: Played): Promise<Page> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' });
  const page = await context.newPage();
  await readFrom(page, played);
  return page;
}

const namesIn = ({ server }: Played) =>
  new Map(
    (server.collections.get('kameror') ?? []).map(({ properties }) => [
      properties?.['id'],
      properties?.['namn'],
    ]),
  );

for (const manner of ['standard', 'qgis'] as const)
  test(`what is published leaves the list and holds for all (${manner})`, async ({
    page,
    browser,
  }) => {
    const played = playCameras({ manner, redigering: {} });
    await readFrom(page, played);
    await rename(page, first, 'Kameran på torget');
    await openList(page);
    await expect(list(page)).toContainText('tills du publicerar dem');
    await expectAccessible(page);
    await publishButton(page).press('Enter');
    await expect(status(page)).toContainText('1 ändring är publicerad.');
    await expect(unsaved(page)).toHaveCount(0);
    await expect(list(page)).toContainText('Inga osparade ändringar.');
    await expectAccessible(page);
    expect(namesIn(played).get(first.id)).toBe('Kameran på torget');
    const other = await openPlanner(browser, played);
    await openApp(other, `?vald=${first.id}`);
    await expect(other.getByRole('heading', { name: 'Kameran på torget', level: 2 })).toBeVisible();
    await other.context().close();
  });

test('two who change one record: one is told, sees both versions, and chooses', async ({
  page,
  browser,
}) => {
  const played = playCameras({ manner: 'qgis', redigering: {} });
  await readFrom(page, played);
  const other = await openPlanner(browser, played);
  await edit(page, first, { Åtgärd: 'Min kamera', Plats: 'Liljeholmens torg' });
  await edit(other, first, { Åtgärd: 'Deras kamera', Beskrivning: 'Deras beskrivning.' });
  await openList(other);
  await publishButton(other).click();
  await expect(status(other)).toContainText('1 ändring är publicerad.');
  await other.context().close();

  await openList(page);
  await publishButton(page).click();
  await expect(status(page)).toContainText('1 krockar med någon annans ändring');
  expect(namesIn(played).get(first.id)).toBe('Deras kamera');
  const field = (name: string) =>
    list(page).getByRole('group', { name: new RegExp(`^${name} för`) });
  await expect(field('Åtgärd')).toContainText('FöreKamera Liljeholmstorget');
  await expect(field('Åtgärd').getByRole('radio', { name: 'Din Min kamera' })).toBeChecked();
  // What only one of them changed is theirs who did.
  await expect(field('Plats').getByRole('radio', { name: /^Din/ })).toBeChecked();
  await expect(field('Beskrivning').getByRole('radio', { name: /^Deras/ })).toBeChecked();
  await expect(publishButton(page)).toBeDisabled();
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await field('Åtgärd').getByRole('radio', { name: 'Deras Deras kamera' }).press('Space');
  await list(page)
    .getByRole('button', { name: /^Använd det valda/ })
    .press('Enter');
  await expect(publishButton(page)).toBeEnabled();
  await publishButton(page).click();
  await expect(status(page)).toContainText('1 ändring är publicerad.');
  const row = played.server.collections
    .get('kameror')
    ?.find(({ properties }) => properties?.['id'] === first.id);
  expect(row?.properties).toMatchObject({
    namn: 'Deras kamera',
    plats: 'Liljeholmens torg',
    beskrivning: 'Deras beskrivning.',
    version: 3,
  });
});

test('a record that somebody else took away can be put back, or left', async ({ page }) => {
  const played = playCameras({ redigering: {} });
  await readFrom(page, played);
  await rename(page, first, 'Min kamera');
  await rename(page, second, 'Min andra', 2);
  const rows = played.server.collections.get('kameror') ?? [];
  rows.splice(0, 2);
  await openList(page);
  await publishButton(page).click();
  await expect(status(page)).toContainText('2 krockar med andras ändringar');
  await expect(list(page)).toContainText('någon annan har tagit bort åtgärden');
  await expectAccessible(page);
  await list(page).getByRole('button', { name: 'Lägg tillbaka min för Min kamera' }).click();
  await list(page).getByRole('button', { name: 'Låt Min andra vara borttagen' }).click();
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
  await publishButton(page).click();
  await expect(status(page)).toContainText('1 ändring är publicerad.');
  expect(namesIn(played).get(first.id)).toBe('Min kamera');
  expect(namesIn(played).has(second.id)).toBe(false);
});

test('a record that is taken away here and changed there is not taken away unseen', async ({
  page,
}) => {
  const played = playCameras({ redigering: {} });
  await readFrom(page, played);
  await openApp(page, `?vald=${first.id}`);
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  const row = played.server.collections
    .get('kameror')
    ?.find(({ properties }) => properties?.['id'] === first.id);
  Object.assign(row?.properties ?? {}, { plats: 'Deras plats' });
  await openList(page);
  await publishButton(page).click();
  await expect(list(page)).toContainText('någon annan har ändrat åtgärden som du har tagit bort');
  expect(namesIn(played).has(first.id)).toBe(true);
  await list(page)
    .getByRole('button', { name: `Ta bort ${first.name} ändå` })
    .click();
  await publishButton(page).click();
  await expect(status(page)).toContainText('1 ändring är publicerad.');
  expect(namesIn(played).has(first.id)).toBe(false);
});

test('what the server refuses stays with its reason, and the rest goes in', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/422/);
  const refuse = ({ properties }: { properties: Record<string, unknown> | null }) =>
    properties?.['namn'] === 'Fel' ? 'Namnet är upptaget.' : null;
  const played = playCameras({ redigering: {}, refuse });
  await readFrom(page, played);
  await rename(page, first, 'Fel');
  await rename(page, second, 'Rätt', 2);
  await openList(page);
  await publishButton(page).click();
  await expect(status(page)).toContainText('1 ändring är publicerad.');
  await expect(status(page)).toContainText('1 togs inte emot av servern');
  await expect(list(page)).toContainText('Serverns skäl: Namnet är upptaget.');
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
  await expectAccessible(page);
  expect(namesIn(played).get(second.id)).toBe('Rätt');
});

test('a broken connection half-way loses nothing and sends nothing twice', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/ERR_FAILED/);
  const played = playCameras({ manner: 'qgis', redigering: {} });
  await readFrom(page, played);
  await rename(page, first, 'Ett');
  await rename(page, second, 'Två', 2);
  await page.clock.install();
  const { faults, writes } = played.server;
  // The first is taken, but nobody hears of it; then the net is gone.
  faults.add({ method: 'PUT', on: 1, fault: { kind: 'appliedThenNetwork' } });
  await openList(page);
  await publishButton(page).click();
  await expect.poll(() => writes.length).toBe(1);
  faults.add({ method: 'GET', fault: { kind: 'network' } });
  await page.clock.runFor(30_000);
  await expect(status(page)).toContainText('Det gick inte att nå');
  await expect(status(page)).toContainText('2 ändringar ligger kvar här och kan publiceras igen.');
  await expectAccessible(page);
  faults.clear();
  await page.clock.resume();
  await publishButton(page).click();
  await expect(status(page)).toContainText('2 ändringar är publicerade.');
  await expect(unsaved(page)).toHaveCount(0);
  expect(writes.filter(({ status: code }) => code === 200)).toHaveLength(2);
  expect([namesIn(played).get(first.id), namesIn(played).get(second.id)]).toEqual(['Ett', 'Två']);
});

test('a server that wants a key asks for it; it is kept in memory only', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/401/);
  const played = playCameras({ redigering: { inloggning: 'nyckel' }, token: 'hemlig-nyckel' });
  await readFrom(page, played);
  await openApp(page);
  const key = page.getByLabel(/^Nyckel till servern 127\.0\.0\.1/);
  await expect(key).toBeVisible();
  await expectAccessible(page);
  await key.fill('hemlig-nyckel');
  await key.press('Enter');
  await expect(key).toHaveCount(0);
  await openApp(page, `?vald=${first.id}&redigera=vald`);
  // It was forgotten with the page.
  await key.fill('hemlig-nyckel');
  await key.press('Enter');
  const box = form(page).getByRole('textbox', { name: 'Åtgärd måste anges' });
  await box.fill('Kameran på torget');
  await page.keyboard.press('Tab');
  await openList(page);
  await expect(list(page)).toContainText('Inloggad på 127.0.0.1');
  await publishButton(page).click();
  await expect(status(page)).toContainText('1 ändring är publicerad.');
  expect(played.server.writes[0]?.headers.get('authorization')).toBe('Bearer hemlig-nyckel');
  const stored = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases]);
  });
  expect(stored).not.toContain('hemlig');
  await page.reload();
  await expect(page.getByLabel(/^Nyckel till servern/)).toBeVisible();
});

test('publishing is told of as it goes, and ends where it is told to', async ({ page }) => {
  const played = playCameras({ redigering: {} });
  await readFrom(page, played);
  await rename(page, first, 'Ett');
  await rename(page, second, 'Två', 2);
  await openList(page);
  played.server.faults.add({ method: 'PUT', fault: { kind: 'slow', ms: 1500 } });
  await publishButton(page).click();
  await expect(list(page).getByRole('progressbar', { name: 'Publicering pågår' })).toBeVisible();
  await list(page).getByRole('button', { name: 'Avbryt' }).click();
  await expect(status(page)).toContainText('1 ändring är publicerad.');
  await expect(status(page)).toContainText('1 ändring ligger kvar här');
  expect(played.server.writes).toHaveLength(1);
});
