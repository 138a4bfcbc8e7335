import { Icon } from '@/ui/Icon';
import type { SortOrder } from '@/view/view-state';
import { changeView, useView } from '@/view/view-store';
import type { Column } from './columns';
import './GridHeader.css';

/** Room for the ticks before the names, in rem. */
const tickWidth = 1.75;

/** Sorts by a column, and the other way round when it is sorted by already. */
function sortBy(sort: SortOrder | null, column: string): SortOrder {
  return { column, descending: sort?.column === column && !sort.descending };
}

function directionOf(sort: SortOrder | null, column: string): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

interface GridHeaderProps {
  columns: readonly Column[];
  height: number;
  /** The rows cannot be sorted. */
  fixed: boolean;
}

/** The names of the columns; each is a button that sorts by it, unless the rows are fixed. */
export function GridHeader({ columns, height, fixed }: GridHeaderProps) {
  const { edit } = useView();
  const widthOf = ({ width }: Column, at: number) =>
    at === 0 && edit === 'flera' && !fixed ? width + tickWidth : width;
  return (
    <>
      <colgroup>
        {columns.map((column, at) => (
          <col key={column.key} style={{ width: `${widthOf(column, at)}rem` }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1} style={{ height }}>
          {columns.map((column, at) => (
            <HeaderCell key={column.key} column={column} first={at === 0} fixed={fixed} />
          ))}
        </tr>
      </thead>
    </>
  );
}

interface HeaderCellProps {
  column: Column;
  first: boolean;
  fixed: boolean;
}

function HeaderCell({ column, first, fixed }: HeaderCellProps) {
  const { sort } = useView();
  const className = first ? 'grid-head grid-first' : 'grid-head';
  if (fixed)
    return (
      <th scope="col" className={className} title={column.label}>
        <span className="grid-sort grid-sort-label" data-fixed>
          {column.label}
        </span>
      </th>
    );
  const direction = directionOf(sort, column.key);
  return (
    <th scope="col" className={className} aria-sort={direction}>
      <button
        type="button"
        className="grid-sort"
        data-sorted={direction !== 'none' || undefined}
        title={column.label}
        onClick={() => changeView((view) => ({ ...view, sort: sortBy(view.sort, column.key) }))}
      >
        <span className="grid-sort-label">{column.label}</span>
        {direction !== 'none' && (
          <Icon name={direction === 'ascending' ? 'chevronUp' : 'chevronDown'} size={16} />
        )}
      </button>
    </th>
  );
}
