import { type FacetKey, wholeBorough } from '@/domain/facets';
import type { Measure } from '@/domain/measure';
import { meaningOf, notStated } from '@/domain/vocabulary';
import { startPeriodOf } from './starts';

function orNotStated(values: readonly string[] | undefined): readonly string[] {
  return values && values.length > 0 ? values : [notStated];
}

/**
 * A record's values in a facet; one that the documents do not give is {@link notStated}.
 * @param districts names of the districts the record counts in
 */
export function facetValues(
  measure: Measure,
  facet: FacetKey,
  districts: readonly string[],
): readonly string[] {
  switch (facet) {
    case 'district':
      return districts.length > 0 ? districts : [wholeBorough];
    case 'layer':
      return [measure.layer];
    case 'phase':
      return [meaningOf(measure.type, measure.status).phase];
    case 'status':
      return [measure.status];
    case 'prevention':
      return measure.prevention;
    case 'implementation':
      return [measure.implementation];
    case 'responsible':
      return orNotStated(measure.responsible === undefined ? [] : [measure.responsible]);
    case 'partners':
      return orNotStated(measure.partners);
    case 'funding':
      return orNotStated(measure.funding);
    case 'targetGroups':
      return orNotStated(measure.targetGroups);
    case 'geometryQuality':
      return [measure.geometryQuality];
    case 'start':
      return [startPeriodOf(measure.startDate)];
  }
}
