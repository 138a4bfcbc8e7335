import { expect, expectAccessible, openApp, replaceCameras, test } from './app';

/** Each damaged file, with words of the message that names what is wrong. */
const rowFaults = [
  { file: 'swapped-axes.geojson', says: /latitud och longitud i omvänd ordning/ },
  { file: 'metres-3011.geojson', says: /ser ut att vara i meter/ },
  { file: 'metres-3006.geojson', says: /ser ut att vara i meter/ },
  { file: 'outside.geojson', says: /ligger utanför området/ },
  { file: 'duplicate-ids.geojson', says: /används redan av en annan rad/ },
  { file: 'unknown-status.geojson', says: /Status \(status\) är .* inte ett tillåtet värde/ },
  { file: 'missing-field.geojson', says: /saknas\. Fyll i fältet/ },
  { file: 'script-in-text.geojson', says: /innehåller kod eller taggar/ },
];

for (const { file, says } of rowFaults) {
  test(`bad rows are told of, good ones shown: ${file}`, async ({ page }) => {
    await replaceCameras(page, file);
    await openApp(page);
    await page.getByRole('button', { name: 'Se vad som är fel' }).first().click();
    await expect(page.getByText(says).first()).toBeVisible();
    await expect(page.getByText('Kameror').first()).toBeVisible();
    await expect(page.getByText(/rad \d+/i).first()).toBeVisible();
  });
}

const fileFaults = [
  { file: 'damaged.geojson', says: /är skadad och går inte att läsa/ },
  { file: 'not-a-collection.geojson', says: /inte en samling objekt/ },
  { file: 'html.html', says: /är skadad och går inte att läsa/ },
];

for (const { file, says } of fileFaults) {
  test(`a broken file leaves the other layers working: ${file}`, async ({ page }) => {
    await replaceCameras(page, file);
    await openApp(page);
    await expect(
      page.getByRole('alert').filter({ hasText: 'Kunde inte läsa: Kameror' }),
    ).toBeVisible();
    await expect(page.getByText('92 av 92 åtgärder').first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Se vad som är fel' }).click();
    await expect(page.getByText(says).first()).toBeVisible();
  });
}

for (const status of [404, 500]) {
  test(`a layer that answers ${status} is told of and can be asked for again`, async ({
    page,
    complaints,
  }) => {
    complaints.expected.push(/Failed to load resource/);
    await page.route('**/geodata/kameraplatser.geojson', (route) => route.fulfill({ status }));
    await openApp(page, '?vy=data');
    const words = status === 404 ? /finns inte på servern/ : /Servern svarade med fel 500/;
    await expect(page.getByText(words).first()).toBeVisible();
    await page.unroute('**/geodata/kameraplatser.geojson');
    await page
      .getByRole('button', { name: /Försök igen/ })
      .first()
      .click();
    await expect(page.getByText(words)).toHaveCount(0);
  });
}

test('a layer that never answers does not hold the others up', async ({ page }) => {
  // Never fulfilled: the request hangs until the page is closed.
  await page.route('**/geodata/kameraplatser.geojson', () => undefined);
  await openApp(page);
  await expect(page.getByText('92 av 92 åtgärder').first()).toBeVisible();
});

test('script in a row is never run', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'alert', {
      value: () => document.documentElement.setAttribute('data-ran', 'yes'),
    });
  });
  await replaceCameras(page, 'script-in-text.geojson');
  await openApp(page, '?vy=data');
  await expect(page.getByText(/innehåller kod eller taggar/).first()).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-ran', 'yes');
});

test('a damaged workspace stops with a message that says where', async ({ page }) => {
  await page.route('**/geodata/workspace.json', (route) =>
    route.fulfill({ body: '{"version":1,"titel":"X"}', contentType: 'application/json' }),
  );
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('har ett fel vid ”omrade”');
  await expectAccessible(page);
});
