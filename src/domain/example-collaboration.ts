import type { Collaboration } from './collaboration';

/** A collaboration for tests: active, of which nothing is stated that need not be. */
export function exampleCollaboration(fields: Partial<Collaboration> = {}): Collaboration {
  return {
    layer: 'platssamverkan',
    type: 'platssamverkan',
    id: 'psv-prov',
    name: 'Platssamverkan Provtorget',
    prevention: ['situationell'],
    status: 'aktiv',
    implementation: 'egen_med_andra',
    description: 'Prov',
    sources: [{ dokument: '001', avsnitt: 'Platssamverkan' }],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    geometry: null,
    ...fields,
  };
}
