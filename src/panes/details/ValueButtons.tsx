import type { FacetKey } from '@/domain/facets';
import { detailsText } from '@/text/details';
import { facetValueLabel } from '@/text/labels';
import { useFacetNames } from '@/view/facet-names';
import { clearFilters, withFacet } from '@/view/view-state';
import { changeView } from '@/view/view-store';
import './ValueButtons.css';

interface ValueButtonsProps {
  facet: FacetKey;
  label: string;
  values: readonly string[];
}

/** Values that other records have too: each is a button that shows all of those. */
export function ValueButtons({ facet, label, values }: ValueButtonsProps) {
  const names = useFacetNames();
  return (
    <ul className="value-buttons">
      {values.map((value) => {
        const words = facetValueLabel(facet, value, names);
        return (
          <li key={value}>
            <button
              type="button"
              aria-label={detailsText.showAllWith(label, words)}
              title={detailsText.showAllWith(label, words)}
              onClick={() => changeView((view) => withFacet(clearFilters(view), facet, [value]))}
            >
              {words}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
