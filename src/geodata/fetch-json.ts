import { type FailureCode, type Loaded, type LoadFailure, shorten } from '@/domain/issues';

/** Longest wait for one file. A server that has not answered by then is told of, not waited for. */
const patienceMs = 20_000;

interface FetchOptions {
  signal?: AbortSignal | undefined;
  waitMs?: number;
  cache?: RequestCache;
}

function failed(
  code: FailureCode,
  url: string,
  detail?: string,
): { ok: false; failure: LoadFailure } {
  return { ok: false, failure: { code, url, ...(detail === undefined ? {} : { detail }) } };
}

/** Fetches a file, and reads its body in the way that is given. */
async function fetchBody<Body>(
  url: string,
  read: (response: Response) => Promise<Body>,
  { signal, waitMs = patienceMs, cache = 'default' }: FetchOptions = {},
): Promise<Loaded<Body>> {
  const limit = AbortSignal.timeout(waitMs);
  try {
    const response = await fetch(url, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      cache,
    });
    if (response.status === 404) return failed('notFound', url, '404');
    if (!response.ok) return failed('serverError', url, String(response.status));
    return { ok: true, value: await read(response) };
  } catch (error) {
    if (signal?.aborted) throw error;
    return failed(limit.aborted ? 'timeout' : 'unreachable', url);
  }
}

/**
 * Fetches a file as bytes.
 * @returns the bytes, or why they could not be had: notFound, serverError, timeout, unreachable
 * @throws only when the caller aborted it by `signal`
 */
export function fetchBytes(url: string, options?: FetchOptions): Promise<Loaded<Blob>> {
  return fetchBody(url, (response) => response.blob(), options);
}

/**
 * Reads bytes as JSON.
 * @returns the value, or notJson with where the damage is (a web page instead of a file is the usual case)
 */
export function decodeJson(bytes: ArrayBuffer, url: string): Loaded<unknown> {
  try {
    // JSON is UTF-8. Any other character set would be read with its å, ä and ö lost.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return failed('notJson', url, error instanceof Error ? error.message : undefined);
  }
}

/** Fetches a file as text, as it is on the server now; the failures of {@link fetchBytes}. */
export function fetchTextAnew(url: string): Promise<Loaded<string>> {
  return fetchBody(url, (response) => response.text(), { cache: 'no-store' });
}

/** Fetches a JSON file; the failures of {@link fetchBytes} and {@link decodeJson}. */
export async function fetchJson(url: string, signal?: AbortSignal): Promise<Loaded<unknown>> {
  // Not as a Blob: where the page has preloaded the file and the server says it has not changed, Chromium gives a
  // response whose blob() now and then fails or never comes.
  const body = await fetchBody(url, (response) => response.arrayBuffer(), { signal });
  return body.ok ? decodeJson(body.value, url) : body;
}

/** The features of a FeatureCollection, unchecked, or what the value is instead. */
export function featuresOf(value: unknown, url: string): Loaded<readonly unknown[]> {
  if (typeof value !== 'object' || value === null || !('type' in value))
    return failed('notGeoJson', url);
  if (
    value.type !== 'FeatureCollection' ||
    !('features' in value) ||
    !Array.isArray(value.features)
  )
    return failed('notAFeatureCollection', url, shorten(value.type));
  return { ok: true, value: value.features };
}
