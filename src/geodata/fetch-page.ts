import { type Loaded, shorten } from '@/domain/issues';
import { type CollectionSource, pageAddress } from './collection-address';
import { decodeJson, featuresOf } from './fetch-json';
import type { Refused } from './refused';
import { refusalOf, refuse, silenceOf, sleepFor } from './server-answer';
import { authorisationFor } from './server-token';

/** How long a server is waited for; only tests set it. */
export interface Patience {
  /** Longest wait for one answer, body and all. */
  waitMs?: number;
  /** Waits between two tries; rejects when the signal is aborted. */
  sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** A number from 0 to 1. */
  random?: () => number;
  /** Origin of the page that asks; undefined where there is no page. */
  pageOrigin?: string | undefined;
}

/** A page of items, unchecked. */
export interface Page {
  features: readonly unknown[];
  /** How many items the collection has, as the server tells; it may be wrong. */
  matched: number | undefined;
  /** Whether the server links to a page after this. */
  hasNext: boolean;
}

const patienceMs = 20_000;
/** Waits before the second and the third try, half of it more or less, so that clients do not come back in step. */
const delaysMs = [300, 900];
/** A server that wants a longer rest than this is not waited for. */
const longestRestMs = 10_000;

/** How one try went. */
type Tried = { ok: true; value: Page } | Refused;

/** What a body is that could not be read as JSON. */
function unreadable(
  bytes: ArrayBuffer,
  contentType: string,
  source: CollectionSource,
  detail: string | undefined,
): Tried {
  const start = new TextDecoder().decode(bytes.slice(0, 200));
  if (/html/i.test(contentType) || /^\s*<(!doctype html|html)/i.test(start))
    return refuse('webPage', source);
  const type = contentType.replace(/;.*$/s, '').trim();
  return type === '' || /json|text\/plain|octet-stream/i.test(type)
    ? refuse('notJson', source, detail)
    : refuse('wrongContentType', source, shorten(type));
}

function readPage(bytes: ArrayBuffer, contentType: string, source: CollectionSource): Tried {
  const json = decodeJson(bytes, '');
  if (!json.ok) return unreadable(bytes, contentType, source, json.failure.detail);
  const features = featuresOf(json.value, '');
  if (!features.ok) return refuse('notAFeatureCollection', source, features.failure.detail);
  const { numberMatched, links } = json.value as { numberMatched?: unknown; links?: unknown }; // an object: featuresOf looked
  return {
    ok: true,
    value: {
      features: features.value,
      matched:
        Number.isSafeInteger(numberMatched) && Number(numberMatched) >= 0
          ? Number(numberMatched)
          : undefined,
      hasNext: Array.isArray(links) && links.some((link: unknown) => isNext(link)),
    },
  };
}

function isNext(link: unknown): boolean {
  return typeof link === 'object' && link !== null && 'rel' in link && link.rel === 'next';
}

async function tryPage(
  source: CollectionSource,
  offset: number,
  { waitMs = patienceMs, pageOrigin }: Patience,
  signal: AbortSignal | undefined,
): Promise<Tried> {
  const limit = AbortSignal.timeout(waitMs);
  const address = pageAddress(source, offset);
  const { headers, redirect } = authorisationFor(address);
  try {
    const response = await fetch(address, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: { Accept: 'application/geo+json, application/json', ...headers },
      redirect,
      // Pages of different age do not fit together.
      cache: 'no-cache',
    });
    if (!response.ok) return refusalOf(response, source);
    const contentType = response.headers.get('Content-Type') ?? '';
    return readPage(await response.arrayBuffer(), contentType, source);
  } catch (error) {
    if (signal?.aborted) throw error;
    return silenceOf(source, limit.aborted, pageOrigin);
  }
}

/**
 * Fetches a page of a collection. What may pass (no network, no answer in time, 429, 5xx) is tried three times, after
 * 0.3 and 0.9 s or what the server asks for, up to 10 s.
 * @param offset items that come before the page, from 0
 * @returns the page, unchecked, or why it could not be had: unauthorised, forbidden, notFound, refused,
 * tooManyRequests, serverError, timeout, unreachable, unreachableElsewhere, webPage, wrongContentType, notJson,
 * notAFeatureCollection
 * @throws only when the caller aborted it by `signal`
 */
export async function fetchPage(
  source: CollectionSource,
  offset: number,
  patience: Patience,
  signal: AbortSignal | undefined,
): Promise<Loaded<Page>> {
  const { sleep = sleepFor, random = Math.random } = patience;
  for (let tries = 0; ; tries++) {
    const tried = await tryPage(source, offset, patience, signal);
    const delay = delaysMs[tries];
    if (tried.ok) return tried;
    const { failure, restMs } = tried;
    if (restMs === undefined || restMs > longestRestMs || delay === undefined)
      return { ok: false, failure };
    await sleep(Math.max(restMs, delay * (0.5 + random())), signal);
  }
}
