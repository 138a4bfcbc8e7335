import { useEffect, useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { measuresWithin } from '@/analysis/measures-within';
import type { Collaboration } from '@/domain/collaboration';
import { wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import { extendBounds } from '@/domain/position';
import { useRegister } from '@/view/register';
import { setWorkMap } from '@/view/work-map';

/** What there is in the zone of a collaboration. */
export interface Zone {
  /** Records that lie in the zone or reach into it, without the collaboration itself. */
  measures: readonly Measure[];
  /** Records without a place that are stated for one of its districts: whether they concern the zone is not known. */
  unplaced: readonly Measure[];
  /** Names of the districts it lies in, or is stated for. */
  districts: readonly string[];
}

const nothing: Zone = { measures: [], unplaced: [], districts: [] };

const districtsAt = (dataset: Dataset, index: number): readonly string[] =>
  valuesOf(dataset.columns.district, index).filter((name) => name !== wholeBorough);

function zoneOf(dataset: Dataset, { id, geometry }: Collaboration): Zone {
  const districts = districtsAt(dataset, dataset.indexOf.get(id) ?? -1);
  const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
  return {
    measures: isArea
      ? measuresWithin(dataset.measures, geometry).filter((measure) => measure.id !== id)
      : [],
    unplaced: dataset.measures.filter(
      (measure, index) =>
        measure.id !== id &&
        measure.geometry === null &&
        districtsAt(dataset, index).some((name) => districts.includes(name)),
    ),
    districts,
  };
}

/** What there is in the zone; the map beside the page shows it. */
export function useZone(collaboration: Collaboration): Zone {
  const { dataset } = useRegister();
  const zone = useMemo(
    () => (dataset ? zoneOf(dataset, collaboration) : nothing),
    [dataset, collaboration],
  );
  const { id, geometry } = collaboration;
  useEffect(() => {
    const records = new Set([id, ...zone.measures.map((measure) => measure.id)]);
    setWorkMap({ records, frame: geometry && extendBounds(null, geometry) });
    return () => setWorkMap({});
  }, [zone, id, geometry]);
  return zone;
}
