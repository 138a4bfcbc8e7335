import { afterEach, expect, it, vi } from 'vitest';
import { fetchOutsideBasemap } from './outside-basemap';

const address = 'https://tiles.example.org/style';
const style = { version: 8, sources: {}, layers: [] };
const never = new AbortController().signal;

function answer(response: () => Promise<Response>): void {
  vi.stubGlobal('fetch', vi.fn(response));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('takes a style', async () => {
  answer(async () => Response.json(style));
  expect(await fetchOutsideBasemap(address, never)).toEqual({ address, style });
});

it.each([
  ['an error', async () => new Response('', { status: 503 })],
  ['something else than JSON', async () => new Response('<html>')],
  ['JSON that is no style', async () => Response.json({ version: 7 })],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
])('gives none for %s', async (_, response) => {
  answer(response);
  expect(await fetchOutsideBasemap(address, never)).toBeNull();
});
