import { type FailureCode, type Loaded, type LoadFailure, shorten } from '@/domain/issues';

/** Longest wait for one file. A server that has not answered by then is told of, not waited for. */
const patienceMs = 20_000;

function failed(
  code: FailureCode,
  url: string,
  detail?: string,
): { ok: false; failure: LoadFailure } {
  return { ok: false, failure: { code, url, ...(detail === undefined ? {} : { detail }) } };
}

/**
 * Fetches a file as bytes.
 * @returns the bytes, or why they could not be had: notFound, serverError, timeout, unreachable
 * @throws only when `signal` was aborted by the caller
 */
export async function fetchBytes(
  url: string,
  signal?: AbortSignal,
  waitMs = patienceMs,
  cache: RequestCache = 'default',
): Promise<Loaded<Blob>> {
  const limit = AbortSignal.timeout(waitMs);
  try {
    const response = await fetch(url, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      cache,
    });
    if (response.status === 404) return failed('notFound', url, '404');
    if (!response.ok) return failed('serverError', url, String(response.status));
    return { ok: true, value: await response.blob() };
  } catch (error) {
    if (signal?.aborted) throw error;
    return failed(limit.aborted ? 'timeout' : 'unreachable', url);
  }
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
export async function fetchTextAnew(url: string): Promise<Loaded<string>> {
  const bytes = await fetchBytes(url, undefined, patienceMs, 'no-store');
  return bytes.ok ? { ok: true, value: await bytes.value.text() } : bytes;
}

/** Fetches a JSON file; the failures of {@link fetchBytes} and {@link decodeJson}. */
export async function fetchJson(url: string, signal?: AbortSignal): Promise<Loaded<unknown>> {
  const bytes = await fetchBytes(url, signal);
  return bytes.ok ? decodeJson(await bytes.value.arrayBuffer(), url) : bytes;
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
