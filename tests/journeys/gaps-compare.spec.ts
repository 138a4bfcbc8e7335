import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';

test.use({ viewport: { width: 1200, height: 760 } });

const panel = (page: Page) => page.getByRole('complementary', { name: 'Täckning och luckor' });
const section = (page: Page) => panel(page).getByRole('region', { name: 'Jämför två val' });
const table = (page: Page) => section(page).getByRole('table', { name: /^Andel/ });

async function openGaps(page: Page, more = ''): Promise<void> {
  await openApp(page, `?vy=luckor${more}`);
  await expect(panel(page).locator('.cover-figures-once')).toBeVisible();
}

/** The cells of a district's row as numbers. */
async function readRow(page: Page, district: string): Promise<number[]> {
  const cells = table(page)
    .getByRole('row', { name: new RegExp(`^${district} `) })
    .getByRole('cell');
  const texts = await cells.allTextContents();
  return texts.map((text) =>
    Number(
      text
        .replace('\u2212', '-')
        .replace(',', '.')
        .replace(/[^\d.-]/g, ''),
    ),
  );
}

test('today is set beside all that is planned in one step: a figure, places, a table and the map', async ({
  page,
}) => {
  await openGaps(page);
  await panel(page).getByRole('button', { name: 'Jämför två val' }).click();
  await section(page).getByRole('button', { name: 'Jämför med allt planerat' }).click();
  await expect(page).toHaveURL(/jamfor=ja&jamfor-planerade=ja/);
  await expect(section(page).getByText(/^\+(under )?\d+ procentenhet/)).toBeVisible();
  await expect(
    section(page).getByText(/^Med B tillkommer \d+ hektar och försvinner ingen mark/),
  ).toBeVisible();
  await section(page)
    .getByText(/platser nås bara av B$/)
    .click();
  await expect(section(page).getByRole('listitem').first()).toContainText(', ');
  await expect(section(page).getByText('Bara B: tillkommer')).toBeVisible();
  const [first = 0, other = 0, change = 0] = await readRow(page, 'Aspudden');
  expect(other).toBeGreaterThan(first);
  expect(change).toBeGreaterThan(0);
  await expectAccessible(page);
  const address = page.url();
  await page.reload();
  await expect(table(page)).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await readRow(page, 'Aspudden')).toEqual([first, other, change]);
});

test('each side is chosen by itself, they change places, and the comparison ends', async ({
  page,
}) => {
  await openGaps(page, '&jamfor=ja');
  await expect(section(page).getByText(/^A och B är lika/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Val B: vad räknas' }).click();
  const other = panel(page).getByRole('region', { name: 'Val B: vad räknas' });
  await other.getByRole('checkbox', { name: 'Räkna ungefärligt utritade områden' }).uncheck();
  await expect(page).toHaveURL(/jamfor-schematiska=nej/);
  await other.getByRole('slider', { name: 'Räckvidd för Aktiviteter' }).focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/jamfor-rackvidd=aktiviteter%3A300/);
  await expect(section(page).getByText(/^\u2212\d+ procentenhet/)).toBeVisible();
  await expect(
    section(page).getByText(/utan ungefärligt utritade, 1 ändrad räckvidd/),
  ).toBeVisible();
  await section(page).getByRole('button', { name: 'Byt plats på A och B' }).click();
  await expect(page).toHaveURL(/[?&]schematiska=nej/);
  await expect(page).not.toHaveURL(/jamfor-schematiska/);
  await expect(section(page).getByText(/^\+\d+ procentenhet/)).toBeVisible();
  await section(page).getByRole('button', { name: 'Sluta jämföra' }).click();
  await expect(page).not.toHaveURL(/jamfor/);
  await expect(section(page).getByRole('button', { name: 'Jämför två val' })).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(/jamfor=ja/);
});

test('each side has its own day', async ({ page }) => {
  await openGaps(page, '&jamfor=ja&jamfor-ikraft=2023-01-01');
  await expect(section(page).getByText('i kraft 1 januari 2023', { exact: false })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Val B: vad räknas' }).click();
  const other = panel(page).getByRole('region', { name: 'Val B: vad räknas' });
  await expect(other.getByLabel('I kraft den')).toHaveValue('2023-01-01');
  await other.getByRole('button', { name: 'Ta bort dagen' }).click();
  await expect(page).not.toHaveURL(/jamfor-ikraft/);
});

test('the file of shares is worked out from the outlines, with both choices', async ({ page }) => {
  await openGaps(page, '&jamfor=ja&jamfor-planerade=ja');
  await panel(page).getByRole('button', { name: 'Spara som fil' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Spara täckningen som CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^hagersten-alvsjo-tackning-/);
  const [head = '', ...rows] = (await readFile(await download.path(), 'utf8'))
    .trim()
    .split(/\r?\n/);
  const columns = head.replace('\uFEFF', '').split(';');
  const cell = (row: string, name: string) => row.split(';')[columns.indexOf(name)] ?? '';
  const whole = rows.filter((row) => cell(row, 'omfattning') === 'hela_omradet');
  expect(whole.map((row) => cell(row, 'val'))).toEqual(['A', 'B']);
  const [first = 0, other = 0] = whole.map((row) => Number(cell(row, 'tackt_mark_m2')));
  expect(other).toBeGreaterThan(first);
  // 22.4 km² of land, as the districts' file has it.
  expect(Number(cell(whole[0] ?? '', 'mark_m2')) / 1e6).toBeCloseTo(22.4, 1);
  expect(rows.length).toBe(2 * 18);
});

test('a figure opens the records it counts: in the panel, in the register, and those that reach a district', async ({
  page,
}) => {
  await openGaps(page);
  const behind = panel(page).locator('.measures-behind');
  const words = (await behind.locator('summary').textContent()) ?? '';
  const counted = Number(/\d+/.exec(words)?.[0]);
  expect(counted).toBeGreaterThan(5);
  await behind.locator('summary').click();
  await expectAccessible(page);
  await behind.getByRole('button', { name: 'Visa dem i registret' }).click();
  await expect(page).toHaveURL(/vy=register/);
  await expect(page.getByRole('table').first()).toHaveAttribute(
    'aria-rowcount',
    String(counted + 1),
  );
  await page.goBack();
  await behind.locator('summary').click();
  await behind.getByRole('listitem').first().getByRole('button').click();
  await expect(page).toHaveURL(/vald=/);
  await panel(page)
    .getByRole('button', { name: /^Fruängen / })
    .click();
  await panel(page).getByText('Åtgärder som når Fruängen').click();
  const reaching = panel(page).locator('.measures-behind').getByRole('listitem');
  await expect(reaching.first()).toBeVisible();
  expect(await reaching.count()).toBeLessThan(counted);
});

test('the order of the districts is in the link, and every kind of place can be given a weight', async ({
  page,
}) => {
  await openGaps(page, '&ordning=hogst');
  const bars = panel(page).locator('.district-bar');
  await expect(bars.nth(1)).toHaveAccessibleName(/^Västertorp /);
  await panel(page).getByText('Namn', { exact: true }).click();
  await expect(page).toHaveURL(/ordning=namn/);
  await expect(bars.nth(1)).toHaveAccessibleName(/^Aspudden /);
  await panel(page).getByText('Vad poängen väger').click();
  const weight = panel(page).getByRole('textbox', { name: 'Kyrkogård' });
  await weight.fill('2');
  await expect(page).toHaveURL(/platsvikt=kyrkogard%3A2/);
});

test('the map of this page draws the measures that count, whatever is filtered elsewhere', async ({
  page,
}) => {
  await openGaps(page, '&lager=kompetens');
  const listed = page.getByRole('button', { name: /^Åtgärder i kartbilden/ });
  await expect(listed).not.toHaveText(/\D0$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } });

  test('two choices are compared within the width', async ({ page }) => {
    await openApp(page, '?vy=luckor&jamfor=ja&jamfor-planerade=ja');
    await page.getByRole('button', { name: 'Luckor', exact: true }).click();
    await expect(table(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
