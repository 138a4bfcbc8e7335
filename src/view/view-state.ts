import type { FacetKey } from '@/domain/facets';

/** Rooms of the rail that exist. */
export const pages = ['karta', 'oversikt', 'register', 'data', 'tillganglighet'] as const;
export type Page = (typeof pages)[number];

export const drawers = ['diagram', 'tabell'] as const;
export type Drawer = (typeof drawers)[number];

/** What bars per district show: records, records per 1 000 inhabitants, records per km² of land. */
export const rates = ['antal', 'per1000', 'perkm2'] as const;
export type Rate = (typeof rates)[number];

export interface Camera {
  lng: number;
  lat: number;
  zoom: number;
}

/** First and last quarter, counted from 1970, both included. */
export interface Period {
  from: number;
  to: number;
}

export interface SortOrder {
  /** Code key of a field, or "layer", "district", "phase". */
  column: string;
  descending: boolean;
}

/** Everything the user is looking at. It lives in the URL, so that every picture on screen is a link. */
export interface ViewState {
  page: Page;
  drawer: Drawer | null;
  /** Chosen values per facet; a facet that is absent is not filtered. For layers an empty list hides all. */
  facets: Readonly<Partial<Record<FacetKey, readonly string[]>>>;
  text: string;
  period: Period | null;
  /** ISO day: only what is in force then. */
  inForceOn: string | null;
  /** Whether records without a date are shown while a period or day is chosen. */
  undated: boolean;
  selected: string | null;
  camera: Camera | null;
  onlineBasemap: boolean;
  rate: Rate;
  sort: SortOrder | null;
  columns: readonly string[] | null;
  /** Opacity per layer, 0-1; absent is 1. */
  opacity: Readonly<Record<string, number>>;
}

export const startView: ViewState = {
  page: 'karta',
  drawer: null,
  facets: {},
  text: '',
  period: null,
  inForceOn: null,
  undated: true,
  selected: null,
  camera: null,
  onlineBasemap: false,
  rate: 'antal',
  sort: null,
  columns: null,
  opacity: {},
};

/** How many of the view's filters are set. */
export function countFilters(view: ViewState): number {
  return (
    Object.keys(view.facets).length +
    (view.text === '' ? 0 : 1) +
    (view.period ? 1 : 0) +
    (view.inForceOn ? 1 : 0)
  );
}

/** The same view without any filter. */
export function clearFilters(view: ViewState): ViewState {
  return { ...view, facets: {}, text: '', period: null, inForceOn: null, undated: true };
}

/** The view with a facet's values replaced; no values take the facet's filter away, except for layers. */
export function withFacet(
  view: ViewState,
  facet: FacetKey,
  values: readonly string[] | null,
): ViewState {
  const { [facet]: _, ...others } = view.facets;
  const cleared = values === null || (values.length === 0 && facet !== 'layer');
  return { ...view, facets: cleared ? others : { ...others, [facet]: values } };
}

/** The view with one value of a facet put in, or taken out when it was in. */
export function toggleFacet(view: ViewState, facet: FacetKey, value: string): ViewState {
  const values = view.facets[facet] ?? [];
  return withFacet(
    view,
    facet,
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  );
}
