import type { ReachGroup } from '@/view/coverage';
import type { CoverState, ViewState } from '@/view/view-state';

/** Metres; a reach beyond it can come with a link, and is then the end of the slider. */
export const longestReach = 300;
export const reachStep = 5;

function withCover(view: ViewState, change: Partial<CoverState>): ViewState {
  return { ...view, cover: { ...view.cover, ...change } };
}

/** A layer that can count as cover, with its reach or those of its kinds. */
export interface CoverLayer {
  id: string;
  groups: readonly ReachGroup[];
}

/** The layers of the groups, in the groups' order. */
export function coverLayers(groups: readonly ReachGroup[]): CoverLayer[] {
  const layers = new Map<string, ReachGroup[]>();
  for (const group of groups) {
    const own = layers.get(group.layer);
    if (own) own.push(group);
    else layers.set(group.layer, [group]);
  }
  return [...layers].map(([id, own]) => ({ id, groups: own }));
}

/** Whether a layer counts as cover. */
export function countsAsCover(cover: CoverState, layer: string): boolean {
  return cover.layers === null || cover.layers.includes(layer);
}

/** Groups of the layers that count as cover. */
export function countedGroups(
  cover: CoverState,
  groups: readonly ReachGroup[],
): readonly ReachGroup[] {
  return groups.filter((group) => countsAsCover(cover, group.layer));
}

/** The view with a layer counted, or not when it was; all of them is the same as no choice. */
export function toggleCoverLayer(
  view: ViewState,
  layer: string,
  all: readonly string[],
): ViewState {
  const next = all.filter((id) => countsAsCover(view.cover, id) !== (id === layer));
  return withCover(view, { layers: next.length === all.length ? null : next });
}

/** The view with all layers counted. */
export function withAllCover(view: ViewState): ViewState {
  return withCover(view, { layers: null });
}

/** The view with another reach; the assumed one is the same as no choice. */
export function withReach(view: ViewState, group: ReachGroup, meters: number): ViewState {
  const { [group.id]: _, ...others } = view.cover.reach;
  return withCover(view, {
    reach: meters === group.assumedMeters ? others : { ...others, [group.id]: meters },
  });
}

export function withPlanned(view: ViewState, planned: boolean): ViewState {
  return withCover(view, { planned });
}

export function withSchematic(view: ViewState, schematic: boolean): ViewState {
  return withCover(view, { schematic });
}

/** Shortest and longest reach, in metres; 0 and 0 where nothing counts. */
export function reachSpan(groups: readonly ReachGroup[]): { shortest: number; longest: number } {
  const counted = groups.filter((group) => group.count > 0);
  const meters = (counted.length > 0 ? counted : groups).map((group) => group.meters);
  if (meters.length === 0) return { shortest: 0, longest: 0 };
  return { shortest: Math.min(...meters), longest: Math.max(...meters) };
}
