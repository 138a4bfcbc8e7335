import { useRef } from 'react';
import { type FacetKey, facetKeys } from '@/domain/facets';
import { filterText } from '@/text/filters';
import { largeText } from '@/text/large';
import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { GoneRecords } from '@/view/GoneRecords';
import { NotIncluded } from '@/view/NotIncluded';
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
  const view = useView();
  const active = countFilters(view);
  return (
    <section className="filter-panel" aria-labelledby="filter-panel-heading">
      <header className="filter-panel-head">
        <h2 id="filter-panel-heading" ref={heading} tabIndex={-1}>
          {filterText.heading}
        </h2>
        <Result />
      </header>
      <NotIncluded say={largeText.notIncluded.filters} />
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
      {view.records && (
        <ChosenRecords
          count={view.records.length}
          onRemove={() => {
            heading.current?.focus();
            changeView((current) => ({ ...current, records: null }));
          }}
        />
      )}
      <TextFilter />
      {facets.map((facet) => (
        <Facet key={facet} facet={facet} />
      ))}
    </section>
  );
}

/** That only some records are shown, which were chosen one by one elsewhere, and how many of them are gone. */
function ChosenRecords({ count, onRemove }: { count: number; onRemove: () => void }) {
  const label = tableText.chosenRecords(count);
  return (
    <div className="filter-panel-records">
      <p>
        <span>{label}</span>
        <Button
          look="quiet"
          size="small"
          icon="close"
          iconOnly
          label={tableText.removeFilter(label)}
          onClick={onRemove}
        />
      </p>
      <GoneRecords />
    </div>
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
