import { type MouseEvent, useMemo } from 'react';
import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { useFacetNames } from '@/view/facet-names';
import { clearFilters } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { type ActiveFilter, activeFilters } from './active-filters';
import './FilterChips.css';

const focusHeading = (): void => document.getElementById('tabell-rubrik')?.focus();

/** Where the focus goes when the chip that has it is about to vanish: to the one beside it, else the heading. */
function handFocusOn(chip: HTMLElement): void {
  const item = chip.closest('li');
  const beside = [item?.nextElementSibling, item?.previousElementSibling]
    .map((other) => other?.querySelector<HTMLElement>('.filter-chip'))
    .find((other) => other);
  if (beside) beside.focus();
  else focusHeading();
}

/** The filters that are set, each with a button that takes it away. */
export function FilterChips() {
  const view = useView();
  const names = useFacetNames();
  const { workspace } = useWorkspace();
  const filters = useMemo(
    () =>
      activeFilters(view, {
        names,
        part: tableText.columnLabel('district', '', workspace.omrade.delSlag.ental),
        layers: workspace.lager.map((layer) => layer.id),
      }),
    [view, names, workspace],
  );
  if (filters.length === 0) return null;
  return (
    <ul className="filter-chips" aria-label={tableText.filters}>
      {filters.map((filter) => (
        <li key={filter.key}>
          <Chip filter={filter} />
        </li>
      ))}
      <li>
        <Button
          look="link"
          size="small"
          label={tableText.clearAll}
          onClick={() => {
            focusHeading();
            changeView(clearFilters);
          }}
        />
      </li>
    </ul>
  );
}

function Chip({ filter }: { filter: ActiveFilter }) {
  const remove = (event: MouseEvent<HTMLButtonElement>) => {
    handFocusOn(event.currentTarget);
    changeView(filter.remove);
  };
  return (
    <button
      type="button"
      className="filter-chip"
      aria-label={tableText.removeFilter(filter.label)}
      onClick={remove}
    >
      <span>{filter.label}</span>
      <Icon name="close" size={14} />
    </button>
  );
}
