import { lazy } from 'react';
import type { ViewState } from '@/view/view-state';

/** Panes that bring large libraries or are seldom opened: each in a chunk of its own. */
const loadMap = () => import('@/panes/map/MapPane');
const loadCharts = () => import('@/panes/charts/ChartsPane');
const loadTable = () => import('@/panes/table/TablePane');

export const MapPane = lazy(() => loadMap().then((module) => ({ default: module.MapPane })));
export const ChartsPane = lazy(() =>
  loadCharts().then((module) => ({ default: module.ChartsPane })),
);
export const TablePane = lazy(() => loadTable().then((module) => ({ default: module.TablePane })));
export const DataPage = lazy(() =>
  import('@/panes/data/DataPage').then((module) => ({ default: module.DataPage })),
);
export const AccessibilityPage = lazy(() =>
  import('@/panes/data/AccessibilityPage').then((module) => ({
    default: module.AccessibilityPage,
  })),
);

/** Starts to fetch what the view will show, while the workspace is still on its way. */
export function fetchPanesFor({ page, drawer }: ViewState): void {
  // A chunk that does not arrive is told of where it is shown; here it is only asked for early.
  const ignore = () => undefined;
  if (page === 'karta') loadMap().catch(ignore);
  if (page === 'oversikt' || drawer === 'diagram') loadCharts().catch(ignore);
  if (page === 'register' || page === 'oversikt' || drawer === 'tabell') loadTable().catch(ignore);
}
