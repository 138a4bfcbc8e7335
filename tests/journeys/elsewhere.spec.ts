import { expect, expectAccessible, openApp, test, waitForMap } from './app';

test('the built app works under a sub-path', async ({ page }) => {
  await openApp(page, '', process.env['SUBPATH_URL']);
  await waitForMap(page);
  await page.getByRole('link', { name: 'Register' }).click();
  await expect(page).toHaveURL(/\/karta\/trygghet\/\?vy=register$/);
  await page.reload();
  await expect(page.getByText('96 av 96 åtgärder').first()).toBeVisible();
});

test('another municipality is another folder of data and no changed code', async ({ page }) => {
  const second = process.env['SECOND_URL'];
  await openApp(page, '', second);
  await waitForMap(page);
  await expect(page).toHaveTitle(/Norra Prov/);
  await expectAccessible(page);
  for (const vy of ['oversikt', 'register', 'luckor', 'data', 'tillganglighet']) {
    await openApp(page, `?vy=${vy}`, second);
    if (vy === 'luckor') await expect(page.getByText(/nås av minst en åtgärd/)).not.toHaveCount(0);
    await expectAccessible(page);
    const words = await page.locator('body').textContent();
    expect(words).not.toMatch(/Hägersten|Älvsjö|Fruängen|Stockholm/);
  }
});

test('the page is served with its security headers and compressed', async ({ request }) => {
  const response = await request.get('/', { headers: { 'accept-encoding': 'br' } });
  const headers = response.headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  // WebAssembly alone, for SQLite; no code from text and no styles from anywhere.
  const unsafe = headers['content-security-policy']?.match(/'[\w-]*unsafe[\w-]*'/g);
  expect(unsafe).toEqual(["'wasm-unsafe-eval'"]);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-encoding']).toBe('br');
  // Nothing in the page itself that such a policy would have to make room for.
  const markup = await response.text();
  expect(markup).toContain('<script');
  expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\s(on\w+|style)=|javascript:/i);
});
