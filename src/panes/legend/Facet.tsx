import { useId, useRef, useState } from 'react';
import type { FacetKey } from '@/domain/facets';
import { filterText } from '@/text/filters';
import { facetValueLabel } from '@/text/labels';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { useFacetNames } from '@/view/facet-names';
import { withFacet } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { DistrictFacts } from './DistrictFacts';
import { FacetValues } from './FacetValues';
import './Facet.css';

/** One facet: closed it says in words what is chosen, open it offers its values. */
export function Facet({ facet }: { facet: FacetKey }) {
  const id = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { workspace } = useWorkspace();
  const chosen = useView().facets[facet] ?? [];
  const names = useFacetNames();
  const name = filterText.facet(facet, workspace.omrade.delSlag.ental);
  return (
    <div className="facet" data-chosen={chosen.length > 0 || undefined}>
      <div className="facet-head">
        <h3>
          <button
            ref={toggle}
            type="button"
            className="facet-toggle"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevronUp' : 'chevronDown'} size={16} />
            {name}
          </button>
        </h3>
        {chosen.length > 0 && (
          <Button
            look="link"
            size="small"
            label={filterText.clear}
            aria-label={filterText.clearFacet(name)}
            onClick={() => {
              // The button is about to vanish.
              toggle.current?.focus();
              changeView((view) => withFacet(view, facet, null));
            }}
          />
        )}
      </div>
      {chosen.length > 0 && !open && (
        <p className="facet-chosen">
          {filterText.chosen(chosen.map((value) => facetValueLabel(facet, value, names)))}
        </p>
      )}
      <fieldset id={id} className="facet-body" hidden={!open}>
        <legend className="visually-hidden">{name}</legend>
        {open && <FacetValues facet={facet} names={names} />}
      </fieldset>
      {facet === 'district' && <DistrictFacts />}
    </div>
  );
}
