import { useMemo } from 'react';
import { isSpot } from '@/analysis/spot';
import type { Measure } from '@/domain/measure';
import { useCountedIds } from '@/view/cover-groups';
import { chosenMeasures, useVisible } from '@/view/selection';
import { useView } from '@/view/view-store';
import { useWorkMap } from '@/view/work-map';

const noMeasures: readonly Measure[] = [];

/**
 * The records on the map: those the filters let through, and where the page is about cover those that count as it,
 * so that the picture and its figures rest on the same records. With a walk, those at a spot: areas that overlap
 * one another would hide the streets it follows. Beside a page of the work, those the page is about.
 */
export function useDrawn(): readonly Measure[] {
  const visible = useVisible();
  const { page, compared, walk } = useView();
  const walkId = walk.id;
  const first = useCountedIds('a');
  const other = useCountedIds('b');
  const { records } = useWorkMap();
  const comparing = compared !== null;
  return useMemo(() => {
    if (!visible) return noMeasures;
    if (page === 'vandringar' && walkId !== null)
      return chosenMeasures(visible).filter(
        ({ id, geometry }) => id !== walkId && geometry !== null && isSpot(geometry),
      );
    if (page === 'arbete' && records !== null)
      return visible.dataset.measures.filter(({ id }) => records.has(id));
    if (page !== 'luckor') return chosenMeasures(visible);
    const counted = new Set(comparing ? [...first, ...other] : first);
    return visible.dataset.measures.filter(({ id }) => counted.has(id));
  }, [visible, page, walkId, first, other, comparing, records]);
}
