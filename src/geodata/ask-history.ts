import type { Change } from '@/domain/change';
import type { Loaded } from '@/domain/issues';
import { type Row, sameRow } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import type { CollectionSource } from './collection-address';
import { fetchPage, type Patience } from './fetch-page';
import { refuse } from './server-answer';
import { normaliseServerRow } from './server-row';

/** A version of a record, as a server keeps it. */
interface ServerVersion {
  version: number;
  /** When it was written, an ISO instant. */
  at: string;
  /** Whom the server knows as the writer: a role of the database. */
  by: string;
  /** What it made of the version before, without its place. */
  change: Change;
  /** Whether its place became another. */
  moved: boolean;
}

/** The versions of a record, the last first, and whether the server has more than were asked for. */
export interface ServerPast {
  versions: readonly ServerVersion[];
  more: boolean;
}

/** So many versions of one record are asked for. */
const mostVersions = 500;

/** A row of the history, as the view `versioner` gives it (deploy/schema.sql). */
interface HistoryRow {
  fid: number;
  version: number;
  nar: string;
  av: string;
  operation: string;
  moved: boolean;
  row: Row;
}

function readRow(type: RecordType, feature: unknown): HistoryRow | null {
  const { properties } = (feature ?? {}) as { properties?: unknown }; // looked at in the next lines
  if (typeof properties !== 'object' || properties === null) return null;
  const { fid, version, nar, av, operation, flyttad, rad } = properties as Record<string, unknown>; // each is checked below
  const values: unknown = typeof rad === 'string' ? parsed(rad) : rad;
  const isSound =
    Number.isSafeInteger(Number(version)) &&
    typeof nar === 'string' &&
    !Number.isNaN(Date.parse(nar)) &&
    typeof values === 'object' &&
    values !== null;
  if (!isSound) return null;
  const { properties: own } = normaliseServerRow(type, { properties: values }) as Row; // it keeps the form
  return {
    fid: Number(fid),
    version: Number(version),
    nar,
    av: String(av ?? ''),
    operation: String(operation),
    moved: String(flyttad) === 'true',
    row: { properties: own, geometry: null },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function versionOf(
  { layer, id }: { layer: string; id: string },
  { version, nar, av, operation, moved, row }: HistoryRow,
  earlier: HistoryRow | undefined,
): ServerVersion {
  const before = earlier && earlier.operation !== 'DELETE' ? earlier.row : null;
  const after = operation === 'DELETE' ? null : row;
  return { version, at: nar, by: av, moved, change: { recordId: id, layer, before, after } };
}

/**
 * Asks a server for every version of a record.
 * @param source the collection of the history
 * @param record whose versions; the layer is that of the register
 * @returns the versions that changed something, or what {@link fetchPage} gives; notFiltered where the server gave the rows of others
 * @throws only when the caller aborted it by `signal`
 */
export async function askHistory(
  source: CollectionSource,
  record: { type: RecordType; layer: string; id: string },
  signal?: AbortSignal,
  patience: Patience = {},
): Promise<Loaded<ServerPast>> {
  const asked = { ...source, where: { id: record.id }, limit: mostVersions };
  const page = await fetchPage(asked, 0, patience, signal);
  if (!page.ok) return page;
  const rows = page.value.features.map((feature) => readRow(record.type, feature));
  const own = rows.flatMap((row) => (row?.row.properties['id'] === record.id ? [row] : []));
  if (own.length < rows.length) return refuse('notFiltered', source);
  own.sort((a, b) => a.fid - b.fid);
  const versions = own.map((row, at) => versionOf(record, row, own[at - 1]));
  // QGIS Server writes fields and place one after the other, also where one of them is as it was.
  const telling = versions.filter(
    ({ change, moved }) => moved || !sameRow(change.before, change.after),
  );
  return { ok: true, value: { versions: telling.toReversed(), more: page.value.hasNext } };
}
