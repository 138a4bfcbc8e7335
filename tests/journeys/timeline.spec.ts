import type { Locator, Page } from '@playwright/test';
import { quarterOf, quarterSpan } from '@/domain/dates';
import { countMeasures, formatQuarter } from '@/text/format';
import { expect, expectAccessible, openApp, test } from './app';
import { type FileRecord, records, timeOf, total } from './geodata';
import { expectAnnounced, expectCount } from './register';

// The timeline stands under the map, which software draws here: a small window spares it most of the work.
test.use({ viewport: { width: 1200, height: 640 } });

const dated = records.filter((record) => timeOf(record));
const undated = records.filter((record) => !timeOf(record));

/** First and last quarter that any date names: whole years, one before the first and one after the last. */
const axis = (() => {
  const days = dated
    .flatMap((record) => Object.values(timeOf(record) ?? {}))
    .filter((day) => Number.isFinite(day));
  const yearOf = (day: number) => Math.floor(quarterOf(day) / 4);
  return { from: (yearOf(Math.min(...days)) - 1) * 4, to: (yearOf(Math.max(...days)) + 1) * 4 + 3 };
})();

/** The dated records whose time meets a span of quarters. */
function within(from: number, to: number): readonly FileRecord[] {
  const [first, last] = [quarterSpan(from).from, quarterSpan(to).to];
  return dated.filter((record) => {
    const time = timeOf(record);
    return time && time.from <= last && time.to >= first;
  });
}

/** First and last quarter of 2024, counted from 1970. */
const yearOf2024 = [216, 219] as const;

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Tid', exact: true });

function partsOf(page: Page) {
  const pane = timeline(page);
  return {
    pane,
    from: pane.getByRole('slider', { name: 'Från kvartal' }),
    to: pane.getByRole('slider', { name: 'Till kvartal' }),
    bars: pane.getByRole('img', { name: /^Åtgärder per kvartal/ }),
    /** The chosen time in words. */
    words: pane.getByRole('paragraph').first(),
    wholeTime: pane.getByRole('button', { name: 'Visa hela tiden' }),
    day: pane.getByLabel('I kraft den'),
    undated: pane.getByRole('checkbox', { name: /utan datum$/ }),
  };
}

/** Middle of a quarter's bar, in pixels of the window. */
async function pointOf(bars: Locator, quarter: number): Promise<[number, number]> {
  const box = await bars.boundingBox();
  if (!box) throw new Error('the bars are not shown');
  const share = (quarter - axis.from + 0.5) / (axis.to - axis.from + 1);
  return [box.x + box.width * share, box.y + box.height / 2];
}

test('a period is chosen by keyboard, counted, kept in the address and let go', async ({
  page,
}) => {
  await openApp(page, '?lada=tabell');
  const { pane, from, to, bars, words, wholeTime } = partsOf(page);
  await expect(words).toHaveText('Hela tiden');
  await expect(pane.getByText(`${undated.length} utan datum`, { exact: true })).toBeVisible();
  const loads = Array.from(
    { length: axis.to - axis.from + 1 },
    (_, at) => within(axis.from + at, axis.from + at).length,
  );
  const busiest = axis.from + loads.indexOf(Math.max(...loads));
  await expect(bars).toHaveAccessibleName(
    `Åtgärder per kvartal: de som pågår, genomförs eller planeras då. Flest är det ${formatQuarter(busiest)}: ${Math.max(...loads)} åtgärder.`,
  );

  await from.focus();
  await expect(from).toHaveAttribute('aria-valuetext', formatQuarter(axis.from));
  const first = axis.from + 5;
  for (const _ of Array(5)) await page.keyboard.press('ArrowRight');
  await expect(from).toHaveAttribute('aria-valuetext', formatQuarter(first));
  await expect(words).toHaveText(`${formatQuarter(first)} till ${formatQuarter(axis.to)}`);
  await to.focus();
  await page.keyboard.press('Home');
  // The end of the period does not pass its beginning.
  await expect(to).toHaveAttribute('aria-valuetext', formatQuarter(first));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const last = first + 2;
  await expect(words).toHaveText(`${formatQuarter(first)} till ${formatQuarter(last)}`);
  const shown = within(first, last).length + undated.length;
  await expectCount(page, shown);
  await expectAnnounced(page, shown);
  await expect(page.getByText(`${undated.length} av dem saknar datum i underlaget`)).toBeVisible();
  await expectAccessible(page);

  // Each handle's walk is one step back, however many keys it took.
  await page.goBack();
  await expect(words).toHaveText(`${formatQuarter(first)} till ${formatQuarter(axis.to)}`);
  await page.goForward();
  await page.reload();
  await expect(words).toHaveText(`${formatQuarter(first)} till ${formatQuarter(last)}`);
  await expectCount(page, shown);
  await wholeTime.click();
  await expect(pane).toBeFocused();
  await expectCount(page, total);
  await expect(page).not.toHaveURL(/period/);
});

test('a period is drawn with the pointer, and a bar tells of its quarter', async ({ page }) => {
  await openApp(page, '?lada=tabell');
  const { pane, bars, from, words } = partsOf(page);
  const [first, last] = yearOf2024;
  await page.mouse.move(...(await pointOf(bars, last)));
  await expect(
    pane.getByText(`${formatQuarter(last)}: ${countMeasures(within(last, last).length)}`),
  ).toBeVisible();
  // From right to left: a period has no wrong end.
  await page.mouse.down();
  await page.mouse.move(...(await pointOf(bars, first)), { steps: 5 });
  await page.mouse.up();
  await expect(words).toHaveText(`${formatQuarter(first)} till ${formatQuarter(last)}`);
  await expectCount(page, within(first, last).length + undated.length);
  await expect(from).toHaveAttribute('aria-valuetext', formatQuarter(first));

  await page.mouse.click(...(await pointOf(bars, first)));
  await expect(words).toHaveText(formatQuarter(first));
  await expectCount(page, within(first, first).length + undated.length);
  await page.goBack();
  await page.goBack();
  await expect(words).toHaveText('Hela tiden');
});

test('records without a date are counted beside the period, and hidden only by choice', async ({
  page,
}) => {
  const [first, last] = yearOf2024;
  await openApp(page, '?lada=tabell&period=2024K1-2024K4');
  const { undated: box } = partsOf(page);
  await expect(box).toBeChecked();
  await expect(box).toHaveAccessibleName(`Visa även ${undated.length} utan datum`);
  await box.uncheck();
  await expectCount(page, within(first, last).length);
  await expect(page).toHaveURL(/utandatum=nej/);
  await expect(
    page.getByText(`${undated.length} åtgärder till saknar datum i underlaget och är dolda.`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Visa åtgärder utan datum' }).click();
  await expectCount(page, within(first, last).length + undated.length);
  await expect(box).toBeChecked();
});

test('a day shows what is in force then', async ({ page }) => {
  await openApp(page, '?lada=tabell');
  const { pane, day, undated: box } = partsOf(page);
  await day.fill('2024-07-15');
  const inForce = records.filter((record) => record.inForce);
  const on = quarterSpan(quarterOf(Date.UTC(2024, 6, 15) / 86_400_000)).from + 14;
  const then = inForce.filter((record) => {
    const time = timeOf(record);
    return time && time.from <= on && time.to >= on;
  });
  const withoutDate = inForce.filter((record) => !timeOf(record));
  await expectCount(page, then.length + withoutDate.length);
  await expect(page).toHaveURL(/ikraft=2024-07-15/);
  await expect(
    page.getByRole('button', { name: 'Ta bort filtret I kraft: 15 juli 2024' }),
  ).toBeVisible();
  await expect(box).toHaveAccessibleName(`Visa även ${withoutDate.length} utan datum`);
  await box.uncheck();
  await expectCount(page, then.length);
  await expectAccessible(page);
  // A page on paper says which day it is about, too.
  await page.emulateMedia({ media: 'print' });
  await expect(
    page.getByText('I kraft: 15 juli 2024. Åtgärder utan datum är inte med.'),
  ).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await pane.getByRole('button', { name: 'Ta bort dagen' }).click();
  await expect(day).toBeFocused();
  await expectCount(page, total);
});

test('on a phone the timeline unfolds from one line', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, '?period=2024K1-2024K4');
  const { pane, from } = partsOf(page);
  const fold = pane.getByRole('button', { name: 'Tid kv 1 2024 till kv 4 2024' });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(from).toBeHidden();
  await fold.click();
  await expect(from).toBeVisible();
  await expectAccessible(page);
});
