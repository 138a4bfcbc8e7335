import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { createSecurityHeaders } from '../../scripts/vite/security-headers.ts';
import { createManifest } from '../../scripts/vite/web-manifest.ts';

const manifest = JSON.parse(
  createManifest({ language: 'sv', title: 'Kartan – Området', shortTitle: 'Kartan' }),
);

describe('the manifest', () => {
  test('has the names of the workspace', () => {
    expect(manifest).toMatchObject({ name: 'Kartan – Området', short_name: 'Kartan', lang: 'sv' });
  });

  test('works from any folder of a server', () => {
    const address = 'https://example.se/karta/trygghet/manifest.webmanifest';
    for (const key of ['start_url', 'scope'])
      expect(new URL(manifest[key], address).pathname).toBe('/karta/trygghet/');
    expect(manifest).not.toHaveProperty('id');
  });

  test('its pictures are there, in the sizes it says', async () => {
    expect(manifest.icons).not.toHaveLength(0);
    for (const { src, sizes } of manifest.icons) {
      const bytes = await readFile(join('public', src));
      if (sizes === 'any') expect(bytes.toString('utf8')).toContain('<svg');
      // Width and height stand at the same place in every PNG.
      else expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

test('the page may start the worker and read the manifest, its own alone', () => {
  const policy = createSecurityHeaders().metaPolicy.split('; ');
  expect(policy).toContain("worker-src 'self'");
  expect(policy).toContain("manifest-src 'self'");
});

describe('as served', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offline-'));
    for (const name of ['index.html', 'sw.js', 'manifest.webmanifest'])
      await writeFile(join(folder, name), '/* */');
    site = await serve({ root: folder, port: 0 });
  });

  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['sw.js', 'text/javascript'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['', 'text/html'],
  ])('/%s is asked for anew each time, and is %s', async (name, type) => {
    const { headers } = await fetch(site.url + name);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-type')).toContain(type);
  });
});
