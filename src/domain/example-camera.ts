import type { CameraSite } from './cameras';

/** A camera in operation of which nothing more is known. Only tests import this file. */
export function camera(own: Partial<CameraSite>): CameraSite {
  return {
    id: 'kam-1',
    type: 'kameraplats',
    layer: 'kameror',
    name: 'Kamera',
    prevention: ['situationell'],
    status: 'i_drift',
    implementation: 'egen',
    description: 'Kamera.',
    sources: [{ dokument: '001', avsnitt: 'Kameror' }],
    geometryQuality: 'exakt',
    publication: 'offentlig',
    geometry: { type: 'Point', coordinates: [18.02, 59.31] },
    ...own,
  };
}
