import { wholeBorough } from '@/domain/facets';
import {
  compareUrgency,
  isOpen,
  type PointState,
  pointState,
  pointStates,
  pointsOf,
  type WalkPoint,
} from '@/domain/follow-up';
import { notStated } from '@/domain/vocabulary';
import { partsOf, type SafetyWalk } from '@/domain/walk';
import type { Dataset } from './dataset';
import { makeDistrictLocator } from './district-shares';
import { valuesOf } from './facet-column';

/** A point of a protocol with what it is listed, filtered and counted by. */
export interface FollowUpRow extends WalkPoint {
  state: PointState;
  /** Names of the districts it lies in: by its own position, its stop's, or else the walk's. */
  districts: readonly string[];
  /** Who is responsible, or that nobody is named. */
  responsible: string;
}

/**
 * The points of all walks of the register, the most urgent first.
 * @param today days since 1970
 */
export function followUpRows(
  dataset: Pick<Dataset, 'indexOf' | 'columns' | 'districts'>,
  walks: readonly SafetyWalk[],
  today: number,
): FollowUpRow[] {
  const locate = makeDistrictLocator(dataset.districts);
  const rows = walks.flatMap((walk) => {
    const at = new Map(partsOf(walk).stops.map(({ id, position }) => [id, position]));
    const index = dataset.indexOf.get(walk.id);
    const ofWalk = index === undefined ? [] : valuesOf(dataset.columns.district, index);
    return pointsOf([walk]).map(({ point }): FollowUpRow => {
      const position = point.position ?? at.get(point.stopId ?? '');
      const found = position ? locate({ type: 'Point', coordinates: position }) : [];
      const own = found.map(({ district }) => district.name);
      const districts = own.length > 0 ? own : ofWalk;
      return {
        walk,
        point,
        state: pointState(point, today),
        districts: districts.length > 0 ? districts : [wholeBorough],
        responsible: point.responsible ?? notStated,
      };
    });
  });
  return rows.sort((a, b) => compareUrgency(a.point, b.point, today));
}

/** Which points are wanted; what is empty or null does not choose. */
export interface FollowUpFilter {
  walk: string | null;
  states: readonly PointState[];
  responsible: string | null;
  district: string | null;
}

export function filterFollowUp(
  rows: readonly FollowUpRow[],
  { walk, states, responsible, district }: FollowUpFilter,
): FollowUpRow[] {
  return rows.filter(
    (row) =>
      (walk === null || row.walk.id === walk) &&
      (states.length === 0 || states.includes(row.state)) &&
      (responsible === null || row.responsible === responsible) &&
      (district === null || row.districts.includes(district)),
  );
}

type StateCounts = Readonly<Record<PointState, number>>;

/** Points that have one value, e.g. that lie in one district. */
interface ValueCount {
  value: string;
  total: number;
  open: number;
  states: StateCounts;
}

export interface FollowUpCounts {
  total: number;
  /** Points with more to do. */
  open: number;
  states: StateCounts;
  /** Most open first. A point in several districts counts in each. */
  districts: readonly ValueCount[];
  responsible: readonly ValueCount[];
}

function countStates(rows: readonly FollowUpRow[]): StateCounts {
  const counts = Object.fromEntries(pointStates.map((state) => [state, 0]));
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts as StateCounts; // made from all states just above
}

const openIn = (rows: readonly FollowUpRow[]) => rows.filter(({ state }) => isOpen(state)).length;

function countValues(
  rows: readonly FollowUpRow[],
  valuesIn: (row: FollowUpRow) => readonly string[],
): ValueCount[] {
  const groups = new Map<string, FollowUpRow[]>();
  for (const row of rows)
    for (const value of new Set(valuesIn(row))) {
      const members = groups.get(value) ?? [];
      members.push(row);
      groups.set(value, members);
    }
  return [...groups]
    .map(([value, own]) => ({
      value,
      total: own.length,
      open: openIn(own),
      states: countStates(own),
    }))
    .sort((a, b) => b.open - a.open || b.total - a.total || a.value.localeCompare(b.value, 'sv'));
}

/** Counts points by state, district and who is responsible. */
export function countFollowUp(rows: readonly FollowUpRow[]): FollowUpCounts {
  return {
    total: rows.length,
    open: openIn(rows),
    states: countStates(rows),
    districts: countValues(rows, ({ districts }) => districts),
    responsible: countValues(rows, ({ responsible }) => [responsible]),
  };
}
