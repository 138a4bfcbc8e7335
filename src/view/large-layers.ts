import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { buildDataset, type Dataset } from '@/analysis/dataset';
import { makePause } from '@/analysis/pause';
import type { FacetKey } from '@/domain/facets';
import type { LayerReport, Loaded, LoadFailure } from '@/domain/issues';
import type { Measure } from '@/domain/measure';
import { isTiled, type LayerConfig, type TiledLayer, type Workspace } from '@/domain/workspace';
import type { Ability, RowCount } from '@/geodata/ask-collection';
import type { CollectionSource } from '@/geodata/collection-address';
import { districtColumn, isShown, type LargeQuestion, questionOf } from './large-question';
import { rowContext, useRegister } from './register';
import { useView } from './view-store';
import { useWorkspace, type WorkspaceData } from './workspace-context';

/** What asks a server: most places have no such layer, so it is fetched when there is one. */
const asking = () => import('@/geodata/ask-collection');

/** What a server has been asked: on its way, answered, or why there is no answer. */
export type Asked<T> =
  | { state: 'asking' }
  | { state: 'here'; value: T }
  | { state: 'failed'; failure: LoadFailure; retry: () => void };

/** Rows of a page of a large layer's table. */
export const largePageRows = 50;

/** An answer is taken for true for so long, in ms. */
const freshMs = 60_000;

/** The layers whose rows a server has. */
function tiledLayers({ lager }: Pick<Workspace, 'lager'>): TiledLayer[] {
  return lager.filter((layer: LayerConfig): layer is TiledLayer => isTiled(layer));
}

/** The layers whose rows a server has, in the workspace's order. */
export function useTiledLayers(): readonly TiledLayer[] {
  const { workspace } = useWorkspace();
  return useMemo(() => tiledLayers(workspace), [workspace]);
}

/** The collection that has a layer's rows. */
function collectionOf(
  { kalla: { fragor } }: TiledLayer,
  addressOf: WorkspaceData['addressOf'],
): CollectionSource {
  return { url: addressOf(fragor.url), collection: fragor.samling, server: fragor.server };
}

/** Asks all again that was not answered: one question may wait for another. */
function askFailedAgain(client: QueryClient): void {
  void client.refetchQueries({
    queryKey: ['server'],
    predicate: ({ state: { data } }) =>
      typeof data === 'object' && data !== null && 'ok' in data && data.ok === false,
  });
}

/** Asks a server; the question is taken back when nobody waits for the answer any more. */
function useAsked<T>(
  key: readonly unknown[],
  ask: ((signal: AbortSignal) => Promise<Loaded<T>>) | null,
): Asked<T> {
  const client = useQueryClient();
  const { data, isFetching } = useQuery({
    queryKey: ['server', ...key],
    enabled: ask !== null,
    staleTime: freshMs,
    throwOnError: true,
    queryFn: async ({ signal }) => {
      if (ask === null) throw new Error('a question that is not to be asked was asked');
      return ask(signal);
    },
  });
  return useMemo((): Asked<T> => {
    if (!data || (!data.ok && isFetching)) return { state: 'asking' };
    if (data.ok) return { state: 'here', value: data.value };
    return { state: 'failed', failure: data.failure, retry: () => askFailedAgain(client) };
  }, [data, isFetching, client]);
}

/** What a layer's server can be asked; asked once. */
function useAbility(layer: TiledLayer): Asked<Ability> {
  const { addressOf } = useWorkspace();
  return useAsked(['kan', layer.id], async (signal) => {
    const { probeCollection } = await asking();
    return probeCollection(collectionOf(layer, addressOf), signal);
  });
}

/** Makes questions of the present filters for a layer; null until it is known what its server can be asked. */
function useQuestionMaker(layer: TiledLayer) {
  const { districts } = useWorkspace();
  const { facets, text, period, inForceOn, records } = useView();
  const ability = useAbility(layer);
  const can = ability.state === 'here' ? ability.value : null;
  return useMemo(() => {
    const names = districts.map(({ name }) => name);
    const make = (except: readonly FacetKey[]): LargeQuestion | null =>
      can &&
      questionOf(
        { facets, text, period, inForceOn, records },
        layer,
        { columns: new Set(can.columns), filters: can.filters, wildcard: can.wildcard },
        names,
        except,
      );
    return { ability, make };
  }, [layer, ability, can, districts, facets, text, period, inForceOn, records]);
}

/** Figures of a server, and what they are without. */
export interface LargeCount {
  rows: RowCount;
  without: LargeQuestion['without'];
}

/** Passes on why something is not here yet. */
function notHere<T>(asked: Exclude<Asked<unknown>, { state: 'here' }>): Asked<T> {
  return asked;
}

/** How many rows of a layer the present filters let through, as its server counts them. */
export function useLargeCount(layer: TiledLayer): Asked<LargeCount> {
  const { addressOf } = useWorkspace();
  const { ability, make } = useQuestionMaker(layer);
  const question = useMemo(() => make([]), [make]);
  const counted = useAsked(
    ['antal', layer.id, question?.allowed],
    question &&
      (async (signal) => {
        const { countRows } = await asking();
        return countRows(collectionOf(layer, addressOf), layer.typ, question.allowed, signal);
      }),
  );
  if (ability.state !== 'here') return notHere(ability);
  if (counted.state !== 'here') return notHere(counted);
  return { state: 'here', value: { rows: counted.value, without: question?.without ?? [] } };
}

/** How many rows a layer has in all, as its server counts them. */
export function useLargeTotal(layer: TiledLayer): Asked<RowCount> {
  const { addressOf } = useWorkspace();
  return useAsked(['antal', layer.id, {}], async (signal) => {
    const { countRows } = await asking();
    return countRows(collectionOf(layer, addressOf), layer.typ, {}, signal);
  });
}

/** Rows per value of a facet. */
export interface ValueCounts {
  counts: ReadonlyMap<string, number>;
  without: LargeQuestion['without'];
  /** Whether the server can tell the values apart. */
  told: boolean;
}

/** How many rows a click on each value of a facet would show, as the server counts them. */
export function useLargeCounts(
  layer: TiledLayer,
  facet: 'status' | 'district',
  values: readonly string[],
): Asked<ValueCounts> {
  const { addressOf } = useWorkspace();
  const { ability, make } = useQuestionMaker(layer);
  const question = useMemo(() => make([facet]), [make, facet]);
  const column = facet === 'status' ? 'status' : districtColumn;
  const can = ability.state === 'here' ? ability.value : null;
  const told = can?.filters === true && can.columns.includes(column);
  const counted = useAsked(
    ['per', facet, layer.id, question?.allowed, values],
    question && told
      ? async (signal) => {
          const { countRows } = await asking();
          const phase = question.allowed[column];
          const asked = phase ? values.filter((value) => phase.includes(value)) : values;
          const allowed = { ...question.allowed, [column]: asked };
          return countRows(collectionOf(layer, addressOf), layer.typ, allowed, signal);
        }
      : null,
  );
  return useMemo(() => {
    if (ability.state !== 'here') return notHere(ability);
    const without = question?.without ?? [];
    if (!told) return { state: 'here', value: { counts: new Map(), without, told } };
    if (counted.state !== 'here') return notHere(counted);
    const counts = new Map<string, number>();
    for (const [at, asked] of counted.value.questions.entries()) {
      const value = asked[column] ?? '';
      counts.set(value, (counts.get(value) ?? 0) + (counted.value.counts[at] ?? 0));
    }
    return { state: 'here', value: { counts, without, told } };
  }, [ability, question, told, counted, column]);
}

/** Rows of a server as a dataset of their own. */
export interface LargeRows {
  dataset: Dataset;
  rejected: LayerReport<Measure>['rejected'];
}

async function toRows(
  loaded: Loaded<LayerReport<Measure>>,
  { districts, workspace }: WorkspaceData,
): Promise<Loaded<LargeRows>> {
  if (!loaded.ok) return loaded;
  const { records, rejected } = loaded.value;
  const ids = workspace.lager.map(({ id }) => id);
  const dataset = await buildDataset(records, districts, ids, makePause());
  return { ok: true, value: { dataset, rejected } };
}

/**
 * A page of the rows that were counted.
 * @param page from 0
 */
export function useLargePage(layer: TiledLayer, count: RowCount, page: number): Asked<LargeRows> {
  const data = useWorkspace();
  return useAsked(['rader', layer.id, count.questions, count.counts, page], async (signal) => {
    const source = collectionOf(layer, data.addressOf);
    const range = { from: page * largePageRows, length: largePageRows };
    const { fetchRows } = await asking();
    const loaded = await fetchRows(source, rowContext(layer, data), count, range, signal);
    return toRows(loaded, data);
  });
}

/** The selected record where it is none of those that are held here. */
export type LargeSelection =
  | { state: 'none' }
  /** No server has it. */
  | { state: 'gone' }
  | { state: 'rejected'; rejected: LargeRows['rejected'] }
  | { state: 'here'; measure: Measure; dataset: Dataset }
  | Exclude<Asked<never>, { state: 'here' }>;

/** The first of the servers that has the row, or else what the first says that does not answer. */
async function findRow(
  layers: readonly TiledLayer[],
  id: string,
  data: WorkspaceData,
  signal: AbortSignal,
): Promise<Loaded<LargeRows>> {
  const none: LayerReport<Measure> = { records: [], rejected: [] };
  let failed: Loaded<LargeRows> | null = null;
  const { fetchRow } = await asking();
  for (const layer of layers) {
    const source = collectionOf(layer, data.addressOf);
    const loaded = await fetchRow(source, rowContext(layer, data), id, signal);
    if (!loaded.ok) failed ??= loaded;
    else if (loaded.value.records.length + loaded.value.rejected.length > 0)
      return toRows(loaded, data);
  }
  return failed ?? toRows({ ok: true, value: none }, data);
}

/** The selected record, asked of the servers by its id, unless it is one that is held here. */
export function useLargeSelection(): LargeSelection {
  const data = useWorkspace();
  const { selected } = useView();
  const { dataset, loading } = useRegister();
  const layers = useTiledLayers();
  const held = selected !== null && dataset?.indexOf.has(selected);
  const wanted = layers.length > 0 && selected !== null && !held && dataset && !loading;
  const found = useAsked(
    ['rad', wanted ? selected : null],
    wanted ? (signal) => findRow(layers, selected, data, signal) : null,
  );
  return useMemo((): LargeSelection => {
    if (!wanted) return { state: 'none' };
    if (found.state !== 'here') return found;
    const { dataset: rows, rejected } = found.value;
    const [measure] = rows.measures;
    if (measure) return { state: 'here', measure, dataset: rows };
    return rejected.length > 0 ? { state: 'rejected', rejected } : { state: 'gone' };
  }, [wanted, found]);
}

/** The layers whose rows a server has and that are shown now. */
export function useShownTiledLayers(): readonly TiledLayer[] {
  const layers = useTiledLayers();
  const { facets } = useView();
  return useMemo(() => layers.filter((layer) => isShown({ facets }, layer)), [layers, facets]);
}
