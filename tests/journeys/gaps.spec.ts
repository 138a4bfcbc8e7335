import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { total } from './geodata';

test.use({ viewport: { width: 1200, height: 760 } });

const panel = (page: Page) => page.getByRole('complementary', { name: 'Täckning och luckor' });
const share = (page: Page) => panel(page).locator('.cover-figures-once');
const listed = (page: Page) => page.getByRole('region', { name: /^Platser utan täckning/ });

/** Per cent as the panel says it. */
async function readShare(page: Page): Promise<number> {
  const text = (await share(page).textContent()) ?? '';
  return Number(/[\d,]+/.exec(text)?.[0].replace(',', '.'));
}

async function openGaps(page: Page, more = ''): Promise<void> {
  await openApp(page, `?vy=luckor${more}`);
  await expect(share(page)).toBeVisible();
  // Layers that dawdle come after the first picture, and change what is a gap.
  const whole = new RegExp(`(^|av )${total} åtgärder$`);
  await expect(page.getByRole('status').filter({ hasText: whole })).toHaveCount(1);
  await expect(page.locator('.gaps-panel:not([data-busy])')).toHaveCount(1);
}

test('the rail leads to shares of land, people and places, for the whole and for each district', async ({
  page,
}) => {
  await openApp(page);
  await page.getByRole('link', { name: 'Luckor', exact: true }).click();
  await expect(page).toHaveURL(/vy=luckor/);
  await expect(share(page)).toHaveText(/\d\s%/);
  expect(await readShare(page)).toBeGreaterThan(0);
  await expect(share(page)).toContainText('av marken nås av minst en åtgärd');
  await expect(panel(page).getByText(/bara är ungefär utritade/)).toBeVisible();
  await panel(page).getByText('Invånare', { exact: true }).click();
  await expect(page).toHaveURL(/andel=folk/);
  await expect(share(page)).toContainText('av invånarna bor där minst en åtgärd når');
  await panel(page).getByRole('radio', { name: 'Andel', exact: true }).check();
  await expect(page).toHaveURL(/bild=andelar/);
  await panel(page).getByText('Så räknas det', { exact: false }).first().click();
  await expect(panel(page).getByText(/^Var i en stadsdel man bor är inte känt/)).toBeVisible();
  await expectAccessible(page);
});

test('a district that is chosen narrows the lists and the curve, and Back lets it go', async ({
  page,
}) => {
  await openGaps(page);
  const before = await listed(page).getByRole('listitem').count();
  await panel(page)
    .getByRole('button', { name: /^Gröndal / })
    .click();
  await expect(page).toHaveURL(/luckori=Gr/);
  for (const line of await listed(page)
    .getByText(/väger \d+ poäng/)
    .allTextContents())
    expect(line).toContain('i Gröndal');
  await page.goBack();
  await expect(page).not.toHaveURL(/luckori/);
  await expect(listed(page).getByRole('listitem')).toHaveCount(before);
});

test('reach is played with by keyboard, and the share follows', async ({ page }) => {
  await openGaps(page);
  await panel(page)
    .getByRole('button', { name: /^Vad räknas som täckning/ })
    .click();
  const before = await readShare(page);
  const slider = panel(page).getByRole('slider', { name: 'Räckvidd för Aktiviteter' });
  await expect(slider).toHaveAttribute('aria-valuetext', /100 meter, antagande/);
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '300 meter');
  await expect(page).toHaveURL(/rackvidd=aktiviteter%3A300/);
  await expect.poll(() => readShare(page)).toBeGreaterThan(before);
  await panel(page)
    .getByRole('button', { name: /^Återställ till 100/ })
    .click();
  await expect(page).not.toHaveURL(/rackvidd/);
  await expect.poll(() => readShare(page)).toBe(before);
  await expectAccessible(page);
});

test('planned measures and schematic areas are counted or not by a switch', async ({ page }) => {
  await openGaps(page);
  const before = await readShare(page);
  await panel(page)
    .getByRole('button', { name: /^Vad räknas som täckning/ })
    .click();
  await panel(page).getByRole('checkbox', { name: 'Räkna även planerade' }).check();
  await expect(page).toHaveURL(/planerade=ja/);
  await expect.poll(() => readShare(page)).toBeGreaterThan(before);
  await panel(page).getByRole('checkbox', { name: 'Räkna ungefärligt utritade områden' }).uncheck();
  await expect(page).toHaveURL(/schematiska=nej/);
  await expect.poll(() => readShare(page)).toBeLessThan(before);
  await expect(panel(page).getByText(/bara är ungefär utritade/)).toBeHidden();
});

test('a gap is shown on the map, marked, put aside with a reason and taken back', async ({
  page,
}) => {
  await openGaps(page);
  const first = listed(page).getByRole('listitem').first();
  const name = (await first.getByRole('heading').textContent()) ?? '';
  await expect(first).toContainText('Ingen åtgärd inom räckvidd. Närmast:');
  await first.getByRole('button', { name: /^Visa/ }).click();
  await expect(page).toHaveURL(/lucka=/);
  await first.getByRole('button', { name: /^Att titta på/ }).click();
  await expect(page).toHaveURL(/titta=/);
  await first.getByRole('button', { name: /^Ej aktuell/ }).click();
  await page.getByRole('textbox', { name: 'Varför är den inte aktuell?' }).fill('Byggs om');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ejaktuell=.*Byggs/);
  await expect(listed(page).getByRole('heading', { name, exact: true })).toHaveCount(0);
  await panel(page)
    .getByRole('button', { name: /^Ej aktuella/ })
    .click();
  await expect(panel(page).getByText('Byggs om')).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /^Ta fram igen/ })
    .click();
  await expect(page).not.toHaveURL(/ejaktuell/);
  await expect(listed(page).getByRole('heading', { name, exact: true })).toHaveCount(1);
});

test('the list of gaps is taken along as a table and as a map file', async ({ page }) => {
  await openGaps(page, '&luckori=Fru%C3%A4ngen');
  await panel(page).getByRole('button', { name: 'Spara som fil' }).click();
  for (const kind of ['CSV', 'GeoJSON']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel(page)
        .getByRole('button', { name: `Spara luckorna som ${kind}` })
        .click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('Fruängen');
    expect(text).toContain('cellstorlek_m');
    expect(text).not.toContain('Gröndal');
  }
});

test('without the ground there is no figure, and the page says why', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/Failed to load resource/, /AJAXError|404/);
  await page.route('**/reference/vatten.geojson', (route) => route.fulfill({ status: 404 }));
  await openApp(page, '?vy=luckor');
  await expect(page.getByText('Täckningen kunde inte räknas ut.', { exact: false })).toBeVisible();
  await expect(share(page)).toHaveCount(0);
});

test('the page on method says what is assumed and what the figures do not say', async ({
  page,
}) => {
  await openGaps(page);
  await panel(page)
    .getByRole('link', { name: /^Så räknar vi/ })
    .click();
  await expect(page).toHaveURL(/vy=data/);
  await expect(page.getByRole('heading', { name: 'Täckning och luckor' })).toBeVisible();
  const reaches = page.getByRole('table', { name: 'Antagna räckvidder' });
  await expect(reaches.getByRole('row', { name: /Belysning 40/ })).toBeVisible();
  await expect(page.getByText(/Att en plats är täckt betyder inte att den är trygg/)).toBeVisible();
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('the panel is a sheet over the map', async ({ page }) => {
    await openApp(page, '?vy=luckor');
    await page.getByRole('button', { name: 'Luckor', exact: true }).click();
    await expect(share(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await listed(page)
      .getByRole('button', { name: /^Visa på kartan/ })
      .first()
      .click();
    // It steps aside, so that one sees the gap.
    await expect(share(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Luckor', exact: true })).toBeFocused();
  });
});
