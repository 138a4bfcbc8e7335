import { hasMap, type ViewState } from '@/view/view-state';
import { changeView, currentView } from '@/view/view-store';
import { type Figure, withFigure } from './figure';

/** Id that the table pane has on every page. */
const tableId = 'tabell';

/** Where the table is seen: beneath the charts on the overview, in the drawer by the map, else on its own page. */
function withTable(view: ViewState): ViewState {
  if (view.page === 'oversikt') return view;
  return hasMap(view) ? { ...view, drawer: 'tabell' } : { ...view, page: 'register' };
}

/** Shows exactly the records a figure counts, in the table, and goes there. */
export function openRecords(figure: Figure): void {
  const large = { layer: figure.layer, page: 0 };
  changeView((view) => withTable({ ...withFigure(view, figure), large }));
  goToTable(currentView().page === 'oversikt' ? 0 : 60);
}

/** Moves eye and keyboard to the table; one that has just been asked for may take a few frames to come. */
function goToTable(patience: number): void {
  requestAnimationFrame(() => {
    const table = document.getElementById(tableId);
    if (!table) {
      if (patience > 0) goToTable(patience - 1);
      return;
    }
    table.scrollIntoView({ block: 'start' });
    table.focus({ preventScroll: true });
  });
}
