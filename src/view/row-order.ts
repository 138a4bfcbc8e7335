import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type ColumnOrder, computeColumnOrder, walkOrder } from '@/analysis/column-order';
import type { Dataset } from '@/analysis/dataset';
import { makePause } from '@/analysis/pause';
import { swedishOrder } from '@/text/format';
import type { FacetNames } from '@/text/labels';
import { useFacetNames } from './facet-names';
import { useVisible } from './selection';
import { sortKeyOf } from './sort-keys';
import type { SortOrder } from './view-state';
import { useView } from './view-store';

/** Orders that have been computed or are being so ("pending"); null for a column that does not exist. */
type Orders = Map<string, ColumnOrder | 'pending' | null>;
const ordersOf = new WeakMap<Dataset, Orders>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function startOrder(dataset: Dataset, column: string, names: FacetNames): Promise<void> {
  const orders: Orders = ordersOf.get(dataset) ?? new Map();
  ordersOf.set(dataset, orders);
  if (orders.has(column)) return;
  const keyOf = sortKeyOf(dataset, column, names);
  orders.set(column, keyOf && 'pending');
  if (keyOf)
    orders.set(
      column,
      await computeColumnOrder(dataset.measures.length, keyOf, swedishOrder.compare, makePause()),
    );
  for (const listener of listeners) listener();
}

interface ShownOrder {
  dataset: Dataset | null;
  /** Null is the order of the files. */
  order: ColumnOrder | null;
  descending: boolean;
}

const fileOrder: ShownOrder = { dataset: null, order: null, descending: false };

/** The order of a column; the one before it while it is being computed. */
function useShownOrder(dataset: Dataset | null, sort: SortOrder | null): [ShownOrder, boolean] {
  const names = useFacetNames();
  const column = sort?.column;
  const found = useSyncExternalStore(subscribe, () =>
    dataset && column !== undefined ? ordersOf.get(dataset)?.get(column) : null,
  );
  const waiting = found === undefined || found === 'pending';
  useEffect(() => {
    if (dataset && column !== undefined && found === undefined)
      void startOrder(dataset, column, names);
  }, [dataset, column, found, names]);
  const [kept, setKept] = useState(fileOrder);
  if (waiting) return [kept.dataset === dataset ? kept : fileOrder, true];
  const descending = sort?.descending ?? false;
  const same = kept.dataset === dataset && kept.order === found && kept.descending === descending;
  if (same) return [kept, false];
  const shown = { dataset, order: found, descending };
  setKept(shown);
  return [shown, false];
}

/** The chosen records as the table lists them. */
export interface RowOrder {
  /** Indexes of the records, in order. */
  rows: Uint32Array;
  /** True while a new order is computed; the rows still stand in the old one. */
  sorting: boolean;
}

const noRows = new Uint32Array(0);

/** The chosen records in the order of the view's column, or of the files. */
export function useRowOrder(): RowOrder {
  const visible = useVisible();
  const { sort } = useView();
  const [{ order, descending }, sorting] = useShownOrder(visible?.dataset ?? null, sort);
  return useMemo(() => {
    if (!visible) return { rows: noRows, sorting };
    const { failed, chosen } = visible.selection;
    return { rows: order ? walkOrder(order, failed, chosen.length, descending) : chosen, sorting };
  }, [visible, order, descending, sorting]);
}
