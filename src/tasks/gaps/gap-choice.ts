import type { CoverOrder, CoverUnit, GapState, ViewState } from '@/view/view-state';

function withGaps(view: ViewState, change: Partial<GapState>): ViewState {
  return { ...view, gaps: { ...view.gaps, ...change } };
}

/** The view with shares taken of something else. */
export function withUnit(view: ViewState, unit: CoverUnit): ViewState {
  return withGaps(view, { unit });
}

/** The view with the districts in another order. */
export function withOrder(view: ViewState, order: CoverOrder): ViewState {
  return withGaps(view, { order });
}

/** The view with cover drawn in another way. */
export function withPicture(view: ViewState, picture: GapState['picture']): ViewState {
  return withGaps(view, { picture });
}

/** The view with a gap pointed out on the map, or none when it was. */
export function toggleChosen(view: ViewState, id: string): ViewState {
  return withGaps(view, { chosen: view.gaps.chosen === id ? null : id });
}

/** The view with a gap marked as worth a look, or no longer. */
export function toggleMarked(view: ViewState, id: string): ViewState {
  const { marked } = view.gaps;
  return withGaps(view, {
    marked: marked.includes(id) ? marked.filter((other) => other !== id) : [...marked, id],
  });
}

/** The view with a gap put aside for a reason; it is neither pointed out nor marked any longer. */
export function withHidden(view: ViewState, id: string, reason: string): ViewState {
  const { chosen, marked, hidden } = view.gaps;
  return withGaps(view, {
    hidden: { ...hidden, [id]: reason },
    marked: marked.filter((other) => other !== id),
    chosen: chosen === id ? null : chosen,
  });
}

/** The view with a gap that was put aside listed again. */
export function withoutHidden(view: ViewState, id: string): ViewState {
  const { [id]: _, ...hidden } = view.gaps.hidden;
  return withGaps(view, { hidden });
}

/** The view with the lists and the curve of one district, or of all; the same district again means all. */
export function toggleDistrict(view: ViewState, district: string | null): ViewState {
  return withGaps(view, { district: view.gaps.district === district ? null : district });
}

export function withThreshold(view: ViewState, threshold: number): ViewState {
  return withGaps(view, { threshold });
}

export function withParks(view: ViewState, parks: boolean): ViewState {
  return withGaps(view, { parks });
}

export function withPersonWeight(view: ViewState, personWeight: number): ViewState {
  return withGaps(view, { personWeight });
}

export function withPlaceWeight(view: ViewState, kind: string, weight: number): ViewState {
  return withGaps(view, { placeWeights: { ...view.gaps.placeWeights, [kind]: weight } });
}

/** The view with the weights it starts with. */
export function withStartWeights(
  view: ViewState,
  { personWeight, placeWeights }: GapState,
): ViewState {
  return withGaps(view, { personWeight, placeWeights });
}
