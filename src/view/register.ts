import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { makePause, type Pause } from '@/analysis/pause';
import { applyChanges } from '@/domain/apply-changes';
import type { Change } from '@/domain/change';
import type { LayerReport, Loaded, LoadFailure } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { makeRowReader, type RowContext } from '@/domain/read-row';
import { isTiled, type LayerConfig } from '@/domain/workspace';
import { loadSource } from '@/geodata/load-source';
import { rejectDoubles } from '@/geodata/parse-layer';
import { useChanges } from './changes';
import { useWorkspace, type WorkspaceData } from './workspace-context';

/** How the reading of one layer went. */
export interface LayerState {
  config: LayerConfig;
  /** Null also for a layer whose rows a server has. */
  report: LayerReport<Measure> | null;
  failure: LoadFailure | null;
  /** The layer is drawn from tiles, and a server has its rows: none are held here. */
  onServer: boolean;
  retry: () => void;
}

/** All layers and the dataset made of those that could be read; null until the first is in. */
export interface Register {
  layers: readonly LayerState[];
  dataset: Dataset | null;
  loading: boolean;
  /** The dataset has not all that is in the log of changes yet. */
  behindLog: boolean;
  /** Changes that could not be put in, and those whose record the file has changed meanwhile. */
  unreadable: readonly Change[];
  outdated: readonly Change[];
}

const noChanges: readonly Change[] = [];

export const RegisterContext = createContext<Register | null>(null);

/** The register. Only for components below the provider in `app`. */
export function useRegister(): Register {
  const register = use(RegisterContext);
  if (!register) throw new Error('useRegister was called outside the register provider');
  return register;
}

/** How long the first picture waits for slow layers; after that it is drawn without them and added to. */
const patienceMs = 600;

function useImpatience(): boolean {
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setImpatient(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return impatient;
}

/** What the rows of a layer are checked against. */
export function rowContext(
  { id, typ }: LayerConfig,
  { workspace, districts }: Pick<WorkspaceData, 'workspace' | 'districts'>,
): RowContext {
  return {
    layer: id,
    type: typ,
    bounds: workspace.omrade.utbredning,
    districtNames: new Set(districts.map((district) => district.name)),
  };
}

/** A fault of ours while a layer was read. */
function crashOf({ kalla }: LayerConfig, addressOf: WorkspaceData['addressOf']): LoadFailure {
  const failure: LoadFailure = { code: 'crashed', url: addressOf(kalla.url) };
  return kalla.slag === 'ogc' ? { ...failure, collection: kalla.samling } : failure;
}

function layerQuery(layer: LayerConfig, data: WorkspaceData) {
  const { addressOf } = data;
  return {
    queryKey: ['layer', layer.id],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const found = { source: layer.kalla, addressOf };
      const context = rowContext(layer, data);
      try {
        return await loadSource(found, context, signal);
      } catch (error) {
        if (signal.aborted) throw error;
        // A fault of ours (a worker that dies) must not leave the layer "on its way" for ever.
        window.reportError(error);
        return { ok: false, failure: crashOf(layer, addressOf) } as const;
      }
    },
  };
}

/** The same array as before for as long as its items are the same. */
function useSameWhileEqual<T>(items: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(items);
  const equal =
    kept.length === items.length && kept.every((item, index) => Object.is(item, items[index]));
  if (!equal) setKept(items);
  return equal ? kept : items;
}

const nothing: LayerReport<Measure> = { records: [], rejected: [] };

function useLayerResults(data: WorkspaceData) {
  const queries = useQueries({
    queries: data.workspace.lager.map((layer) => layerQuery(layer, data)),
  });
  const version = queries.map((query) => query.dataUpdatedAt).join();
  const results = useSameWhileEqual<Loaded<LayerReport<Measure>> | undefined>(
    queries.map((query) => query.data),
  );
  return { results, version };
}

/** Puts the changes that are not saved yet into the records of the layers that could be read. */
function withChanges(
  reports: readonly LayerReport<Measure>[],
  results: readonly (Loaded<LayerReport<Measure>> | undefined)[],
  net: readonly Change[],
  data: WorkspaceData,
  pause: Pause,
) {
  const layers = data.workspace.lager.filter((_, at) => results[at]?.ok);
  const readers = new Map(
    layers.map((layer) => [layer.id, makeRowReader(rowContext(layer, data))]),
  );
  return applyChanges(
    reports.flatMap((report) => report.records),
    // Those of a layer that is not here wait for it.
    net.filter(({ layer }) => readers.has(layer)),
    (row, layer) => readers.get(layer)?.(row) ?? null,
    pause,
  );
}

/** Records whose ids stand in an earlier layer are taken out; of the rest and the changes the dataset is made. */
async function build(
  results: readonly (Loaded<LayerReport<Measure>> | undefined)[],
  net: readonly Change[],
  data: WorkspaceData,
) {
  const { districts, workspace } = data;
  const pause = makePause();
  const reports = await rejectDoubles(
    results.map((result) => (result?.ok ? result.value : nothing)),
    pause,
  );
  const { records, unreadable, outdated } = await withChanges(reports, results, net, data, pause);
  const dataset = await buildDataset(
    records,
    districts,
    workspace.lager.map((layer) => layer.id),
    pause,
  );
  return { results, reports, dataset, unreadable, outdated };
}

type Built = Awaited<ReturnType<typeof build>> & { changesVersion: number };

/**
 * Puts changes into a layer as it was read: a server has them now, and they leave the log. Until the layer is read
 * again nothing else of it changes.
 */
export async function takeInto(
  client: QueryClient,
  layer: LayerConfig,
  data: WorkspaceData,
  changes: readonly Change[],
): Promise<void> {
  const { queryKey } = layerQuery(layer, data);
  const loaded = client.getQueryData<Loaded<LayerReport<Measure>>>(queryKey);
  if (!loaded?.ok) return;
  const read = makeRowReader(rowContext(layer, data));
  const { records } = await applyChanges(loaded.value.records, changes, read, makePause());
  client.setQueryData(queryKey, { ok: true, value: { ...loaded.value, records } });
}

/** Reads a layer again. */
export function readAgain(client: QueryClient, layer: LayerConfig): Promise<void> {
  return client.refetchQueries({ queryKey: ['layer', layer.id] });
}

/** Reads every layer and makes the dataset. One layer that fails or dawdles leaves the others alone. */
export function useLoadRegister(): Register {
  const data = useWorkspace();
  const client = useQueryClient();
  const { results, version } = useLayerResults(data);
  const impatient = useImpatience();
  const changes = useChanges();
  const waiting = results.some((result) => !result) || changes.state === 'opening';
  const { data: built } = useQuery({
    queryKey: ['dataset', version, changes.version],
    enabled: !waiting || impatient,
    placeholderData: (previous: Built | undefined) => previous,
    gcTime: 0,
    throwOnError: true,
    queryFn: async () => ({
      ...(await build(results, changes.net, data)),
      changesVersion: changes.version,
    }),
  });
  return useMemo(() => {
    const layers = data.workspace.lager.map((config, index): LayerState => {
      const result = results[index];
      const checked = built?.results[index] === result ? built?.reports[index] : undefined;
      return {
        config,
        report: result?.ok && !isTiled(config) ? (checked ?? result.value) : null,
        failure: result && !result.ok ? result.failure : null,
        onServer: isTiled(config),
        retry: () => void readAgain(client, config),
      };
    });
    // A layer that came late is not in the dataset yet: until it is, nothing can be said to be missing.
    const behind = built !== undefined && built.results !== results;
    return {
      layers,
      dataset: built?.dataset ?? null,
      loading: waiting || behind,
      behindLog: changes.state === 'opening' || built?.changesVersion !== changes.version,
      unreadable: built?.unreadable ?? noChanges,
      outdated: built?.outdated ?? noChanges,
    };
  }, [data, results, built, waiting, client, changes.state, changes.version]);
}
