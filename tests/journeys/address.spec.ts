import { expect, openApp, test } from './app';
import { having, records, total } from './geodata';
import { detailsOf, expectCount, openFacet, tableOf, valueIn } from './register';

test('the address is the view: a link opens the same picture, Back and Forward walk the choices', async ({
  page,
}) => {
  const shown = records.filter(having('stadsdel', 'Fruängen')).filter(having('fas', 'planerad'));
  await openApp(page, '?stadsdel=Fru%C3%A4ngen&fas=planerad&lada=tabell');
  await expectCount(page, shown.length);
  await page.getByRole('link', { name: 'Översikt' }).click();
  await expect(page).toHaveURL(/vy=oversikt/);
  await expect(page).toHaveURL(/fas=planerad/);
  await expectCount(page, shown.length);
  await page.goBack();
  await expect(page).not.toHaveURL(/vy=oversikt/);
  await page.goForward();
  await expect(page).toHaveURL(/vy=oversikt/);
  await page.goBack();
  await page.reload();
  await expectCount(page, shown.length);
});

test('all that is chosen is in the address: one link shows page, filters, order, columns and selection', async ({
  page,
}) => {
  const [record] = records.filter(having('fas', 'planerad'));
  await openApp(
    page,
    `?vy=register&fas=planerad&vald=${record?.id}&sortera=-name&kolumner=name,partners&opacitet=kameraplatser:50`,
  );
  const heads = tableOf(page).getByRole('columnheader');
  await expect(heads).toHaveText(['Åtgärd', 'Medverkande']);
  await expect(heads.first()).toHaveAttribute('aria-sort', 'descending');
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(record?.name ?? '');
  await expect(page.getByRole('link', { name: 'Karta', exact: true })).toHaveAttribute(
    'href',
    /fas=planerad.*opacitet=kameraplatser/,
  );

  // Each choice is a step of its own, and Back takes them one at a time.
  const phase = await openFacet(page, 'Fas');
  await valueIn(phase, 'Pågår').check();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.goBack();
  await expectCount(page, records.filter(having('fas', 'planerad', 'pagar')).length);
  await page.goBack();
  await expectCount(page, records.filter(having('fas', 'planerad')).length);
});

test('a link to a measure of a layer that comes late waits for it', async ({ page }) => {
  const [late] = records.filter(({ layer }) => layer.id === 'kompetens');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/geodata/kompetens.geojson', async (route) => {
    await asked;
    await route.continue();
  });
  await openApp(page, `?vy=register&vald=${late?.id}`);
  // By now the others are shown without it.
  answer();
  await expect(detailsOf(page)).toContainText(late?.name ?? '');
  await expect(page.getByText(/^Länken gick inte att läsa/)).toHaveCount(0);
});

test('a damaged link opens the start view with a notice', async ({ page }) => {
  // Software draws the map here; a small window spares it most of the work.
  await page.setViewportSize({ width: 900, height: 560 });
  for (const search of [
    '?vy=finnsinte',
    '?karta=abc',
    '?period=2024K9-2025K1',
    '?stadsdel=Atlantis',
    '?vald=finns-inte',
    '?ikraft=igar',
  ])
    await test.step(search, async () => {
      await openApp(page, search);
      const notice = page.getByText(/^Länken gick inte att läsa/);
      await expect(notice).toBeVisible();
      await expect(page.getByText(`${total} av ${total} åtgärder`)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1, name: 'Karta' })).toBeAttached();
      await page.getByRole('button', { name: 'Stäng', exact: true }).click();
      await expect(notice).toHaveCount(0);
    });
});

test('the link can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, '?vy=register&fas=planerad');
  await page.getByRole('button', { name: 'Kopiera länk' }).click();
  await expect(page.getByText('Länken är kopierad')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});
