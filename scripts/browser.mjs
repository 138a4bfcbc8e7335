// @ts-check

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** A browser of the machine itself, if there is one; CHROME_PATH names another. */
function findInstalled() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const chosen = process.env['CHROME_PATH'];
  return [...(chosen ? [chosen] : []), ...onPath, ...USUAL_PLACES].find((file) => existsSync(file));
}

/**
 * Playwright's own download, if it is there and starts: on a bare Linux it lacks libraries.
 * Imported late, because the packages may not be installed when this module is read.
 */
async function findDownloaded() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  if (!file || !existsSync(file)) return undefined;
  if (process.platform !== 'linux') return file;
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0 ? file : undefined;
}

/**
 * @returns {Promise<string | undefined>} the browser that the journeys and the benches drive
 */
export async function findBrowser() {
  return findInstalled() ?? (await findDownloaded());
}

/**
 * Makes sure of a browser: one that is there, else Playwright's own download, else Debian's
 * package.
 *
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chromium or Chrome found: asking Playwright for its own.');
  const cli = 'node_modules/@playwright/test/cli.js';
  // Its output names servers and, where there is no way to them, says so at length.
  await run(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 600_000 });
  const downloaded = await findDownloaded();
  if (downloaded) return downloaded;
  if (isRootOnDebian()) {
    console.log("That did not work: installing Debian's chromium.");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quiet = /** @type {const} */ (['ignore', 'ignore', 'inherit']);
    await run('apt-get', ['-qq', 'update'], { env, stdio: [...quiet] });
    const install = [
      '-qq',
      '-o=Dpkg::Use-Pty=0',
      'install',
      '-y',
      '--no-install-recommends',
      'chromium',
    ];
    await run('apt-get', install, { env, stdio: [...quiet] });
    const packaged = findInstalled();
    if (packaged) return packaged;
  }
  throw new Error('No browser: install Chromium or Chrome, or set CHROME_PATH to one.');
}
