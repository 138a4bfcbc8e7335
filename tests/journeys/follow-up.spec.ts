import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { tabTo } from './register';
import { secret, serveWalks } from './walk-records';

const followUp = '?vy=vandringar&steg=uppfoljning';
const table = (page: Page) => page.getByRole('table', { name: 'Punkter att följa upp' });
const pointsIn = (page: Page) => table(page).getByRole('rowheader');
const bar = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Välj punkter' }).getByRole('button', { name });

test.beforeEach(async ({ page }) => {
  await serveWalks(page);
});

test('the late points come first, and each opens in its protocol', async ({ page }) => {
  await openApp(page, followUp);
  await expect(page.getByText('7 punkter, varav 4 återstår.')).toBeVisible();
  await expect(pointsIn(page)).toHaveText([
    'Lampor saknas vid torget.',
    'Två av fyra lampor är släckta vid torget.',
    'Tunneln är klottrad och luktar illa.',
    /^Samlingsplats för ungdomar/,
    /bänk|Buskarna/,
    /bänk|Buskarna/,
    'Muren skymmer.',
  ]);
  await expectAccessible(page);
  await pointsIn(page)
    .getByRole('link', { name: /^Två av fyra/ })
    .click();
  await expect(page).toHaveURL(/vandring=vdr-vastertorp&steg=protokoll&punkt=o1/);
  await expect(page.getByRole('region', { name: 'Iakttagelse 1' })).toBeVisible();
});

test('a walk whose six months are over is told of first', async ({ page }) => {
  await openApp(page, followUp);
  const notice = page
    .getByRole('status')
    .filter({ hasText: 'skulle ha följts upp 5 september 2026' });
  await expect(notice).toBeVisible();
  await page
    .getByRole('button', { name: 'Öppna protokollet Trygghetsvandring Västertorp' })
    .click();
  await expect(page.getByRole('article')).toContainText('Protokoll från');
});

test('each bar shows as many points as it says, and the address keeps the choice', async ({
  page,
}) => {
  await openApp(page, followUp);
  await bar(page, 'Försenad: 2 punkter').click();
  await expect(pointsIn(page)).toHaveCount(2);
  await expect(page.getByText('Visar 2 av 7 punkter.')).toBeVisible();
  await bar(page, 'Trafikkontoret: 1 punkt').click();
  await expect(pointsIn(page)).toHaveText(['Två av fyra lampor är släckta vid torget.']);
  await expect(page).toHaveURL(/punktlage=forsenad&punktansvarig=Trafikkontoret/);
  await expectAccessible(page);
  await page.reload();
  await expect(pointsIn(page)).toHaveCount(1);
  await bar(page, 'Trafikkontoret: 1 punkt').click();
  await bar(page, 'Försenad: 2 punkter').click();
  await expect(pointsIn(page)).toHaveCount(7);
  await page.getByLabel('Vandring', { exact: true }).selectOption('Trygghetsvandring Fruängen');
  await expect(pointsIn(page)).toHaveCount(3);
});

test('by keyboard a bar is chosen and let go', async ({ page }) => {
  await openApp(page, followUp);
  const green = bar(page, 'Grön: genomförd: 2 punkter');
  await tabTo(page, green);
  await page.keyboard.press('Space');
  await expect(pointsIn(page)).toHaveCount(2);
  await expect(green).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(pointsIn(page)).toHaveCount(7);
});

test('choices that nothing fits lead back', async ({ page }) => {
  await openApp(page, `${followUp}&punktansvarig=Ingen`);
  await expect(page.getByText(/^Ingen punkt stämmer/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Visa alla punkter' }).click();
  await expect(pointsIn(page)).toHaveCount(7);
});

test('the list is saved without internal notes, and says what it holds', async ({ page }) => {
  await openApp(page, `${followUp}&punktansvarig=Trafikkontoret`);
  const save = page.getByRole('button', { name: 'Spara som CSV' });
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')).toHaveLength(2);
  expect(text).toContain('Två av fyra lampor');
  expect(text).not.toContain(secret);
  await expect(page.getByText(/^Sparat som vandringspunkter-/)).toBeVisible();
});

test('two walks in one place are held against one another, with what else may differ', async ({
  page,
}) => {
  await openApp(page, '?vy=vandringar&vandring=vdr-vastertorp&steg=jamfor');
  await expect(page.getByText('Då: Trygghetsvandring Fruängen, 10 oktober 2024')).toBeVisible();
  await expect(page.getByText('Ljuset var olika: ljus då och mörker nu.')).toBeVisible();
  const aspects = page.getByRole('table', { name: 'Iakttagelser per område' });
  await expect(aspects.getByRole('row', { name: /^Alla/ })).toHaveText('Alla3401');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Fortsätter i: Två av fyra/ }).click();
  await expect(page).toHaveURL(/steg=protokoll&punkt=o1/);
});

test('the charts count the points, and a figure opens those it counts', async ({ page }) => {
  await openApp(page, '?vy=oversikt');
  const card = page.getByRole('region', { name: 'Trygghetsvandringar: punkter att följa upp' });
  await expect(card).toContainText('7 punkter, varav 4 återstår.');
  await expectAccessible(page);
  await card.getByRole('button', { name: /^4: Västertorp, återstår/ }).click();
  await expect(page.getByText('Visar 4 av 7 punkter.')).toBeVisible();
});

for (const width of [390, 320])
  test(`on a phone ${width} pixels wide the points are cards`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openApp(page, followUp);
    const cards = page.getByRole('list', { name: 'Punkter att följa upp' });
    await expect(cards.getByRole('listitem')).toHaveCount(7);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await cards.getByRole('link', { name: /^Två av fyra/ }).click();
    await expect(page.getByRole('heading', { name: 'Iakttagelse 1' })).toBeFocused();
  });

test.describe('without any points', () => {
  test('the list says how to get some, and the charts have no card', async ({ page }) => {
    await page.unrouteAll();
    await openApp(page, followUp);
    await expect(page.getByText(/^Det finns inga genomförda vandringar/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Till vandringarna' }).click();
    await openApp(page, '?vy=oversikt');
    await expect(page.getByRole('heading', { name: 'När åtgärderna startar' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Trygghetsvandringar: punkter/ })).toHaveCount(
      0,
    );
  });
});
