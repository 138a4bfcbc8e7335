/**
 * QGIS Server 3.22 over the tables of deploy/schema.sql: all that it does otherwise than the standard says.
 * docs/servrar.md has what was sent and what came.
 */
import type { Change } from '@/domain/change';
import { fieldsOf } from '@/domain/fields';
import type { SendFailure } from '@/domain/issues';
import { isAbsent, type Row, sameValue } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import type { Answer, ItemsDoor, ItemWriter, ServerItem, Unsent } from './item-writer';
import type { ServerQuirks } from './server-quirks';

export const qgisQuirks: ServerQuirks = {
  // As many as it gives at most: see the count.
  limit: 10_000,
  // The order changes when a row has been changed, unless it is told what to sort by.
  sortBy: 'id',
  // Each of its processes remembers the number of rows from when it first counted them: too high or too low later, and
  // an offset above it is refused. A page that is not full is the last.
  countsHold: false,
  // Without its database it answers 200 with no rows. This table of deploy/schema.sql has one.
  answering: 'svarar',
  // A value that ends with it is the beginning of a text.
  wildcard: '*',
};

/** The columns of the tables that are the database's own. */
const columns = {
  /** Goes up with every change; a change that does not say the present one is refused by a trigger. */
  version: 'version',
  /** Takes a JSON list of columns to empty: null in a PUT leaves a column as it is. */
  emptied: 'nollstall',
};

const jsonTypes: ReadonlySet<string> = new Set(['list', 'codes', 'sources', 'parts']);

/** A value for its column: lists as JSON text, since a list is sent on as one of PostgreSQL's and then refused. */
function toColumn(type: string, value: unknown): unknown {
  return jsonTypes.has(type) ? JSON.stringify(value) : value;
}

/** The columns that a row states. */
function columnsOf({ properties }: Row, type: RecordType): Record<string, unknown> {
  const stated = Object.values(fieldsOf(type)).filter((spec) => !isAbsent(properties[spec.key]));
  return Object.fromEntries(
    stated.map((spec) => [spec.key, toColumn(spec.type, properties[spec.key])]),
  );
}

/** The columns that a change sets, and those it empties. Columns that are left out stay as they are. */
function changedColumns(
  { before, after }: Pick<Change, 'before'> & { after: Row },
  type: RecordType,
): Record<string, unknown> {
  const set: Record<string, unknown> = {};
  const emptied: string[] = [];
  for (const spec of Object.values(fieldsOf(type))) {
    const value = after.properties[spec.key];
    if (sameValue(before?.properties[spec.key], value)) continue;
    if (isAbsent(value)) emptied.push(spec.key);
    else set[spec.key] = toColumn(spec.type, value);
  }
  return emptied.length > 0 ? { ...set, [columns.emptied]: JSON.stringify(emptied) } : set;
}

/** What it says, with 500, of a row that the database refuses, whatever the reason: it never tells which. */
const refusedRow = /Error (adding|changing|deleting) feature/;
/** What it says, with 500, of a row that is gone. */
const goneRow = /Invalid feature/;

/** A refusal as what it is: 500 with such a text will not pass, and the reason is not known. */
function asRefused(answer: Answer | Unsent): { ok: true } | Unsent {
  if (answer.ok) return { ok: true };
  const { status, text, failure } = answer;
  if (status !== 500 || !(refusedRow.test(text) || goneRow.test(text))) return answer;
  const { url, collection } = failure;
  const of = collection === undefined ? {} : { collection };
  return { ok: false, failure: { code: 'rejected', url, ...of }, status, text };
}

/** The rows of an answer that have this id: a server that knows no such filter gives others too. */
function rowsOf(body: unknown, recordId: string): ServerItem['feature'][] | null {
  const { features } = (body ?? {}) as { features?: unknown };
  if (!Array.isArray(features)) return null;
  return features.filter(
    (feature: { properties?: { id?: unknown } | null } | null) =>
      feature?.properties?.id === recordId,
  );
}

/**
 * Writes to QGIS Server.
 * @param askDatabase why the server does not reach its database; null where it does
 */
export function qgisWriter(
  door: ItemsDoor,
  type: RecordType,
  askDatabase: () => Promise<SendFailure | null>,
): ItemWriter {
  /** One change of a row that is there. It has to say the version, and the place: without one the place is emptied. */
  const put = async (item: ServerItem, properties: object, geometry: unknown) =>
    asRefused(
      await door.send('PUT', item.id, {
        type: 'Feature',
        properties: { ...properties, [columns.version]: Number(item.guard) },
        geometry,
      }),
    );
  // Its own ids are row numbers, and one that is gone gives 500: rows are looked up by the column instead.
  const rowsWith = (recordId: string) => door.get(null, { f: 'json', limit: '2', id: recordId });
  return {
    find: async (recordId) => {
      let answer = await rowsWith(recordId);
      if (answer.ok && rowsOf(answer.body, recordId)?.length === 0) {
        const failure = await askDatabase();
        if (failure) return { ok: false, failure, text: '' };
        answer = await rowsWith(recordId);
      }
      if (!answer.ok) return answer;
      const rows = rowsOf(answer.body, recordId);
      const [feature] = rows ?? [];
      if (rows === null) return door.refuse('notAFeatureCollection');
      if (!feature) return { ok: true, item: null };
      const { id, properties } = feature;
      const version = (properties as Readonly<Record<string, unknown>>)[columns.version];
      // The public copy of the tables has no versions to rely on, nor has a table of another schema.
      if (typeof version !== 'number') return door.refuse('noVersions');
      return { ok: true, item: { id: String(id), guard: String(version), feature } };
    },
    add: async (_recordId, row) => {
      const { geometry } = row;
      const feature = { type: 'Feature', properties: columnsOf(row, type), geometry };
      return asRefused(await door.send('POST', null, feature));
    },
    replace: (item, change) => put(item, changedColumns(change, type), change.after.geometry),
    remove: async (item) => {
      // DELETE takes no version: a change that changes nothing shows first that this is the latest.
      const held = await put(item, {}, item.feature['geometry'] ?? null);
      return held.ok ? asRefused(await door.send('DELETE', item.id, null)) : held;
    },
  };
}
