import type { Geometry } from 'geojson';
import type { LayerConfig } from '@/domain/workspace';
import type { Cell, FileTable, Rows } from '@/files/table';
import { textOf } from './match-values';

/** The column in which exports of several layers in one file say which layer a row stands in. */
const layerColumn = 'lager';

/** Some items of a list that is made when it is asked for. */
class Chosen<Item> implements Iterable<Item> {
  readonly length: number;
  readonly #of: { at(index: number): Item | undefined };
  readonly #indexes: Uint32Array;

  constructor(of: { at(index: number): Item | undefined }, indexes: Uint32Array) {
    this.#of = of;
    this.#indexes = indexes;
    this.length = indexes.length;
  }

  at(index: number): Item | undefined {
    const place = this.#indexes[index];
    return place === undefined ? undefined : this.#of.at(place);
  }

  *[Symbol.iterator](): Iterator<Item> {
    for (const place of this.#indexes) {
      const item = this.#of.at(place);
      if (item !== undefined) yield item;
    }
  }
}

/** Positions of the rows by what they say of their layer. */
function rowsByLayer(rows: Rows, column: number): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  let index = 0;
  for (const row of rows) {
    const name = textOf(row[column] ?? null);
    const own = found.get(name);
    if (own) own.push(index);
    else found.set(name, [index]);
    index++;
  }
  return found;
}

/**
 * Divides a table that holds several layers, as exports in one file do, into one for each of them.
 * @returns the table itself where it has no column "lager", or its rows do not all name layers of the workspace
 */
export function splitByLayer(
  table: FileTable,
  layers: readonly Pick<LayerConfig, 'id' | 'namn'>[],
): readonly FileTable[] {
  const column = table.columns.indexOf(layerColumn);
  if (column < 0) return [table];
  const byLayer = rowsByLayer(table.rows, column);
  const tables: FileTable[] = [];
  for (const [name, rows] of byLayer) {
    const layer = layers.find(({ id, namn }) => id === name || namn === name);
    if (!layer) return [table];
    const indexes = Uint32Array.from(rows);
    tables.push({
      ...table,
      name: layer.namn,
      rows: new Chosen<readonly Cell[]>(table.rows, indexes),
      geometries: table.geometries && new Chosen<Geometry | null>(table.geometries, indexes),
    });
  }
  return tables;
}
