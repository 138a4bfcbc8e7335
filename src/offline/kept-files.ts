/** Pauses before the second and the third try, in ms. */
const pausesMs = [1_000, 5_000];

/** A server's `Vary` tells apart what it packs differently; unpacked it is all the same. */
const match: CacheQueryOptions = { ignoreVary: true };

const prefixOf = (scope: string) => `offline ${new URL(scope).pathname} `;

/** Name of the cache of one version. Several places can share an origin, so it names the folder too. */
export function cacheNameOf(scope: string, version: string): string {
  return prefixOf(scope) + version;
}

/** What is kept under an address in one version's cache. */
export async function findKept(cacheName: string, key: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(key, match);
}

/** What is kept under an address by any version: right for names that carry a hash of their content. */
export function findAnywhere(key: string): Promise<Response | undefined> {
  return caches.match(key, match);
}

async function persist(get: () => Promise<Response>): Promise<Response> {
  for (const pauseMs of pausesMs) {
    try {
      return await get();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  return get();
}

async function fetchWhole(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // A page kept with the mark of a redirect may not answer for a navigation.
  return response.redirected ? new Response(response.body, response) : response;
}

/**
 * Fetches every file of a version into its cache, one after another so that the page has the network for itself.
 * What an earlier, broken off try has fetched is not fetched again.
 *
 * @param cacheName from {@link cacheNameOf}
 * @param urls absolute addresses
 * @param hashed whether the name of a file carries a hash of its content
 * @param page address of the page and the version it must name: another one would ask for files that this version
 *   does not have, as while a new build is being copied to the server
 * @throws when a file could not be had in three tries, the page is another, or there is no room
 */
export async function keepAll(
  cacheName: string,
  urls: readonly string[],
  hashed: (url: string) => boolean,
  page: { url: string; version: string },
): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const url of urls) {
    if (await cache.match(url, match)) continue;
    const known = hashed(url) ? await findAnywhere(url) : undefined;
    // `no-cache`: the server is asked whether what the browser has is still right.
    const mode = hashed(url) ? 'default' : 'no-cache';
    const response = known ?? (await persist(() => fetchWhole(url, mode)));
    if (url === page.url && !(await response.clone().text()).includes(page.version))
      throw new Error(`${url} is not of version ${page.version}`);
    await cache.put(url, response);
  }
}

/**
 * Puts a file that the network gave in place of the one that is kept, unless the server's own mark says that they are
 * the same: large layers are not written anew at every start.
 */
export async function keepNewer(cacheName: string, key: string, fresh: Response): Promise<void> {
  const mark = fresh.headers.get('etag');
  const kept = await findKept(cacheName, key);
  if (mark !== null && kept?.headers.get('etag') === mark) await fresh.body?.cancel();
  else await (await caches.open(cacheName)).put(key, fresh);
}

/** Removes what other versions of the app in this folder have kept. */
export async function removeOthers(scope: string, cacheName: string): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefixOf(scope)) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}
