/** What records can be filtered and counted by. */
export const facetKeys = [
  'district',
  'layer',
  'phase',
  'status',
  'prevention',
  'implementation',
  'responsible',
  'partners',
  'funding',
  'targetGroups',
  'geometryQuality',
  'start',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** The district value of records that lie in none and name none: they count for the borough alone. */
export const wholeBorough = 'hela_omradet';
export type WholeBorough = typeof wholeBorough;
