import { parseDate, toIsoDay } from './dates';
import { ownFields } from './fields';
import type { Measure } from './measure';
import { meaningOf, notStated, type Phase, phases } from './vocabulary';

/** A social programme (social insats), often without a place of its own. */
export type Programme = Extract<Measure, { type: 'social_insats' }>;
/** Training of staff (kompetensinsats). */
export type Training = Extract<Measure, { type: 'kompetens' }>;

export function isProgramme(measure: Measure): measure is Programme {
  return measure.type === 'social_insats';
}

export function isTraining(measure: Measure): measure is Training {
  return measure.type === 'kompetens';
}

/** Records that have a value in common; the value {@link notStated} for those of which it is not stated. */
export interface RecordGroup<Record> {
  value: string;
  records: readonly Record[];
}

/**
 * Records by the values they have, each under every one of its values: most records first, then by name, and last those
 * that state none.
 */
export function groupBy<Record>(
  records: readonly Record[],
  valuesOf: (record: Record) => readonly string[],
): RecordGroup<Record>[] {
  const groups = new Map<string, Record[]>();
  for (const record of records) {
    const values = valuesOf(record);
    for (const value of values.length > 0 ? new Set(values) : [notStated])
      groups.set(value, [...(groups.get(value) ?? []), record]);
  }
  const last = ({ value }: RecordGroup<Record>) => Number(value === notStated);
  return [...groups]
    .map(([value, own]) => ({ value, records: own }))
    .toSorted(
      (a, b) =>
        last(a) - last(b) ||
        b.records.length - a.records.length ||
        a.value.localeCompare(b.value, 'sv'),
    );
}

/** A group within which the records are told apart once more. */
export interface ParentGroup<Record> extends RecordGroup<Record> {
  parts: readonly RecordGroup<Record>[];
}

/** The programmes for all, for those with early signs, for single persons, and those of which it is not stated. */
export function groupByStage(programmes: readonly Programme[]): RecordGroup<Programme>[] {
  const stages: readonly string[] = [...ownFields.social_insats.stage.values, notStated];
  return stages.map((value) => ({
    value,
    records: programmes.filter(({ stage = notStated }) => stage === value),
  }));
}

/** The programmes by whom they are for, and within that by age. One for two groups stands under both. */
export function groupByTarget(programmes: readonly Programme[]): ParentGroup<Programme>[] {
  return groupBy(programmes, ({ targetGroups = [] }) => targetGroups).map((group) => ({
    ...group,
    parts: groupBy(group.records, ({ ageGroup }) => (ageGroup === undefined ? [] : [ageGroup])),
  }));
}

/** What an actor does in a programme. */
const actorRoles = ['ansvarig', 'medverkande'] as const;

/** The programmes by actor, and within that by whether it is responsible or takes part. */
export function groupByActor(programmes: readonly Programme[]): ParentGroup<Programme>[] {
  const actorsOf = ({ responsible, partners = [] }: Programme) =>
    responsible === undefined ? partners : [responsible, ...partners];
  return groupBy(programmes, actorsOf).map((group) => {
    const isResponsible = ({ responsible }: Programme) => responsible === group.value;
    const byRole = {
      ansvarig: group.records.filter(isResponsible),
      medverkande: group.records.filter((programme) => !isResponsible(programme)),
    };
    const roles = actorRoles.map((value) => ({ value, records: byRole[value] }));
    return {
      ...group,
      parts: group.value === notStated ? [] : roles.filter(({ records }) => records.length > 0),
    };
  });
}

/** Records by phase, in the order of the phases, without the phases that have none. */
export function groupByPhase<Record extends Measure>(
  records: readonly Record[],
): { value: Phase; records: readonly Record[] }[] {
  return phases
    .map((value) => ({
      value,
      records: records.filter(({ type, status }) => meaningOf(type, status).phase === value),
    }))
    .filter((group) => group.records.length > 0);
}

/** Years that a record may have begun in, as stated: "2024", or "2024–2025" for a time over the turn of a year. */
export function yearsOf({ startDate }: Measure): readonly string[] {
  const span = startDate === undefined ? null : parseDate(startDate);
  if (span === null) return [];
  const [from, to] = [toIsoDay(span.from).slice(0, 4), toIsoDay(span.to).slice(0, 4)];
  return [from === to ? from : `${from}–${to}`];
}

/** One programme that may lead to another. */
export interface Passage {
  from: Programme;
  to: Programme;
}

/** How programmes hang together: only those that lead to another, or that another leads to. */
export interface ProgrammeChain {
  /** From the first to the last: each programme stands below all that lead to it. */
  levels: readonly (readonly Programme[])[];
  passages: readonly Passage[];
}

/**
 * The chain that `leadsTo` makes. Ids that no programme has are passed over. Programmes that lead to one another in a
 * ring have no order; each still stands once.
 */
export function chainOf(programmes: readonly Programme[]): ProgrammeChain {
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const passages = programmes.flatMap((from) =>
    [...new Set(from.leadsTo)].flatMap((id) => {
      const to = byId.get(id);
      return to && to !== from ? [{ from, to }] : [];
    }),
  );
  const depths = new Map(passages.flatMap(({ from, to }) => [from, to]).map((one) => [one, 0]));
  const depthOf = (one: Programme) => depths.get(one) ?? 0;
  // The longest way without a ring has fewer steps than there are programmes.
  for (let round = 1; round < depths.size; round++)
    for (const { from, to } of passages)
      if (depthOf(from) < round) depths.set(to, Math.max(depthOf(to), depthOf(from) + 1));
  const levels = [...new Set(depths.values())]
    .toSorted((a, b) => a - b)
    .map((depth) => programmes.filter((one) => depths.get(one) === depth));
  return { levels, passages };
}
