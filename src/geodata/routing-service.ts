import type { Position } from 'geojson';
import { shorten } from '@/domain/issues';
import type {
  Routed,
  RoutingFailure,
  RoutingProtocol,
  RoutingService,
  ServiceWay,
} from './routing-answer';
import { osrmProtocol } from './routing-osrm';
import { valhallaProtocol } from './routing-valhalla';

/** A leg of a route, in the form that the analysis gives its own. */
interface ServiceLeg {
  /** WGS 84, six decimals; begins and ends at the stops. */
  path: Position[];
  /** Metres to walk: what the service says, and straight to and from the streets it knows. */
  meters: number;
  straightMeters: number;
  kind: 'tjanst';
}

/** Metres between stops, row by row, the same both ways. */
interface ServiceDistances {
  count: number;
  between: Float64Array;
}

interface AskOptions {
  signal?: AbortSignal | undefined;
  /** Longest wait for the answer. */
  waitMs?: number;
}

interface RouteAskOptions extends AskOptions {
  /** Straight metres between two positions: this room has no plane of its own. */
  straightMeters: (a: Position, b: Position) => number;
}

/** A planner waits no longer for a line on the map; there is one without the service. */
const patienceMs = 10_000;

function failed(
  code: RoutingFailure['code'],
  detail: string,
): { ok: false; failure: RoutingFailure } {
  return { ok: false, failure: { code, detail } };
}

function protocolOf({ slag, url }: RoutingService): RoutingProtocol {
  const base = url.endsWith('/') ? url : `${url}/`;
  return slag === 'osrm' ? osrmProtocol(base) : valhallaProtocol(base);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks a service. Its reasons for a refusal stand in the body, under a status of 400. */
async function ask<Value>(
  address: string,
  { readRefusal }: RoutingProtocol,
  read: (answer: unknown) => Value | null,
  { signal, waitMs = patienceMs }: AskOptions,
): Promise<Routed<Value>> {
  const limit = AbortSignal.timeout(waitMs);
  try {
    const response = await fetch(address, {
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const text = await response.text();
    const answer = parseJson(text);
    const refusal = readRefusal(answer);
    if (!response.ok || refusal !== null)
      return failed('refused', shorten(refusal ?? String(response.status)));
    const value = read(answer);
    return value === null ? failed('badAnswer', shorten(text)) : { ok: true, value };
  } catch (error) {
    if (signal?.aborted) throw error;
    return limit.aborted ? failed('timeout', `${waitMs} ms`) : failed('offline', '');
  }
}

const rounded = ([lng = 0, lat = 0]: Position): Position => [
  Math.round(lng * 1e6) / 1e6,
  Math.round(lat * 1e6) / 1e6,
];

function toLeg(
  { path: given, meters }: ServiceWay,
  from: Position,
  to: Position,
  straightMeters: RouteAskOptions['straightMeters'],
): ServiceLeg {
  const [first = from, last = to] = [given[0], given.at(-1)];
  const path = [from, ...given, to]
    .map(rounded)
    .filter(
      (position, at, all) =>
        at === 0 || position[0] !== all[at - 1]?.[0] || position[1] !== all[at - 1]?.[1],
    );
  // A line of GeoJSON has two positions, also from a stop to itself.
  if (path.length === 1) path.push(rounded(to));
  return {
    path,
    // The service's way begins and ends on the nearest street.
    meters: straightMeters(from, first) + meters + straightMeters(last, to),
    straightMeters: straightMeters(from, to),
    kind: 'tjanst',
  };
}

/**
 * Asks a service for the route on foot through stops, in the order given. The positions of the stops are sent to it.
 * @param points WGS 84
 * @returns a leg for each stop but the first, or why there is none
 * @throws only when the caller aborted it by `signal`
 */
export async function fetchRoute(
  service: RoutingService,
  points: readonly Position[],
  options: RouteAskOptions,
): Promise<Routed<ServiceLeg[]>> {
  if (points.length < 2) return { ok: true, value: [] };
  const protocol = protocolOf(service);
  const ways = await ask(protocol.routeAddress(points), protocol, protocol.readRoute, options);
  if (!ways.ok) return ways;
  if (ways.value.length !== points.length - 1)
    return failed('badAnswer', `${ways.value.length} legs for ${points.length} stops`);
  const legs = ways.value.flatMap((way, at) => {
    const [from, to] = points.slice(at, at + 2);
    return from && to ? [toLeg(way, from, to, options.straightMeters)] : [];
  });
  return { ok: true, value: legs };
}

/** Both ways are walked, but crossings and stairs can make a service tell them a little apart: the mean counts. */
function toDistances(
  rows: readonly (readonly (number | null)[])[],
  count: number,
): Routed<ServiceDistances> {
  if (rows.length !== count || rows.some((row) => row.length !== count))
    return failed('badAnswer', `${rows.length} rows for ${count} stops`);
  const between = new Float64Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      const [there, back] = [rows[a]?.[b] ?? null, rows[b]?.[a] ?? null];
      if (there === null && back === null) return failed('refused', `${a + 1}-${b + 1}`);
      const meters = ((there ?? back ?? 0) + (back ?? there ?? 0)) / 2;
      between[a * count + b] = meters;
      between[b * count + a] = meters;
    }
  return { ok: true, value: { count, between } };
}

/**
 * Asks a service how far it is to walk between every two stops. Their positions are sent to it. The way from a stop to
 * the nearest street is not counted, which is the same in any order.
 * @param points WGS 84
 * @returns metres, the same both ways, or why there are none; `refused` names two stops without a way between them,
 * counted from 1
 * @throws only when the caller aborted it by `signal`
 */
export async function fetchDistances(
  service: RoutingService,
  points: readonly Position[],
  options: AskOptions = {},
): Promise<Routed<ServiceDistances>> {
  if (points.length < 2)
    return { ok: true, value: { count: points.length, between: new Float64Array(points.length) } };
  const protocol = protocolOf(service);
  const rows = await ask(protocol.tableAddress(points), protocol, protocol.readTable, options);
  return rows.ok ? toDistances(rows.value, points.length) : rows;
}
