import { fileKeysOf, isAbsent, type Row } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import type { CollectionSource } from './collection-address';
import { fetchPage, type Patience } from './fetch-page';
import type { Answer, ItemsDoor, ItemWriter, ServerItem, Unsent } from './item-writer';

/** The id of a row and that of its feature, which need not be the same. */
function idsOf(feature: unknown): { recordId: string; id: string } | null {
  const { id, properties } = (feature ?? {}) as { id?: unknown; properties?: unknown };
  const recordId = (properties as { id?: unknown } | null | undefined)?.id;
  const known = typeof id === 'string' || typeof id === 'number';
  return typeof recordId === 'string' && known ? { recordId, id: String(id) } : null;
}

/** Reads which feature each record is, by the records' ids. */
async function readIndex(
  source: CollectionSource,
  patience: Patience,
): Promise<{ ok: true; ids: Map<string, string> } | Unsent> {
  const ids = new Map<string, string>();
  for (let offset = 0; ; ) {
    const page = await fetchPage(source, offset, patience, undefined);
    if (!page.ok) return { ...page, text: '' };
    const { features, matched, hasNext } = page.value;
    const before = ids.size;
    for (const feature of features) {
      const found = idsOf(feature);
      if (found) ids.set(found.recordId, found.id);
    }
    offset += features.length;
    const isLast = !hasNext && (matched === undefined || offset >= matched);
    // A page that brings nothing new: the server repeats itself, or has given all.
    if (isLast || ids.size === before) return { ok: true, ids };
  }
}

/** A feature of the server's with a row's values in it; what the app does not know stays. */
function withRow(feature: ServerItem['feature'], row: Row, keys: readonly string[]): object {
  const given = (feature['properties'] ?? {}) as Readonly<Record<string, unknown>>; // a feature's, or none
  const properties: Record<string, unknown> = { ...given };
  for (const key of keys) {
    if (isAbsent(row.properties[key])) delete properties[key];
    else properties[key] = row.properties[key];
  }
  return { ...feature, type: 'Feature', properties, geometry: row.geometry };
}

const asWritten = (answer: Answer | Unsent) => (answer.ok ? ({ ok: true } as const) : answer);

/**
 * Writes to a server that keeps to OGC API Features Part 4 (20-002r1): POST, PUT and DELETE, with the ETag of what was
 * read in If-Match (its chapter on optimistic locking). A server that gives none is not written to: it would let one
 * planner overwrite another.
 * @param source the same collection that `door` leads to; read once to know which feature each record is
 * @param patience how long that reading waits
 */
export function standardWriter(
  door: ItemsDoor,
  source: CollectionSource,
  type: RecordType,
  patience: Patience,
): ItemWriter {
  const keys = fileKeysOf(type);
  let index: Map<string, string> | null = null;
  const ifMatch = ({ guard }: ServerItem) => ({ 'If-Match': guard });

  async function find(recordId: string) {
    if (index === null) {
      const read = await readIndex(source, patience);
      if (!read.ok) return read;
      index = read.ids;
    }
    const id = index.get(recordId);
    if (id === undefined) return { ok: true, item: null } as const;
    const answer = await door.get(id);
    if (!answer.ok) {
      if (answer.failure.code !== 'notFound') return answer;
      index.delete(recordId);
      return { ok: true, item: null } as const;
    }
    const guard = answer.headers.get('ETag');
    if (guard === null) return door.refuse('noVersions');
    const feature = answer.body as ServerItem['feature']; // unchecked, as it says
    return { ok: true, item: { id, guard, feature } } as const;
  }

  return {
    find,
    add: async (_recordId, row) => {
      const stated = Object.entries(row.properties).filter(([, value]) => !isAbsent(value));
      const properties = Object.fromEntries(stated);
      const feature = { type: 'Feature', properties, geometry: row.geometry };
      const answer = await door.send('POST', null, feature);
      // It may be there all the same, or somebody else's may be: what is known of the collection is not true any more.
      if (!answer.ok) index = null;
      return asWritten(answer);
    },
    replace: async (item, { after }) =>
      asWritten(await door.send('PUT', item.id, withRow(item.feature, after, keys), ifMatch(item))),
    remove: async (item) => asWritten(await door.send('DELETE', item.id, null, ifMatch(item))),
  };
}
