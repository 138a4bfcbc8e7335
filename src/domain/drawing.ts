import { meaningOf, type RecordType } from './vocabulary';

/** How a record's status is drawn, on the map and wherever its symbol stands: filled, open, or faded. */
export type Drawing = 'inForce' | 'planned' | 'ended';

/** How the status says a record is drawn. What has begun but has no effect yet counts as planned. */
export function drawingOf({ type, status }: { type: RecordType; status: string }): Drawing {
  const { phase, inForce } = meaningOf(type, status);
  if (inForce) return 'inForce';
  return phase === 'avslutad' || phase === 'blev_inte_av' ? 'ended' : 'planned';
}
