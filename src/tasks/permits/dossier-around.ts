import { type AroundArea, recordsAround } from '@/analysis/near-area';
import { nearMeters } from '@/analysis/neighbours';
import type { Plane } from '@/analysis/plane';
import { parseDate } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { type PartOf, readParts, situationFields } from '@/domain/part-fields';
import type { PermitArea } from '@/domain/permits';

/** A report of the situation, and the collaboration whose it is. */
export interface Situation {
  zone: string;
  report: PartOf<typeof situationFields>;
}

/** What the register has in an area and near it, and how much of that is not told of because it is internal. */
export interface Around extends AroundArea {
  situations: readonly Situation[];
  leftOut: { reports: number; records: number };
}

const lastDay = ({ date }: Situation['report']): number => parseDate(date)?.to ?? 0;

/** The newest report of each collaboration in the area. */
function situationsOf(inside: readonly Measure[], internal: boolean): Situation[] {
  return inside.flatMap((measure): Situation[] => {
    if (measure.type !== 'platssamverkan') return [];
    if (!internal && measure.publication === 'intern') return [];
    const [newest] = readParts(situationFields, measure.situationReports)
      .filter(({ publication }) => internal || publication === 'offentlig')
      .toSorted((a, b) => lastDay(b) - lastDay(a));
    return newest ? [{ zone: measure.name, report: newest }] : [];
  });
}

/**
 * What the register has in a permit's area and near it, the permit itself aside.
 * @param internal whether what is not for the public is told of too
 */
export function aroundPermit(
  permit: PermitArea,
  measures: readonly Measure[],
  plane: Plane,
  internal: boolean,
): Around {
  const { geometry } = permit;
  const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  const others = measures.filter(({ id }) => id !== permit.id);
  const all: AroundArea = isArea
    ? recordsAround(others, geometry, plane, nearMeters)
    : { inside: [], near: [] };
  const shown = ({ publication }: Measure) => internal || publication === 'offentlig';
  const [inside, near] = [all.inside.filter(shown), all.near.filter(shown)];
  const situations = situationsOf(all.inside, internal);
  const keyOf = ({ zone, report }: Situation) => `${zone} ${report.id}`;
  const told = new Set(situations.map(keyOf));
  const withheld = situationsOf(all.inside, true).filter((each) => !told.has(keyOf(each)));
  return {
    inside,
    near,
    situations,
    leftOut: {
      reports: withheld.length,
      records: all.inside.length + all.near.length - inside.length - near.length,
    },
  };
}
