/** The columns of a played table: what its rows may hold, and what comes of what is sent. */
import type { PlayedRow } from './played-rows.ts';

type ColumnType = 'text' | 'integer' | 'boolean';
/** The columns of a table by name. */
export type Columns = Readonly<Record<string, ColumnType>>;

function typeOf(value: unknown): ColumnType | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number') return 'integer';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

/** The columns that rows have; one that is empty in all of them is text. */
export function columnsIn(rows: readonly PlayedRow[]): Columns {
  const columns: Record<string, ColumnType> = {};
  for (const { properties } of rows) {
    for (const [name, value] of Object.entries(properties ?? {})) {
      const type = typeOf(value);
      if (type || !(name in columns)) columns[name] = type ?? 'text';
    }
  }
  return columns;
}

/** A value as the database takes it. */
function cast(type: ColumnType, value: unknown): { value: unknown } | null {
  if (value === null || value === undefined) return { value: null };
  // A list becomes a list of PostgreSQL's, which the constraints refuse.
  if (typeof value === 'object') return null;
  const text = String(value);
  if (type === 'text') return { value: text === '' ? null : text };
  if (type === 'integer') return /^-?\d+$/.test(text) ? { value: Number(text) } : null;
  return /^(true|false)$/.test(text) ? { value: text === 'true' } : null;
}

/** The database's own columns, which "nollstall" leaves alone. */
const own: ReadonlySet<string> = new Set(['fid', 'id', 'version']);

/** The columns that "nollstall" names; null for what is no list of them, or an empty one. */
function emptied(value: unknown): string[] | null {
  if (value === null || value === undefined || value === '') return [];
  try {
    const names: unknown = JSON.parse(String(value));
    if (!Array.isArray(names) || names.length === 0) return null;
    return names.map(String).filter((name) => !own.has(name));
  } catch {
    return null;
  }
}

/**
 * What is to be set in a row: what was sent, as the columns and the triggers of deploy/schema.sql make it.
 * @param sent the properties; those that are no columns fall away
 * @returns null where the database refuses them
 */
export function valuesFrom(
  columns: Columns,
  sent: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(sent)) {
    const type = columns[name];
    if (!type || name === 'nollstall') continue;
    const taken = cast(type, value);
    if (!taken) return null;
    values[name] = taken.value;
  }
  const names = emptied(sent['nollstall']);
  if (!names) return null;
  for (const name of names) values[name] = null;
  return values;
}
