import type { LayerConfig } from '@/domain/workspace';
import type { TableSummary } from './import-session';
import { plainKey } from './plain-key';

/** The layer of most of the texts that are ids of records; undefined where none is. */
function layerOfMost(
  sample: TableSummary['sample'],
  layerOfId: (id: string) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  for (const cell of sample.flat()) {
    const layer = layerOfId(cell);
    if (layer !== undefined) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Shorter ones stand in names by chance. */
const shortestName = 4;

/** Whether one of two names stands in the other, as whole words. */
function shareName(a: string, b: string): boolean {
  const own = ` ${plainKey(a)} `;
  const other = ` ${plainKey(b)} `;
  return own.includes(other) || other.includes(own);
}

/**
 * The layer that the rows of a table most likely belong to: the one its ids stand in, else the one it is called, else
 * the one chosen for a table like it, else the one whose name stands in that of the table or the file, or the other
 * way round, else the workspace's first.
 * @param layerOfId id of the layer that a record with an id stands in
 * @param remembered id of the layer that was chosen for a table like it
 */
export function guessLayer<Layer extends Pick<LayerConfig, 'id' | 'namn'>>(
  table: Pick<TableSummary, 'name' | 'sample'>,
  fileName: string,
  layers: readonly Layer[],
  layerOfId: (id: string) => string | undefined,
  remembered: string | undefined,
): Layer | undefined {
  const known = layerOfMost(table.sample, layerOfId);
  const names = [table.name, fileName.replace(/\.\w+$/, '')].filter(
    (name) => name.length >= shortestName,
  );
  return (
    layers.find(({ id }) => id === known) ??
    layers.find(({ id, namn }) => table.name === id || table.name === namn) ??
    layers.find(({ id }) => id === remembered) ??
    layers.find(({ id, namn }) =>
      names.some((name) => shareName(name, id) || shareName(name, namn)),
    ) ??
    layers[0]
  );
}
