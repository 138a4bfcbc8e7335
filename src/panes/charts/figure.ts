import type { FacetKey } from '@/domain/facets';
import { type ViewState, withFacet } from '@/view/view-state';
import type { ChartModel, ChartRow, ChartSeries } from './chart-model';

/** What a figure counts: values of the chart's facet, and of the facet that divides the bars if it is a part. */
export interface Figure {
  facet: FacetKey;
  values: readonly string[];
  part: { facet: FacetKey; value: string } | null;
  /** Id of the layer whose rows are counted by a server; null for the records that are held here. */
  layer: string | null;
}

/** The figure of a whole row, or of one series' part of it. */
export function figureOf(model: ChartModel, row: ChartRow, series?: ChartSeries): Figure {
  return {
    facet: model.facet,
    values: row.values,
    layer: model.layer ?? null,
    part: model.split && series ? { facet: model.split, value: series.value } : null,
  };
}

/** The view that shows exactly the records the figure counts; other filters stay as they are. */
export function withFigure(view: ViewState, { facet, values, part }: Figure): ViewState {
  const chosen = withFacet(view, facet, values);
  return part ? withFacet(chosen, part.facet, [part.value]) : chosen;
}

const sameValues = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value) => b.includes(value));

function isShown(view: ViewState, { facet, values, part }: Figure): boolean {
  const whole = sameValues(view.facets[facet] ?? [], values);
  return whole && (part === null || sameValues(view.facets[part.facet] ?? [], [part.value]));
}

/**
 * The view after a click on a bar. A whole row is added to the chosen ones or taken away; a part of a row is
 * chosen alone, and the same click again clears it.
 */
export function toggleFigure(view: ViewState, figure: Figure): ViewState {
  const { facet, values, part } = figure;
  if (part)
    return isShown(view, figure)
      ? withFacet(withFacet(view, facet, null), part.facet, null)
      : withFigure(view, figure);
  const chosen = view.facets[facet] ?? [];
  const others = chosen.filter((value) => !values.includes(value));
  const allChosen = values.every((value) => chosen.includes(value));
  return withFacet(view, facet, allChosen ? others : [...others, ...values]);
}
