/**
 * A server that plays OGC API Features Part 1 (17-069r4) and Part 4 (20-002r1), or QGIS Server over a database, over
 * features in memory: handlers for MSW, for node and for a browser's worker alike.
 */
import { type HttpHandler, HttpResponse, http } from 'msw';
import { complaint, cors, geoJson, type Outcome, outcome, respond } from './answers.ts';
import { type Columns, columnsIn } from './columns.ts';
import { apiDescription, conformance, describeCollection, landingPage } from './descriptions.ts';
import { FaultBook, findFault, holdUp, refuseFirst, spoilAnswer, spoilDone } from './faults.ts';
import { changeRows, makePage } from './items-page.ts';
import { type Method, type PlayedRow, parseJson, type Refuse, type Write } from './played-rows.ts';
import { type PageLimits, qgisQuery, type ReadQuery, standardQuery } from './read-query.ts';
import { asTableRow, QgisWrites, qgisComplaint, qgisInvalid, qgisReadOnly } from './write-qgis.ts';
import { StandardWrites, Tags } from './write-standard.ts';

export type { PlayedRow } from './played-rows.ts';

export interface ServerOptions extends PageLimits {
  /** What it is like: a server that keeps to the standard (if left out), or QGIS Server 3.22 over deploy/schema.sql. */
  manner?: 'standard' | 'qgis';
  /** Every request for items must bear it (RFC 6750). */
  token?: string;
  /** Takes no writes. */
  readOnly?: boolean;
  /** Says why a row may not be saved: QGIS Server refuses it and keeps the reason to itself. */
  refuse?: Refuse;
}

/** A write that came. */
interface PlayedWrite {
  method: string;
  /** Id of the item as it stands in the address; null where a row is to be added. */
  id: string | null;
  collection: string;
  /** As JSON; as text where it is none. */
  body: unknown;
  headers: Headers;
  /** What the server answered, whether or not that came through; 0 where the write did not reach it. */
  status: number;
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
  /** The writes that came, in order. */
  writes: PlayedWrite[];
}

/** What is different between servers. */
interface Manner {
  readQuery: ReadQuery;
  /** Of an item that is not there. */
  missing: (item: string, collection: string) => Outcome;
  noCollection: (collection: string) => Outcome;
  readOnly: (method: string, collection: string) => Outcome;
  /** The version that a row has beside its properties. */
  tag?: (collection: string, row: PlayedRow) => string;
  write: (write: Write) => Outcome;
}

/** The one row of the collection by which one sees that the database answers: see deploy/schema.sql. */
const answeringRow: PlayedRow = {
  type: 'Feature',
  id: '1',
  properties: { fid: 1, id: 'svarar' },
  geometry: null,
};

type Given = Readonly<Record<string, { features: readonly PlayedRow[]; columns?: Columns }>>;

function standardManner(options: ServerOptions): Manner {
  const tags = new Tags();
  const writes = new StandardWrites(tags, options.refuse ?? (() => null));
  return {
    readQuery: standardQuery(options),
    missing: (item, collection) => complaint(404, `no item ${item} in ${collection}`),
    noCollection: (collection) => complaint(404, `no collection ${collection}`),
    readOnly: (method) => complaint(403, `${method} is not allowed`),
    tag: (collection, row) => tags.of(collection, row),
    write: (write) => writes.handle(write),
  };
}

function qgisManner(given: Given, options: ServerOptions): Manner {
  const columns = Object.entries(given)
    .filter(([, { features, columns: told }]) => told || features.length > 0)
    .map(([id, { features, columns: told }]) => [id, told ?? columnsIn(features)] as const);
  const writes = new QgisWrites(new Map(columns), options.refuse ?? (() => null));
  return {
    readQuery: qgisQuery(options),
    missing: qgisInvalid,
    noCollection: (collection) =>
      qgisComplaint(
        404,
        `Collection with given id (${collection}) was not found or multiple matches were found`,
      ),
    readOnly: qgisReadOnly,
    write: (write) => writes.handle(write),
  };
}

/** Whether a request may see items at all. */
function refuseStranger({ headers }: Request, { token }: ServerOptions): Outcome | undefined {
  if (token === undefined || headers.get('Authorization') === `Bearer ${token}`) return undefined;
  return complaint(401, 'a token is needed', { 'WWW-Authenticate': 'Bearer' });
}

const methods: ReadonlySet<string> = new Set<Method>(['GET', 'POST', 'PUT', 'DELETE']);
/** HEAD and PATCH have no faults of their own. */
const isMethod = (name: string): name is Method => methods.has(name);

interface Params {
  params: Readonly<Record<string, unknown>>;
  request: Request;
}

/** The handlers for items, as one object that holds what they share. */
class Items {
  readonly faults = new FaultBook();
  readonly queries: URLSearchParams[] = [];
  readonly writes: PlayedWrite[] = [];
  readonly #collections: Map<string, PlayedRow[]>;
  readonly #manner: Manner;
  readonly #options: ServerOptions;
  readonly #base: string;

  constructor(
    base: string,
    collections: Map<string, PlayedRow[]>,
    manner: Manner,
    options: ServerOptions,
  ) {
    this.#base = base;
    this.#collections = collections;
    this.#manner = manner;
    this.#options = options;
  }

  /** The rows of the collection that the address names, or the answer where there is none. */
  of(params: Params['params']): { id: string; rows: PlayedRow[] } | { answer: Response } {
    const id = String(params['collection']);
    const rows = this.#collections.get(id);
    return rows ? { id, rows } : { answer: respond(this.#manner.noCollection(id)) };
  }

  page = async ({ params, request }: Params): Promise<Response> => {
    const found = this.of(params);
    if ('answer' in found) return found.answer;
    const { id, rows } = found;
    const url = new URL(request.url);
    this.queries.push(url.searchParams);
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const active = this.faults.next(id, { method: 'GET', offset });
    await holdUp(active);
    changeRows(rows, active);
    const stranger = refuseStranger(request, this.#options);
    if (stranger) return respond(stranger);
    const asked = this.#manner.readQuery(url.searchParams, rows);
    if ('refusal' in asked) return respond(asked.refusal);
    const body = { type: 'FeatureCollection', ...makePage(url, asked, active) };
    const headers = { ...cors, 'Content-Type': geoJson };
    return (
      spoilAnswer(active, JSON.stringify(body), headers) ?? respond(outcome(200, body, headers))
    );
  };

  one = async ({ params, request }: Params): Promise<Response> => {
    const found = this.of(params);
    if ('answer' in found) return found.answer;
    const { id, rows } = found;
    const active = this.faults.next(id, { method: 'GET' });
    await holdUp(active);
    const item = String(params['item']);
    changeRows(rows, active, item);
    const stranger = refuseStranger(request, this.#options);
    if (stranger) return respond(stranger);
    const refused = refuseFirst(active, { ...cors });
    if (refused) return refused;
    const row = rows.find((each) => String(each.id) === item);
    if (!row) return respond(this.#manner.missing(item, id));
    const { tag } = this.#manner;
    const version = tag ? { ETag: tag(id, row) } : {};
    const headers = { ...cors, 'Content-Type': geoJson, ...version };
    return spoilAnswer(active, JSON.stringify(row), headers) ?? respond(outcome(200, row, headers));
  };

  write = async ({ params, request }: Params): Promise<Response> => {
    const found = this.of(params);
    if ('answer' in found) return found.answer;
    const { id: collection, rows } = found;
    const { method } = request;
    const item = params['item'] === undefined ? null : String(params['item']);
    const text = await request.text();
    const headers = new Headers(request.headers);
    const parsed = parseJson(text);
    const body = 'value' in parsed ? parsed.value : text;
    const came: PlayedWrite = { method, id: item, collection, body, headers, status: 0 };
    this.writes.push(came);
    const active = isMethod(method) ? this.faults.next(collection, { method }) : [];
    await holdUp(active);
    changeRows(rows, active, item);
    const refused = refuseFirst(active, { ...cors });
    if (refused) {
      if (!findFault(active, 'network')) came.status = refused.status;
      return refused;
    }
    const address = `${this.#base}/collections/${encodeURIComponent(collection)}/items`;
    const done =
      (findFault(active, 'noDatabase') && this.#manner.missing(String(item), collection)) ??
      refuseStranger(request, this.#options) ??
      (this.#options.readOnly ? this.#manner.readOnly(method, collection) : undefined) ??
      this.#manner.write({ method, collection, rows, item, text, headers, address });
    came.status = done.status;
    const written = done.body === null ? '' : JSON.stringify(done.body);
    return spoilDone(active, written, { ...cors, ...done.headers }, done.status) ?? respond(done);
  };
}

/**
 * Plays a server.
 * @param base absolute address of its landing page, without "/" at its end
 * @param given the collections it has, by id; they are copied. For QGIS Server rows are as toFlatFeature makes them, and
 * columns those of the table: the ones that the rows have, if left out
 */
export function playServer(base: string, given: Given, options: ServerOptions = {}): PlayedServer {
  const isQgis = options.manner === 'qgis';
  const collections = new Map(
    Object.entries(given).map(([id, { features }]) => [
      id,
      isQgis ? features.map(asTableRow) : [...features],
    ]),
  );
  if (isQgis) collections.set('svarar', [answeringRow]);
  const manner = isQgis ? qgisManner(given, options) : standardManner(options);
  const items = new Items(base, collections, manner, options);
  const answer = (body: object, type = 'application/json') =>
    respond(outcome(200, body, { 'Content-Type': type }));
  const describeAll = () => ({
    links: [{ rel: 'self', href: `${base}/collections`, type: 'application/json' }],
    collections: [...collections].map(([id, rows]) => describeCollection(base, id, rows)),
  });
  const collection = `${base}/collections/:collection`;
  const api = apiDescription(base, options.mostPerPage ?? 10_000);
  return {
    base,
    faults: items.faults,
    collections,
    queries: items.queries,
    writes: items.writes,
    handlers: [
      http.options(`${base}/*`, () => new HttpResponse(null, { status: 204, headers: cors })),
      http.get(base, () => answer(landingPage(base))),
      http.get(`${base}/`, () => answer(landingPage(base))),
      http.get(`${base}/api`, () => answer(api, 'application/vnd.oai.openapi+json;version=3.0')),
      http.get(`${base}/conformance`, () => answer(conformance())),
      http.get(`${base}/collections`, () => answer(describeAll())),
      http.get(collection, ({ params }) => {
        const found = items.of(params);
        return 'answer' in found
          ? found.answer
          : answer(describeCollection(base, found.id, found.rows));
      }),
      http.get(`${collection}/items`, items.page),
      http.get(`${collection}/items/:item`, items.one),
      ...[http.post, http.put, http.patch, http.delete].flatMap((on) => [
        on(`${collection}/items`, items.write),
        on(`${collection}/items/:item`, items.write),
      ]),
    ],
  };
}
