/**
 * A played server's writes as QGIS Server 3.22 does them over the tables of deploy/schema.sql: docs/servrar.md has
 * what was tried, and tests/servers/write.test.ts tries it. Bodies and statuses are those it was seen to give; where
 * something here is guessed, a comment says so. What it is sent as Content-Type it does not look at.
 */
import { geoJson, type Outcome, outcome } from './answers.ts';
import { type Columns, columnsIn, valuesFrom } from './columns.ts';
import {
  featureOf,
  nextNumber,
  type PlayedRow,
  parseJson,
  type Refuse,
  type Write,
} from './played-rows.ts';

/** A refusal as QGIS Server writes it. */
export function qgisComplaint(status: number, description: string): Outcome {
  const codes: Record<number, string> = {
    400: 'Bad request error',
    403: 'Forbidden',
    404: 'API not found error',
  };
  return outcome(status, [{ code: codes[status] ?? 'Internal server error', description }]);
}

const added = () => qgisComplaint(500, 'Error adding feature to collection');
const changed = () => qgisComplaint(500, 'Error changing feature');

/** Why a write to a project that takes none is refused. */
export function qgisReadOnly(method: string, collection: string): Outcome {
  const layer = `'${collection}'`;
  const reasons: Record<string, string> = {
    POST: `Features cannot be added to layer ${layer}`,
    PUT: `Features in layer ${layer} cannot be changed`,
    PATCH: `Feature attributes in layer ${layer} cannot be changed`,
    DELETE: `Features in layer ${layer} cannot be deleted`,
  };
  return qgisComplaint(403, reasons[method] ?? '');
}

export const qgisInvalid = (item: string) => qgisComplaint(500, `Invalid feature [${item}]`);

/** A row as a table holds it: QGIS Server gives its number as text. */
export function asTableRow(row: PlayedRow): PlayedRow {
  const fid: unknown = row.properties?.['fid'];
  return { ...row, id: String(fid ?? row.id) };
}

/** Whether a position somewhere in it has a height, which the tables do not take. */
const hasHeight = (coordinates: unknown): boolean =>
  Array.isArray(coordinates) &&
  (typeof coordinates[0] === 'number' ? coordinates.length > 2 : coordinates.some(hasHeight));

const isFlat = ({ geometry }: PlayedRow) =>
  geometry === null || !('coordinates' in geometry && hasHeight(geometry.coordinates));

/** The body as a feature; undefined for JSON that is none. */
function readSent({ text }: Write): { feature: PlayedRow } | { refusal: Outcome } {
  const parsed = parseJson(text);
  // It names the line and column of the fault; these are the words of another parser.
  if ('fault' in parsed)
    return { refusal: qgisComplaint(400, `JSON parse error: ${parsed.fault}`) };
  const feature = featureOf(parsed.value);
  if (feature) return { feature };
  return { refusal: qgisComplaint(400, 'Posted data does not contain any feature') };
}

/** QGIS Server over a database with a version in every row. */
export class QgisWrites {
  readonly #taken = new Map<object, number>();
  readonly #columns: ReadonlyMap<string, Columns>;
  readonly #refuse: Refuse;

  constructor(columns: ReadonlyMap<string, Columns>, refuse: Refuse) {
    this.#columns = columns;
    this.#refuse = refuse;
  }

  handle(write: Write): Outcome {
    const { method, item } = write;
    if (method === 'PATCH') return qgisComplaint(400, 'Feature properties are not valid');
    if (method === 'POST' && item === null) return this.#add(write);
    if (item === null)
      return outcome(500, [
        { code: 'Not implemented error', description: `${method} method is not implemented.` },
      ]);
    // A POST to an item is taken for a PUT.
    return method === 'DELETE' ? this.#remove(write) : this.#change(write);
  }

  #columnsOf({ collection, rows }: Write): Columns {
    return this.#columns.get(collection) ?? columnsIn(rows);
  }

  #add(write: Write): Outcome {
    const { rows, collection, text, address } = write;
    const sent = readSent(write);
    if ('refusal' in sent) return sent.refusal;
    // The number is spent on a row that is refused too, as by a sequence.
    const number = nextNumber(rows, this.#taken);
    const columns = this.#columnsOf(write);
    const values = valuesFrom(columns, sent.feature.properties ?? {});
    const { geometry } = sent.feature;
    if (!values || !isFlat(sent.feature)) return added();
    const empty = Object.fromEntries(Object.keys(columns).map((name) => [name, null]));
    const fid = values['fid'] ?? number;
    const properties: Record<string, unknown> = { ...empty, ...values, fid, version: 1 };
    if ('publiceringsniva' in columns) properties['publiceringsniva'] ??= 'intern';
    if ('genomforande' in columns) properties['genomforande'] ??= 'framgar_inte';
    if ('geometrikvalitet' in columns && !geometry) properties['geometrikvalitet'] ??= 'saknas';
    const row: PlayedRow = { type: 'Feature', id: String(fid), properties, geometry };
    const isTaken = rows.some(
      (other) => other.id === row.id || other.properties?.['id'] === properties['id'],
    );
    if (isTaken || this.#refuse(row, collection) !== null) return added();
    rows.push(row);
    const Location = `${address}?${encodeURI(text).toUpperCase()}=/${row.id}`;
    return outcome(201, 'string', { 'Content-Type': geoJson, Location });
  }

  #change(write: Write): Outcome {
    const { rows, collection, item } = write;
    const at = rows.findIndex(({ id }) => String(id) === item);
    const row = rows[at];
    if (!row) return qgisInvalid(String(item));
    const sent = readSent(write);
    if ('refusal' in sent) return sent.refusal;
    const given = sent.feature.properties ?? {};
    // Then nothing is changed, nor the place.
    if (Object.keys(given).length === 0) return this.#show(row);
    const stated = Object.entries(given).filter(([, value]) => value !== null);
    const values = valuesFrom(this.#columnsOf(write), Object.fromEntries(stated));
    if (!values || 'fid' in given || !isFlat(sent.feature)) return changed();
    const before = row.properties ?? {};
    const version = before['version'];
    // Where none of what was sent is a column, refusing is a guess: no version came with it.
    if (values['version'] !== version) return changed();
    if ('id' in values && values['id'] !== before['id']) return changed();
    const properties = { ...before, ...values, version: Number(version) + 1 };
    const after: PlayedRow = { ...row, properties, geometry: sent.feature.geometry };
    if (this.#refuse(after, collection) !== null) return changed();
    // What has been changed lies last, as in a table of PostgreSQL's.
    rows.splice(at, 1);
    rows.push(after);
    return this.#show(after);
  }

  #remove({ rows, item }: Write): Outcome {
    const at = rows.findIndex(({ id }) => String(id) === item);
    if (at < 0) return qgisInvalid(String(item));
    rows.splice(at, 1);
    return outcome(200, { timeStamp: new Date().toISOString() }, { 'Content-Type': geoJson });
  }

  #show(row: PlayedRow): Outcome {
    return outcome(200, row, { 'Content-Type': geoJson });
  }
}
