import type { FacetKey } from '@/domain/facets';
import { commonFields } from '@/domain/fields';
import {
  allStatuses,
  geometryQualities,
  implementations,
  meaningOf,
  notStated,
  phases,
  type RecordType,
  statusesOf,
} from '@/domain/vocabulary';
import type { TiledLayer } from '@/domain/workspace';
import { type Allowed, countQuestions } from '@/geodata/row-questions';
import type { ViewState } from './view-state';

/** A filter of the view: a facet, or one of the others. */
type FilterKey = FacetKey | 'text' | 'period' | 'inForceOn' | 'records';

/** What of a view's filters a server is asked. */
export interface LargeQuestion {
  allowed: Allowed;
  /** Filters that are set, and that the server cannot answer: what it counts is without them. */
  without: readonly FilterKey[];
}

/** What rows can be told apart by: the columns of a collection, or what its tiles carry. */
export interface Answerable {
  /** Null where every column may be there. */
  columns: ReadonlySet<string> | null;
  filters: boolean;
  /** A character that makes a value a pattern, for a server that knows no way to ask for itself. */
  wildcard?: string | undefined;
}

/** The column of districts that a server over a database may add: which one each row lies in. */
export const districtColumn = 'stadsdel';

/** More questions than this for one figure are too many: a chart asks as many again for each of its bars. */
const mostQuestions = 24;

/** Columns of the facets that have one value in each row. Lists stand as text in a database, and are no such. */
const facetColumns: Readonly<Partial<Record<FacetKey, string>>> = {
  district: districtColumn,
  phase: commonFields.status.key,
  status: commonFields.status.key,
  implementation: commonFields.implementation.key,
  responsible: commonFields.responsible.key,
  geometryQuality: commonFields.geometryQuality.key,
};

/** The values of a column that a facet's values stand for; null where one of them stands for none. */
function columnValues(
  facet: FacetKey,
  values: readonly string[],
  type: RecordType,
  districts: readonly string[],
): readonly string[] | null {
  switch (facet) {
    case 'phase':
      return statusesOf(type).filter((status) => values.includes(meaningOf(type, status).phase));
    case 'status':
      return values.filter((value) => statusesOf(type).includes(value));
    case 'district':
      // A row that lies in no district has an empty column, which cannot be asked for.
      return values.every((value) => districts.includes(value)) ? values : null;
    case 'responsible':
      return values.includes(notStated) ? null : values;
    default:
      return values;
  }
}

class QuestionMaker {
  readonly #can: Answerable;
  readonly #allowed = new Map<string, readonly string[]>();
  readonly #keys = new Map<string, FilterKey[]>();
  readonly #without = new Set<FilterKey>();

  constructor(can: Answerable) {
    this.#can = can;
  }

  /** Lets only rows through that have one of the values; null where no value can be asked for. */
  add(key: FilterKey, column: string | undefined, values: readonly string[] | null): void {
    const { columns, filters, wildcard } = this.#can;
    const askable =
      filters &&
      column !== undefined &&
      values !== null &&
      (columns === null || columns.has(column)) &&
      !(wildcard !== undefined && values.some((value) => value.includes(wildcard)));
    if (!askable) {
      this.#without.add(key);
      return;
    }
    const before = this.#allowed.get(column);
    this.#allowed.set(column, before ? before.filter((value) => values.includes(value)) : values);
    this.#keys.set(column, [...(this.#keys.get(column) ?? []), key]);
  }

  /** Leaves the widest filter out until the questions are few enough. */
  finish(): LargeQuestion {
    while (countQuestions(Object.fromEntries(this.#allowed)) > mostQuestions) {
      const [widest] = [...this.#allowed].sort((a, b) => b[1].length - a[1].length);
      if (!widest) break;
      this.#allowed.delete(widest[0]);
      for (const key of this.#keys.get(widest[0]) ?? []) this.#without.add(key);
    }
    return { allowed: Object.fromEntries(this.#allowed), without: [...this.#without] };
  }
}

type Filters = Pick<ViewState, 'facets' | 'text' | 'period' | 'inForceOn' | 'records'>;

/**
 * Puts the filters of a view into questions about a layer's columns.
 * @param can what its server, or its tiles, can tell apart
 * @param districts names of the districts
 * @param except a facet that is not asked about, as its own chart counts
 */
export function questionOf(
  filters: Filters,
  layer: Pick<TiledLayer, 'typ'>,
  can: Answerable,
  districts: readonly string[],
  except: readonly FacetKey[] = [],
): LargeQuestion {
  const maker = new QuestionMaker(can);
  for (const [facet, values] of Object.entries(filters.facets)) {
    // The keys of `facets` are facets.
    const key = facet as FacetKey;
    if (key === 'layer' || except.includes(key)) continue;
    maker.add(key, facetColumns[key], columnValues(key, values, layer.typ, districts));
  }
  if (filters.records) maker.add('records', commonFields.id.key, filters.records);
  if (filters.text) maker.add('text', undefined, null);
  if (filters.period) maker.add('period', undefined, null);
  if (filters.inForceOn) maker.add('inForceOn', undefined, null);
  return maker.finish();
}

/** Whether the filters on layers let the layer through. */
export function isShown({ facets }: Pick<ViewState, 'facets'>, { id }: { id: string }): boolean {
  return facets.layer?.includes(id) ?? true;
}

const closedValues: Readonly<Partial<Record<FacetKey, readonly string[]>>> = {
  phase: phases,
  status: allStatuses,
  implementation: implementations,
  geometryQuality: geometryQualities,
};

/** Whether rows that a server has may have the value of a facet: what is not held here cannot be looked up. */
export function mayBeOnServer(facet: FacetKey, value: string): boolean {
  return closedValues[facet]?.includes(value) ?? facet === 'responsible';
}
