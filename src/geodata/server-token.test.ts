import { afterEach, expect, test, vi } from 'vitest';
import { authorisationFor, giveToken, hasToken, subscribeToTokens } from './server-token';

const server = 'https://gis.example.se/skriv/wfs3';
afterEach(() => void giveToken(server, ''));

test('a key goes to its own origin only, and no redirect is followed with it', () => {
  expect(giveToken(server, 'hemlig')).toBe(true);
  expect(authorisationFor('https://gis.example.se/las/collections')).toEqual({
    headers: { Authorization: 'Bearer hemlig' },
    redirect: 'error',
  });
  for (const other of [
    'https://example.se/skriv',
    'https://gis.example.se:8443/skriv',
    'http://gis.example.se/skriv',
    'https://gis.example.se.evil.example/skriv',
  ])
    expect(authorisationFor(other)).toEqual({ headers: {}, redirect: 'follow' });
});

test('is not kept where others could read it on the way, but on the own machine', () => {
  expect(giveToken('http://gis.example.se/', 'hemlig')).toBe(false);
  expect(giveToken('http://127.0.0.1.example.se/', 'hemlig')).toBe(false);
  expect(hasToken('http://gis.example.se/')).toBe(false);
  expect(giveToken('http://127.0.0.1:8080/', 'hemlig')).toBe(true);
  giveToken('http://127.0.0.1:8080/', '');
});

test('is forgotten when it is taken away, and all who listen are told', () => {
  const heard = vi.fn();
  const end = subscribeToTokens(heard);
  giveToken(server, 'hemlig');
  giveToken(server, '');
  expect([heard.mock.calls.length, hasToken(server)]).toEqual([2, false]);
  end();
  giveToken(server, 'hemlig');
  expect(heard).toHaveBeenCalledTimes(2);
});
