import type { Position } from 'geojson';

/** A routing service, as the workspace names it. */
export interface RoutingService {
  slag: 'osrm' | 'valhalla';
  /** Where it answers, with or without a slash at the end. */
  url: string;
}

/**
 * Why a service gave no route: it cannot be reached, it said no (too many stops, no way, not allowed, too busy), what it
 * said is no answer, or it did not answer in time.
 */
export interface RoutingFailure {
  code: 'offline' | 'refused' | 'badAnswer' | 'timeout';
  /** HTTP status, or the service's own word for it. */
  detail: string;
}

export type Routed<T> = { ok: true; value: T } | { ok: false; failure: RoutingFailure };

/** The way between two stops as a service has it; positions are as it gave them. */
export interface ServiceWay {
  path: readonly Position[];
  meters: number;
}

/** What one service is asked, and how its answer is read. */
export interface RoutingProtocol {
  routeAddress: (points: readonly Position[]) => string;
  /** One way for each stop but the first; null when the answer is none. */
  readRoute: (answer: unknown) => readonly ServiceWay[] | null;
  tableAddress: (points: readonly Position[]) => string;
  /** Metres from each to each, row by row, null where there is no way; null when the answer is none. */
  readTable: (answer: unknown) => readonly (readonly (number | null)[])[] | null;
  /** The service's own word for why it refuses, if the answer holds one. */
  readRefusal: (answer: unknown) => string | null;
}
