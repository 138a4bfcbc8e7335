import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { makePause } from '@/analysis/pause';
import type { LayerReport, Loaded, LoadFailure } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import type { LayerConfig } from '@/domain/workspace';
import { loadLayer } from '@/geodata/load-layer';
import { rejectDoubles } from '@/geodata/parse-layer';
import { useWorkspace, type WorkspaceData } from './workspace-context';

/** How the reading of one layer went. */
export interface LayerState {
  config: LayerConfig;
  report: LayerReport<Measure> | null;
  failure: LoadFailure | null;
  retry: () => void;
}

/** All layers and the dataset made of those that could be read; null until the first is in. */
export interface Register {
  layers: readonly LayerState[];
  dataset: Dataset | null;
  loading: boolean;
}

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

function layerQuery(layer: LayerConfig, { workspace, districts, addressOf }: WorkspaceData) {
  return {
    queryKey: ['layer', layer.id],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const url = addressOf(layer.kalla.url);
      const context = {
        layer: layer.id,
        type: layer.typ,
        bounds: workspace.omrade.utbredning,
        districtNames: new Set(districts.map((district) => district.name)),
      };
      try {
        return await loadLayer(url, context, signal);
      } catch (error) {
        if (signal.aborted) throw error;
        // A fault of ours (a worker that dies) must not leave the layer "on its way" for ever.
        window.reportError(error);
        return { ok: false, failure: { code: 'crashed', url } } as const;
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

function useLayerStates(data: WorkspaceData): { states: LayerState[]; version: string } {
  const client = useQueryClient();
  const queries = useQueries({
    queries: data.workspace.lager.map((layer) => layerQuery(layer, data)),
  });
  const version = queries.map((query) => query.dataUpdatedAt).join();
  const results = useSameWhileEqual<Loaded<LayerReport<Measure>> | undefined>(
    queries.map((query) => query.data),
  );
  const states = useMemo(() => {
    const good = rejectDoubles(
      results.map((result) => (result?.ok ? result.value : { records: [], rejected: [] })),
    );
    return data.workspace.lager.map((config, index): LayerState => {
      const result = results[index];
      return {
        config,
        report: result?.ok ? (good[index] ?? null) : null,
        failure: result && !result.ok ? result.failure : null,
        retry: () => void client.refetchQueries({ queryKey: ['layer', config.id] }),
      };
    });
  }, [results, data, client]);
  return { states, version };
}

/** Reads every layer and makes the dataset. One layer that fails or dawdles leaves the others alone. */
export function useLoadRegister(): Register {
  const data = useWorkspace();
  const { states, version } = useLayerStates(data);
  const impatient = useImpatience();
  const waiting = states.some((state) => !state.report && !state.failure);
  const build = useQuery({
    queryKey: ['dataset', version],
    enabled: !waiting || impatient,
    placeholderData: (previous: Dataset | undefined) => previous,
    gcTime: 0,
    throwOnError: true,
    queryFn: () =>
      buildDataset(
        states.flatMap((state) => state.report?.records ?? []),
        data.districts,
        data.workspace.lager.map((layer) => layer.id),
        makePause(),
      ),
  });
  return useMemo(
    () => ({ layers: states, dataset: build.data ?? null, loading: waiting }),
    [states, build.data, waiting],
  );
}
