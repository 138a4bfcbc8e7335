import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Importera' });
const unsaved = (page: Page) => page.getByRole('button', { name: /osparade? ändring/ });
const next = (page: Page) => panel(page).getByRole('button', { name: 'Fortsätt' });

interface Feature {
  properties: Record<string, unknown>;
}

/** The walks of the register, one of them renamed, with a new one and one that cannot be. */
async function walks(): Promise<string> {
  const text = await readFile('geodata/trygghetsvandringar.geojson', 'utf8');
  const file = JSON.parse(text) as { features: Feature[] };
  const [first] = file.features;
  if (!first) throw new Error('there are no walks');
  const more = (id: string, change: object) => ({
    ...first,
    id,
    properties: { ...first.properties, id, ...change },
  });
  const changed = {
    ...first,
    properties: { ...first.properties, namn: 'Vandringen har nytt namn' },
  };
  const added = more('ny-vandring', { namn: 'En ny vandring' });
  const bad = more('fel-vandring', { namn: 'Fel', status: 'på gång kanske' });
  return JSON.stringify({ ...file, features: [changed, ...file.features.slice(1), added, bad] });
}

async function open(page: Page, name: string, content: string): Promise<void> {
  await panel(page)
    .getByLabel('Fil', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

test('a file is read, looked through row by row, and taken as one change that can be undone', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  await page.getByRole('button', { name: 'Importera', exact: true }).click();
  await expect(page).toHaveURL(/redigera=import/);
  await expectAccessible(page);
  await open(page, 'vandringar.geojson', await walks());
  await expect(panel(page).getByText(/^vandringar\.geojson \(GeoJSON\), 6 rader/)).toBeVisible();
  // Its ids stand in that layer.
  await expect(panel(page).getByRole('combobox', { name: 'Lager att importera till' })).toHaveValue(
    'trygghetsvandringar',
  );
  await expectAccessible(page);
  await next(page).click();
  await expect(panel(page).getByText(/^6 av 6 undersökta rader hamnar i området/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Visa på kartan' }).click();
  await expect(page).toHaveURL(/^(?!.*vy=)/);
  await expect(panel(page).getByText('De första 6 raderna är utsatta på kartan.')).toBeVisible();
  await next(page).click();
  await expect(panel(page).getByRole('heading', { name: 'Det här händer' })).toBeFocused();
  for (const kind of ['Nya', 'Ändrade', 'Avvisade'])
    await expect(
      panel(page)
        .getByText(new RegExp(`${kind}.*1`))
        .first(),
    ).toBeVisible();
  await expectAccessible(page);
  await expect(panel(page).getByText(/inte är ett tillåtet värde/)).toBeVisible();
  const [rejected] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Spara avvisade som fil' }).click(),
  ]);
  expect(await readFile(await rejected.path(), 'utf8')).toContain('fel-vandring');
  await expect(unsaved(page)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Importera 2 rader' }).click();
  await expect(panel(page).getByText(/^2 åtgärder är importerade/)).toBeVisible();
  await expect(unsaved(page)).toHaveText('2 osparade ändringar');
  await panel(page).getByRole('button', { name: 'Klar' }).click();
  await page.keyboard.press('Control+z');
  await expect(unsaved(page)).toHaveCount(0);
});

test('a long list is one change, listed a page at a time, and there after a reload', async ({
  page,
}) => {
  const lines = Array.from({ length: 1_200 }, (_, at) =>
    [`lang-${at}`, `Kamera ${at}`, 'situationell', 'planerad', 'En kamera.', '59,31', '18,01'].join(
      ';',
    ),
  );
  const header = 'id;namn;preventionstyp;status;beskrivning;lat;lon';
  await openApp(page, '?vy=register&redigera=import');
  await open(page, 'kameror.csv', [header, ...lines].join('\n'));
  await next(page).click();
  await next(page).click();
  await panel(page).getByRole('button', { name: 'Importera 1 200 rader' }).click();
  await expect(panel(page).getByText(/^1\s200 åtgärder är importerade/)).toBeVisible();
  await openApp(page, '?vy=register');
  await expect(unsaved(page)).toHaveText('1 200 osparade ändringar');
  await unsaved(page).click();
  const list = page.getByRole('complementary', { name: 'Osparade ändringar' });
  await expect(list.getByRole('heading', { name: 'Kamera 49', exact: true })).toBeVisible();
  await list.getByRole('button', { name: 'Nästa' }).click();
  await expect(list.getByText('51–100 av 1 200')).toBeVisible();
  await expect(list.getByRole('heading', { name: 'Kamera 50', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(unsaved(page)).toHaveCount(0);
});

test('a list with coordinates in metres is placed, and what it lacks is asked for', async ({
  page,
}) => {
  await openApp(page, '?vy=register&redigera=import');
  await open(
    page,
    'lista.csv',
    'Åtgärd;Beskrivning;Status;N;E\nLampor i parken;Fler lampor.;planerad;6576900;150900\n',
  );
  await panel(page)
    .getByRole('combobox', { name: 'Lager att importera till' })
    .selectOption('Aktiviteter');
  await expect(panel(page).getByText('Uppgifter som filen saknar')).toBeVisible();
  await expectAccessible(page);
});

test('a file that cannot be read is refused with what to do, and nothing changes', async ({
  page,
}) => {
  await openApp(page, '?vy=register&redigera=import');
  await open(page, 'bild.png', '\x89PNG\r\n\x1a\n\0\0\0\0');
  await expect(
    panel(page).getByText(/^Filen är inte i ett format som kan importeras/),
  ).toBeVisible();
  await open(page, 'trasig.geojson', '{"type":"FeatureCollection","features":[{');
  await expect(panel(page).getByText(/^Filen är skadad eller avkortad/)).toBeVisible();
  await open(
    page,
    'bomb.kml',
    '<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaa">]><kml><Document>&a;</Document></kml>',
  );
  await expect(panel(page).getByText(/kan skada webbläsaren/)).toBeVisible();
  await expect(unsaved(page)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the import fits', async ({ page }) => {
    await openApp(page, '?vy=register&redigera=import');
    await open(page, 'vandringar.geojson', await walks());
    await expect(panel(page).getByText('Lager att importera till')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    // Far down in one step, the next begins at its top.
    await next(page).click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText('Var raderna finns');
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeInViewport();
    await expectNoSidewaysScroll(page);
  });
});
