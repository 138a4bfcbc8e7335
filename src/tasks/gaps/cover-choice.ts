import type { ReachGroup } from '@/view/cover-groups';
import { type CoverChoice, type CoverSide, coverChoice, withCoverChoice } from '@/view/view-state';
import type { ViewChange } from '@/view/view-store';

/** Metres; a reach beyond it can come with a link, and is then the end of the slider. */
export const longestReach = 300;
export const reachStep = 5;

/** A change of what counts on one side, as a change of the view. */
export function onSide(side: CoverSide, change: (choice: CoverChoice) => CoverChoice): ViewChange {
  return (view) => withCoverChoice(view, side, change(coverChoice(view, side)));
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
export function countsAsCover({ layers }: Pick<CoverChoice, 'layers'>, layer: string): boolean {
  return layers === null || layers.includes(layer);
}

/** Groups of the layers that count as cover. */
export function countedGroups(
  choice: Pick<CoverChoice, 'layers'>,
  groups: readonly ReachGroup[],
): readonly ReachGroup[] {
  return groups.filter((group) => countsAsCover(choice, group.layer));
}

/** The choice with a layer counted, or not when it was; all of them is the same as no choice. */
export function toggleCoverLayer(
  choice: CoverChoice,
  layer: string,
  all: readonly string[],
): CoverChoice {
  const next = all.filter((id) => countsAsCover(choice, id) !== (id === layer));
  return { ...choice, layers: next.length === all.length ? null : next };
}

/** The choice with another reach; the assumed one is the same as no choice. */
export function withReach(choice: CoverChoice, group: ReachGroup, meters: number): CoverChoice {
  const { [group.id]: _, ...others } = choice.reach;
  return {
    ...choice,
    reach: meters === group.assumedMeters ? others : { ...others, [group.id]: meters },
  };
}

/** The view in which what counts now is compared with the same and all that is planned. */
export const withPlannedBeside: ViewChange = (view) => ({
  ...view,
  compared: { ...coverChoice(view, 'a'), planned: true },
});

/** The view in which what counts now is compared with itself, to be changed. */
export const withSameBeside: ViewChange = (view) => ({ ...view, compared: coverChoice(view, 'a') });

/** The view with both sides changed over; as it is when nothing is compared. */
export const withSidesSwapped: ViewChange = (view) =>
  view.compared === null
    ? view
    : { ...withCoverChoice(view, 'a', view.compared), compared: coverChoice(view, 'a') };

/** The view in which nothing is compared. */
export const withoutComparison: ViewChange = (view) => ({ ...view, compared: null });

/** Shortest and longest reach, in metres; 0 and 0 where nothing counts. */
export function reachSpan(groups: readonly ReachGroup[]): { shortest: number; longest: number } {
  const counted = groups.filter((group) => group.count > 0);
  const meters = (counted.length > 0 ? counted : groups).map((group) => group.meters);
  if (meters.length === 0) return { shortest: 0, longest: 0 };
  return { shortest: Math.min(...meters), longest: Math.max(...meters) };
}
