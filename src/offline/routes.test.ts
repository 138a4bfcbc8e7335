import { describe, expect, test } from 'vitest';
import { type Asked, routeOf } from './routes';

const scope = 'https://example.se/karta/';
const paths = new Set(['', 'favicon.svg', 'assets/index-a1.js', 'geodata/kameror.geojson']);

function route(path: string, changes: Partial<Asked> = {}) {
  const asked: Asked = {
    method: 'GET',
    url: new URL(path, scope).href,
    mode: 'cors',
    cache: 'default',
    headers: new Headers(),
    ...changes,
  };
  return routeOf(asked, scope, paths);
}

describe('what is answered for', () => {
  test.each(['', '?vy=register', 'index.html', 'index.html?vy=luckor#topp'])(
    'the page at "%s" is one page',
    (path) => {
      expect(route(path, { mode: 'navigate' })).toEqual({ way: 'fresh', key: scope, data: false });
    },
  );

  test('names with a hash are kept, those of other versions too', () => {
    for (const name of ['assets/index-a1.js', 'assets/index-b2.js'])
      expect(route(name)).toEqual({ way: 'kept', key: scope + name, data: false });
  });

  test('layers are fetched anew, those added after the build too', () => {
    for (const name of ['geodata/kameror.geojson', 'geodata/nya.geojson'])
      expect(route(name)).toEqual({ way: 'fresh', key: scope + name, data: true });
  });

  test('a layer that is asked for past every cache is asked for on the network alone', () => {
    expect(route('geodata/kameror.geojson', { cache: 'no-store' })?.way).toBe('alone');
  });

  test('other files of the build', () => {
    expect(route('favicon.svg')?.way).toBe('fresh');
  });
});

describe('what is left alone', () => {
  test.each([
    ['another site', 'https://tiles.example.org/karta/assets/a.js', {}],
    ['another folder of the same site', '/annat/assets/index-a1.js', {}],
    ['a folder whose name begins alike', '/karta2/assets/index-a1.js', {}],
    ['writing', 'geodata/kameror.geojson', { method: 'PUT' }],
    ['asking for the head', 'geodata/kameror.geojson', { method: 'HEAD' }],
    [
      'a part of a file',
      'geodata/kameror.geojson',
      { headers: new Headers({ range: 'bytes=0-9' }) },
    ],
    [
      'what is asked for with a key',
      'geodata/register/items/1',
      { headers: new Headers({ authorization: 'Bearer a' }) },
    ],
    ['a query to a server', 'geodata/items?limit=10', {}],
    ['a tile of a map', 'geodata/rutor/12/2250/1204.mvt', {}],
    ['a file of tiles', 'geodata/rutor.pmtiles', {}],
    ['the worker itself', 'sw.js', {}],
    ['what is for the server', 'headers.json', {}],
    ['a page that is not there', 'finns-inte/', { mode: 'navigate' }],
    ['the page fetched by code', '', {}],
    ['the page past every cache', '', { mode: 'navigate', cache: 'no-store' }],
  ] satisfies [string, string, Partial<Asked>][])('%s', (_name, path, changes) => {
    expect(route(path, changes)).toBeNull();
  });
});
