import type { Polygon } from 'geojson';
import type { Measure } from '@/domain/measure';
import { makeRowReader } from '@/domain/read-row';
import type { District } from '@/domain/reference';
import type { RecordType } from '@/domain/vocabulary';

/** Districts and records for tests: two squares side by side. Only tests import this file. */
export function square(west: number, south: number, side: number): Polygon {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

export function district(name: string, geometry: District['geometry']): District {
  return {
    id: name.toLowerCase(),
    name,
    landSquareKilometres: 1,
    population: 1_000,
    populationYear: 2024,
    labelPosition: [0, 0],
    geometry,
  };
}

export const exampleDistricts = [
  district('Väster', square(15.6, 58.4, 0.01)),
  district('Öster', square(15.61, 58.4, 0.01)),
];

const needed: Readonly<Record<string, unknown>> = {
  namn: 'En insats',
  preventionstyp: ['social'],
  status: 'pagar',
  genomforande: 'framgar_inte',
  beskrivning: 'Text.',
  kallor: [{ dokument: '000', avsnitt: 'Fråga 1' }],
  publiceringsniva: 'offentlig',
};

/**
 * A record as the parser makes it, so that no test rests on a record that cannot exist.
 * @param changes values by file key; `geometry` is the place
 */
export function record(
  type: RecordType,
  id: string,
  { geometry = null, ...changes }: Readonly<Record<string, unknown>> = {},
): Measure {
  const read = makeRowReader({
    layer: `lager-${type}`,
    type,
    bounds: [15, 58, 16, 59],
    districtNames: new Set(exampleDistricts.map(({ name }) => name)),
  });
  const geometrikvalitet = geometry === null ? 'saknas' : 'ungefarlig';
  const properties = { ...needed, id, geometrikvalitet, ...changes };
  const measure = read({ type: 'Feature', properties, geometry });
  if (!measure) throw new Error(`the record "${id}" of the test is not one`);
  return measure;
}
