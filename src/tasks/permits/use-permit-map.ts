import { useEffect } from 'react';
import type { PermitArea } from '@/domain/permits';
import { type Bounds, extendBounds } from '@/domain/position';
import { useView } from '@/view/view-store';
import { setWorkMap } from '@/view/work-map';

/** Has the map beside the page show the chosen permit, and the area it extends. */
export function usePermitMap(permits: readonly PermitArea[]): void {
  const { id } = useView().work;
  useEffect(() => {
    const chosen = permits.find((permit) => permit.id === id);
    if (!chosen) return;
    const shown = permits.filter((permit) => permit === chosen || permit.id === chosen.extendsId);
    const frame = shown.reduce<Bounds | null>(
      (bounds, { geometry }) => (geometry ? extendBounds(bounds, geometry) : bounds),
      null,
    );
    setWorkMap({ records: new Set(shown.map((permit) => permit.id)), frame });
    return () => setWorkMap({});
  }, [permits, id]);
}
