import { useEffect, useMemo, useRef } from 'react';
import type { LoadFailure } from '@/domain/issues';
import type { TiledLayer } from '@/domain/workspace';
import type { RowCount } from '@/geodata/ask-collection';
import { largeText } from '@/text/large';
import { failureSentence } from '@/text/problems';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Pager } from '@/ui/Pager';
import { useFacetNames } from '@/view/facet-names';
import {
  type LargeCount,
  type LargeRows,
  largePageRows,
  useLargeCount,
  useLargePage,
  useLargeTotal,
} from '@/view/large-layers';
import { adjustView, changeView, useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { commonColumns, makeColumns, ownColumns, shownColumns } from './columns';
import { FilterChips } from './FilterChips';
import { Grid } from './Grid';
import { NothingToList } from './NothingToList';
import { TableSkeleton } from './TableSkeleton';
import { useNarrow } from './use-narrow';

const words = largeText.table;

/** The rows of a layer that a server has, a page at a time. */
export function LargeTable({ layer }: { layer: TiledLayer }) {
  const count = useLargeCount(layer);
  if (count.state === 'failed') return <NoAnswer {...count} />;
  if (count.state === 'asking') return <Waiting />;
  return <CountedTable layer={layer} count={count.value} />;
}

function Waiting() {
  return (
    <>
      <p className="visually-hidden" role="status">
        {words.asking}
      </p>
      <TableSkeleton />
    </>
  );
}

function NoAnswer({ failure, retry }: { failure: LoadFailure; retry: () => void }) {
  return (
    <div className="table-nothing">
      <Notice tone="error" actions={<Button size="small" label={words.retry} onClick={retry} />}>
        {failureSentence(failure)}
      </Notice>
    </div>
  );
}

/** Goes back to the first page when other rows are listed than before. */
function useFirstPage({ questions }: RowCount): void {
  const key = JSON.stringify(questions);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    adjustView((view) => ({ ...view, large: { ...view.large, page: 0 } }));
  }, [key]);
}

function CountedTable({ layer, count }: { layer: TiledLayer; count: LargeCount }) {
  const { large } = useView();
  const { rows, without } = count;
  useFirstPage(rows);
  const last = Math.max(0, Math.ceil(rows.total / largePageRows) - 1);
  const page = Math.min(large.page, last);
  return (
    <>
      <div className="table-bar">
        <div className="table-head">
          <Heading layer={layer} shown={rows.total} />
          {without.length > 0 && <p className="small">{largeText.withoutSentence(without)}</p>}
          <FilterChips />
        </div>
      </div>
      {rows.total === 0 ? (
        <div className="table-body">
          <NothingToList empty={false} />
        </div>
      ) : (
        <PageOfRows layer={layer} count={rows} page={page} />
      )}
    </>
  );
}

function Heading({ layer, shown }: { layer: TiledLayer; shown: number }) {
  const total = useLargeTotal(layer);
  return (
    <div className="table-count">
      <h2 id="tabell-rubrik" tabIndex={-1}>
        {words.heading(shown, total.state === 'here' ? total.value.total : null)}
      </h2>
      <p className="muted small">{words.how(largePageRows)}</p>
    </div>
  );
}

function PageOfRows({ layer, count, page }: { layer: TiledLayer; count: RowCount; page: number }) {
  const asked = useLargePage(layer, count, page);
  return (
    <>
      {asked.state === 'here' && <PageRows layer={layer} rows={asked.value} />}
      {asked.state === 'asking' && (
        <div className="table-body" aria-busy="true">
          <Waiting />
        </div>
      )}
      {asked.state === 'failed' && (
        <div className="table-body">
          <NoAnswer {...asked} />
        </div>
      )}
      <div className="large-table-pages">
        <Pager
          from={page * largePageRows}
          length={largePageRows}
          of={count.total}
          words={words}
          onChange={(from) =>
            changeView((view) => ({
              ...view,
              large: { ...view.large, page: Math.floor(from / largePageRows) },
            }))
          }
        />
      </div>
    </>
  );
}

function PageRows({ layer, rows: { dataset, rejected } }: { layer: TiledLayer; rows: LargeRows }) {
  const [measured, narrow] = useNarrow();
  const { columns: chosen } = useView();
  const names = useFacetNames();
  const { workspace } = useWorkspace();
  const part = workspace.omrade.delSlag.ental;
  const rows = useMemo(() => Uint32Array.from(dataset.measures.keys()), [dataset]);
  const { all, shown } = useMemo(() => {
    const keys = [...commonColumns, ...ownColumns(layer.typ)];
    const available = makeColumns(keys, { dataset, names, part });
    const wanted = shownColumns(
      chosen,
      available.map(({ key }) => key),
    );
    return { all: available, shown: available.filter(({ key }) => wanted.includes(key)) };
  }, [dataset, names, part, layer, chosen]);
  return (
    <div className="table-body" data-paged ref={measured}>
      {rejected.length > 0 && (
        <Notice tone="warn" actions={null}>
          {words.rejected(rejected.length)}
        </Notice>
      )}
      <Grid
        key={String(narrow)}
        dataset={dataset}
        rows={rows}
        columns={narrow ? all : shown}
        narrow={narrow}
        fixed
      />
    </div>
  );
}
