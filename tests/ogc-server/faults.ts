/** What a played server can be told to do wrong, request by request. */
import type { Feature, Geometry } from 'geojson';
import { delay, HttpResponse } from 'msw';
import type { Method, PlayedRow } from './played-rows.ts';

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
  | { kind: 'removes'; count: number } // the first rows go, then it answers
  // Somebody else writes first, then it answers; told the item that is asked for, null where none is.
  | { kind: 'changedByOther'; change: (rows: PlayedRow[], item: string | null) => void }
  | { kind: 'noDatabase' } // QGIS Server without its database: no rows, 200; writes are refused as of rows that are gone
  | { kind: 'appliedThenNetwork' } // the write is done, and the answer never comes
  | { kind: 'appliedThenStatus'; status: number }; // the write is done, and something on the way says it was not

interface Rule {
  fault: Fault;
  /**
   * Which requests it is for. If left out: for pages of items. GET is for pages and for single items. A write that is
   * refused by status, sent a web page or has no network is not done; one whose answer is cut off or wrong is.
   */
  method?: Method;
  /** Which of those requests it is for, counted from 1 for each collection (and method, if given); all if left out. */
  on?: number;
  /** Only requests for the items from this offset on. */
  offset?: number;
  /** How often it happens; for ever if left out. */
  times?: number;
}

/** A request, as far as faults tell requests apart. */
interface Asked {
  method: Method;
  /** Where the page begins; undefined where the request is for no page. */
  offset?: number;
}

/** The faults that are switched on. */
export class FaultBook {
  #rules: (Required<Omit<Rule, 'method'>> & { method: Method | undefined })[] = [];
  #asked = new Map<string, number>();

  /** Switches a fault on; several may be on at once. */
  add({ fault, method, on = 0, offset = -1, times = Number.POSITIVE_INFINITY }: Rule): void {
    this.#rules.push({ fault, method, on, offset, times });
  }

  /** Switches all faults off, and counts requests from 1 again. */
  clear(): void {
    this.#rules = [];
    this.#asked.clear();
  }

  /** The faults for the next request of a kind to this collection. */
  next(collection: string, { method, offset: from }: Asked): Fault[] {
    const ofMethod = this.#count(`${method} ${collection}`);
    const ofPages = from === undefined ? 0 : this.#count(collection);
    return this.#rules
      .filter(({ method: wanted, on, offset, times }) => {
        if (wanted === undefined ? from === undefined : wanted !== method) return false;
        const asked = wanted === undefined ? ofPages : ofMethod;
        const isMeant = (on === 0 || on === asked) && (offset < 0 || offset === from);
        return isMeant && times > 0;
      })
      .map((rule) => {
        rule.times--;
        return rule.fault;
      });
  }

  #count(key: string): number {
    const count = (this.#asked.get(key) ?? 0) + 1;
    this.#asked.set(key, count);
    return count;
  }

  /** Requests to this collection since the start or the last `clear`: for pages of items, or all of a method. */
  asked(collection: string, method?: Method): number {
    return this.#asked.get(method === undefined ? collection : `${method} ${collection}`) ?? 0;
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

function cutOff(text: string, status: number, headers: Record<string, string>): Response {
  // What has no body can only break off before its end.
  if (text === '') return HttpResponse.error();
  let sent = false;
  const body = new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('cut off'));
      else controller.enqueue(halfOf(text));
      sent = true;
    },
  });
  return new HttpResponse(body, { status, headers });
}

function refusal(
  { status, retryAfter }: { status: number; retryAfter?: number | string },
  headers: Record<string, string>,
): Response {
  const rest = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  const body = JSON.stringify({ code: `${status}`, description: 'played fault' });
  const json = { ...headers, ...rest, 'Content-Type': 'application/json' };
  return new HttpResponse(body, { status, headers: json });
}

/**
 * The answer that a fault gives in place of the right one; undefined where the faults leave it alone.
 * @param text the right body
 * @param headers of the right answer
 * @param status of the right answer
 */
export function spoilAnswer(
  faults: readonly Fault[],
  text: string,
  headers: Record<string, string>,
  status = 200,
): Response | undefined {
  return refuseFirst(faults, headers) ?? spoilDone(faults, text, headers, status);
}

/** The answer of a fault that keeps the request from being done; undefined where it is to be done. */
export function refuseFirst(
  faults: readonly Fault[],
  headers: Record<string, string>,
): Response | undefined {
  for (const fault of faults) {
    const typed = (type: string) => ({ headers: { ...headers, 'Content-Type': type } });
    switch (fault.kind) {
      case 'network':
        return HttpResponse.error();
      case 'status':
        return refusal(fault, headers);
      case 'webPage':
        return new HttpResponse(webPage, typed('text/html; charset=utf-8'));
      case 'xml':
        return new HttpResponse(xml, typed('application/gml+xml; version=3.2'));
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

/** The answer of a fault that comes when the request has been done; undefined where the faults leave it alone. */
export function spoilDone(
  faults: readonly Fault[],
  text: string,
  headers: Record<string, string>,
  status: number,
): Response | undefined {
  // What has no body has none to spoil.
  const body = <Body>(given: Body) => (text === '' ? null : given);
  for (const fault of faults) {
    switch (fault.kind) {
      case 'appliedThenNetwork':
        return HttpResponse.error();
      case 'appliedThenStatus':
        return refusal(fault, headers);
      case 'cutOff':
        return cutOff(text, status, headers);
      case 'truncated':
        return new HttpResponse(body(halfOf(text)), { status, headers });
      case 'wrongType': {
        const typed = { ...headers, 'Content-Type': fault.type };
        return new HttpResponse(body(text), { status, headers: typed });
      }
      default:
    }
  }
  return undefined;
}
