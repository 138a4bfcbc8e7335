import { parseDate } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { fileKeysOf, sameValue, toRow } from '@/domain/row';
import { meaningOf } from '@/domain/vocabulary';

/** What can have happened to a record between two registers: new, done, postponed, otherwise changed, removed. */
export const registerChanges = ['ny', 'genomford', 'flyttad', 'andrad', 'borttagen'] as const;
export type RegisterChange = (typeof registerChanges)[number];

/** A field that says something else, by its file key; undefined where nothing is stated. */
export interface FieldChange {
  key: string;
  before: unknown;
  after: unknown;
}

/** What has happened to one record. */
export interface RecordChange {
  kind: RegisterChange;
  id: string;
  /** Null for a record that is new. */
  before: Measure | null;
  /** Null for a record that was removed. */
  after: Measure | null;
  /** Fields that differ, in the order of the field table; none for a record that is new or removed. */
  fields: readonly FieldChange[];
  /** Whether its place on the map differs. */
  moved: boolean;
}

const phaseOf = ({ type, status }: Measure): string => meaningOf(type, status).phase;

/** How many days later a date may begin and end than another; null where either is not stated. */
function delayOf(before: string | undefined, after: string | undefined): number | null {
  const [was, is] = [parseDate(before ?? ''), parseDate(after ?? '')];
  return was && is ? is.from - was.from || is.to - was.to : null;
}

/**
 * Whether the work comes later than was said: its start or its end is later and neither is earlier, or its status
 * has become that it was moved to another year. A date where none was stated is no delay.
 */
function isPostponed(before: Measure, after: Measure): boolean {
  if (after.status === 'ombudgeterad' && before.status !== 'ombudgeterad') return true;
  const delays = [
    delayOf(before.startDate, after.startDate),
    delayOf(before.endDate, after.endDate),
  ].filter((delay) => delay !== null);
  return delays.some((delay) => delay > 0) && delays.every((delay) => delay >= 0);
}

function fieldChanges(before: Measure, after: Measure): FieldChange[] {
  const [was, is] = [toRow(before).properties, toRow(after).properties];
  // A record that has become one of another type has fields of both.
  const keys = new Set([...fileKeysOf(before.type), ...fileKeysOf(after.type)]);
  return [...keys]
    .filter((key) => !sameValue(was[key], is[key]))
    .map((key) => ({ key, before: was[key], after: is[key] }));
}

function changeOf(before: Measure, after: Measure): RecordChange | null {
  const fields = fieldChanges(before, after);
  const moved = !sameValue(before.geometry, after.geometry);
  if (fields.length === 0 && !moved && before.layer === after.layer) return null;
  const done = phaseOf(before) !== 'genomford' && phaseOf(after) === 'genomford';
  const changed = isPostponed(before, after) ? 'flyttad' : 'andrad';
  return { kind: done ? 'genomford' : changed, id: after.id, before, after, fields, moved };
}

/**
 * What has happened between two registers. Records are the same by their ids, which are unique in each. A record
 * that was done counts as done also where its dates are later.
 * @returns one change for each record that differs: those of the later register in its order, then the removed ones
 */
export function compareRegisters(
  before: readonly Measure[],
  after: readonly Measure[],
): RecordChange[] {
  const earlier = new Map(before.map((measure) => [measure.id, measure]));
  const later = new Set(after.map(({ id }) => id));
  const changes = after.flatMap((measure): RecordChange[] => {
    const was = earlier.get(measure.id);
    if (!was)
      return [
        { kind: 'ny', id: measure.id, before: null, after: measure, fields: [], moved: false },
      ];
    const change = changeOf(was, measure);
    return change ? [change] : [];
  });
  const removed = before.filter(({ id }) => !later.has(id));
  return [
    ...changes,
    ...removed.map(
      (measure): RecordChange => ({
        kind: 'borttagen',
        id: measure.id,
        before: measure,
        after: null,
        fields: [],
        moved: false,
      }),
    ),
  ];
}

/** How many changes there are of each kind. */
export function countChanges(
  changes: readonly RecordChange[],
): Readonly<Record<RegisterChange, number>> {
  const counts = { ny: 0, genomford: 0, flyttad: 0, andrad: 0, borttagen: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
}
