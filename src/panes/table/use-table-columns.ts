import { useMemo } from 'react';
import type { Dataset } from '@/analysis/dataset';
import type { RecordType } from '@/domain/vocabulary';
import { useFacetNames } from '@/view/facet-names';
import type { VisibleData } from '@/view/selection';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import { type Column, commonColumns, makeColumns, ownColumns, shownColumns } from './columns';

/** The one record type that all chosen records have, or null when they have several. */
function onlyType(dataset: Dataset, chosen: Uint32Array): RecordType | null {
  const first = dataset.measures[chosen[0] ?? -1];
  if (!first) return null;
  for (const record of chosen) if (dataset.measures[record]?.type !== first.type) return null;
  return first.type;
}

/** The columns to show, and all that there are to choose from for the chosen records. */
export function useTableColumns({ dataset, selection }: VisibleData): {
  columns: readonly Column[];
  available: readonly Column[];
  /** Type whose own fields are among the columns. */
  type: RecordType | null;
} {
  const { columns: chosen } = useView();
  const names = useFacetNames();
  const { workspace } = useWorkspace();
  const part = workspace.omrade.delSlag.ental;
  const type = useMemo(() => onlyType(dataset, selection.chosen), [dataset, selection]);
  const available = useMemo(() => {
    const keys = type ? [...commonColumns, ...ownColumns(type)] : commonColumns;
    return makeColumns(keys, { dataset, names, part });
  }, [dataset, names, part, type]);
  const columns = useMemo(() => {
    const keys = shownColumns(
      chosen,
      available.map((column) => column.key),
    );
    return available.filter((column) => keys.includes(column.key));
  }, [available, chosen]);
  return { columns, available, type };
}
