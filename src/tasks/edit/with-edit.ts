import { type Edit, hasRegister, type ViewState } from '@/view/view-state';

/** The view with something edited; pages to read have no room for it, so the map is shown. */
export function withEdit(view: ViewState, edit: Edit): ViewState {
  return { ...view, edit, page: hasRegister(view.page) ? view.page : 'karta' };
}
