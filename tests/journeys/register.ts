/** The register on screen: its heading, its filters and its rows, as the journeys find and read them. */
import type { Locator, Page } from '@playwright/test';
import { formatCount } from '@/text/format';
import { expect } from './app';
import { type FileRecord, total } from './geodata';

/** What the table's heading says when so many records are shown. */
export function headingFor(count: number): string {
  if (count === total) return `${formatCount(total)} åtgärder`;
  return `${count === 0 ? 'Ingen' : formatCount(count)} av ${formatCount(total)} åtgärder`;
}

/** Waits until the table counts exactly so many records. */
export async function expectCount(page: Page, count: number): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 2, name: headingFor(count), exact: true }),
  ).toBeVisible();
}

/** Waits until the app has read the result aloud. */
export async function expectAnnounced(page: Page, count: number): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: headingFor(count) })).toHaveCount(1);
}

/** The button that opens a filter's values. */
export const facetToggle = (page: Page, name: string): Locator =>
  page
    .getByRole('complementary', { name: 'Lager och filter' })
    .getByRole('button', { name, exact: true });

/** The values of a filter, opened if they are not, and all of them. */
export async function openFacet(page: Page, name: string): Promise<Locator> {
  const toggle = facetToggle(page, name);
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const facet = page.getByRole('group', { name, exact: true });
  const all = facet.getByRole('button', { name: /^Visa alla/ });
  if (await all.isVisible()) await all.click();
  return facet;
}

/** The check box of a value; the number of records follows its name. */
export function valueIn(facet: Locator, label: string): Locator {
  const name = label.replaceAll(/[()/.]/g, String.raw`\$&`);
  return facet.getByRole('checkbox', { name: new RegExp(String.raw`^${name} ?[\d\s]+$`) });
}

/** The table of measures. */
export const tableOf = (page: Page): Locator => page.getByRole('table', { name: 'Åtgärder' });

/** The button that stands for a record in the table. */
export const rowButton = (page: Page, { name }: Pick<FileRecord, 'name'>): Locator =>
  tableOf(page).getByRole('button', { name, exact: true });

/** The panel about the selected record. */
export const detailsOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Vald åtgärd' });

/** The whole table as it stands, header and rows, through the clipboard (which must be allowed). */
export async function copyTable(page: Page): Promise<string[][]> {
  await page.getByRole('button', { name: 'Kopiera', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Klistra in' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').map((line) => line.split('\t'));
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  const focused = () => target.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await target.count()) === 1 && (await focused())) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
