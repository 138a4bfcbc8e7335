import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { type Passed, passedAlong } from './passed-along';
import { makePlane, type Plane } from './plane';
import { proposeStops, type StopCandidate, type StopProposal } from './propose-stops';
import { orderStops } from './stop-order';
import { makeStreetNetwork, type StreetNetwork } from './street-network';
import { suggestStops, type WalkLimits } from './suggest-stops';
import { layRoute, measureLegs, type RouteLeg } from './walk-route';

/** What walks are laid on. */
export interface WalkGround {
  /** Definition of the plane's coordinate system in PROJ's words. */
  plane: string;
  /** Streets and paths as lines, WGS 84; null where the workspace has none. */
  streets: readonly (readonly Position[])[] | null;
  /** How much longer the way is than the straight line, where there are no streets to follow. */
  detourFactor: number;
}

/** What the worker is asked, by the name of the question. */
export interface WalkQuestions {
  /** Stops worth going to, and those of them that make a walk within the limits. */
  propose: {
    area: Polygon | MultiPolygon;
    candidates: readonly StopCandidate[];
    limits: WalkLimits;
  };
  /** The shortest order through the points from the first of them to the last, or back to the first. */
  order: { points: readonly Position[]; round: boolean };
  /** The way through the points in the order they have. */
  route: { points: readonly Position[] };
  /** What lies within 50 m of a line, in the order it is passed. */
  passed: {
    path: readonly Position[];
    things: readonly { id: string; geometry: Geometry | null }[];
  };
}

export interface WalkAnswers {
  /** `suggested`: positions among the proposals, in the order they are passed, and how far that is. */
  propose: {
    proposals: readonly StopProposal[];
    suggested: readonly number[];
    suggestedMeters: number;
  };
  /** Positions in the points that were given; the last leg back to the first is not among them. */
  order: readonly number[];
  route: readonly RouteLeg[];
  passed: readonly Passed[];
}

/** More proposals than this are not looked through for a walk: the lightest would not come into it. */
const mostTried = 24;

/** Works out walks on the streets of one workspace. Lives in the worker; the streets are made ready once. */
export class WalkSession {
  readonly #plane: Plane;
  readonly #network: StreetNetwork | null;
  readonly #detourFactor: number;

  constructor({ plane, streets, detourFactor }: WalkGround) {
    this.#plane = makePlane(plane);
    this.#network = streets && makeStreetNetwork(streets, this.#plane);
    this.#detourFactor = detourFactor;
  }

  get #options() {
    return { network: this.#network, plane: this.#plane, detourFactor: this.#detourFactor };
  }

  propose({ area, candidates, limits }: WalkQuestions['propose']): WalkAnswers['propose'] {
    const proposals = proposeStops(area, candidates, this.#plane);
    const positions = proposals.slice(0, mostTried).map(({ position }) => position);
    const distances = measureLegs(positions, this.#options);
    const { stops, meters } = suggestStops(distances, limits);
    return { proposals, suggested: stops, suggestedMeters: meters };
  }

  order({ points, round }: WalkQuestions['order']): WalkAnswers['order'] {
    if (points.length < 3) return points.map((_, at) => at);
    const end = round ? 0 : points.length - 1;
    const { order } = orderStops(measureLegs(points, this.#options), 0, end);
    return round ? order.slice(0, -1) : order;
  }

  route({ points }: WalkQuestions['route']): WalkAnswers['route'] {
    return layRoute(points, this.#options);
  }

  passed({ path, things }: WalkQuestions['passed']): WalkAnswers['passed'] {
    return passedAlong(path, things, this.#plane);
  }
}
