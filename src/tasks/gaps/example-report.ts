import type { AreaCover, AreaGap, CoverShare, PlaceGap } from '@/analysis/coverage-report';

/** A share for tests: of 100, if nothing else is said. */
export function exampleShare(once: number, twice = 0, whole = 100): CoverShare {
  return { whole, once, twice };
}

/** Cover of a district for tests, with the same share of everything. */
export function exampleCover(district: string | null, once: number, schematic = false): AreaCover {
  const share = exampleShare(once);
  return { district, land: share, people: share, places: share, schematic };
}

/** A place without cover, for tests. */
export function examplePlace(over: Partial<PlaceGap> = {}): PlaceGap {
  return {
    id: 'forskola-eken',
    name: 'Förskolan Eken',
    kind: 'forskola',
    district: 'Norra',
    position: [18.0123456789, 59.1],
    weight: 2,
    nearest: [
      { layer: 'omraden', id: 'o-1', meters: 238.4 },
      { layer: 'kameror', id: 'k-7', meters: 612 },
    ],
    ...over,
  };
}

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
];

/** An area without cover, for tests: a square of 0.001 degrees. */
export function exampleArea(over: Partial<AreaGap> = {}): AreaGap {
  return {
    id: 'norra-120-44',
    district: 'Norra',
    squareMeters: 24_012.5,
    people: 311.6,
    places: ['Förskolan Eken', 'Torget'],
    nearest: [{ layer: 'omraden', id: 'o-1', meters: 80 }],
    position: [18.0005, 59.0005],
    outline: [[square(18, 59, 0.001)]],
    ...over,
  };
}
