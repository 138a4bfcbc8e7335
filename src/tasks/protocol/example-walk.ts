import { observationFields, stopFields, writeParts } from '@/domain/part-fields';
import type { Observation, SafetyWalk, WalkStop } from '@/domain/walk';

/** Walks for tests. Only tests import this file. */

export function observation(own: Partial<Observation> = {}): Observation {
  return {
    id: 'o1',
    stopId: 's1',
    at: '2026-03-05T18:00:00Z',
    changed: '2026-03-05T18:00:00Z',
    aspect: 'belysning',
    feeling: 'otrygg',
    nature: 'fysisk',
    publication: 'offentlig',
    ...own,
  };
}

export const stops: readonly WalkStop[] = [
  { id: 's1', name: 'Torget', position: [17.9672, 59.2913], kind: 'plats', reason: 'Torget.' },
  { id: 's2', name: 'Tunneln', position: [17.97, 59.2925], kind: 'eget' },
];

export function walk(own: Partial<SafetyWalk> = {}): SafetyWalk {
  return {
    id: 'v1',
    type: 'trygghetsvandring',
    layer: 'vandringar',
    name: 'Vandring Västertorp',
    prevention: ['trygghetsskapande'],
    status: 'genomford',
    implementation: 'egen',
    description: 'Vandring.',
    sources: [{ dokument: 'egen', avsnitt: 'Möte' }],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    walkDate: '2026-03-05',
    geometry: null,
    ...own,
  };
}

/** A walk with these parts, under their code keys and in its record. */
export function walkWith(observations: readonly Observation[], own: Partial<SafetyWalk> = {}) {
  const record = walk({
    ...own,
    stops: writeParts(stopFields, stops),
    observations: writeParts(observationFields, observations),
  });
  return { walk: record, stops, legs: [], observations };
}
