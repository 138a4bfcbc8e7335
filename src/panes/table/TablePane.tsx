import { largeText } from '@/text/large';
import { tableText } from '@/text/table';
import { useTiledLayers } from '@/view/large-layers';
import { useRegister } from '@/view/register';
import { useRowOrder } from '@/view/row-order';
import { useVisible, type VisibleData } from '@/view/selection';
import { useView } from '@/view/view-store';
import { Grid } from './Grid';
import { LargeTable } from './LargeTable';
import { NothingToList } from './NothingToList';
import { RowsChoice } from './RowsChoice';
import { TableHead } from './TableHead';
import './TablePane.css';
import { TableSkeleton } from './TableSkeleton';
import { TableTools } from './TableTools';
import { useNarrow } from './use-narrow';
import { useTableColumns } from './use-table-columns';

/** The table: the chosen records, one row each. */
export function TablePane() {
  const { page, large } = useView();
  const layer = useTiledLayers().find(({ id }) => id === large.layer);
  const visible = useVisible();
  const { loading } = useRegister();
  const waiting = !visible || (loading && visible.dataset.measures.length === 0);
  return (
    <section
      className="table-pane"
      id="tabell"
      tabIndex={-1}
      data-page={page}
      aria-label={layer ? largeText.table.name(layer.namn) : tableText.tableName}
      aria-busy={waiting && !layer}
    >
      <RowsChoice />
      {layer && <LargeTable key={layer.id} layer={layer} />}
      {!layer && (waiting ? <TableSkeleton /> : <LoadedTable visible={visible} />)}
    </section>
  );
}

function LoadedTable({ visible }: { visible: VisibleData }) {
  const { rows, sorting } = useRowOrder();
  const { columns, available, type } = useTableColumns(visible);
  const [measured, narrow] = useNarrow();
  return (
    <>
      <div className="table-bar">
        <TableHead visible={visible} />
        <TableTools
          rows={rows}
          dataset={visible.dataset}
          columns={columns}
          available={available}
          type={type}
          narrow={narrow}
        />
      </div>
      <div className="table-body" ref={measured} data-sorting={sorting || undefined}>
        {rows.length > 0 ? (
          <Grid
            // The window of rows is measured in one row height; another layout needs a new one.
            key={String(narrow)}
            dataset={visible.dataset}
            rows={rows}
            // Narrow rows show the same few facts whatever columns are chosen.
            columns={narrow ? available : columns}
            narrow={narrow}
          />
        ) : (
          <NothingToList empty={visible.dataset.measures.length === 0} />
        )}
      </div>
    </>
  );
}
