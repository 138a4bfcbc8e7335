import type { Page } from '@playwright/test';
import { expect, expectAccessible, openApp, test, waitForMap } from './app';
import { recordOf, records, workspace } from './geodata';
import { detailsOf } from './register';

/** The map's canvas, named as a region. */
const canvasOf = (page: Page) => page.locator('.maplibregl-canvas');

/** Opens the map with a record's point in the middle of the picture. */
async function openAt(page: Page, id: string, zoom: number, search = ''): Promise<void> {
  const { geometry } = recordOf(id);
  if (geometry?.type !== 'Point') throw new Error(`"${id}" is no point`);
  const [lng, lat] = geometry.coordinates;
  await openApp(page, `?karta=${lat},${lng},${zoom}${search}`);
  await waitForMap(page);
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('the map has no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('hover tells what lies there, a click selects it, a click again goes to the next', async ({
  page,
}) => {
  await openAt(page, 'kam-liljeholmskajen', 15.5);
  const { x, y } = await middleOf(page);
  await page.mouse.move(x - 2, y - 2);
  await page.mouse.move(x, y);
  const tip = page.locator('.map-tooltip');
  await expect(tip).toContainText(/Ungefärligt|Schematiskt/);
  await expect(tip).toContainText(/1 av \d+ här/);

  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/vald=kam-liljeholmskajen/);
  await expect(detailsOf(page)).toContainText('Kamera Liljeholmskajen');
});

test('overlapping measures are walked through by clicking again', async ({ page }) => {
  await openAt(page, 'kam-liljeholmskajen', 15.5);
  const { x, y } = await middleOf(page);
  const seen = new Set<string | null>();
  const selected = () => new URL(page.url()).searchParams.get('vald');
  // The details open at the first click and narrow the map; its left edge, and so the place, stays.
  for (let click = 0; click < 3; click++) {
    const before = selected();
    await page.mouse.click(x, y);
    await expect.poll(selected).not.toBe(before);
    seen.add(selected());
    if (seen.size > 1) break;
  }
  expect(seen.size).toBeGreaterThan(1);
});

test('a click where nothing is chooses the district, Escape lets a selection go', async ({
  page,
}) => {
  const name = 'Långsjö';
  await openApp(page, '?karta=59.2673,17.9815,14.5');
  await waitForMap(page);
  const { x, y } = await middleOf(page);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(new RegExp(`stadsdel=${encodeURIComponent(name)}`));
  await expect(page.getByText('Ingen av 96 åtgärder').first()).toBeAttached();
  await page.mouse.click(x, y);
  await expect(page).not.toHaveURL(/stadsdel=/);

  await openApp(page, '?vald=kam-trekantsparken');
  await waitForMap(page);
  await page.getByRole('button', { name: /Åtgärder i kartbilden/ }).focus();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/vald=/);
});

test('measures in the picture are a list for the keyboard, and are announced', async ({ page }) => {
  await openApp(page);
  await waitForMap(page);
  const placed = records.filter((record) => record.geometry).length;
  const button = page.getByRole('button', { name: /Åtgärder i kartbilden/ });
  await expect(button).toContainText(String(placed));
  await expect(
    page.getByRole('status').filter({ hasText: `${placed} åtgärder i kartbilden` }),
  ).toHaveCount(1);
  await button.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await list.getByRole('option').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('option').nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(list.getByRole('option').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/vald=/);
  // The first Escape closes the details and goes back to the list, the second closes the list.
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list.getByRole('option').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('the map moves by button and key, and the address follows; a link opens the same place', async ({
  page,
}) => {
  await openApp(page);
  await waitForMap(page);
  await page.getByRole('button', { name: 'Zooma in' }).click();
  await expect(page).toHaveURL(/karta=/);
  const link = page.url();
  await canvasOf(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).not.toBe(link);
  await page.getByRole('button', { name: 'Visa hela området' }).click();
  await expect(page.getByRole('button', { name: /Åtgärder i kartbilden/ })).toContainText('37');
  await page.goto(link);
  await waitForMap(page);
  expect(page.url()).toBe(link);
});

test('the selected measure is brought into the picture, wherever it was chosen', async ({
  page,
}) => {
  await openApp(page, '?karta=59.27,17.97,15');
  await waitForMap(page);
  const inView = page.getByRole('button', { name: /Åtgärder i kartbilden/ });
  await expect(inView).toHaveAccessibleName(/ 0$/);
  const box = page.getByRole('combobox', { name: /Sök/ });
  await box.fill('Kamera Trekantsparken');
  await box.press('Enter');
  await expect(detailsOf(page)).toContainText('Kamera Trekantsparken');
  await expect(inView).not.toHaveAccessibleName(/ 0$/);
});

test('an outside background is fetched only when chosen, and falls back with a notice', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/Failed to load resource/, /ERR_FAILED/);
  const asked: string[] = [];
  await page.route('https://tiles.openfreemap.org/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await openApp(page);
  await waitForMap(page);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Bakgrund', exact: true }).click();
  const outside = workspace.baskarta.natverk?.namn ?? '';
  // Not check(): the choice is taken back as soon as the address fails, which can be before it is looked at.
  await page.getByRole('radio', { name: outside }).click();
  await expect(page.getByText(`${outside} gick inte att nå`)).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  await expect(page).not.toHaveURL(/bakgrund=/);
  await expectAccessible(page);
});

test('sources are on the map, OpenStreetMap with its link', async ({ page }) => {
  await openApp(page);
  await waitForMap(page);
  const link = page.getByRole('link', { name: /OpenStreetMap/ });
  await expect(link).toHaveAttribute('href', 'https://www.openstreetmap.org/copyright');
});

test('a choice without a place says so, and leads to the table', async ({ page }) => {
  await openApp(page, '?lager=kompetens');
  await waitForMap(page);
  await expect(page.getByText('De 7 valda åtgärderna har ingen plats på kartan.')).toBeVisible();
  await page.getByRole('button', { name: 'Visa i tabellen' }).click();
  await expect(page).toHaveURL(/lada=tabell/);
});

test('without WebGL the map says so, and the rest works', async ({ page, complaints }) => {
  complaints.expected.push(/./);
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
  await openApp(page);
  await expect(page.getByText('Kartan kan inte visas här')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Visa registret' }).click();
  await expect(page.getByRole('table', { name: 'Åtgärder' })).toBeVisible();
});

test('a background file that is missing leaves the measures on the map', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/Failed to load resource/, /AJAXError|404/);
  await page.route('**/reference/parker.geojson', (route) => route.fulfill({ status: 404 }));
  await openApp(page);
  await expect(page.getByText('Delar av bakgrunden gick inte att hämta')).toBeVisible();
  await expect(page.getByRole('button', { name: /Åtgärder i kartbilden/ })).toContainText('37');
});
