import { type ViewState, withFacet } from '@/view/view-state';

/**
 * The view with one layer shown or hidden. While all are shown the view has no filter on layers.
 * @param all layer ids in the workspace's order
 */
export function toggleLayer(view: ViewState, layer: string, all: readonly string[]): ViewState {
  const shown = view.facets.layer ?? all;
  const next = all.filter((other) => (other === layer) !== shown.includes(other));
  return withFacet(view, 'layer', next.length === all.length ? null : next);
}

/** The view with a layer's opacity set, 0-1; full opacity is not kept. */
export function withOpacity(view: ViewState, layer: string, opacity: number): ViewState {
  const { [layer]: _, ...others } = view.opacity;
  return { ...view, opacity: opacity >= 1 ? others : { ...others, [layer]: opacity } };
}
