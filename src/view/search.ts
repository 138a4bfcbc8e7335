import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { findByName, findRecords, makeSearchable } from '@/analysis/search';
import type { Measure } from '@/domain/measure';
import type { District, Place } from '@/domain/reference';
import { loadPlaces } from '@/geodata/load-reference';
import { useRegister } from './register';
import { useWorkspace } from './workspace-context';

export type Hit =
  | { kind: 'record'; id: string; measure: Measure }
  | { kind: 'district'; id: string; district: District }
  | { kind: 'place'; id: string; place: Place };

const hitsPerKind = 6;

/**
 * Records, districts and places whose names match, the groups one after the other.
 * The gazetteer is fetched the first time somebody searches.
 */
export function useSearch(query: string): readonly Hit[] {
  const { workspace, districts, addressOf } = useWorkspace();
  const { dataset } = useRegister();
  const deferred = useDeferredValue(query);
  const places = useQuery({
    queryKey: ['places'],
    queryFn: () => loadPlaces(workspace.platser.map(addressOf)),
    enabled: query !== '',
  });
  const searchablePlaces = useMemo(
    () => makeSearchable(places.data ?? [], (place) => [place.name, ...place.aliases]),
    [places.data],
  );
  const searchableDistricts = useMemo(
    () => makeSearchable(districts, (district) => [district.name]),
    [districts],
  );
  return useMemo((): readonly Hit[] => {
    const records = dataset ? findRecords(dataset, deferred, hitsPerKind) : [];
    return [
      ...findByName(searchableDistricts, deferred, hitsPerKind).map(
        (district): Hit => ({ kind: 'district', id: `stadsdel-${district.id}`, district }),
      ),
      ...records.flatMap((index): Hit[] => {
        const measure = dataset?.measures[index];
        return measure ? [{ kind: 'record', id: `atgard-${measure.id}`, measure }] : [];
      }),
      ...findByName(searchablePlaces, deferred, hitsPerKind).map(
        (place): Hit => ({ kind: 'place', id: `plats-${place.id}`, place }),
      ),
    ];
  }, [dataset, deferred, searchableDistricts, searchablePlaces]);
}
