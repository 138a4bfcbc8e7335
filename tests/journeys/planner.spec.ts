/**
 * What a planner came for, from the start page to the answer. The right answers are worked out from the files.
 */
import type { Page } from '@playwright/test';
import { facetValueLabel, valueLabel } from '@/text/labels';
import { expect, expectAccessible, openApp, test } from './app';
import {
  countBy,
  districts,
  type FileRecord,
  having,
  records,
  valuesOf,
  workspace,
} from './geodata';
import {
  copyTable,
  detailsOf,
  expectAnnounced,
  expectCount,
  facetToggle,
  openFacet,
  rowButton,
  tableOf,
  tabTo,
  valueIn,
} from './register';

const place = 'Fruängen';
const plannedHere = records.filter(having('stadsdel', place)).filter(having('fas', 'planerad'));
const onMap = plannedHere.filter(({ geometry }) => geometry);
const [asked] = onMap;
if (!asked || !districts.some(({ name }) => name === place))
  throw new Error(`nothing is planned in ${place}`);

/** Who pays, as the app says it. */
const fundingOf = (record: FileRecord): string =>
  valuesOf(record, 'finansiering').map(valueLabel).join('; ');

/** The rows are these records, each with who pays for it. */
async function expectAnswer(page: Page): Promise<void> {
  await expectCount(page, plannedHere.length);
  const rows = tableOf(page).getByRole('row');
  await expect(rows).toHaveCount(plannedHere.length + 1);
  for (const record of plannedHere) {
    const row = rows.filter({ has: page.getByRole('button', { name: record.name, exact: true }) });
    await expect(row.getByRole('cell').nth(5)).toHaveText(fundingOf(record));
  }
}

/** The panel says who pays and where it lies. */
async function expectDetails(page: Page, record: FileRecord): Promise<void> {
  const panel = detailsOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(record.name);
  const money = panel.getByRole('region', { name: 'Vem och med vilka pengar' });
  await expect(money.getByText('Finansiering', { exact: true })).toBeVisible();
  await expect(money.getByText(fundingOf(record)).first()).toBeVisible();
  const where = panel.getByRole('region', { name: 'Var', exact: true });
  await expect(
    where.getByRole('button', { name: `Visa alla med Stadsdel: ${place}` }),
  ).toBeVisible();
}

test.describe('which measures in Fruängen are planned, who pays, and where are they?', () => {
  test('with the mouse', async ({ page }) => {
    await openApp(page);
    await valueIn(await openFacet(page, 'Stadsdel'), place).check();
    await valueIn(await openFacet(page, 'Fas'), 'Planerad').check();
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await expectAnswer(page);
    await expectAnnounced(page, plannedHere.length);

    // Where: the picture has gone there and shows them, and no others.
    const list = page.getByRole('button', { name: `Åtgärder i kartbilden ${onMap.length}` });
    await list.click();
    const options = page
      .getByRole('listbox', { name: 'Åtgärder i kartbilden' })
      .getByRole('option');
    await expect(options).toHaveCount(onMap.length);
    for (const { name } of onMap) await expect(options.filter({ hasText: name })).toHaveCount(1);
    await list.click();

    await rowButton(page, asked).click();
    await expectDetails(page, asked);
    await expect(page).toHaveURL(new RegExp(`vald=${asked.id}`));
    await expectAccessible(page);
  });

  test('with the keyboard alone', async ({ page }) => {
    await openApp(page);
    await page.keyboard.press('/');
    await page.keyboard.type(place);
    const hit = page.getByRole('option', { name: `${place} stadsdel`, exact: true });
    await expect(hit).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(hit).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/stadsdel=/);

    await tabTo(page, facetToggle(page, 'Fas'));
    await page.keyboard.press('Enter');
    const planned = page
      .getByRole('group', { name: 'Fas' })
      .getByRole('checkbox', { name: /^Planerad/ });
    await tabTo(page, planned);
    await page.keyboard.press('Space');
    await expect(planned).toBeChecked();
    await expectAnnounced(page, plannedHere.length);

    // In the picture as a list, before the table.
    await tabTo(page, page.getByRole('button', { name: `Åtgärder i kartbilden ${onMap.length}` }));
    await page.keyboard.press('Enter');
    const option = page.getByRole('option').filter({ hasText: asked.name });
    await expect(page.getByRole('option').first()).toBeFocused();
    for (let step = 0; step < onMap.length; step++) {
      if (await option.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(option).toBeFocused();
    await page.keyboard.press('Escape');

    await tabTo(page, page.getByRole('button', { name: 'Tabell', exact: true }));
    await page.keyboard.press('Enter');
    await expectAnswer(page);
    await tabTo(page, tableOf(page).getByRole('button').and(page.locator('tbody [tabindex="0"]')));
    for (let step = 0; step < plannedHere.length; step++) {
      if (await rowButton(page, asked).evaluate((it) => it === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expectDetails(page, asked);
    await expect(detailsOf(page).getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rowButton(page, asked)).toBeFocused();
  });
});

const own = records.filter(having('genomforande', 'egen'));

test('what is done on our own, and with which money: every figure opens the rows it counts', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, '?vy=oversikt');
  await valueIn(await openFacet(page, 'Vem som genomför'), 'Förvaltningen själv').check();
  await expectCount(page, own.length);
  await page.getByRole('button', { name: 'Visa som tabell: Finansiering' }).click();
  const figures = page.getByRole('table', { name: /^Finansiering/ });
  const counts = [...countBy(own, 'finansiering')];
  await expect(figures.getByRole('button')).toHaveCount(counts.length);
  await expectAccessible(page);
  for (const [value, count] of counts) {
    const label = facetValueLabel('funding', value, {
      layerName: () => undefined,
      boroughName: workspace.omrade.namn,
    });
    await figures.getByRole('button', { name: `${count}: ${label}. Visa åtgärderna.` }).click();
    const counted = own.filter(having('finansiering', value));
    await expectCount(page, counted.length);
    const [, ...rows] = await copyTable(page);
    expect(rows.map(([name]) => name)).toEqual(counted.map(({ name }) => name));
    await expect(page.getByRole('region', { name: 'Åtgärder', exact: true })).toBeInViewport();
    await page.goBack();
    await expectCount(page, own.length);
  }
  // The answer is a link.
  const answer = page.url();
  await page.getByRole('link', { name: 'Register' }).click();
  await expectCount(page, own.length);
  await page.goto(answer);
  await expectCount(page, own.length);
});
