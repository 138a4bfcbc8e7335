import { expect, expectAccessible, openApp, test } from './app';
import { having, recordOf, records } from './geodata';
import { detailsOf, expectAnnounced } from './register';

test('search finds a measure, a district and a place, by keyboard alone', async ({ page }) => {
  const camera = recordOf('kam-trekantsparken');
  await openApp(page);
  await page.keyboard.press('/');
  const box = page.getByRole('combobox', { name: 'Sök åtgärd, plats eller stadsdel' });
  const groupOf = (name: string) => page.getByRole('group', { name, exact: true });
  await expect(box).toBeFocused();

  await page.keyboard.type('trekant');
  const hit = groupOf('Åtgärder').getByRole('option', { name: camera.name });
  await expect(hit).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'träffar' })).toHaveCount(1);
  await expectAccessible(page);
  for (let step = 0; step < 20; step++) {
    if ((await hit.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(camera.name);
  await expect(page).toHaveURL(new RegExp(`vald=${camera.id}`));
  await page.keyboard.press('Escape');
  await expect(detailsOf(page)).toHaveCount(0);
  await expect(box).toBeFocused();

  // Without å, ä and ö, and the first hit without an arrow.
  await page.keyboard.type('fruangen');
  await expect(groupOf('Stadsdelar').getByRole('option', { name: 'Fruängen' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/stadsdel=Fru%C3%A4ngen/);
  await expectAnnounced(page, records.filter(having('stadsdel', 'Fruängen')).length);

  await box.fill('Örnsberg');
  const place = groupOf('Platser')
    .getByRole('option', { name: /Örnsberg/ })
    .first();
  await place.click();
  await expect(page).toHaveURL(/karta=59\.30\d*%2C17\.9/);
  await expect(box).toHaveValue('');
});

test('a search without hits says so, and Escape empties the box', async ({ page }) => {
  await openApp(page, '?vy=register');
  const box = page.getByRole('combobox', { name: 'Sök åtgärd, plats eller stadsdel' });
  await box.fill('qqqq');
  await expect(page.getByText('Inget hittades. Pröva ett annat ord.').last()).toBeVisible();
  await expectAccessible(page);
  await box.press('Escape');
  await box.press('Escape');
  await expect(box).toHaveValue('');
});

test('what is found shows, also from a page to read', async ({ page }) => {
  const [record] = records;
  await openApp(page, '?vy=data');
  const box = page.getByRole('combobox', { name: 'Sök åtgärd, plats eller stadsdel' });
  await box.fill('Fruängen');
  await page.getByRole('group', { name: 'Stadsdelar' }).getByRole('option').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Karta', exact: true })).toBeAttached();
  await expect(page).toHaveURL(/\?stadsdel=Fru%C3%A4ngen$/);
  await openApp(page, '?vy=register');
  await box.fill(record?.name ?? '');
  await box.press('Enter');
  await expect(page).toHaveURL(new RegExp(`vy=register&vald=${record?.id}`));
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toHaveText(record?.name ?? '');
});
