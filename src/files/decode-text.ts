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

/**
 * Text of bytes in an encoding that is found out: by its byte order mark, else UTF-8 where the bytes are such,
 * else Windows-1252, in which no byte is wrong.
 * @throws refuses bytes that are no text (NUL in them)
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = marks.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  const text = mark
    ? new TextDecoder(mark.encoding).decode(bytes)
    : (fromUtf8(bytes) ?? decodeWindows(bytes));
  if (text.includes('\0')) refuse('encoding');
  return text;
}
