import { useMemo, useState } from 'react';
import type { FacetKey } from '@/domain/facets';
import { filterText } from '@/text/filters';
import { formatCount } from '@/text/format';
import { type FacetNames, facetValueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { useFacetCounts, useVisible } from '@/view/selection';
import { toggleFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { computeTotals, orderValues, visibleValues } from './facet-order';
import './FacetValues.css';

interface FacetValuesProps {
  facet: FacetKey;
  names: FacetNames;
}

const nothing: readonly string[] = [];

/** The values of a facet, each with the number of records that a click would show. */
export function FacetValues({ facet, names }: FacetValuesProps) {
  const column = useVisible()?.dataset.columns[facet];
  const counts = useFacetCounts(facet);
  const chosen = useView().facets[facet] ?? nothing;
  const [all, setAll] = useState(false);
  const totals = useMemo(() => column && computeTotals(column), [column]);
  const ordered = useMemo(
    () =>
      orderValues(
        facet,
        counts.map(({ value, count }, code) => ({
          value,
          label: facetValueLabel(facet, value, names),
          count,
          total: totals?.[code] ?? 0,
        })),
      ),
    [facet, counts, totals, names],
  );
  const shown = visibleValues(facet, ordered, chosen, all);
  return (
    <>
      <ul className="facet-values">
        {shown.map(({ value, label, count }) => {
          const isChosen = chosen.includes(value);
          return (
            <li key={value}>
              <label className="facet-value" data-empty={count === 0 || undefined}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={count === 0 && !isChosen}
                  onChange={() => changeView((view) => toggleFacet(view, facet, value))}
                />
                <span className="facet-value-label">{label}</span>
                <span className="facet-value-count">{formatCount(count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {(all || shown.length < ordered.length) && (
        <Button
          look="link"
          size="small"
          label={all ? filterText.showFewer : filterText.showAll(ordered.length)}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        />
      )}
    </>
  );
}
