/** Writes gather for this long, so that a start with twenty files costs one. */
const gatherMs = 1_000;

/** When the server last gave each file or said that it has not changed. Kept beside the files, in the same cache. */
export class FetchTimes {
  private readonly cacheName: string;
  private readonly key: string;
  private known: Promise<Map<string, number>> | null = null;
  private saving: Promise<void> | null = null;

  /**
   * @param cacheName the cache they are kept in
   * @param key an absolute address in it that no file has
   */
  constructor(cacheName: string, key: string) {
    this.cacheName = cacheName;
    this.key = key;
  }

  /** When the file was fetched, in ms since 1970, or null where that is not known. */
  async of(key: string): Promise<number | null> {
    return (await this.read()).get(key) ?? null;
  }

  /** Notes that the file was fetched now. Resolves when that is written down. */
  async note(key: string): Promise<void> {
    (await this.read()).set(key, Date.now());
    this.saving ??= this.save();
    await this.saving;
  }

  private read(): Promise<Map<string, number>> {
    this.known ??= this.load();
    return this.known;
  }

  private async load(): Promise<Map<string, number>> {
    const cache = await caches.open(this.cacheName);
    const kept = await cache.match(this.key);
    const entries: unknown = kept ? await kept.json() : [];
    // Written by `save` alone, into a cache of this very version.
    return new Map(entries as [string, number][]);
  }

  private async save(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gatherMs));
    this.saving = null;
    const cache = await caches.open(this.cacheName);
    const entries = [...(await this.read())];
    await cache.put(this.key, new Response(JSON.stringify(entries)));
  }
}
