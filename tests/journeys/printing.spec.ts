import { expect, openApp, test, waitForMap } from './app';
import { records, total, workspace } from './geodata';

test('the map is printed as a picture with key, date and sources', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await openApp(page, '?fas=planerad');
  await waitForMap(page);
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  const picture = page.getByRole('img', { name: /Kartbild över/ });
  await expect(picture).toBeVisible();
  const colours = await picture.evaluate((image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('the picture is no image');
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 40;
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0, 40, 40);
    const pixels = pen?.getImageData(0, 0, 40, 40).data ?? [];
    const seen = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4)
      seen.add([pixels[at], pixels[at + 1], pixels[at + 2]].join());
    return seen.size;
  });
  // A blank canvas has one colour.
  expect(colours).toBeGreaterThan(20);
  const planned = records.filter((record) => record.phase === 'planerad').length;
  await expect(page.getByText(`${planned} åtgärder. Utskrivet`)).toBeVisible();
  await expect(page.getByText('Fas: Planerad.', { exact: true })).toBeVisible();
  await expect(page.getByText(/Källor: Tjänsteutlåtandet/)).toBeVisible();
  await expect(page.getByText(workspace.lage.text).last()).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
});

test('the register is printed in full, not only the rows in view', async ({ page }) => {
  await openApp(page, '?vy=register');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-sheet tbody tr')).toHaveCount(total);
});
