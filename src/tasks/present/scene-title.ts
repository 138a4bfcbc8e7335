import { facetKeys } from '@/domain/facets';
import { type FacetNames, facetValueLabel } from '@/text/labels';
import { shellText } from '@/text/shell';
import type { ViewState } from '@/view/view-state';
import { currentView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';

/** So many chosen values stand in a title. */
const mostNamed = 3;

/** What a view shows, in a few words: its page and what is chosen in it. */
function sceneTitle(view: ViewState, names: FacetNames): string {
  const chosen = facetKeys.flatMap((facet) =>
    (view.facets[facet] ?? []).map((value) => facetValueLabel(facet, value, names)),
  );
  const page = shellText.pageTitles[view.page];
  if (chosen.length === 0) return page;
  const more = chosen.length > mostNamed ? ' …' : '';
  return `${page}: ${chosen.slice(0, mostNamed).join(', ')}${more}`;
}

/** Names the view as it is when it is asked for. */
export function useSceneTitle(): () => string {
  const { workspace, layerById } = useWorkspace();
  return () =>
    sceneTitle(currentView(), {
      layerName: (id) => layerById.get(id)?.namn,
      boroughName: workspace.omrade.namn,
    });
}
