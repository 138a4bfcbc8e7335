import type { FailureCode, SendFailure, SendFailureCode } from '@/domain/issues';
import { type CollectionSource, itemsAddress } from './collection-address';
import type { Refused } from './refused';

/** Waits; rejects with the signal's reason when the caller gives up. */
export function sleepFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
  });
}

/** A failure that names the collection. */
export function refuse<Code extends SendFailureCode>(
  code: Code,
  source: CollectionSource,
  detail?: string,
): { ok: false; failure: SendFailure & { code: Code } } {
  const failure = { code, url: itemsAddress(source), collection: source.collection };
  return { ok: false, failure: detail === undefined ? failure : { ...failure, detail } };
}

const statusCodes: ReadonlyMap<number, FailureCode> = new Map([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [410, 'notFound'],
]);

/** What a status that is none of success means. */
export function refusalOf(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  source: CollectionSource,
): Refused {
  const detail = String(status);
  const known = statusCodes.get(status);
  if (known) return refuse(known, source, detail);
  // Retry-After may be a date too (RFC 9110, 10.2.3); then the usual waits serve.
  const after = headers.get('Retry-After') ?? '';
  const restMs = /^\d{1,9}$/.test(after) ? Number(after) * 1000 : 0;
  if (status === 429)
    return { ...refuse('tooManyRequests', source, restMs > 0 ? after : undefined), restMs };
  return status >= 500
    ? { ...refuse('serverError', source, detail), restMs }
    : refuse('refused', source, detail);
}

/**
 * What it means that no whole answer came.
 * @param isLate the time we wait was up
 * @param pageOrigin of the page that asked; undefined where there is none
 */
export function silenceOf(
  source: CollectionSource,
  isLate: boolean,
  pageOrigin = globalThis.location?.origin,
): Refused {
  if (isLate) return { ...refuse('timeout', source), restMs: 0 };
  const elsewhere = pageOrigin !== undefined && new URL(source.url).origin !== pageOrigin;
  return { ...refuse(elsewhere ? 'unreachableElsewhere' : 'unreachable', source), restMs: 0 };
}
