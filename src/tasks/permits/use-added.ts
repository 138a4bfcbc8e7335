import { useEffect, useState } from 'react';
import type { AddedArea } from '@/analysis/added-area';
import type { PermitArea } from '@/domain/permits';
import { useCoverage } from '@/view/coverage';
import type { CoverageClient } from '@/view/coverage-client';
import { useWork } from '@/view/under-way';

/** What an area adds, or why that is not known. */
export type Added =
  | { state: 'known'; added: AddedArea }
  | { state: 'waiting' | 'failed' | 'noPlace' | 'noBase' };

const areaOf = ({ geometry }: PermitArea) =>
  geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;

interface Answer {
  /** What was asked about. */
  to: readonly [PermitArea, PermitArea | null, CoverageClient];
  /** Null where it could not be worked out. */
  added: AddedArea | null;
}

/**
 * What a permit adds to the area it extends, or to nothing. Worked out beside the page.
 * @param base the area it extends; null where it extends none, or none that is in the register
 */
export function useAdded(permit: PermitArea, base: PermitArea | null): Added {
  const { client, failed } = useCoverage();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const area = areaOf(permit);
  const baseArea = base && areaOf(base);
  const lacksBase = permit.extendsId !== undefined && !baseArea;
  const wanted = area !== null && !lacksBase;
  useEffect(() => {
    if (!client || !area || !wanted) return;
    let over = false;
    const take = (added: AddedArea | null) => {
      if (!over) setAnswer({ to: [permit, base, client], added });
    };
    client.ask('added', { area, base: baseArea }).then(take, (fault: unknown) => {
      window.reportError(fault);
      take(null);
    });
    return () => {
      over = true;
    };
  }, [client, permit, base, area, baseArea, wanted]);
  const known = answer?.to[0] === permit && answer.to[1] === base && answer.to[2] === client;
  const waiting = wanted && !failed && !known;
  useWork(waiting);
  if (!area) return { state: 'noPlace' };
  if (lacksBase) return { state: 'noBase' };
  if (waiting) return { state: 'waiting' };
  return known && answer.added ? { state: 'known', added: answer.added } : { state: 'failed' };
}
