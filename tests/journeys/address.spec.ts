import { expect, openApp, test } from './app';

test('the address is the view: a link opens the same picture, Back and Forward walk the choices', async ({
  page,
}) => {
  await openApp(page, '?stadsdel=Fru%C3%A4ngen&fas=planerad&lada=tabell');
  const heading = page.getByText(/^\d+ av 96 åtgärder/).first();
  const shown = await heading.textContent();
  await page.getByRole('link', { name: 'Översikt' }).click();
  await expect(page).toHaveURL(/vy=oversikt/);
  await expect(page).toHaveURL(/fas=planerad/);
  await page.goBack();
  await expect(page).not.toHaveURL(/vy=oversikt/);
  await page.goForward();
  await expect(page).toHaveURL(/vy=oversikt/);
  await page.goBack();
  await page.reload();
  await expect(page.getByText(/^\d+ av 96 åtgärder/).first()).toHaveText(shown ?? '');
});

for (const search of [
  '?vy=finnsinte',
  '?karta=abc',
  '?period=2024K9-2025K1',
  '?stadsdel=Atlantis',
  '?vald=finns-inte',
  '?ikraft=igar',
]) {
  test(`a damaged link opens the start view with a notice: ${search}`, async ({ page }) => {
    await openApp(page, search);
    await expect(page.getByText('Länken gick inte att läsa').first()).toBeVisible();
    await expect(page.getByText('96 av 96 åtgärder').first()).toBeVisible();
    await page.getByRole('button', { name: 'Stäng' }).first().click();
    await expect(page.getByText('Länken gick inte att läsa')).toHaveCount(0);
  });
}

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, '?fas=planerad');
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  await expect(page.getByText('Länken är kopierad')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('fas=planerad');
});
