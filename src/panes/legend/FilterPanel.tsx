import { useRef } from 'react';
import { type FacetKey, facetKeys } from '@/domain/facets';
import { filterText } from '@/text/filters';
import { Button } from '@/ui/Button';
import { useVisible } from '@/view/selection';
import { clearFilters, countFilters } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { Facet } from './Facet';
import { TextFilter } from './TextFilter';
import './FilterPanel.css';

/** Layers are chosen in the layer panel. */
const facets: readonly FacetKey[] = facetKeys.filter((facet) => facet !== 'layer');

/** Filters with live counts. */
export function FilterPanel() {
  const heading = useRef<HTMLHeadingElement>(null);
  const active = countFilters(useView());
  return (
    <section className="filter-panel" aria-labelledby="filter-panel-heading">
      <header className="filter-panel-head">
        <h2 id="filter-panel-heading" ref={heading} tabIndex={-1}>
          {filterText.heading}
        </h2>
        <Result />
      </header>
      {active > 0 && (
        <p className="filter-panel-active">
          <span>{filterText.active(active)}</span>
          <Button
            look="link"
            size="small"
            label={filterText.clearAll}
            onClick={() => {
              // The button is about to vanish.
              heading.current?.focus();
              changeView(clearFilters);
            }}
          />
        </p>
      )}
      <TextFilter />
      {facets.map((facet) => (
        <Facet key={facet} facet={facet} />
      ))}
    </section>
  );
}

/** How much is left. Not a live region: the table's heading announces the same. */
function Result() {
  const visible = useVisible();
  if (!visible) return null;
  return (
    <p className="filter-panel-result">
      {filterText.result(visible.selection.chosen.length, visible.dataset.measures.length)}
    </p>
  );
}
