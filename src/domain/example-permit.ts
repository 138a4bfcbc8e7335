import type { PermitArea } from './permits';

/** A permit for tests: in force, of which nothing is stated that need not be. */
export function examplePermit(fields: Partial<PermitArea> = {}): PermitArea {
  return {
    layer: 'tillstandsomraden',
    type: 'tillstandsomrade',
    id: 'til-prov',
    name: 'Provtorget',
    prevention: ['situationell'],
    status: 'beviljat',
    implementation: 'framgar_inte',
    description: 'Prov',
    sources: [{ dokument: '000', avsnitt: 'Fråga 3' }],
    geometryQuality: 'saknas',
    publication: 'offentlig',
    geometry: null,
    ...fields,
  };
}
