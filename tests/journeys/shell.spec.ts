import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test, waitForMap } from './app';
import { records } from './geodata';
import { detailsOf, expectCount, tableOf } from './register';

/** Walks through every view as a user does, and checks each when it stands there. */
async function visitViews(page: Page, check: () => Promise<void>): Promise<void> {
  const drawer = page.getByRole('region', { name: 'Diagram och tabell' });
  const charts = page.getByRole('img', { name: /^När åtgärderna startar/ });
  const press = (name: string) => drawer.getByRole('button', { name, exact: true }).click();
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
  const views: [string, () => Promise<void>, Locator][] = [
    ['map', () => waitForMap(page), page.getByRole('button', { name: 'Zooma in' })],
    ['charts by the map', () => press('Diagram'), charts],
    ['table by the map', () => press('Tabell'), tableOf(page)],
    ['selected', () => tableOf(page).getByRole('button').last().click(), detailsOf(page)],
    ['overview', () => follow('Översikt'), charts],
    ['register', () => follow('Register'), tableOf(page)],
    ['data', () => follow('Data'), page.getByRole('region', { name: 'Alla fält' })],
    [
      'accessibility',
      () => follow('Tillgänglighetsredogörelse'),
      page.getByRole('region', { name: 'Tillsyn' }),
    ],
  ];
  await openApp(page);
  for (const [name, go, sign] of views)
    await test.step(name, async () => {
      await go();
      await expect(sign).toBeVisible();
      await check();
    });
}

for (const theme of ['light', 'dark'] as const) {
  test(`no view has an accessibility fault in ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await visitViews(page, () => expectAccessible(page));
  });
}

test('on a phone the details cover nothing that cannot be scrolled up from under them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await openApp(page, `?vy=oversikt&vald=${records[0]?.id}`);
  const table = page.getByRole('region', { name: 'Åtgärder', exact: true });
  /** Pixels of the table that are left under the sheet at the end of the page. */
  const covered = async () => {
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
    const [part, sheet] = [await table.boundingBox(), await detailsOf(page).boundingBox()];
    return part && sheet ? part.y + part.height - sheet.y : Number.POSITIVE_INFINITY;
  };
  // Scrolling stops at whole pixels.
  await expect.poll(covered).toBeLessThan(2);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(detailsOf(page)).toHaveCount(0);
  await page.goBack();
  await expect(detailsOf(page)).toBeVisible();
});

test('every view fits phones of 390 and 320 pixels without a fault', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 740 });
  await visitViews(page, async () => {
    await page.setViewportSize({ width: 390, height: 740 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 740 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test('400 per cent zoom and a 4K projector show the same page', async ({ page }) => {
  // 1280 x 1024 at 400 per cent.
  await page.setViewportSize({ width: 320, height: 256 });
  for (const search of ['?vy=register', '?vy=oversikt', '?vy=data']) {
    await openApp(page, search);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 3840, height: 2160 });
  await openApp(page, `?vy=register&vald=${records[0]?.id}`);
  await expectNoSidewaysScroll(page);
  await expectCount(page, records.length);
  await expect(detailsOf(page)).toBeInViewport();
  await expect(page.getByRole('checkbox', { name: 'Kameror', exact: true })).toBeInViewport();
});

test('layers and filters open as a sheet on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page);
  const cameras = page.getByRole('checkbox', { name: 'Kameror', exact: true });
  await page.getByRole('button', { name: 'Lager och filter', exact: true }).click();
  await expect(cameras).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stäng lager och filter' }).click();
  await expect(cameras).toBeHidden();
});

test('light and dark can be switched, and are remembered', async ({ page }) => {
  await openApp(page, '?vy=register');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Byt till mörkt läge' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Byt till ljust läge' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

/** Whether what has the focus shows it: an outline round it, or round what it stands for. */
const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const drawn = (element: Element | null | undefined) => {
      const style = element && getComputedStyle(element);
      return !!style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
    };
    const { activeElement } = document;
    return drawn(activeElement) || drawn(activeElement?.closest('label, .search-box'));
  });

test('the first Tab offers to skip to the content, and each stop shows the focus', async ({
  page,
}) => {
  await openApp(page, '?vy=register');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  for (let stop = 0; stop < 40; stop++) {
    const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
    expect(await showsFocus(page), name).toBe(true);
    await page.keyboard.press('Tab');
  }
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('nothing moves for those who have asked for stillness', async ({ page }) => {
  await openApp(page, `?vy=register&vald=${records[0]?.id}`);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
      })
      .map((element) => element.className),
  );
  expect(moving).toEqual([]);
});

test('nothing is asked of another origin unless the user chose it', async ({ page }) => {
  const { origin } = new URL(process.env['APP_URL'] ?? '');
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) outside.push(url.href);
  });
  await openApp(page, '?lada=diagram');
  await expect(page.getByRole('img', { name: /^Finansiering/ })).toBeVisible();
  expect(outside).toEqual([]);
});

test('a part that cannot be fetched leaves the others working, and can be tried again', async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/./);
  await page.route('**/assets/DataPage*.js', (route) => route.abort());
  await openApp(page, '?vy=data');
  const notice = page.getByRole('alert').filter({ hasText: 'Ett fel uppstod i Data' });
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  await page.unroute('**/assets/DataPage*.js');
  await notice.getByRole('button', { name: 'Försök igen' }).click();
  await expect(page.getByRole('heading', { name: 'Så räknar vi' })).toBeVisible();
  await page.getByRole('link', { name: 'Register' }).click();
  await expectCount(page, records.length);
});
