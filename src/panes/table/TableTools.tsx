import type { Dataset } from '@/analysis/dataset';
import type { RecordType } from '@/domain/vocabulary';
import { editText } from '@/text/edit';
import { Button } from '@/ui/Button';
import { changeView } from '@/view/view-store';
import { ColumnChoice } from './ColumnChoice';
import type { Column } from './columns';
import { SaveRows } from './SaveRows';
import { SortChoice } from './SortChoice';

/** Files in and out. */
const tasks = [
  { edit: 'import', label: editText.importFile },
  { edit: 'export', label: editText.exportFile },
] as const;

interface TableToolsProps {
  rows: Uint32Array;
  dataset: Dataset;
  columns: readonly Column[];
  available: readonly Column[];
  type: RecordType | null;
  narrow: boolean;
}

/** What can be done with the table: order and columns, and taking the rows elsewhere. */
export function TableTools({ rows, dataset, columns, available, type, narrow }: TableToolsProps) {
  return (
    <div className="table-tools">
      {narrow ? (
        <SortChoice available={available} />
      ) : (
        <ColumnChoice available={available} columns={columns} type={type} />
      )}
      <SaveRows rows={rows} dataset={dataset} columns={columns} />
      {tasks.map(({ edit, label }) => (
        <Button
          key={edit}
          size="small"
          label={label}
          onClick={() => changeView((view) => ({ ...view, edit }))}
        />
      ))}
      {rows.length > 1 && (
        <Button
          size="small"
          label={editText.bulk.open}
          onClick={() => changeView((view) => ({ ...view, edit: 'flera' }))}
        />
      )}
    </div>
  );
}
