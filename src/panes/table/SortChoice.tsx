import { useId } from 'react';
import { tableText } from '@/text/table';
import { Button } from '@/ui/Button';
import { changeView, useView } from '@/view/view-store';
import type { Column } from './columns';
import './SortChoice.css';

/** The order of the rows where there are no headers to press. */
export function SortChoice({ available }: { available: readonly Column[] }) {
  const { sort } = useView();
  const id = useId();
  return (
    <div className="sort-choice">
      <label htmlFor={id} className="small">
        {tableText.sortBy}
      </label>
      <select
        id={id}
        value={sort?.column ?? ''}
        onChange={({ currentTarget: { value } }) =>
          changeView((view) => ({
            ...view,
            sort: value === '' ? null : { column: value, descending: false },
          }))
        }
      >
        <option value="">{tableText.fileOrder}</option>
        {available.map((column) => (
          <option key={column.key} value={column.key}>
            {column.label}
          </option>
        ))}
      </select>
      {sort && (
        <Button
          size="small"
          icon={sort.descending ? 'chevronDown' : 'chevronUp'}
          iconOnly
          label={tableText.turnOrder}
          aria-pressed={sort.descending}
          onClick={() =>
            changeView((view) => ({
              ...view,
              sort: view.sort && { ...view.sort, descending: !view.sort.descending },
            }))
          }
        />
      )}
    </div>
  );
}
