import { JsonWords, sign } from './json-words';
import { refuse } from './refusal';

/** More lists and objects in one another than this are refused unread. */
const deepestSkipped = 1_000_000;

/** No key is expected. */
const none = new Uint8Array(0);

/** A cursor over bytes of JSON that knows lists and objects. */
export class JsonBytes extends JsonWords {
  /** Whether the key read last is the one that was expected: then `from` and `to` do not tell of it. */
  isLikely = false;

  /** Reads a key; the cursor is left at its value. */
  #key(likely: Uint8Array): void {
    this.space();
    this.isLikely = this.#isHere(likely);
    if (!this.isLikely) this.string();
    if (this.byte !== sign.colon) this.space();
    if (this.byte !== sign.colon) this.fail(this.at);
    this.at++;
    this.space();
  }

  /** Goes past a key if it is the one that is expected, without looking at what else it might be. */
  #isHere(key: Uint8Array): boolean {
    if (key.length === 0) return false;
    const { bytes } = this;
    let at = this.at + 1;
    // A key that has been read has no NUL: none is found past the end.
    for (let each = 0; each < key.length; each++) if (bytes[at++] !== key[each]) return false;
    if (bytes[at] !== sign.quote || bytes[this.at] !== sign.quote) return false;
    this.at = at + 1;
    return true;
  }

  /**
   * Goes into the object under the cursor.
   * @param likely the key that is expected, as it is written: `isLikely` tells if it is that one
   * @returns whether it has a member: then its key has been read, and the cursor is at its value
   */
  firstMember(likely: Uint8Array = none): boolean {
    this.at++;
    this.space();
    if (this.byte === sign.closeObject) {
      this.at++;
      return false;
    }
    this.#key(likely);
    return true;
  }

  /** Goes on from a value of an object: as `firstMember`, and out of the object where there is no more. */
  nextMember(likely: Uint8Array = none): boolean {
    this.space();
    if (this.byte === sign.comma) {
      this.at++;
      this.#key(likely);
      return true;
    }
    if (this.byte !== sign.closeObject) this.fail(this.at);
    this.at++;
    return false;
  }

  /** Goes into the list under the cursor; whether it has an item, which the cursor then is at. */
  firstItem(): boolean {
    this.at++;
    this.space();
    if (this.byte === 0) this.fail(this.at);
    if (this.byte !== sign.closeList) return true;
    this.at++;
    return false;
  }

  /** Goes on from an item of a list, and out of the list where there is no more. */
  nextItem(): boolean {
    this.space();
    if (this.byte === sign.comma) {
      this.at++;
      this.space();
      return true;
    }
    if (this.byte !== sign.closeList) this.fail(this.at);
    this.at++;
    return false;
  }

  /**
   * Goes past a value of any kind, without the stack of the engine: it may be nested without end.
   * @returns how many lists and objects lie in one another; 0 for a plain value
   */
  pass(): number {
    if (!this.#opens()) {
      this.passPlain();
      return 0;
    }
    const open: number[] = [];
    let deepest = 0;
    do {
      let inside = false;
      if (this.#opens()) {
        open.push(this.byte);
        deepest = Math.max(deepest, open.length);
        if (deepest > deepestSkipped) refuse('unsafe', 'nesting');
        inside = this.byte === sign.openObject ? this.firstMember() : this.firstItem();
        if (!inside) open.pop();
      } else this.passPlain();
      while (!inside && open.length > 0) {
        inside = open.at(-1) === sign.openObject ? this.nextMember() : this.nextItem();
        // Out of it, and maybe of what it is in.
        if (!inside) open.pop();
      }
    } while (open.length > 0);
    return deepest;
  }

  #opens(): boolean {
    const { byte } = this;
    return byte === sign.openObject || byte === sign.openList;
  }
}
