import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { metadataOf } from '@/files/jpeg-metadata';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { giveStops, stops, walkId, walksWithStops } from './walk-file';

const inField = `?vy=vandringar&vandring=${walkId}&steg=falt`;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** Where the journeys stand: south of the first stop. */
const start = { longitude: 17.9672, latitude: 59.2905, accuracy: 25 };

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const textField = (page: Page) => page.getByRole('textbox', { name: 'Vad ser du?' });
const notes = (page: Page): Locator =>
  page.locator('section', { has: page.getByRole('heading', { name: /^Iakttagelser/ }) });
const said = (page: Page) => page.locator('.field-said');

async function openField(page: Page): Promise<void> {
  await giveStops(page);
  await openApp(page, inField);
  await expect(button(page, /^(Ny iakttagelse|Fortsätt skriva|Spara)$/)).toBeVisible();
}

/** The stops and the notes, which on a phone are behind a button. */
async function openAll(page: Page): Promise<void> {
  await expect(button(page, /^(Ny iakttagelse|Fortsätt skriva)$/)).toBeVisible();
  const all = button(page, /^Alla stopp/);
  if ((await all.isVisible()) && (await all.getAttribute('aria-expanded')) === 'false')
    await all.click();
}

/** Begins an observation and says all that must be said. */
async function begin(page: Page, text: string): Promise<void> {
  await button(page, 'Ny iakttagelse').click();
  await page.getByRole('radio', { name: 'Otrygg' }).check();
  await page.getByRole('radio', { name: /^Platsen/ }).check();
  await page.getByRole('radio', { name: /^Belysning/ }).check();
  await textField(page).fill(text);
}

async function write(page: Page, text: string): Promise<void> {
  await begin(page, text);
  await button(page, 'Spara').click();
  await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
}

/** A photo as a phone takes it: with its place, and a name that must not come along. */
async function photoWithExif(page: Page): Promise<Buffer> {
  const plain = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1200 });
    const pen = canvas.getContext('2d');
    pen?.fillRect(0, 0, 900, 600);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
  });
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\0HEMLIG TELEFON 59.2905 17.9672', 'latin1');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255]);
  const bytes = Buffer.from(plain);
  return Buffer.concat([bytes.subarray(0, 2), head, exif, bytes.subarray(2)]);
}

const jpeg = (buffer: Buffer, name = 'IMG_1.jpg') => ({ name, mimeType: 'image/jpeg', buffer });
const photoField = (page: Page) => page.locator('.field-photo-field input[multiple]');

/** Hands the notes over; returns the file. */
async function handOver(page: Page): Promise<{ name: string; path: string }> {
  await openAll(page);
  const download = page.waitForEvent('download');
  await button(page, 'Lämna över anteckningar').click();
  const file = await download;
  return { name: file.suggestedFilename(), path: await file.path() };
}

async function takeIn(page: Page, path: string): Promise<Locator> {
  await openAll(page);
  await page.locator('.field-exchange input[type=file]').setInputFiles(path);
  return page.locator('.field-exchange [role=status]');
}

test.describe('on a phone', () => {
  test.use(phone);

  test('the stops are followed with the position, which is asked for by a press and let go of', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(start);
    await page.addInitScript(() => {
      const calls = { asked: 0, ended: 0 };
      Object.assign(window, { calls });
      const { geolocation } = navigator;
      const [watch, clear] = [geolocation.watchPosition, geolocation.clearWatch];
      geolocation.watchPosition = (...args) => {
        calls.asked += 1;
        return watch.apply(geolocation, args);
      };
      geolocation.clearWatch = (id) => {
        calls.ended += 1;
        clear.call(geolocation, id);
      };
    });
    const calls = () => page.evaluate(() => Reflect.get(window, 'calls'));
    await openField(page);
    await expect(page.locator('.field-next')).toContainText('Stopp 1 av 4');
    await expect(page.locator('.field-next')).toContainText('Torget');
    expect(await calls()).toEqual({ asked: 0, ended: 0 });

    await button(page, 'Visa var jag är').click();
    await expect(page.locator('.field-next-way')).toHaveText('80 meter norrut fågelvägen');
    await expectAccessible(page);
    await button(page, 'Nästa stopp').click();
    await expect(page.locator('.field-next')).toContainText('Stopp 2 av 4');
    await expect(page.locator('.field-next-way')).toHaveText('210 meter åt nordost fågelvägen');
    await expect(page).toHaveURL(/punkt=s2/);
    // The map is at the stop now, and goes along again when asked to.
    await button(page, 'Följ mig på kartan').click();
    await expect(button(page, 'Dölj var jag är')).toBeVisible();

    const [lng, lat] = stops[1].lage;
    await context.setGeolocation({ longitude: lng, latitude: lat, accuracy: 8 });
    await expect(page.locator('.field-next-way')).toHaveText('Du är framme');
    await expect(page.getByRole('status').filter({ hasText: 'Du är framme vid' })).toHaveText(
      'Du är framme vid stopp 2, Tunneln.',
    );
    await openAll(page);
    const rows = page.locator('.field-stop');
    await expect(rows.nth(1)).toContainText('Närmast dig');
    await expect(rows.nth(1)).toHaveAttribute('aria-current', 'step');
    await rows.nth(3).click();
    await expect(page.locator('.field-next')).toContainText('Stopp 4 av 4');
    await expect(button(page, 'Nästa stopp')).toBeDisabled();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Alla vandringar' }).click();
    await expect(button(page, 'Ny iakttagelse')).toHaveCount(0);
    expect(await calls()).toEqual({ asked: 1, ended: 1 });
  });

  test('a position that is denied is told of, and all else works', async ({ page, context }) => {
    await context.clearPermissions();
    await openField(page);
    await button(page, 'Visa var jag är').click();
    const told = page.getByRole('status').filter({ hasText: 'Kartan får inte veta var du är.' });
    await expect(told).toBeVisible();
    await expectAccessible(page);
    await button(page, 'Stäng meddelandet').click();
    await expect(told).toHaveCount(0);
    await begin(page, 'Mörkt.');
    await page.getByRole('radio', { name: /^Här jag står/ }).check();
    await expect(page.getByText('Telefonen vet inte var du är.')).toBeVisible();
    await button(page, 'Spara').click();
    await expect(page.getByText('Välj var det är.')).toBeVisible();
    await page.getByRole('radio', { name: /^Vid ett stopp/ }).check();
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
  });

  for (const [code, sentence] of [
    [2, 'Telefonen kan inte tala om var du är.'],
    [3, 'Telefonen hittar inte var du är.'],
  ] as const)
    test(`a receiver that fails with ${code} is told of, and so is one that falls silent`, async ({
      page,
    }) => {
      // A receiver that the journey plays itself.
      await page.addInitScript((first) => {
        const words = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 } as const;
        const fault = (at: number) => ({ ...words, code: at, message: '' });
        let asked = 0;
        navigator.geolocation.watchPosition = (found, failed) => {
          asked += 1;
          const coords = { longitude: 17.9672, latitude: 59.2905, accuracy: 12 };
          // Only what the app reads is there.
          const position = { coords, timestamp: 0 } as GeolocationPosition;
          if (asked === 1) setTimeout(() => failed?.(fault(first)), 50);
          else setTimeout(() => found(position), 50);
          if (asked > 1) setTimeout(() => failed?.(fault(3)), 3_000);
          return asked;
        };
      }, code);
      await openField(page);
      await button(page, 'Visa var jag är').click();
      await expect(page.getByText(sentence)).toBeVisible();
      await button(page, 'Försök igen').click();
      await expect(page.locator('.field-next-way')).toContainText('80 meter norrut');
      await expect(page.getByText('Telefonen har tappat bort var du är.')).toBeVisible();
      await expect(page.locator('.field-next-way')).toContainText('80 meter norrut');
      await expectAccessible(page);
    });

  test('an observation is kept with its photo, of which nothing but the picture leaves the phone', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(start);
    await openField(page);
    await begin(page, 'Två lampor är släckta.');
    await expect(page.getByText('Fotografera inga personer.')).toBeInViewport();
    const photo = await photoWithExif(page);
    expect(metadataOf(photo)).toContain('Exif');
    await photoField(page).setInputFiles([jpeg(photo), jpeg(photo, 'IMG_2.jpg')]);
    await expect(said(page)).toHaveText('2 foton sparade i telefonen.');
    await button(page, 'Ta bort foto 2').click();
    await expect(page.getByRole('img', { name: /^Foto/ })).toHaveCount(1);
    await expect(page.getByText('Fotografera inga personer.')).toBeInViewport();
    await page.getByRole('radio', { name: /^Här jag står/ }).check();
    await expect(page.getByText('Platsen är tagen, på 30 meter när')).toBeVisible();
    await page.getByRole('radio', { name: 'Viktigt', exact: true }).check();
    await expectAccessible(page);
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
    await expect(button(page, 'Ny iakttagelse')).toBeFocused();

    await page.reload();
    await openAll(page);
    await expect(notes(page)).toContainText('Två lampor är släckta.');
    const picture = notes(page).getByRole('img');
    await expect(picture).toHaveAccessibleName('Foto 1 till iakttagelsen ”Två lampor är släckta.”');
    const size = await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
    );
    expect(size).toEqual([1600, 800]);
    await expectAccessible(page);

    const { name, path } = await handOver(page);
    expect(name).toMatch(/^vdr-vastertorp-anteckningar-\d{4}-\d\d-\d\d-\d{4}\.zip$/);
    const zip = unzipSync(await readFile(path));
    const photos = Object.entries(zip).filter(([file]) => file.startsWith('foton/'));
    expect(photos).toHaveLength(1);
    for (const [, bytes] of photos) {
      expect(metadataOf(bytes).filter((found) => found !== 'JFIF')).toEqual([]);
      expect(Buffer.from(bytes).includes('HEMLIG')).toBe(false);
    }
    const manifest = JSON.parse(new TextDecoder().decode(zip['vandring.json']));
    expect(manifest).toMatchObject({
      format: 'trygghetskartan-vandring',
      version: 1,
      vandring: { id: walkId },
      observationer: [
        {
          text: 'Två lampor är släckta.',
          aspekt: 'belysning',
          upplevelse: 'otrygg',
          slag: 'fysisk',
          prioritet: 'hog',
          publiceringsniva: 'intern',
          lage: [start.longitude, start.latitude],
          osakerhet: 25,
        },
      ],
    });
  });

  test('a photo that is damaged is told of, and the rest goes on', async ({ page }) => {
    await openField(page);
    await begin(page, 'Klotter.');
    const good = await photoWithExif(page);
    await photoField(page).setInputFiles([
      jpeg(Buffer.from('not a photo at all'), 'trasig.jpg'),
      jpeg(good.subarray(0, 40), 'avbruten.jpg'),
      jpeg(good, 'hel.jpg'),
    ]);
    await expect(
      page.getByRole('alert').filter({ hasText: 'trasig.jpg går inte att' }),
    ).toBeVisible();
    await expect(page.getByRole('alert').filter({ hasText: 'avbruten.jpg går' })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Foto/ })).toHaveCount(1);
    await expect(textField(page)).toHaveValue('Klotter.');
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
  });

  test('what is half written is there again after a reload, and can be put aside', async ({
    page,
  }) => {
    await openField(page);
    await button(page, 'Ny iakttagelse').click();
    await textField(page).pressSequentially('Halvt skrivet');
    await photoField(page).setInputFiles(jpeg(await photoWithExif(page)));
    await expect(said(page)).toHaveText('1 foto sparade i telefonen.');
    await page.reload();
    await expect(textField(page)).toHaveValue('Halvt skrivet');
    await expect(page.getByRole('img', { name: /^Foto 1/ })).toBeVisible();
    await button(page, 'Lägg åt sidan').click();
    await expect(button(page, 'Fortsätt skriva')).toBeVisible();
    await button(page, 'Nästa stopp').click();
    await button(page, 'Fortsätt skriva').click();
    await expect(textField(page)).toHaveValue('Halvt skrivet');
    await button(page, 'Släng utkastet').click();
    await expect(said(page)).toHaveText('Utkastet är slängt.');
    await page.reload();
    await expect(button(page, 'Ny iakttagelse')).toBeVisible();
  });

  test('what the register does not take is told of, and the form stays', async ({ page }) => {
    await openField(page);
    await begin(page, 'Lampan <b>blinkar</b>.');
    await button(page, 'Spara').click();
    await expect(page.getByRole('alert').filter({ hasText: 'kod eller taggar' })).toBeVisible();
    await expect(textField(page)).toHaveValue('Lampan <b>blinkar</b>.');
    await textField(page).fill('Lampan blinkar.');
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a place is pointed out on the map, or taken from its middle', async ({ page }) => {
    await openField(page);
    await begin(page, 'En mörk gång.');
    await page.getByRole('radio', { name: /^På kartan/ }).check();
    await expect(page.getByText('Tryck på kartan där det är.')).toBeVisible();
    await expectAccessible(page);
    await page.locator('.maplibregl-canvas').click({ position: { x: 120, y: 200 } });
    await expect(page.getByText('Platsen är utpekad', { exact: true }).first()).toBeVisible();
    await button(page, 'Peka igen').click();
    await button(page, 'Använd kartans mitt').click();
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
    await openAll(page);
    await expect(notes(page)).toContainText('Otrygg: Belysning, egen plats');
  });

  test('an observation is changed, removed and had back', async ({ page }) => {
    await openField(page);
    await write(page, 'Buskarna skymmer.');
    await openAll(page);
    await button(page, 'Ändra Otrygg: Belysning').click();
    await page.getByRole('radio', { name: /^Förvaltning/ }).check();
    await textField(page).fill('Buskarna är klippta.');
    await page.getByRole('radio', { name: 'Trygg', exact: true }).check();
    await button(page, 'Spara').click();
    await expect(notes(page)).toContainText('Trygg: Förvaltning, stopp 1');
    await expect(notes(page).getByRole('listitem')).toHaveCount(1);
    await button(page, /^Ta bort Trygg/).click();
    await expect(notes(page)).toContainText('Inga iakttagelser än.');
    await button(page, 'Ångra').click();
    await expect(notes(page)).toContainText('Buskarna är klippta.');
    await page.reload();
    await openAll(page);
    await expect(notes(page)).toContainText('Buskarna är klippta.');
  });

  test('a full phone: the form stays, says so, and its text can be copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openField(page);
    const { origin } = new URL(page.url());
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const text = 'En lång mening om mörkret. '.repeat(40_000);
    await begin(page, text);
    const alert = page.getByRole('alert').filter({ hasText: 'Telefonen har inte plats.' });
    await expect(alert).toBeVisible();
    await expectAccessible(page);
    await photoField(page).setInputFiles(jpeg(await photoWithExif(page)));
    await expect(page.getByRole('alert').filter({ hasText: 'inte plats för fotot' })).toBeVisible();
    await button(page, 'Spara').click();
    await expect(page.getByRole('alert').filter({ hasText: 'inte plats' }).first()).toBeVisible();
    await expect(textField(page)).toHaveValue(text);
    await button(page, 'Kopiera texten').click();
    await expect(said(page)).toHaveText('Texten är kopierad.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await textField(page).fill('Nu är det plats.');
    await expect(alert).toHaveCount(0);
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
  });

  test('the notes of two phones are gathered in one, without doubles', async ({
    page,
    browser,
  }) => {
    await openField(page);
    await write(page, 'Från A.');
    await begin(page, 'Också från A.');
    await photoField(page).setInputFiles(jpeg(await photoWithExif(page)));
    await expect(said(page)).toHaveText('1 foto sparade i telefonen.');
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
    const first = await handOver(page);

    const other = await browser.newContext(phone);
    const pageB = await other.newPage();
    await openField(pageB);
    await write(pageB, 'Från B.');
    const status = await takeIn(pageB, first.path);
    await expect(status).toHaveText('Mottaget: 2 iakttagelser är nya, 1 foto följde med.');
    await expect(notes(pageB)).toContainText('Från A.');
    await expect(notes(pageB)).toContainText('Från B.');
    await expect(notes(pageB).getByRole('img')).toBeVisible();
    await takeIn(pageB, first.path);
    await expect(status).toHaveText('Inget nytt i filen. 2 iakttagelser fanns redan.');
    await expectAccessible(pageB);

    await button(page, /^Ändra Otrygg/)
      .first()
      .click();
    await textField(page).fill('Ändrat i A.');
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
    const second = await handOver(page);
    await takeIn(pageB, second.path);
    await expect(status).toContainText('1 är nyare än dina');
    await expect(notes(pageB)).toContainText('Ändrat i A.');

    // Another walk does not take them, and says whose they are.
    await openApp(pageB, '?vy=vandringar&vandring=vdr-fruangen&steg=falt');
    await takeIn(pageB, second.path);
    await expect(status).toContainText('Filen gäller vandringen Trygghetsvandring Västertorp.');
    await expect(notes(pageB)).toContainText('Inga iakttagelser än.');
    await other.close();
  });

  test('a file that is no notes is told of', async ({ page }, testInfo) => {
    await openField(page);
    await openAll(page);
    const input = page.locator('.field-exchange input[type=file]');
    const status = page.locator('.field-exchange [role=status]');
    await input.setInputFiles({
      name: 'a.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('x'),
    });
    await expect(status).toContainText('Filen är inte anteckningar från en vandring.');
    await write(page, 'Något.');
    const { path } = await handOver(page);
    const cut = testInfo.outputPath('cut.zip');
    await writeFile(cut, (await readFile(path)).subarray(0, 200));
    await takeIn(page, cut);
    await expect(status).toContainText('Filen är skadad och går inte att läsa.');
  });
});

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('all fits, buttons are as large as a thumb, and the map is seen', async ({ page }) => {
    await openField(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const main = await button(page, 'Ny iakttagelse').boundingBox();
    expect(main?.height).toBeGreaterThanOrEqual(56);
    const map = await page.locator('.shell-map').boundingBox();
    expect(map?.height).toBeGreaterThan(200);
    // Nothing lies over the map: the bar begins where it ends.
    expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(main?.y ?? 0);
    for (const found of await page.locator('.field-panel :is(button, label:has(input))').all()) {
      const box = await found.boundingBox();
      if (box) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
    }
    await openAll(page);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    // Only the panel scrolls, never the page with it.
    const below = await page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    expect(below).toBe(0);
    await button(page, /^Alla stopp/).click();
    await button(page, 'Visa var jag är').click();
    await expect(page.getByText('Kartan får inte veta var du är.')).toBeVisible();
    await expect(button(page, 'Ny iakttagelse')).toBeInViewport({ ratio: 1 });
    await expect(button(page, 'Nästa stopp')).toBeInViewport({ ratio: 1 });
    await button(page, 'Stäng meddelandet').click();
    await button(page, 'Ny iakttagelse').click();
    await button(page, 'Spara').click();
    await expect(page.getByText('Välj trygg eller otrygg.')).toBeInViewport();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});

test('on a desk the panel stands beside the map, and all is done by keys', async ({ page }) => {
  await openField(page);
  await expectAccessible(page);
  await button(page, 'Ny iakttagelse').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ny iakttagelse' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: 'Trygg', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Människor/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Här är det lugnt.');
  await page.keyboard.press('Tab');
  await button(page, 'Spara').press('Enter');
  await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
  await expect(notes(page)).toContainText('Trygg: Gestaltning, stopp 1');
  await expectAccessible(page);
});

test.describe('without network', () => {
  test.use({ ...phone, serviceWorkers: 'allow' });

  test('the walk is opened, walked and written down, and all is there afterwards', async ({
    page,
    context,
    complaints,
  }, testInfo) => {
    complaints.expected.push(/net::ERR_(INTERNET_DISCONNECTED|FAILED)/);
    const root = testInfo.outputPath('site');
    await cp('dist', root, { recursive: true });
    await writeFile(join(root, 'geodata/trygghetsvandringar.geojson'), walksWithStops());
    const site = await serve({ root, port: 0 });
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(start);
    await openApp(page, inField, site.url);
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      await new Promise<void>((resolve) => {
        const check = () => active?.state === 'activated' && resolve();
        active?.addEventListener('statechange', check);
        check();
      });
    });
    await context.setOffline(true);
    await page.reload();
    await expect(button(page, 'Ny iakttagelse')).toBeVisible();
    await button(page, 'Visa var jag är').click();
    await expect(page.locator('.field-next-way')).toContainText('80 meter norrut');
    await begin(page, 'Utan nät.');
    await photoField(page).setInputFiles(jpeg(await photoWithExif(page)));
    await expect(said(page)).toHaveText('1 foto sparade i telefonen.');
    await page.getByRole('radio', { name: /^På kartan/ }).check();
    await button(page, 'Använd kartans mitt').click();
    await button(page, 'Spara').click();
    await expect(said(page)).toHaveText('Iakttagelsen är sparad.');
    const { path } = await handOver(page);
    expect(Object.keys(unzipSync(await readFile(path)))).toHaveLength(2);
    await page.reload();
    await openAll(page);
    await expect(notes(page)).toContainText('Utan nät.');
    await expect(notes(page).getByRole('img')).toBeVisible();
    await context.setOffline(false);
    await site.close();
  });
});

test.describe('a phone that dies', () => {
  /** Starts a browser of its own that can be killed as a whole. */
  async function startPhone(profile: string) {
    const program = (await findBrowser()) ?? chromium.executablePath();
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--lang=sv-SE'];
    const child = spawn(
      program,
      [...flags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    const address = await new Promise<string>((resolve, reject) => {
      let heard = '';
      child.stderr?.on('data', (text: Buffer) => {
        heard += text.toString();
        const found = /ws:\/\/\S+/.exec(heard)?.[0];
        if (found) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`the browser ended with ${code}: ${heard}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0] ?? (await browser.newContext());
    const page = await context.newPage();
    await page.setViewportSize(phone.viewport);
    await openField(page);
    return {
      page,
      /** Ends the browser and all its processes at once, as an empty battery would. */
      async die() {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        await gone;
        await browser.close().catch(() => undefined);
      },
    };
  }

  test('has what was half written, to the last photo and nearly the last key', async () => {
    test.setTimeout(240_000);
    const profile = await mkdtemp(join(tmpdir(), 'field-'));
    try {
      const first = await startPhone(profile);
      await begin(first.page, 'Början.');
      await photoField(first.page).setInputFiles(jpeg(await photoWithExif(first.page)));
      await expect(said(first.page)).toHaveText('1 foto sparade i telefonen.');
      await textField(first.page).press('End');
      const more = ' Lampan vid trappan blinkar, och två till är släckta.';
      await textField(first.page).pressSequentially(more, { delay: 15 });
      await first.page.waitForTimeout(300);
      await first.die();

      const second = await startPhone(profile);
      await expect(textField(second.page)).toHaveValue(`Början.${more}`);
      await expect(second.page.getByRole('radio', { name: 'Otrygg' })).toBeChecked();
      await expect(second.page.getByRole('radio', { name: /^Belysning/ })).toBeChecked();
      await expect(second.page.getByRole('img', { name: /^Foto 1/ })).toBeVisible();
      await button(second.page, 'Spara').click();
      await expect(said(second.page)).toHaveText('Iakttagelsen är sparad.');
      // What is told to be kept is on the disk at that moment.
      await second.die();

      const third = await startPhone(profile);
      await expect(button(third.page, 'Ny iakttagelse')).toBeVisible();
      await openAll(third.page);
      await expect(notes(third.page)).toContainText(`Början.${more}`);
      await expect(notes(third.page).getByRole('img')).toBeVisible();
      await third.die();
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
});
