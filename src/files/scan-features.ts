import { isGeometryType } from './geometry-column';
import { JsonBytes } from './json-bytes';
import { asciiBytes, RunsOff, sign } from './json-words';
import { refuse } from './refusal';
import { FeatureTable } from './scan-feature';
import type { ReadLimits } from './table';

const keys = {
  type: asciiBytes('type'),
  name: asciiBytes('name'),
  crs: asciiBytes('crs'),
  features: asciiBytes('features'),
};
const types = { collection: asciiBytes('FeatureCollection'), feature: asciiBytes('Feature') };
/** Stands before each text of a sequence (RFC 8142). */
const recordSeparator = 0x1e;
const firstRoom = 1 << 17;

/** What comes next, outside of a feature. */
type Expected =
  | 'start'
  /** Of texts one after the other: another, or the end. */
  | 'text'
  /** Of the list that the whole is. */
  | 'root'
  | 'afterRoot'
  /** Of a collection's features. */
  | 'feature'
  | 'afterFeature'
  /** Of a collection, when its features have been read. */
  | 'member'
  | 'end';

/** A collection, or a feature or geometry by itself. */
type RootType = 'collection' | 'single';

/** What a text says of the whole beside its features, as JSON in its own encoding. */
interface Stated {
  name: Uint8Array | null;
  crs: Uint8Array | null;
}

/**
 * Reads GeoJSON out of bytes that come piece by piece. What runs off the end of a piece is kept and begun anew
 * with the next: no more than that is held of the file.
 */
export class FeatureScan {
  readonly table: FeatureTable;
  readonly stated: Stated = { name: null, crs: null };
  readonly #json = new JsonBytes();
  #expected: Expected = 'start';
  #isList = false;
  #roots = 0;
  /** Of the collection at hand: whether its type has been read. */
  #isCollection = false;
  /** Bytes to come before it is worth to begin anew with what was kept. */
  #wanted = 0;

  constructor(limits: ReadLimits) {
    this.table = new FeatureTable(limits);
    this.#json.bytes = new Uint8Array(firstRoom);
  }

  /** Takes more bytes of the file, and reads as far as they go. They are copied. */
  push(chunk: Uint8Array): void {
    this.#add(chunk);
    if (this.#json.end - this.#json.at < this.#wanted) return;
    this.#run();
    // Twice as much: a feature of half the file is begun anew a few times, not once for every piece.
    this.#wanted = 2 * (this.#json.end - this.#json.at);
  }

  /**
   * Says that there are no more bytes.
   * @throws refuses what is not whole, has no features, or is no GeoJSON
   */
  finish(): void {
    this.#run();
    const json = this.#json;
    if (json.at < json.end || !['text', 'end', 'start'].includes(this.#expected))
      refuse('damaged', `cut short at byte ${json.base + json.end}`);
    if (this.table.rowCount === 0) refuse('empty');
  }

  #add(chunk: Uint8Array): void {
    const json = this.#json;
    const kept = json.end - json.at;
    json.base += json.at;
    if (kept + chunk.length + 1 > json.bytes.length) {
      const larger = new Uint8Array(2 * (kept + chunk.length) + 1);
      larger.set(json.bytes.subarray(json.at, json.end));
      json.bytes = larger;
    } else if (json.at > 0) json.bytes.copyWithin(0, json.at, json.end);
    json.bytes.set(chunk, kept);
    json.at = 0;
    json.end = kept + chunk.length;
    json.bytes[json.end] = 0;
  }

  #run(): void {
    const json = this.#json;
    let whole = json.at;
    try {
      for (;;) {
        json.space();
        whole = json.at;
        this.#step();
        whole = json.at;
      }
    } catch (fault) {
      if (!(fault instanceof RunsOff)) throw fault;
      json.at = whole;
      this.table.texts.rollBack();
    }
  }

  /** Reads one thing whole, or throws and has read nothing. */
  #step(): void {
    const json = this.#json;
    const { byte } = json;
    switch (this.#expected) {
      case 'feature':
        this.table.read(json);
        this.#expected = 'afterFeature';
        break;
      case 'afterFeature':
        this.#expected = json.nextItem() ? 'feature' : 'member';
        break;
      case 'member':
        this.#member();
        break;
      case 'start':
        this.#start(byte);
        break;
      case 'text':
        if (byte === recordSeparator) json.at++;
        else this.#root(byte);
        break;
      case 'root':
        this.#root(byte);
        break;
      case 'afterRoot':
        this.#expected = json.nextItem() ? 'root' : 'end';
        break;
      case 'end':
        json.fail(json.at);
    }
  }

  #start(byte: number): void {
    const json = this.#json;
    if (byte === sign.openList) {
      this.#isList = true;
      this.#expected = json.firstItem() ? 'root' : 'end';
    } else if (byte === sign.openObject || byte === recordSeparator) this.#expected = 'text';
    else if (byte === 0 || json.at >= json.end) json.fail(json.at);
    else refuse('notThisFormat');
  }

  #afterRoot(): void {
    this.#roots++;
    this.#expected = this.#isList ? 'afterRoot' : 'text';
  }

  /** Reads a collection as far as its features, or a feature or a geometry whole. */
  #root(byte: number): void {
    const json = this.#json;
    const start = json.at;
    if (byte !== sign.openObject) {
      if (this.#isList && byte !== 0) refuse('notThisFormat');
      json.fail(json.at);
    }
    let type: RootType | null = null;
    for (let more = json.firstMember(); more; more = json.nextMember()) {
      if (json.holds(keys.features) && type !== 'single' && json.byte === sign.openList) {
        this.#isCollection = type === 'collection';
        this.#expected = json.firstItem() ? 'feature' : 'member';
        return;
      }
      if (json.holds(keys.type)) type = this.#type();
      else this.#state();
      // Of the first one all is read: it may say the name and the system of them all.
      if (type === 'single' && this.#roots > 0) break;
    }
    if (type !== 'single') refuse('notThisFormat');
    json.at = start;
    this.table.read(json);
    this.#afterRoot();
  }

  /** What a collection says after its features. */
  #member(): void {
    const json = this.#json;
    if (!json.nextMember()) {
      if (!this.#isCollection) refuse('notThisFormat');
      this.#afterRoot();
    } else if (json.holds(keys.type)) this.#isCollection = this.#type() === 'collection';
    else if (json.holds(keys.features)) refuse('damaged', 'features twice');
    else this.#state();
  }

  /** Reads the type under the cursor. */
  #type(): RootType {
    const json = this.#json;
    if (json.byte === sign.quote) {
      json.string();
      if (json.holds(types.collection)) return 'collection';
      if (json.holds(types.feature) || isGeometryType(json)) return 'single';
    } else json.pass();
    return refuse('notThisFormat');
  }

  /** Keeps the value under the cursor where it says something of the whole; the first text speaks for all. */
  #state(): void {
    const json = this.#json;
    const isName = json.holds(keys.name);
    const isCrs = json.holds(keys.crs);
    const start = json.at;
    json.pass();
    if (this.#roots > 0) return;
    if (isName) this.stated.name = json.bytes.slice(start, json.at);
    if (isCrs) this.stated.crs = json.bytes.slice(start, json.at);
  }
}
