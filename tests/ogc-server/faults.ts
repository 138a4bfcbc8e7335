/** What a played server can be told to do wrong, request by request. */
import type { Feature, Geometry } from 'geojson';
import { delay, HttpResponse } from 'msw';

/** A page of items before it is written: what the faults may change. */
export interface ItemsPage {
  features: readonly unknown[];
  numberMatched?: number;
  numberReturned: number;
  links: { rel: string; href: string; type: string; title?: string }[];
}

export type Fault =
  | { kind: 'slow'; ms: number }
  | { kind: 'silent' } // never answers
  | { kind: 'network' } // no answer, as where a certificate or CORS forbids it
  | { kind: 'status'; status: number; retryAfter?: number | string }
  | { kind: 'cutOff' } // breaks off in the middle of the body
  | { kind: 'truncated' } // ends in the middle of the body, as if that were all
  | { kind: 'webPage' }
  | { kind: 'wrongType'; type: string } // the right body under a wrong name
  | { kind: 'xml' }
  | { kind: 'exception' } // an answer in JSON that is no collection
  | { kind: 'repeats' } // gives the first page whatever is asked for
  | { kind: 'clamps' } // gives the last page for what lies after it
  | { kind: 'endlessNext' } // always links to a next page
  | { kind: 'noNext' } // never links to a next page
  | { kind: 'counts'; matched: number | undefined } // tells this numberMatched, or none
  | { kind: 'cap'; limit: number } // gives fewer than it is asked for
  | { kind: 'inserts'; features: readonly Feature<Geometry | null>[] } // rows come in before the first, then it answers
  | { kind: 'removes'; count: number }; // the first rows go, then it answers

interface Rule {
  fault: Fault;
  /** Which requests for items it is for, counted from 1 for each collection; all if left out. */
  on?: number;
  /** Only requests for the items from this offset on. */
  offset?: number;
  /** How often it happens; for ever if left out. */
  times?: number;
}

/** The faults that are switched on. */
export class FaultBook {
  #rules: Required<Rule>[] = [];
  #asked = new Map<string, number>();

  /** Switches a fault on; several may be on at once. */
  add({ fault, on = 0, offset = -1, times = Number.POSITIVE_INFINITY }: Rule): void {
    this.#rules.push({ fault, on, offset, times });
  }

  /** Switches all faults off, and counts requests from 1 again. */
  clear(): void {
    this.#rules = [];
    this.#asked.clear();
  }

  /** The faults for the next request for items of this collection, from this offset on. */
  next(collection: string, from: number): Fault[] {
    const asked = (this.#asked.get(collection) ?? 0) + 1;
    this.#asked.set(collection, asked);
    return this.#rules
      .filter(({ on, offset, times }) => {
        const isMeant = (on === 0 || on === asked) && (offset < 0 || offset === from);
        return isMeant && times > 0;
      })
      .map((rule) => {
        rule.times--;
        return rule.fault;
      });
  }

  /** Requests for items of this collection since the start or the last `clear`. */
  asked(collection: string): number {
    return this.#asked.get(collection) ?? 0;
  }
}

/** The fault of a kind among those that are on. */
export function findFault<Kind extends Fault['kind']>(
  faults: readonly Fault[],
  kind: Kind,
): Extract<Fault, { kind: Kind }> | undefined {
  return faults.find((fault): fault is Extract<Fault, { kind: Kind }> => fault.kind === kind);
}

/** Waits as the faults say. */
export async function holdUp(faults: readonly Fault[]): Promise<void> {
  const slow = findFault(faults, 'slow');
  if (slow) await delay(slow.ms);
  if (findFault(faults, 'silent')) await new Promise<void>(() => {});
}

/** A page as the faults make it; links and counts only. */
export function spoilPage(page: ItemsPage, faults: readonly Fault[], next: string): ItemsPage {
  const counts = findFault(faults, 'counts');
  const withoutNext = page.links.filter(({ rel }) => rel !== 'next');
  const { numberMatched, ...rest } = page;
  const matched = counts ? counts.matched : numberMatched;
  const links = findFault(faults, 'endlessNext')
    ? [...withoutNext, { rel: 'next', href: next, type: 'application/geo+json' }]
    : page.links;
  return {
    ...rest,
    ...(matched === undefined ? {} : { numberMatched: matched }),
    links: findFault(faults, 'noNext') ? withoutNext : links,
  };
}

const webPage = '<!doctype html>\n<html lang="sv"><title>Logga in</title><p>Logga in</p></html>';
const xml = '<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs"/>';

function halfOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  return bytes.slice(0, Math.floor(bytes.length / 2));
}

function cutOff(text: string, headers: Record<string, string>): Response {
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('cut off'));
      else controller.enqueue(halfOf(text));
      sent = true;
    },
  });
  return new HttpResponse(body, { headers });
}

/**
 * The answer that a fault gives in place of the right one; undefined where the faults leave it alone.
 * @param text the right body
 * @param headers of the right answer
 */
export function spoilAnswer(
  faults: readonly Fault[],
  text: string,
  headers: Record<string, string>,
): Response | undefined {
  for (const fault of faults) {
    const typed = (type: string) => ({ headers: { ...headers, 'Content-Type': type } });
    switch (fault.kind) {
      case 'network':
        return HttpResponse.error();
      case 'status': {
        const { status, retryAfter } = fault;
        const after = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
        const body = JSON.stringify({ code: `${status}`, description: 'played fault' });
        const json = { ...headers, ...after, 'Content-Type': 'application/json' };
        return new HttpResponse(body, { status, headers: json });
      }
      case 'cutOff':
        return cutOff(text, headers);
      case 'truncated':
        return new HttpResponse(halfOf(text), { headers });
      case 'webPage':
        return new HttpResponse(webPage, typed('text/html; charset=utf-8'));
      case 'xml':
        return new HttpResponse(xml, typed('application/gml+xml; version=3.2'));
      case 'wrongType':
        return new HttpResponse(text, typed(fault.type));
      case 'exception':
        return new HttpResponse(
          JSON.stringify({ code: 'NotFound', description: 'played fault' }),
          typed('application/json'),
        );
      default:
    }
  }
  return undefined;
}
