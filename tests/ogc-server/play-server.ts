/**
 * A server that plays OGC API Features Part 1 (17-069r4) over features in memory: handlers for MSW, for node and for a
 * browser's worker alike.
 */
import type { Feature, Geometry } from 'geojson';
import { type HttpHandler, HttpResponse, http } from 'msw';
import {
  apiDescription,
  boxOf,
  conformance,
  describeCollection,
  landingPage,
} from './descriptions.ts';
import {
  type Fault,
  FaultBook,
  findFault,
  holdUp,
  type ItemsPage,
  spoilAnswer,
  spoilPage,
} from './faults.ts';
import { filterRows, isProperty } from './filter-rows.ts';

/** A feature of a collection; a record may have no place. */
export type PlayedRow = Feature<Geometry | null>;

interface ServerOptions {
  /** Items on a page where none are asked for. */
  usualLimit?: number;
  /** Items on a page at most. */
  mostPerPage?: number;
}

export interface PlayedServer {
  /** Address of the landing page, without "/" at its end. */
  base: string;
  handlers: HttpHandler[];
  faults: FaultBook;
  /** What it holds now; changed by whoever may write. */
  collections: Map<string, PlayedRow[]>;
  /** The queries for items that came, in order. */
  queries: URLSearchParams[];
}

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, Content-Type, Authorization',
  // Without it a page of another origin does not see how long it is to wait.
  'Access-Control-Expose-Headers': 'Retry-After',
};
const geoJson = 'application/geo+json';
const knownParameters = new Set(['f', 'limit', 'offset', 'bbox']);

function answer(body: object, type = 'application/json', status = 200): Response {
  return HttpResponse.json(body, { status, headers: { ...cors, 'Content-Type': type } });
}

const complaint = (status: number, description: string) =>
  answer({ code: String(status), description }, 'application/json', status);

/** What is asked for, or what is wrong with the question. */
function readQuery(
  query: URLSearchParams,
  { usualLimit = 10, mostPerPage = 10_000 }: ServerOptions,
  features: readonly PlayedRow[],
): { limit: number; offset: number; bbox: number[] | null } | { fault: string } {
  const stranger = [...query.keys()].find(
    (key) => !(knownParameters.has(key) || isProperty(features, key)),
  );
  // 17-069r4, 7.6: parameters that the API does not define are refused.
  if (stranger !== undefined) return { fault: `unknown parameter ${stranger}` };
  const limit = Number(query.get('limit') ?? usualLimit);
  const offset = Number(query.get('offset') ?? 0);
  if (!Number.isInteger(limit) || limit < 1) return { fault: 'limit' };
  if (!Number.isInteger(offset) || offset < 0) return { fault: 'offset' };
  const bbox = query.get('bbox')?.split(',').map(Number) ?? null;
  if (bbox && (bbox.length !== 4 || bbox.some(Number.isNaN))) return { fault: 'bbox' };
  return { limit: Math.min(limit, mostPerPage), offset, bbox };
}

/** Whether a feature's own box meets a box; one without a place never does (17-069r4, 7.15.3). */
function lies(feature: PlayedRow, [west = 0, south = 0, east = 0, north = 0]: number[]): boolean {
  const box = boxOf([feature]);
  return box !== null && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
}

/** Changes what the collection holds, as somebody else might between two pages. */
function changeRows(features: PlayedRow[], faults: readonly Fault[]): void {
  const coming = findFault(faults, 'inserts');
  if (coming) features.unshift(...coming.features);
  const going = findFault(faults, 'removes');
  if (going) features.splice(0, going.count);
}

function makePage(
  url: URL,
  matching: readonly PlayedRow[],
  asked: { limit: number; offset: number },
  faults: readonly Fault[],
): ItemsPage {
  const limit = Math.min(asked.limit, findFault(faults, 'cap')?.limit ?? asked.limit);
  const lastStart = Math.floor(Math.max(0, matching.length - 1) / limit) * limit;
  let { offset } = asked;
  if (findFault(faults, 'repeats')) offset = 0;
  if (findFault(faults, 'clamps')) offset = Math.min(offset, lastStart);
  const features = matching.slice(offset, offset + limit);
  const next = new URL(url);
  next.searchParams.set('offset', String(offset + limit));
  const links = [{ rel: 'self', href: url.href, type: geoJson }];
  if (offset + limit < matching.length) links.push({ rel: 'next', href: next.href, type: geoJson });
  const page = {
    features,
    numberMatched: matching.length,
    numberReturned: features.length,
    links,
  };
  return spoilPage(page, faults, next.href);
}

/**
 * Plays a server.
 * @param base absolute address of its landing page, without "/" at its end
 * @param given the collections it has, by id; they are copied
 */
export function playServer(
  base: string,
  given: Readonly<Record<string, { features: readonly PlayedRow[] }>>,
  options: ServerOptions = {},
): PlayedServer {
  const faults = new FaultBook();
  const collections = new Map(
    Object.entries(given).map(([id, { features }]) => [id, [...features]]),
  );
  const queries: URLSearchParams[] = [];
  const withFeatures =
    (
      respond: (
        id: string,
        features: PlayedRow[],
        request: Request,
      ) => Response | Promise<Response>,
    ) =>
    ({ params, request }: { params: Readonly<Record<string, unknown>>; request: Request }) => {
      const id = String(params['collection']);
      const features = collections.get(id);
      return features ? respond(id, features, request) : complaint(404, `no collection ${id}`);
    };
  const items = withFeatures(async (id, features, request) => {
    const url = new URL(request.url);
    queries.push(url.searchParams);
    const active = faults.next(id, Number(url.searchParams.get('offset') ?? 0));
    await holdUp(active);
    changeRows(features, active);
    const asked = readQuery(url.searchParams, options, features);
    if ('fault' in asked) return complaint(400, asked.fault);
    const { bbox } = asked;
    const rows = filterRows(features, url.searchParams);
    const matching = bbox ? rows.filter((feature) => lies(feature, bbox)) : rows;
    const body = { type: 'FeatureCollection', ...makePage(url, matching, asked, active) };
    const headers = { ...cors, 'Content-Type': geoJson };
    return spoilAnswer(active, JSON.stringify(body), headers) ?? answer(body, geoJson);
  });
  const item = withFeatures((id, features, request) => {
    const asked = decodeURIComponent(new URL(request.url).pathname.split('/').at(-1) ?? '');
    const feature = features.find((one) => String(one.id) === asked);
    return feature ? answer(feature, geoJson) : complaint(404, `no item ${asked} in ${id}`);
  });
  const describeAll = () => ({
    links: [{ rel: 'self', href: `${base}/collections`, type: 'application/json' }],
    collections: [...collections].map(([id, features]) => describeCollection(base, id, features)),
  });
  const collection = `${base}/collections/:collection`;
  return {
    base,
    faults,
    collections,
    queries,
    handlers: [
      http.options(`${base}/*`, () => new HttpResponse(null, { status: 204, headers: cors })),
      http.get(base, () => answer(landingPage(base))),
      http.get(`${base}/`, () => answer(landingPage(base))),
      http.get(`${base}/api`, () =>
        answer(
          apiDescription(base, options.mostPerPage ?? 10_000),
          'application/vnd.oai.openapi+json;version=3.0',
        ),
      ),
      http.get(`${base}/conformance`, () => answer(conformance())),
      http.get(`${base}/collections`, () => answer(describeAll())),
      http.get(
        collection,
        withFeatures((id, features) => answer(describeCollection(base, id, features))),
      ),
      http.get(`${collection}/items`, items),
      http.get(`${collection}/items/:item`, item),
    ],
  };
}
