/**
 * A played server's writes by OGC API Features Part 4 (20-002r1): whole rows under an id that the server gives, and
 * strong ETags against writing over what somebody else has changed (its "optimistic locking" with RFC 9110, 13.1.1).
 */
import { complaint, geoJson, type Outcome, outcome } from './answers.ts';
import {
  featureOf,
  nextNumber,
  type PlayedRow,
  parseJson,
  type Refuse,
  type Write,
} from './played-rows.ts';

/** The ETags of all rows: a counter for each, which goes up when the row is another than when it was last looked at. */
export class Tags {
  #seen = new Map<string, { text: string; count: number }>();

  of(collection: string, row: PlayedRow): string {
    const key = `${collection}/${row.id}`;
    const text = JSON.stringify(row);
    const last = this.#seen.get(key);
    const count = last?.text === text ? last.count : (last?.count ?? 0) + 1;
    this.#seen.set(key, { text, count });
    return `"${row.id}-${count}"`;
  }

  /** Counts a write, though it changed nothing. */
  raise(collection: string, row: PlayedRow): void {
    const key = `${collection}/${row.id}`;
    this.#seen.set(key, {
      text: JSON.stringify(row),
      count: (this.#seen.get(key)?.count ?? 0) + 1,
    });
  }
}

const known = /^application\/(geo\+)?json\s*(;|$)/i;

/** The feature that was sent, or why it cannot be read. */
function readSent({ text, headers }: Write): { feature: PlayedRow } | { refusal: Outcome } {
  const type = headers.get('Content-Type') ?? '';
  if (!known.test(type)) return { refusal: complaint(415, `Content-Type ${type || 'missing'}`) };
  const parsed = parseJson(text);
  if ('fault' in parsed) return { refusal: complaint(400, parsed.fault) };
  const feature = featureOf(parsed.value);
  return feature ? { feature } : { refusal: complaint(400, 'no feature') };
}

/** The row that If-Match names as it is now, or why it may not be written over. */
function findRow(
  { rows, item, headers, collection }: Write,
  tags: Tags,
): { at: number; row: PlayedRow } | { refusal: Outcome } {
  const at = rows.findIndex(({ id }) => String(id) === item);
  const row = rows[at];
  if (!row) return { refusal: complaint(404, `no item ${item} in ${collection}`) };
  const wanted = headers.get('If-Match');
  // RFC 6585, 3.
  if (wanted === null) return { refusal: complaint(428, 'If-Match is required') };
  const given = wanted.split(',').map((tag) => tag.trim());
  return given.includes('*') || given.includes(tags.of(collection, row))
    ? { at, row }
    : { refusal: complaint(412, 'the item has been changed') };
}

/** Whether the sender wants the row back (RFC 7240, 4.2); else it gets nothing. */
const wantsRow = (headers: Headers) => /return=representation/.test(headers.get('Prefer') ?? '');

/** A server that keeps to the standard. */
export class StandardWrites {
  readonly #taken = new Map<object, number>();
  readonly #refuse: Refuse;
  readonly #tags: Tags;

  constructor(tags: Tags, refuse: Refuse) {
    this.#tags = tags;
    this.#refuse = refuse;
  }

  handle(write: Write): Outcome {
    const { method, item } = write;
    if (method === 'POST' && item === null) return this.#add(write);
    if (method === 'PUT' && item !== null) return this.#replace(write);
    if (method === 'DELETE' && item !== null) return this.#remove(write);
    const Allow = item === null ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, PUT, DELETE, OPTIONS';
    return complaint(405, `${method} is not for this`, { Allow });
  }

  #add(write: Write): Outcome {
    const { rows, collection, address, headers } = write;
    const sent = readSent(write);
    if ('refusal' in sent) return sent.refusal;
    const own = sent.feature.properties?.['id'];
    if (own !== undefined && rows.some(({ properties }) => properties?.['id'] === own))
      return complaint(409, `there is an item with properties.id ${own}`);
    const reason = this.#refuse(sent.feature, collection);
    if (reason !== null) return complaint(422, reason);
    const row = { ...sent.feature, id: nextNumber(rows, this.#taken) };
    rows.push(row);
    return this.#done(write, row, 201, { Location: `${address}/${row.id}` }, wantsRow(headers));
  }

  #replace(write: Write): Outcome {
    const { rows, collection, headers } = write;
    const found = findRow(write, this.#tags);
    if ('refusal' in found) return found.refusal;
    const sent = readSent(write);
    if ('refusal' in sent) return sent.refusal;
    const own = sent.feature.properties?.['id'];
    const isTaken = rows.some((row) => row !== found.row && row.properties?.['id'] === own);
    if (own !== undefined && isTaken)
      return complaint(409, `there is another item with properties.id ${own}`);
    const reason = this.#refuse(sent.feature, collection);
    if (reason !== null) return complaint(422, reason);
    // An id of the row's own is the server's to give, also where it was text from a file.
    const { id } = found.row;
    const row: PlayedRow = id === undefined ? sent.feature : { ...sent.feature, id };
    rows[found.at] = row;
    this.#tags.raise(collection, row);
    return this.#done(write, row, wantsRow(headers) ? 200 : 204, {}, wantsRow(headers));
  }

  #remove(write: Write): Outcome {
    const found = findRow(write, this.#tags);
    if ('refusal' in found) return found.refusal;
    write.rows.splice(found.at, 1);
    return outcome(204);
  }

  #done(
    { collection }: Write,
    row: PlayedRow,
    status: number,
    headers: Record<string, string>,
    isWanted: boolean,
  ): Outcome {
    if (!isWanted) return outcome(status, null, headers);
    const ETag = this.#tags.of(collection, row);
    return outcome(status, row, { ...headers, 'Content-Type': geoJson, ETag });
  }
}
