import { expect, expectAccessible, openApp, test } from './app';

test('search finds a measure, a district and a place, by keyboard alone', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Sök åtgärd, plats eller stadsdel' });
  await expect(box).toBeFocused();

  await box.fill('trekant');
  await expect(page.getByRole('option', { name: /Kamera Trekantsparken/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kamera Trekantsparken' })).toBeVisible();
  await expect(page).toHaveURL(/vald=kam-trekantsparken/);

  await box.fill('fruangen');
  await page.getByRole('option', { name: /^Fruängen stadsdel$/ }).click();
  await expect(page).toHaveURL(/stadsdel=Fru%C3%A4ngen/);

  await box.fill('Örnberg');
  await page
    .getByRole('option', { name: /Örnsberg/ })
    .first()
    .click();
  await expect(page).toHaveURL(/karta=59\.30/);
});

test('a search without hits says so, and Escape empties the box', async ({ page }) => {
  await openApp(page);
  const box = page.getByRole('combobox', { name: 'Sök åtgärd, plats eller stadsdel' });
  await box.fill('qqqq');
  await expect(page.locator('.search-none')).toBeVisible();
  await box.press('Escape');
  await box.press('Escape');
  await expect(box).toHaveValue('');
});
