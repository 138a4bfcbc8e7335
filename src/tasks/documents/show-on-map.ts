import { clearFilters, type ViewState } from '@/view/view-state';
import { changeView } from '@/view/view-store';

/**
 * The view of the map with some records and no others; one alone is selected too.
 * @param ids at least one, and as many as `fitsAddress` lets through
 */
export function viewOnMap(view: ViewState, ids: readonly string[]): ViewState {
  const [only] = ids;
  return {
    ...clearFilters(view),
    ...{ page: 'karta', camera: null, edit: null, records: ids },
    selected: ids.length === 1 && only !== undefined ? only : null,
  };
}

/** Shows records on the map, as a step of its own. */
export function showOnMap(ids: readonly string[]): void {
  changeView((view) => viewOnMap(view, ids));
}
