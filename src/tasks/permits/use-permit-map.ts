import type { MultiPolygon, Polygon } from 'geojson';
import { useEffect } from 'react';
import type { PermitArea } from '@/domain/permits';
import { type Bounds, extendBounds } from '@/domain/position';
import { setWorkMap } from '@/view/work-map';

/** What holds a permit and the area it extends; null where neither has a place. */
export function boundsOfPermits(permits: readonly PermitArea[]): Bounds | null {
  return permits.reduce<Bounds | null>(
    (bounds, { geometry }) => (geometry ? extendBounds(bounds, geometry) : bounds),
    null,
  );
}

/** Has the map beside the page show a permit, the area it extends, and what it adds to that. */
export function usePermitMap(
  permit: PermitArea,
  base: PermitArea | null,
  added: Polygon | MultiPolygon | null,
): void {
  useEffect(() => {
    const shown = base ? [permit, base] : [permit];
    setWorkMap({
      records: new Set(shown.map(({ id }) => id)),
      frame: boundsOfPermits(shown),
      added,
    });
    return () => setWorkMap({});
  }, [permit, base, added]);
}
