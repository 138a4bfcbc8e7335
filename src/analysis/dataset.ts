import { type DaySpan, parseDate } from '@/domain/dates';
import { type FacetKey, facetKeys, wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import type { District } from '@/domain/reference';
import { meaningOf, phases } from '@/domain/vocabulary';
import { type DistrictShare, makeDistrictLocator } from './district-shares';
import { type FacetColumn, FacetColumnBuilder } from './facet-column';
import { facetValues } from './facet-values';
import { foldText } from './fold-text';
import type { Pause } from './pause';

/** All records with the indexes that filters, counts and charts read. Made once per change of the records. */
export interface Dataset {
  measures: readonly Measure[];
  districts: readonly District[];
  indexOf: ReadonlyMap<string, number>;
  columns: Readonly<Record<FacetKey, FacetColumn>>;
  /** First and last day of each record's time, days since 1970; `noDay` where no date is given. */
  firstDay: Int32Array;
  lastDay: Int32Array;
  /** 1 where the record's status says that it has effect on the ground. */
  inForce: Uint8Array;
  /** Folded text of each record, for free-text search. */
  texts: readonly string[];
  /** Districts of the records that lie in more than one, with shares, by index. */
  shares: ReadonlyMap<number, readonly DistrictShare[]>;
}

/** Stands in `firstDay` and `lastDay` for a date the documents do not give. */
export const noDay = -2_147_483_648;
/** Stands in `lastDay` for work that goes on. */
export const openEnd = 2_147_483_647;

function searchText(measure: Measure, districts: readonly string[]): string {
  return foldText(
    [
      measure.name,
      measure.place,
      measure.description,
      measure.heading,
      measure.responsible,
      ...(measure.partners ?? []),
      ...(measure.funding ?? []),
      ...(measure.targetGroups ?? []),
      ...districts,
    ]
      .filter((part) => part !== undefined)
      .join(' · '),
  );
}

/**
 * The days a record's time covers: from its start to its end, open where the work goes on and has no end.
 * A vague date counts with all the days it may mean. Null when no date is given.
 */
export function timeOf(measure: Measure): DaySpan | null {
  const start = measure.startDate === undefined ? null : parseDate(measure.startDate);
  const end = measure.endDate === undefined ? null : parseDate(measure.endDate);
  if (!start && !end) return null;
  const { phase } = meaningOf(measure.type, measure.status);
  const goesOn = phase === 'pagar';
  const from = start?.from ?? noDay;
  return { from, to: end?.to ?? (goesOn ? openEnd : (start?.to ?? openEnd)) };
}

function emptyColumns(
  size: number,
  districts: readonly District[],
  layers: readonly string[],
): Record<FacetKey, FacetColumnBuilder> {
  const known: Partial<Record<FacetKey, readonly string[]>> = {
    district: [...districts.map((district) => district.name), wholeBorough],
    layer: layers,
    phase: phases,
  };
  return Object.fromEntries(
    facetKeys.map((key) => [key, new FacetColumnBuilder(size, known[key])]),
  ) as Record<FacetKey, FacetColumnBuilder>; // fromEntries forgets which keys it was given
}

/**
 * Makes the dataset, giving way to the page between records.
 * @param measures checked records of all layers, ids unique
 * @param layers layer ids in the workspace's order
 */
export async function buildDataset(
  measures: readonly Measure[],
  districts: readonly District[],
  layers: readonly string[],
  pause: Pause,
): Promise<Dataset> {
  const locate = makeDistrictLocator(districts);
  const builders = emptyColumns(measures.length, districts, layers);
  const firstDay = new Int32Array(measures.length).fill(noDay);
  const lastDay = new Int32Array(measures.length).fill(noDay);
  const inForce = new Uint8Array(measures.length);
  const texts: string[] = [];
  const shares = new Map<number, readonly DistrictShare[]>();
  const indexOf = new Map<string, number>();
  for (const [index, measure] of measures.entries()) {
    const found = measure.geometry ? locate(measure.geometry) : [];
    if (found.length > 1) shares.set(index, found);
    const names = measure.geometry
      ? found.map(({ district }) => district.name)
      : (measure.statedDistricts ?? []);
    for (const key of facetKeys) builders[key].add(facetValues(measure, key, names));
    const time = timeOf(measure);
    if (time) {
      firstDay[index] = time.from;
      lastDay[index] = time.to;
    }
    inForce[index] = meaningOf(measure.type, measure.status).inForce ? 1 : 0;
    texts.push(searchText(measure, names));
    indexOf.set(measure.id, index);
    await pause();
  }
  const columns = Object.fromEntries(
    facetKeys.map((key) => [key, builders[key].finish()]),
  ) as Record<FacetKey, FacetColumn>; // fromEntries forgets which keys it was given
  return { measures, districts, indexOf, columns, firstDay, lastDay, inForce, texts, shares };
}
