import type { FacetKey } from '@/domain/facets';
import { isOpen, pointStates } from '@/domain/follow-up';
import type { Measure } from '@/domain/measure';
import { meaningOf } from '@/domain/vocabulary';
import { partsOf, type SafetyWalk } from '@/domain/walk';
import { fitsAddress } from '@/view/records-codec';
import { writeView } from '@/view/url-codec';
import { clearFilters, type GapState, type ViewState, type WalkState } from '@/view/view-state';

/** Addresses of the views that show what the figures of a profile count: the search parts that `writeView` makes. */

/** Nothing is open beside what the link is to. */
const cleared = (view: ViewState): ViewState => ({
  ...clearFilters(view),
  selected: null,
  edit: null,
  drawer: null,
});

/** What a figure counts: where, and which records where filters alone would show others too. */
export interface Counted {
  district: string;
  /** Null where every record of the district is counted. */
  only: readonly Measure[] | null;
}

/**
 * The register, with the records of a district alone, or some of them.
 * @param facets values to filter on beside the district
 * @returns null for more records than an address has room for
 */
export function registerLink(
  view: ViewState,
  { district, only }: Counted,
  facets: Partial<Record<FacetKey, readonly string[]>> = {},
): string | null {
  const records = only?.map(({ id }) => id) ?? null;
  if (records && (records.length === 0 || !fitsAddress(records))) return null;
  return writeView({
    ...cleared(view),
    page: 'register',
    facets: { district: [district], ...facets },
    records,
  });
}

/**
 * The register with the records that are in force. They are no phase of their own: the statuses that say so are chosen,
 * or the records one by one where a status means more than one thing.
 * @param measures all that are counted of the district
 * @returns null where none is in force, or too many
 */
export function inForceLink(
  view: ViewState,
  counted: Counted,
  measures: readonly Measure[],
): string | null {
  const isInForce = ({ type, status }: Measure) => meaningOf(type, status).inForce;
  const inForce = measures.filter(isInForce);
  if (inForce.length === 0) return null;
  const statuses = new Set(inForce.map(({ status }) => status));
  const exact = measures.every((measure) => isInForce(measure) || !statuses.has(measure.status));
  return exact
    ? registerLink(view, counted, { status: [...statuses] })
    : registerLink(view, { ...counted, only: inForce });
}

/** The page of gaps, with those of a district; its own choices of what counts are kept, as the profile follows them. */
export function gapsLink(view: ViewState, district: string, gaps: Partial<GapState> = {}): string {
  return writeView({
    ...view,
    selected: null,
    edit: null,
    page: 'luckor',
    gaps: { ...view.gaps, chosen: null, ...gaps, district },
  });
}

function walksLink(view: ViewState, walk: Partial<WalkState>): string {
  const none = {
    id: null,
    point: null,
    other: null,
    states: [],
    responsible: null,
    district: null,
  };
  return writeView({
    ...cleared(view),
    page: 'vandringar',
    walk: { ...view.walk, ...none, ...walk },
  });
}

/** A walk: its protocol where something has been seen, else how it is prepared. */
export function walkLink(view: ViewState, walk: SafetyWalk): string {
  const held = partsOf(walk).observations.length > 0;
  return walksLink(view, { id: walk.id, step: held ? 'protokoll' : 'forbered' });
}

/** A point in the protocol of its walk. */
export function pointLink(view: ViewState, walk: SafetyWalk, point: string): string {
  return walksLink(view, { id: walk.id, step: 'protokoll', point });
}

/** The points of a district that are open. */
export function openPointsLink(view: ViewState, district: string): string {
  return walksLink(view, {
    step: 'uppfoljning',
    district,
    states: pointStates.filter(isOpen),
  });
}
