import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectAccessible, expectNoSidewaysScroll, openApp, test } from './app';
import { workspace } from './geodata';
import { detailsOf, tabTo } from './register';
import { internalWalkFile, secret, serveWalks } from './walk-records';

const protocol = '?vy=vandringar&vandring=vdr-vastertorp&steg=protokoll';
const form = (page: Page, number: number) =>
  page.getByRole('region', { name: `Iakttagelse ${number}`, exact: true }).last();
const unsaved = (page: Page) => page.getByRole('button', { name: /osparade? ändring/ });
const document = (page: Page) => page.getByRole('article');

async function openProtocol(page: Page, more = ''): Promise<void> {
  await serveWalks(page);
  await openApp(page, `${protocol}${more}`);
}

/** Fills a field and leaves it. */
async function fill(page: Page, number: number, label: string, text: string): Promise<void> {
  await form(page, number).getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('Tab');
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** All text of a Word file, with its properties. */
async function wordsIn(download: Download): Promise<string> {
  const parts = unzipSync(new Uint8Array(await bytesOf(download)));
  return Object.entries(parts)
    .filter(([path]) => path.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
}

test('an observation becomes a point with decision, responsible and deadline, kept over a reload', async ({
  page,
}) => {
  await openProtocol(page);
  await expect(page.getByText('Det saknas: 1 punkt utan beslut')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^2\. Tunneln är klottrad/ }).click();
  await expect(page).toHaveURL(/punkt=o2/);
  await expect(form(page, 2).getByText('Inget beslut än').first()).toBeVisible();
  await expectAccessible(page);
  await form(page, 2).getByLabel('Beslut', { exact: true }).selectOption('Görs');
  await fill(page, 2, 'Ansvarig', 'Fastighetsägaren');
  await fill(page, 2, 'Klart senast', '2099-03-31');
  await form(page, 2).getByLabel('Läge vid uppföljningen').selectOption('▲ Gul: pågår');
  await expect(form(page, 2).getByText('Gul: pågår').first()).toBeVisible();
  await expect(document(page).getByRole('row', { name: /Tunneln är klottrad/ })).toContainText(
    '31 mars 2099',
  );
  await page.reload();
  await expect(form(page, 2).getByLabel('Ansvarig', { exact: true })).toHaveValue(
    'Fastighetsägaren',
  );
  await form(page, 2).getByRole('button', { name: 'Till listan' }).click();
  await expect(page.getByRole('button', { name: /^2\. Tunneln/ })).toBeFocused();
  await expect(page.getByText('Alla punkter har beslut, ansvarig och datum.')).toBeVisible();
});

test('what is not done has a reason, or is not kept', async ({ page }) => {
  await openProtocol(page, '&punkt=o2');
  await form(page, 2).getByLabel('Beslut', { exact: true }).selectOption('Görs inte');
  await expect(form(page, 2).getByText(/^Skriv varför det inte görs/)).toBeVisible();
  await expect(unsaved(page)).toHaveCount(0);
  await expect(document(page).getByText('Görs inte', { exact: false }).first()).not.toContainText(
    'Tunneln',
  );
  await fill(page, 2, 'Skäl till beslutet', 'Tunneln rivs i vår.');
  await expect(document(page).getByText('Görs inte. Tunneln rivs i vår.')).toBeVisible();
  await fill(page, 2, 'Skäl till beslutet', '');
  await expect(form(page, 2).getByText(/måste ha ett skäl/)).toBeVisible();
  await expect(document(page).getByText('Görs inte. Tunneln rivs i vår.')).toBeVisible();
});

test('what is typed is kept also when the form is left by the back button', async ({ page }) => {
  await openProtocol(page);
  await page.getByRole('button', { name: /^1\. Två av fyra/ }).click();
  await form(page, 1).getByLabel('Markägare').fill('Staten');
  await page.goBack();
  await expect(document(page).getByRole('row', { name: /Två av fyra/ })).toContainText('Staten');
  await expect(unsaved(page)).toHaveText('1 osparad ändring');
});

test('an observation is written by hand and taken away, by keyboard, and undone', async ({
  page,
}) => {
  await openProtocol(page);
  const add = page.getByRole('button', { name: 'Ny iakttagelse 3. Störtloppsvägen' });
  await tabTo(page, add);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Iakttagelse 5', level: 2 })).toBeFocused();
  await fill(page, 5, 'Iakttagelse', 'Ojämn gångbana.');
  await expect(document(page).getByText('Ojämn gångbana.').first()).toBeVisible();
  await form(page, 5).getByRole('button', { name: 'Ta bort iakttagelsen' }).click();
  await expect(document(page).getByText('Ojämn gångbana.')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(document(page).getByText('Ojämn gångbana.').first()).toBeVisible();
});

test('a point becomes a measure, linked both ways, undone in one step', async ({ page }) => {
  await openProtocol(page, '&punkt=o1');
  await form(page, 1).getByRole('button', { name: 'Gör till åtgärd' }).click();
  await expect(form(page, 1).getByLabel('Lager')).toHaveValue('trygghetsinvesteringar');
  await expect(form(page, 1).getByLabel('Åtgärdens namn')).toHaveValue(
    'Belysning: Västertorps torg',
  );
  await expectAccessible(page);
  await form(page, 1).getByRole('button', { name: 'Lägg till åtgärden' }).click();
  await form(page, 1)
    .getByRole('button', { name: 'Visa åtgärden Belysning: Västertorps torg' })
    .click();
  const details = detailsOf(page);
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(
    'Belysning: Västertorps torg',
  );
  await expect(details.getByText(/^Utsatt vid trygghetsvandring 5 mars 2026/)).toBeVisible();
  await expectAccessible(page);
  await details.getByRole('link', { name: /^Trygghetsvandring Västertorp: Två av fyra/ }).click();
  await expect(form(page, 1)).toBeVisible();
  await expect(unsaved(page)).toHaveText('2 osparade ändringar');
  await page.keyboard.press('Control+z');
  await expect(form(page, 1).getByRole('button', { name: 'Gör till åtgärd' })).toBeVisible();
  await expect(unsaved(page)).toHaveCount(0);
});

test('the walk goes from held to followed up', async ({ page }) => {
  await openProtocol(page);
  await page.getByRole('button', { name: 'Protokollet är klart' }).click();
  await expect(page.getByText('Nu: Protokoll klart')).toBeVisible();
  await page.getByRole('button', { name: 'Vandringen är uppföljd' }).click();
  await expect(page.getByText('Nu: Uppföljd')).toBeVisible();
  await page.getByRole('button', { name: 'Ta tillbaka ett steg' }).click();
  await expect(page.getByText('Nu: Protokoll klart')).toBeVisible();
});

test('the public version has nothing internal, on the page and in files', async ({ page }) => {
  await openProtocol(page);
  await expect(document(page)).toContainText(secret);
  const wordFile = page.getByRole('button', { name: 'Word-fil' });
  const [internal] = await Promise.all([page.waitForEvent('download'), wordFile.click()]);
  expect(internal.suggestedFilename()).toBe(
    'protokoll-intern-trygghetsvandring-vastertorp-2026-03-05.docx',
  );
  expect(await wordsIn(internal)).toContain(secret);
  await page.getByText('Offentlig', { exact: true }).click();
  await expect(page).toHaveURL(/protokollversion=offentlig/);
  await expect(document(page)).not.toContainText(secret);
  await expect(document(page)).toContainText('1 iakttagelse är inte med');
  await expectAccessible(page);
  const [open] = await Promise.all([page.waitForEvent('download'), wordFile.click()]);
  expect(open.suggestedFilename()).toContain('protokoll-offentlig');
  const words = await wordsIn(open);
  expect(words).not.toContain(secret);
  expect(words).toContain('Två av fyra lampor');
  const odtFile = page.getByRole('button', { name: 'ODT-fil' });
  const [odt] = await Promise.all([page.waitForEvent('download'), odtFile.click()]);
  expect(odt.suggestedFilename()).toBe(
    'protokoll-offentlig-trygghetsvandring-vastertorp-2026-03-05.odt',
  );
  const odtWords = await wordsIn(odt);
  expect(odtWords).not.toContain(secret);
  expect(odtWords).toContain('Två av fyra lampor');
});

/** Puts a photo where the app keeps those that are taken on a walk. */
async function keepPhoto(page: Page, id: string): Promise<void> {
  await page.evaluate(
    async ([key, area]) => {
      const canvas = new OffscreenCanvas(640, 480);
      const pen = canvas.getContext('2d');
      pen?.fillRect(40, 40, 200, 200);
      const photo = await canvas.convertToBlob({ type: 'image/jpeg' });
      const bytes = await photo.arrayBuffer();
      const path = new URL('.', window.document.baseURI).pathname;
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(`${path}${area}/foton`, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('values');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('values', 'readwrite');
          writing.objectStore('values').put(bytes, key);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      });
    },
    [id, workspace.omrade.namn] as const,
  );
}

test('photos are in the protocol with what they show, and in the Word file', async ({ page }) => {
  await openProtocol(page);
  await expect(document(page).getByText('Foto 1 finns inte i den här webbläsaren.')).toBeVisible();
  await keepPhoto(page, 'foto-1');
  await page.reload();
  const photo = document(page).getByRole('img', {
    name: 'Foto 1 till iakttagelsen ”Tunneln är klottrad och luktar illa.”',
  });
  await expect(photo).toBeVisible();
  await expect(photo).toHaveJSProperty('naturalWidth', 640);
  await expectAccessible(page);
  const wordFile = page.getByRole('button', { name: 'Word-fil' });
  const [file] = await Promise.all([page.waitForEvent('download'), wordFile.click()]);
  const parts = Object.keys(unzipSync(new Uint8Array(await bytesOf(file))));
  expect(parts.filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
});

test('a walk that is internal has no public version until it is made public', async ({ page }) => {
  await serveWalks(page, internalWalkFile());
  await openApp(page, `${protocol}&protokollversion=offentlig`);
  await expect(page.getByText(/^Vandringen är intern/)).toBeVisible();
  await expect(document(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Word-fil' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Gör vandringen offentlig' }).click();
  await expect(document(page)).toContainText('Offentlig version.');
});

test('the calendar has the meetings and the follow-up', async ({ page }) => {
  await openProtocol(page);
  const save = page.getByRole('button', { name: 'Kalenderfil' });
  const [file] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const text = (await bytesOf(file)).toString('utf8');
  expect(text).toContain('DTSTART;VALUE=DATE:20260220');
  expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20260305T183000');
  expect(text).toContain('DTSTART;VALUE=DATE:20260905');
});

test('printed, the protocol is whole pages of A4 with nothing cut off', async ({ page }) => {
  await openProtocol(page);
  const wide = await page.evaluate(() => {
    const found = window.document.querySelector('article');
    return found ? found.scrollWidth - found.clientWidth : -1;
  });
  expect(wide).toBe(0);
  const folder = await mkdtemp(join(tmpdir(), 'protokoll-'));
  try {
    const path = join(folder, 'protokoll.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']).catch(() => ({
      stdout: null,
    }));
    // Where the program is not there, the page itself has been looked at above.
    if (stdout === null) return;
    expect(stdout).toContain('Protokoll från Trygghetsvandring Västertorp');
    expect(stdout).toContain('Det som kändes tryggt');
    expect(stdout).toMatch(/Buskarna är/);
    // Nothing of the app round it.
    expect(stdout).not.toContain('Alla vandringar');
    expect(stdout).not.toContain('Kalenderfil');
  } finally {
    await rm(folder, { recursive: true });
  }
});

for (const width of [390, 320])
  test(`on a phone ${width} pixels wide a point has the page to itself`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openProtocol(page, '&punkt=o1');
    await expect(form(page, 1)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await fill(page, 1, 'Markägare', 'Staden');
    await form(page, 1).getByRole('button', { name: 'Till listan' }).click();
    // There is no room for the five columns: each point is a card.
    const decided = document(page).getByRole('list', {
      name: 'Punkter med beslut, ansvarig och tid',
    });
    await expect(decided.getByText('Markägare: Staden')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

test('the details of a walk lead to its protocol', async ({ page }) => {
  await serveWalks(page);
  await openApp(page, '?vy=register&vald=vdr-vastertorp');
  await expect(
    detailsOf(page).getByText('3 stopp, 5 iakttagelser, 3 punkter att följa upp'),
  ).toBeVisible();
  await detailsOf(page).getByRole('link', { name: 'Öppna vandringen' }).click();
  await expect(document(page)).toContainText('Protokoll från Trygghetsvandring Västertorp');
});
