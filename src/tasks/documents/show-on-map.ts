import type { Measure } from '@/domain/measure';
import { clearFilters, type ViewState, withFacet } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import type { DocumentSource } from './content';
import { districtsOf } from './measure-cells';

/**
 * The view of the map with some records: the one itself is selected; several are shown with what else lies in their
 * layers and districts, as the view has no filter for single records.
 * @param measures at least one
 */
export function viewOnMap(
  view: ViewState,
  source: DocumentSource,
  measures: readonly Measure[],
): ViewState {
  const open: ViewState = { ...clearFilters(view), page: 'karta', camera: null, edit: null };
  const [only] = measures;
  if (measures.length === 1 && only) return { ...open, selected: only.id };
  const districts = new Set(measures.flatMap((measure) => districtsOf(source, measure)));
  const layers = new Set(measures.map(({ layer }) => layer));
  const anywhere = measures.some((measure) => districtsOf(source, measure).length === 0);
  const byLayer = withFacet({ ...open, selected: null }, 'layer', [...layers]);
  return anywhere ? byLayer : withFacet(byLayer, 'district', [...districts]);
}

/** Shows records on the map, as a step of its own. */
export function showOnMap(source: DocumentSource, measures: readonly Measure[]): void {
  changeView((view) => viewOnMap(view, source, measures));
}
