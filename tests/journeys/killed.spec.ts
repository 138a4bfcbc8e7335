import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { expect, test } from './app';

/** Edits in all, and how long the browser lives before it is killed, in ms. */
const edits = 200;
const [shortest, longest] = [300, 4_000];

interface Started {
  child: ChildProcess;
  browser: Browser;
  page: Page;
}

/** Starts a browser of its own that can be killed as a whole, and opens the form of one record. */
async function start(profile: string): Promise<Started> {
  const program = (await findBrowser()) ?? chromium.executablePath();
  const child = spawn(
    program,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--lang=sv-SE',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
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
  const view = '?vy=register&vald=kam-liljeholmstorget&redigera=vald';
  await page.goto(new URL(view, process.env['APP_URL']).href);
  await expect(heading(page)).toBeVisible();
  return { child, browser, page };
}

const heading = (page: Page) =>
  page.getByRole('complementary', { name: 'Redigera åtgärd' }).getByRole('heading', { level: 2 });

/** Ends the browser and all its processes at once, as a power cut would. */
async function kill({ child, browser }: Started): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}

/** Number of the last edit that the page shows as kept. */
async function readNumber(page: Page): Promise<number> {
  const text = (await heading(page).textContent()) ?? '';
  return Number(/^Namn (\d+)$/.exec(text)?.[1] ?? 0);
}

/** Edits on and on; counts each edit that the page has shown as kept. */
async function editOn(page: Page, from: number, kept: (number: number) => void): Promise<void> {
  const name = page.getByRole('textbox', { name: 'Åtgärd måste anges' });
  for (let number = from + 1; number <= edits; number += 1) {
    await name.fill(`Namn ${number}`);
    await name.press('Tab');
    await expect(heading(page)).toHaveText(`Namn ${number}`);
    kept(number);
  }
}

test('a browser that is killed while one edits has every edit that was shown as kept', async () => {
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), 'killed-'));
  let [kept, kills] = [0, 0];
  try {
    while (kept < edits) {
      const started = await start(profile);
      // What was on its way to the disk when the browser died may have come there, or not.
      const found = await readNumber(started.page);
      expect([kept, kept + 1]).toContain(found);
      kept = found;
      const life = shortest + Math.random() * (longest - shortest);
      const editing = editOn(started.page, kept, (number) => {
        kept = number;
      }).catch(() => undefined);
      await Promise.race([editing, new Promise((resolve) => setTimeout(resolve, life))]);
      await kill(started);
      kills += 1;
      await editing;
    }
    const last = await start(profile);
    expect(await readNumber(last.page)).toBe(edits);
    await kill(last);
    expect(kills).toBeGreaterThan(3);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
