/**
 * How a request is answered. `kept`: from the browser, for names that carry a hash of their content. `fresh`: from the
 * network, and from the browser only where that does not answer. `alone`: from the network or not at all.
 */
export interface Route {
  way: 'kept' | 'fresh' | 'alone';
  /** The address it is kept under: absolute, without query. */
  key: string;
  /** Whether it holds what the map shows, so that its age must be told. */
  data: boolean;
}

/** Files of map tiles, and tiles by themselves. */
const tile = /\.(?:pmtiles|mvt|pbf)$/;

/** What of a request decides. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'cache'> & {
  headers: Pick<Headers, 'has'>;
};

/**
 * Decides how a request is answered.
 *
 * @param asked the request
 * @param scope absolute address of the folder the app is in, ending in "/"
 * @param paths what the build consists of: percent-encoded paths from the scope, "" for the page
 * @returns the route, or null where the request is none of ours: other sites, writing, parts of files, what is
 * asked for with a key, unknown addresses
 */
export function routeOf(asked: Asked, scope: string, paths: ReadonlySet<string>): Route | null {
  const { method, url, mode, cache, headers } = asked;
  if (method !== 'GET' || headers.has('range')) return null;
  // What only some may see is not kept where all who use this browser can open it.
  if (headers.has('authorization')) return null;
  const { origin, pathname, search } = new URL(url);
  const place = origin + pathname;
  if (!place.startsWith(scope)) return null;
  const path = place.slice(scope.length);
  if (path === '' || path === 'index.html') {
    // Every view is this page with a query of its own.
    return mode === 'navigate' && cache !== 'no-store'
      ? { way: 'fresh', key: scope, data: false }
      : null;
  }
  // Tiles are too many to be kept.
  if (search !== '' || tile.test(path)) return null;
  // Also those of an earlier version, for a tab that still runs it.
  if (path.startsWith('assets/')) return { way: 'kept', key: place, data: false };
  // A layer can be put beside the others without a new build.
  const data = path.startsWith('geodata/');
  if (!data && !paths.has(path)) return null;
  return { way: cache === 'no-store' ? 'alone' : 'fresh', key: place, data };
}
