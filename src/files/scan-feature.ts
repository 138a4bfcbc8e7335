import { FeatureColumns } from './feature-columns';
import { GeometryColumn, isGeometryType } from './geometry-column';
import type { JsonBytes } from './json-bytes';
import { asciiBytes, sign } from './json-words';
import { checkLimit } from './refusal';
import type { ReadLimits } from './table';
import { TextHeap } from './text-heap';

const keys = {
  type: asciiBytes('type'),
  feature: asciiBytes('Feature'),
  id: asciiBytes('id'),
  properties: asciiBytes('properties'),
  geometry: asciiBytes('geometry'),
};

const isIdByte = (byte: number): boolean =>
  byte === sign.quote || byte === sign.minus || (byte >= sign.zero && byte <= sign.nine);

/** Rows of features that are read out of JSON one by one. */
export class FeatureTable {
  readonly texts = new TextHeap();
  readonly columns: FeatureColumns;
  readonly geometries = new GeometryColumn(this.texts);
  rowCount = 0;
  /** Columns of the rows so far; one that is being read may have made more, and be read again. */
  #columnCount = 0;
  readonly #limits: ReadLimits;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
    this.columns = new FeatureColumns(this.texts, limits);
  }

  /**
   * Reads the feature or bare geometry under the cursor. What is no object is a row without anything.
   * @throws RunsOff where it goes on past the bytes at hand: then there is no row, and it is to be read again
   */
  read(json: JsonBytes): void {
    const start = json.at;
    let rows = 1;
    if (json.byte === sign.openObject) {
      const found = this.#readMembers(json);
      const after = json.at;
      if (found.isBare) {
        this.columns.clear(this.rowCount);
        json.at = start;
        rows = this.geometries.read(json);
      } else {
        rows = found.rows;
        json.at = found.id;
        if (found.id > 0) this.columns.readId(json, this.rowCount, this.#columnCount);
        json.at = after;
      }
    } else {
      json.pass();
      this.geometries.clear();
    }
    this.#commit(json, rows);
  }

  #readMembers(json: JsonBytes): { isBare: boolean; id: number; rows: number } {
    const found = { isBare: false, id: 0, rows: 1 };
    let isRead = false;
    this.geometries.clear();
    for (let more = json.firstMember(); more; more = json.nextMember()) {
      if (json.holds(keys.properties)) {
        // Of two members of one name the last one counts, as with JSON.parse.
        if (isRead) this.columns.clear(this.rowCount);
        isRead = true;
        this.columns.read(json, this.rowCount);
      } else if (json.holds(keys.geometry)) found.rows = this.geometries.read(json);
      else if (json.holds(keys.type)) {
        const isText = json.byte === sign.quote;
        json.pass();
        found.isBare = isText && !json.holds(keys.feature) && isGeometryType(json);
      } else {
        if (json.holds(keys.id)) found.id = isIdByte(json.byte) ? json.at : 0;
        json.pass();
      }
    }
    return found;
  }

  #commit(json: JsonBytes, rows: number): void {
    const first = this.rowCount;
    checkLimit('rows', first + rows, this.#limits);
    checkLimit('cells', (first + rows) * this.columns.list.length, this.#limits);
    this.geometries.put(json, first, rows);
    for (let row = first + 1; row < first + rows; row++) this.columns.copy(first, row);
    this.rowCount += rows;
    this.#columnCount = this.columns.list.length;
    this.texts.commit();
  }
}
