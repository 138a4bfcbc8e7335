import { type ComponentType, createElement, lazy } from 'react';
import type { ViewState } from '@/view/view-state';

/** Panes that bring large libraries or are seldom opened: each in a chunk of its own. */
const loadMap = () => import('@/panes/map/MapPane');
const loadCharts = () => import('@/panes/charts/ChartsPane');
const loadTable = () => import('@/panes/table/TablePane');

const forgets: (() => void)[] = [];

/** A pane whose code is fetched when it is first shown. React keeps a fetch that failed for good, so it is renewed. */
function lazyPane(load: () => Promise<ComponentType>): ComponentType {
  let failed = false;
  const make = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        failed = true;
        throw error;
      }
    });
  let current = make();
  forgets.push(() => {
    if (failed) current = make();
    failed = false;
  });
  return () => createElement(current);
}

/** Panes whose code could not be fetched are asked for anew when they are next shown. */
export function forgetFailedPanes(): void {
  for (const forget of forgets) forget();
}

export const MapPane = lazyPane(async () => (await loadMap()).MapPane);
export const ChartsPane = lazyPane(async () => (await loadCharts()).ChartsPane);
export const TablePane = lazyPane(async () => (await loadTable()).TablePane);
export const DataPage = lazyPane(async () => (await import('@/panes/data/DataPage')).DataPage);
export const AccessibilityPage = lazyPane(
  async () => (await import('@/panes/data/AccessibilityPage')).AccessibilityPage,
);

/** Starts to fetch what the view will show, while the workspace is still on its way. */
export function fetchPanesFor({ page, drawer }: ViewState): void {
  // A chunk that does not arrive is told of where it is shown; here it is only asked for early.
  const ignore = () => undefined;
  if (page === 'karta') loadMap().catch(ignore);
  if (page === 'oversikt' || drawer === 'diagram') loadCharts().catch(ignore);
  if (page === 'register' || page === 'oversikt' || drawer === 'tabell') loadTable().catch(ignore);
}
