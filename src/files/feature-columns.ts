import { type Decode, decodeUtf8, decodeWindows, isUtf8 } from './decode-text';
import { Column, cellKind } from './feature-column';
import type { JsonBytes } from './json-bytes';
import { sign } from './json-words';
import { checkLimit, refuse } from './refusal';
import type { ReadLimits } from './table';
import type { TextHeap, TextRef } from './text-heap';

/** So many texts on end that are new tell that a column's texts do not come again. */
const manyFresh = 200;
/** Of such a column one row in so many is looked at all the same. */
const lookedAt = 16;
/** Values nested deeper are made to bring a reader down: what makes text of them may run out of stack. */
const deepest = 1000;

/** A name as it is written: there may be several ways. */
class Name {
  readonly key: Uint8Array;
  readonly column: Column;
  /** What came after it the last time: mostly it does again. At first itself, which never does. */
  following: Name = this;

  constructor(key: Uint8Array, column: Column) {
    this.key = key;
    this.column = column;
  }
}

function sameBytes(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== key.length) return false;
  for (let at = 0; at < key.length; at++) if (key[at] !== bytes[from + at]) return false;
  return true;
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return hash;
}

/** A name or text as it stands between its marks. */
export function nameOf(bytes: Uint8Array, escaped: boolean, decode: Decode): string {
  const text = decode(bytes);
  // JSON.parse gives a text for what has been read as the inside of one.
  return escaped ? (JSON.parse(`"${text}"`) as string) : text;
}

/** What true, false and null are, by their first letter; missing for a number. */
function literalKind(first: number): number {
  if (first === sign.n) return cellKind.null;
  if (first === sign.t) return cellKind.true;
  return first === sign.f ? cellKind.false : cellKind.missing;
}

const idKey = Uint8Array.of(0x69, 0x64);

/** The properties of all features as columns, in the order in which they first came. */
export class FeatureColumns {
  readonly list: Column[] = [];
  /** False as soon as a name or a text is no UTF-8. */
  isUtf8 = true;
  readonly #texts: TextHeap;
  readonly #limits: ReadLimits;
  /** By the hash of their bytes. */
  readonly #written = new Map<number, Name[]>();
  readonly #named = new Map<string, Column>();
  /** Before the first property of every feature; without a key it is never taken for one that is expected. */
  readonly #start = new Name(new Uint8Array(0), new Column(new Uint8Array(0), false));

  constructor(texts: TextHeap, limits: ReadLimits) {
    this.#texts = texts;
    this.#limits = limits;
  }

  /** Reads the properties under the cursor into a row. What is no object has none. */
  read(json: JsonBytes, row: number): void {
    if (json.byte !== sign.openObject) {
      json.pass();
      return;
    }
    let last = this.#start;
    let more = json.firstMember(last.following.key);
    while (more) {
      const name = json.isLikely ? last.following : this.#nameAt(json);
      last.following = name;
      last = name;
      this.#readCell(json, name.column, row);
      more = json.nextMember(name.following.key);
    }
  }

  /** The feature's own id, where no property of it is called that; its column comes before the others of the row. */
  readId(json: JsonBytes, row: number, before: number): void {
    const column = this.#named.get('id') ?? this.#add(idKey, false, before).column;
    if (column.kind(row) === cellKind.missing) this.#readCell(json, column, row);
  }

  /** Makes a row empty again. Columns that came with it are left. */
  clear(row: number): void {
    for (const column of this.list)
      if (column.kind(row) !== cellKind.missing) column.put(row, cellKind.missing);
  }

  /** Gives a row the cells of another. */
  copy(from: number, to: number): void {
    for (const column of this.list) column.copy(from, to);
  }

  #readCell(json: JsonBytes, column: Column, row: number): void {
    const { byte, at } = json;
    if (byte === sign.quote) {
      json.string();
      const kind = json.escaped ? cellKind.escaped : cellKind.text;
      column.putText(row, kind, this.#keep(column, row, json, json.from, json.to));
    } else if (byte === sign.openObject || byte === sign.openList) {
      if (json.pass() > deepest) refuse('unsafe', 'nesting');
      // Of the strings in it only the last one is known.
      json.ascii = false;
      column.putText(row, cellKind.nested, this.#keep(column, row, json, at, json.at));
    } else {
      const kind = literalKind(byte);
      if (kind === cellKind.missing) column.putNumber(row, json.number());
      else {
        json.passPlain();
        column.put(row, kind);
      }
    }
  }

  #keep(column: Column, row: number, json: JsonBytes, from: number, to: number): TextRef {
    const { bytes, ascii } = json;
    // Where each row has a text of its own it is seldom worth to look for it.
    const isLooked = column.freshTexts < manyFresh || row % lookedAt === 0;
    const ref = isLooked ? this.#texts.keep(bytes, from, to) : this.#texts.add(bytes, from, to);
    column.freshTexts = this.#texts.added ? column.freshTexts + 1 : 0;
    // What lies there already has been looked at.
    if (!ascii && this.#texts.added) this.isUtf8 &&= isUtf8(bytes, from, to);
    return ref;
  }

  /** The name of the key read last. */
  #nameAt({ bytes, from, to, escaped }: JsonBytes): Name {
    const alike = this.#written.get(hashOf(bytes, from, to)) ?? [];
    for (const name of alike) if (sameBytes(name.key, bytes, from, to)) return name;
    return this.#add(bytes.slice(from, to), escaped, this.list.length);
  }

  /** Takes up a new way to write a name, mostly that of a new column. */
  #add(key: Uint8Array, escaped: boolean, place: number): Name {
    const fits = isUtf8(key, 0, key.length);
    const said = nameOf(key, escaped, fits ? decodeUtf8 : decodeWindows);
    const column = this.#named.get(said) ?? new Column(key, escaped);
    if (!this.#named.has(said)) {
      this.isUtf8 &&= fits;
      this.list.splice(place, 0, column);
      this.#named.set(said, column);
      checkLimit('columns', this.list.length, this.#limits);
    }
    const name = new Name(key, column);
    const hash = hashOf(key, 0, key.length);
    this.#written.set(hash, [...(this.#written.get(hash) ?? []), name]);
    return name;
  }
}
