import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { compareRegisters } from '@/analysis/compare-registers';
import type { RowContext } from '@/domain/read-row';
import { recordsOfSnapshot, type Snapshot } from '@/geodata/snapshot';
import { openSnapshotStore, type SnapshotStore } from '@/geodata/snapshot-store';
import { useRegister } from '@/view/register';
import { useStoreName } from '@/view/store-name';
import { useView } from '@/view/view-store';
import { useWorkspace } from '@/view/workspace-context';
import type { Comparison } from './changes-content';
import { publicRecords } from './public-records';

const stores = new Map<string, SnapshotStore>();
const queryKey = ['snapshots'];

export interface Snapshots {
  store: SnapshotStore;
  /** Null while they are read. */
  snapshots: readonly Snapshot[] | null;
  /** Kept ones that cannot be read. */
  unreadable: number;
  /** The browser keeps nothing, or can no longer read it. */
  failed: boolean;
  /** Reads them anew. */
  refresh: () => Promise<void>;
}

/** The snapshots that this browser keeps, read when the view asks for them. */
export function useSnapshots(): Snapshots {
  const { omrade } = useWorkspace().workspace;
  const name = useStoreName();
  const store = stores.get(name) ?? openSnapshotStore(name, omrade.namn);
  stores.set(name, store);
  const client = useQueryClient();
  const { kind } = useView().documents;
  const { data, isError } = useQuery({
    queryKey,
    queryFn: () => store.list(),
    enabled: kind === 'ogonblicksbild',
    // The database is here whether there is a network or not.
    networkMode: 'always',
    retry: false,
  });
  return useMemo(
    () => ({
      store,
      snapshots: data?.snapshots ?? null,
      unreadable: data?.unreadable ?? 0,
      failed: isError,
      refresh: () => client.invalidateQueries({ queryKey }),
    }),
    [store, data, isError, client],
  );
}

/** What the rows of a snapshot are checked against: what those of the layers' files are. */
export function useSnapshotContext(): Omit<RowContext, 'layer' | 'type'> {
  const { workspace, districts } = useWorkspace();
  return useMemo(
    () => ({
      bounds: workspace.omrade.utbredning,
      districtNames: new Set(districts.map(({ name }) => name)),
    }),
    [workspace, districts],
  );
}

/** The register held against the chosen snapshot; null where none is chosen, or while either is read. */
export function useComparison(): Comparison | null {
  const { dataset } = useRegister();
  const { snapshot: id, internal } = useView().documents;
  const { snapshots } = useSnapshots();
  const context = useSnapshotContext();
  const snapshot = snapshots?.find((each) => each.id === id);
  return useMemo(() => {
    if (!snapshot || !dataset) return null;
    const { records, rejected } = recordsOfSnapshot(snapshot, context);
    // What a public snapshot lacks is not new.
    const whole = internal && !snapshot.offentlig;
    const before = whole ? records : publicRecords(records);
    const after = whole ? dataset.measures : publicRecords(dataset.measures);
    const changes = compareRegisters(before, after);
    return { snapshot, before, after, changes, publicOnly: !whole, rejected };
  }, [snapshot, dataset, internal, context]);
}
