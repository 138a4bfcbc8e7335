import { refuse } from './refusal';

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

export type Decode = (bytes: Uint8Array) => string;

/** What Windows-1252 has where Latin-1 has control characters, from 0x80; the five gaps stay as they are. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of bytes in Windows-1252. Node 20 decodes that as Latin-1, so that the difference is made up here. */
export function decodeWindows(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Text of bytes in UTF-8; what is none becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

/** What follows the first byte of a character in UTF-8 (RFC 3629, section 4), by that byte; 0 for none that begins one. */
function followers(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** Whether the second byte fits the first: no character is written longer than it need be, none is a surrogate. */
function seconds(first: number, second: number): boolean {
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second < 0xa0;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second < 0x90;
}

/** Whether the bytes from one position up to another are whole characters in UTF-8. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) continue;
    const more = followers(first);
    if (more === 0 || at + more > to || !seconds(first, bytes[at] ?? 0)) return false;
    for (const end = at + more; at < end; at++)
      if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  }
  return true;
}

/** The decoder of an encoding by the name it is stated with; null where there is none of that name. */
export function decoderFor(name: string): Decode | null {
  try {
    const decoder = new TextDecoder(name);
    if (decoder.encoding === 'windows-1252') return decodeWindows;
    return (bytes) => decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8, or null where it is none. A character cut off at the very end is left out. */
function fromUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text: string;
  try {
    // As if more were to come: the last character of a file that was cut short is no reason to doubt the rest.
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return text + decoder.decode();
  } catch {
    // One odd byte at the end of plain ASCII is a letter of an older encoding, not half a character of UTF-8.
    return isAscii(text) ? null : text;
  }
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** The encoding that a byte order mark at the beginning states; null for none. */
export function statedEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  return marks.find((each) => each.bytes.every((byte, at) => bytes[at] === byte))?.encoding ?? null;
}

/**
 * Text of bytes in an encoding that is found out: by its byte order mark, else UTF-8 where the bytes are such,
 * else Windows-1252, in which no byte is wrong.
 * @throws refuses bytes that are no text (NUL in them)
 */
export function decodeText(bytes: Uint8Array): string {
  const stated = statedEncoding(bytes);
  const text = stated
    ? new TextDecoder(stated).decode(bytes)
    : (fromUtf8(bytes) ?? decodeWindows(bytes));
  if (text.includes('\0')) refuse('encoding');
  return text;
}
