import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';

const views = [
  '',
  '?lada=diagram',
  '?lada=tabell',
  '?vy=oversikt',
  '?vy=register',
  '?vy=data',
  '?vy=tillganglighet',
];

for (const theme of ['light', 'dark'] as const) {
  for (const search of views) {
    test(`no accessibility fault: ${search || 'start'} in ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openApp(page, search);
      await expectAccessible(page);
    });
  }
}

for (const width of [320, 390]) {
  for (const search of [...views, '?vald=kam-trekantsparken']) {
    test(`fits a phone of ${width} px: ${search || 'start'}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await openApp(page, search);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });
  }
}

test('layers and filters open as a sheet on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page);
  await page.getByRole('button', { name: 'Lager och filter' }).click();
  await expect(page.getByRole('checkbox', { name: /Kameror/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stäng lager och filter' }).click();
  await expect(page.getByRole('checkbox', { name: /Kameror/ })).toBeHidden();
});

test('light and dark can be switched, and are remembered', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Byt till mörkt läge' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the first Tab offers to skip to the content', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Hoppa till innehållet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#innehall')).toBeFocused();
});

test('nothing is asked of another origin unless the user chose it', async ({ page }) => {
  const outside: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(page.url()).origin)
      outside.push(request.url());
  });
  await openApp(page, '?lada=diagram');
  expect(outside).toEqual([]);
});
