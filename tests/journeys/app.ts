import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** Faults the browser reports while a journey runs: none may be left at its end. */
interface Complaints {
  /** Texts that a journey brings about on purpose, e.g. the 404 of a layer it takes away. */
  expected: RegExp[];
  heard: string[];
}

export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: Complaints = { expected: [], heard: [] };
      page.on('pageerror', (error) => complaints.heard.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.heard.push(message.text());
      });
      await use(complaints);
      const left = complaints.heard.filter(
        (text) => !complaints.expected.some((pattern) => pattern.test(text)),
      );
      expect(left).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the app at a view, e.g. "?vy=register", and waits until the register has been counted. */
export async function openApp(page: Page, search = '', site = appUrl()): Promise<void> {
  await page.goto(new URL(search, site).href);
  await expect(page.locator('.shell')).toHaveAttribute('data-ready', 'true');
}

/** Address of the built app on the workspace of this repository. */
function appUrl(): string {
  const url = process.env['APP_URL'];
  if (!url) throw new Error('APP_URL is set by playwright.config.ts');
  return url;
}

/** Waits until the map has drawn the measures. */
export async function waitForMap(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('karta-anvandbar').length > 0);
}

/** No accessibility fault that a machine can find, at WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  expect(found).toEqual([]);
}

/** Nothing is wider than the window: no sideways scrolling of the page. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBe(0);
}

/** Answers for the camera layer's file with one of the damaged files. */
export async function replaceCameras(page: Page, fixture: string): Promise<void> {
  const body = await readFile(new URL(`../fixtures/bad-input/${fixture}`, import.meta.url), 'utf8');
  await page.route('**/geodata/kameraplatser.geojson', (route) =>
    route.fulfill({ body, contentType: 'application/geo+json' }),
  );
}
