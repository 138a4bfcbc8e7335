import { scaleExactly } from './parse-number';
import { refuse } from './refusal';

/** Thrown where a value goes on past the bytes at hand: more are to be read, and it is begun anew. */
export class RunsOff extends Error {}

const runsOff = new RunsOff('the value goes on past the bytes at hand');

/** Characters of JSON (RFC 8259) that are looked for. */
export const sign = {
  quote: 0x22,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  point: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  e: 0x65,
  f: 0x66,
  n: 0x6e,
  t: 0x74,
  u: 0x75,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** Text of ASCII as bytes. */
export const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (c) => c.charCodeAt(0));
const words = { t: asciiBytes('true'), f: asciiBytes('false'), n: asciiBytes('null') };
const afterBackslash = new Set(asciiBytes('"\\/bfnrtu'));

const isHex = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);

/**
 * A cursor over the words of JSON: strings, numbers, true, false and null, as strict as JSON.parse. After the last
 * byte there stands a NUL, which JSON has nowhere: whatever runs up to it stops there by itself, without looking
 * for the end at every step.
 */
export class JsonWords {
  bytes: Uint8Array = new Uint8Array(1);
  /** Position of the NUL after the bytes at hand. */
  end = 0;
  at = 0;
  /** Where the first byte at hand stands in the file. */
  base = 0;
  /** Of the string, key or number read last: its bytes, without marks. */
  from = 0;
  to = 0;
  /** Whether the string read last has a backslash. */
  escaped = false;
  /** Whether the string read last is plain ASCII. */
  ascii = true;
  /** Digits as a whole number and power of ten of the number read last; fields would be made anew for each. */
  readonly #parts = new Float64Array(2);

  /** The byte under the cursor. */
  get byte(): number {
    return this.bytes[this.at] ?? 0;
  }

  /**
   * Stops at a byte that cannot stand where it stands.
   * @throws RunsOff at the end of the bytes at hand, else refuses the file
   */
  fail(at: number): never {
    if (at >= this.end) throw runsOff;
    const byte = this.bytes[at] ?? 0;
    if (byte === 0) refuse('encoding');
    const shown = byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : byte.toString(16);
    return refuse('damaged', `unexpected ${shown} at byte ${this.base + at}`);
  }

  /** Goes to the next byte that is no space. */
  space(): void {
    const { bytes } = this;
    let at = this.at;
    let byte = bytes[at] ?? 0;
    if (byte > 0x20) return;
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
      byte = bytes[++at] ?? 0;
    this.at = at;
  }

  /** Reads the string that begins under the cursor, into `from`, `to`, `escaped` and `ascii`. */
  string(): void {
    const { bytes } = this;
    let at = this.at;
    if (bytes[at] !== sign.quote) this.fail(at);
    this.from = ++at;
    this.escaped = false;
    let bits = 0;
    let byte = bytes[at] ?? 0;
    while (byte !== sign.quote) {
      bits |= byte;
      if (byte < 0x20) this.fail(at);
      if (byte === sign.backslash) {
        this.escaped = true;
        at = this.#afterEscape(at + 1);
      } else at++;
      byte = bytes[at] ?? 0;
    }
    this.ascii = bits < 0x80;
    this.to = at;
    this.at = at + 1;
  }

  #afterEscape(at: number): number {
    const byte = this.bytes[at] ?? 0;
    if (!afterBackslash.has(byte)) this.fail(at);
    if (byte !== sign.u) return at + 1;
    for (let digit = at + 1; digit <= at + 4; digit++)
      if (!isHex(this.bytes[digit] ?? 0)) this.fail(digit);
    return at + 5;
  }

  /** Goes past the number under the cursor; `number` tells its value. */
  passNumber(): void {
    const { bytes } = this;
    let at = this.at;
    this.from = at;
    let byte = bytes[at] ?? 0;
    if (byte === sign.minus) byte = bytes[++at] ?? 0;
    let mantissa = 0;
    let exponent = 0;
    const first = at;
    for (; byte >= sign.zero && byte <= sign.nine; byte = bytes[++at] ?? 0)
      mantissa = mantissa * 10 + (byte - sign.zero);
    if (at === first) this.fail(at);
    if (bytes[first] === sign.zero && at > first + 1) this.fail(first + 1);
    if (byte === sign.point) {
      const point = ++at;
      byte = bytes[at] ?? 0;
      for (; byte >= sign.zero && byte <= sign.nine; byte = bytes[++at] ?? 0)
        mantissa = mantissa * 10 + (byte - sign.zero);
      if (at === point) this.fail(at);
      exponent = point - at;
    }
    this.at = at;
    if ((byte | 0x20) === sign.e) exponent += this.#power();
    // More digits may follow in the bytes to come.
    if (this.at >= this.end) throw runsOff;
    this.to = this.at;
    this.#parts[0] = mantissa;
    this.#parts[1] = exponent;
  }

  /** Goes past the e and what follows; the power of ten it says. */
  #power(): number {
    const { bytes } = this;
    let at = this.at + 1;
    const mark = bytes[at] ?? 0;
    if (mark === sign.plus || mark === sign.minus) at++;
    const first = at;
    let power = 0;
    let byte = bytes[at] ?? 0;
    for (; byte >= sign.zero && byte <= sign.nine; byte = bytes[++at] ?? 0)
      power = power * 10 + (byte - sign.zero);
    if (at === first) this.fail(at);
    this.at = at;
    return mark === sign.minus ? -power : power;
  }

  /** Reads the number under the cursor, to the last bit what JSON.parse makes of it. */
  number(): number {
    this.passNumber();
    const size = scaleExactly(this.#parts[0] ?? 0, this.#parts[1] ?? 0);
    if (Number.isNaN(size)) return Number(this.ascii8(this.from, this.to));
    return this.bytes[this.from] === sign.minus ? -size : size;
  }

  /** Bytes as text, each byte one character. */
  ascii8(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  /** Whether the string read last is that word of ASCII. */
  holds(word: Uint8Array): boolean {
    const { bytes, from, to } = this;
    if (this.escaped)
      return JSON.parse(`"${this.ascii8(from, to)}"`) === String.fromCharCode(...word);
    if (to - from !== word.length) return false;
    for (let at = 0; at < word.length; at++) if (bytes[from + at] !== word[at]) return false;
    return true;
  }

  /** Goes past a value that is neither list nor object. */
  passPlain(): void {
    const { byte } = this;
    if (byte === sign.quote) this.string();
    else if (byte === sign.t) this.#literal(words.t);
    else if (byte === sign.f) this.#literal(words.f);
    else if (byte === sign.n) this.#literal(words.n);
    else this.passNumber();
  }

  #literal(word: Uint8Array): void {
    for (let at = 0; at < word.length; at++)
      if (this.bytes[this.at + at] !== word[at]) this.fail(this.at + at);
    this.at += word.length;
  }
}
