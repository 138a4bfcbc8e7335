import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Plane } from './plane';

/** What speaks for a stop. */
type StopReason =
  /** A point of an earlier walk that is not done. */
  | { code: 'punkt'; text: string }
  /** A gap that was marked as worth a look. */
  | { code: 'utpekad' }
  /** A place that matters which no measure reaches. */
  | { code: 'plats_utan'; layer: string | null; meters: number }
  /** Uncovered ground where many are. */
  | { code: 'yta_utan'; people: number; squareMeters: number }
  /** A place that matters, by its kind. */
  | { code: 'plats'; kind: string }
  /** A measure to look at. */
  | { code: 'atgard'; name: string; layer: string; phase: string; schematic: boolean };

/** What a stop may be about, as it is asked for. */
export interface StopCandidate {
  kind: 'lucka' | 'plats' | 'atgard' | 'punkt';
  /** Id of the gap, place or measure, or the point's reference. */
  about: string;
  /** Empty where it has none of its own: an uncovered piece of ground. */
  name: string;
  /** WGS 84. */
  position: Position;
  /** How much speaks for it, more is more; over the kinds of candidates alike. */
  weight: number;
  reason: StopReason;
}

/** A spot worth a stop, with all that speaks for it. */
export interface StopProposal extends Omit<StopCandidate, 'reason'> {
  /** The weightiest first. */
  reasons: readonly StopReason[];
}

/** What lies within so many metres is seen from one stop. */
const sameStopMeters = 60;

/**
 * Makes proposals of candidates: those in the area, what can be seen from one spot as one, the weightiest first.
 * @param area where the walk is; candidates outside are left out
 */
export function proposeStops(
  area: Polygon | MultiPolygon,
  candidates: readonly StopCandidate[],
  plane: Plane,
): StopProposal[] {
  const inside = candidates
    .filter(({ position }) => booleanPointInPolygon([...position], area))
    .toSorted((a, b) => b.weight - a.weight || a.about.localeCompare(b.about));
  const proposals: { at: readonly [number, number]; proposal: StopProposal }[] = [];
  for (const { reason, ...candidate } of inside) {
    const at = plane.toPlane(candidate.position);
    const near = proposals.find(
      (other) => Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) <= sameStopMeters,
    );
    if (!near) {
      proposals.push({ at, proposal: { ...candidate, reasons: [reason] } });
      continue;
    }
    const { proposal } = near;
    near.proposal = {
      ...proposal,
      name: proposal.name || candidate.name,
      weight: proposal.weight + candidate.weight / 2,
      reasons: [...proposal.reasons, reason],
    };
  }
  return proposals
    .map(({ proposal }) => proposal)
    .sort((a, b) => b.weight - a.weight || a.about.localeCompare(b.about));
}
