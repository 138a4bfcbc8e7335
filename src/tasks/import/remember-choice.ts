import * as z from 'zod/mini';
import { fileKeysOf } from '@/domain/row';
import type { LayerConfig } from '@/domain/workspace';
import type { FileTable } from '@/files/table';
import type { ColumnChoice } from './match-columns';
import type { CoordinateReading } from './place-rows';
import { plainKey } from './plain-key';

/** What a user has chosen for a file, to be chosen at once for the next one of its shape. */
export interface RememberedChoice {
  layer: string;
  columns: ColumnChoice;
  /** Values for all rows, by file key. */
  defaults: Readonly<Record<string, unknown>>;
  reading: CoordinateReading | null;
  /** Column with names of places, for rows that do not say where they are. */
  placeColumn: string | null;
}

/** 53 bits of a text (cyrb53 by bryc, public domain): enough that two shapes do not meet. */
function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

/**
 * A key for tables with the same columns in any order, with or without geometries in the same system. Upper and
 * lower case do not count.
 */
export function shapeOf({ columns, geometries, epsg }: FileTable): string {
  const names = columns.map(plainKey).toSorted().join('\n');
  return `import-${hash(`${names}\n\n${geometries === null ? '' : 'geometri'}\n${epsg ?? ''}`)}`;
}

const choiceSchema = z.object({
  layer: z.string(),
  columns: z.record(z.string(), z.string()),
  defaults: z.record(z.string(), z.unknown()),
  reading: z.nullable(
    z.object({
      kind: z.enum(['geometry', 'columns', 'wkt', 'pair']),
      columns: z.array(z.string()),
      named: z.boolean(),
      epsg: z.int(),
      swapped: z.boolean(),
    }),
  ),
  placeColumn: z.nullable(z.string()),
});

/** A choice as text to keep. */
export function serialiseChoice(choice: RememberedChoice): string {
  return JSON.stringify(choice);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Kept by an older version, or by somebody else under the same key.
    return null;
  }
}

/**
 * Reads a kept choice.
 * @param layers of the workspace
 * @returns null for what is no choice for the table: another layer, or columns that it has not
 */
export function deserialiseChoice(
  text: string,
  table: Pick<FileTable, 'columns'>,
  layers: readonly LayerConfig[],
): RememberedChoice | null {
  const result = choiceSchema.safeParse(parsed(text));
  if (!result.success) return null;
  const { reading, placeColumn, columns, ...rest } = result.data;
  const layer = layers.find(({ id }) => id === rest.layer);
  if (!layer) return null;
  const has = (name: string) => table.columns.includes(name);
  const keys = fileKeysOf(layer.typ);
  const known = Object.entries(columns).filter(([key, name]) => keys.includes(key) && has(name));
  return {
    ...rest,
    columns: Object.fromEntries(known),
    reading: reading?.columns.every(has) ? reading : null,
    placeColumn: placeColumn !== null && has(placeColumn) ? placeColumn : null,
  };
}
