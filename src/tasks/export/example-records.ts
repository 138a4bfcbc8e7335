import type { Measure } from '@/domain/measure';

/** Records for tests. Only tests import this file. */
export const lamp: Measure = {
  id: 'inv-1',
  type: 'trygghetsinvestering',
  layer: 'lampor',
  name: 'Lampor; nya',
  prevention: ['situationell', 'trygghetsskapande'],
  status: 'genomford',
  startDate: '2024-10-05',
  implementation: 'egen_med_andra',
  partners: ['Trafikkontoret', 'Polisen'],
  amountSek: 250_000,
  description: '=Lampor',
  sources: [
    { dokument: '000', avsnitt: 'Fråga 1' },
    { dokument: '001', avsnitt: 'Belysning' },
  ],
  geometryQuality: 'ungefarlig',
  publication: 'offentlig',
  geometry: { type: 'Point', coordinates: [18.01, 59.3] },
};

export const support: Measure = {
  id: 'soc-1',
  type: 'social_insats',
  layer: 'stod',
  name: 'Stöd',
  prevention: ['social'],
  status: 'pagar',
  startDate: '2024-10',
  implementation: 'framgar_inte',
  needsAssessed: false,
  description: 'Stöd.',
  sources: [{ dokument: '001', avsnitt: 'Stöd' }],
  geometryQuality: 'saknas',
  publication: 'intern',
  geometry: null,
};
