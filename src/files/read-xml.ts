import { DOMParser, type Document } from '@xmldom/xmldom';
import { decoderFor, decodeText } from './decode-text';
import { refuse } from './refusal';

/** Folders in KML may lie in one another; no file made for use comes near this. */
const deepest = 100;
/** Characters of a tag: the parser's time grows with the square of its attributes. */
const longestTag = 8192;
/** Prefixes that files in the wild use without declaring them. */
const assumedNamespaces = {
  gx: 'http://www.google.com/kml/ext/2.2',
  atom: 'http://www.w3.org/2005/Atom',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  gpxx: 'http://www.garmin.com/xmlschemas/GpxExtensions/v3',
  gpxtpx: 'http://www.garmin.com/xmlschemas/TrackPointExtension/v1',
} as const;
const statedEncoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/;

/** Text of an XML file: in the encoding its first line states, unless a byte order mark says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200)).trimStart();
  const stated = statedEncoding.exec(start)?.[1]?.toLowerCase();
  const asFound = stated === undefined || stated === 'utf-8' || stated.startsWith('utf-16');
  if (asFound) return decodeText(bytes);
  const decode = decoderFor(stated) ?? refuse('encoding', stated);
  return decode(bytes);
}

/** Position after the ">" of a tag; one within a quoted value does not end it. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  const last = Math.min(text.length, start + longestTag);
  for (let at = start; at < last; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return last < text.length
    ? refuse('unsafe', 'attributes')
    : refuse('damaged', text.slice(start, start + 40));
}

/** What begins with the first ends with the second, and has no tags in it. */
const passages = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function afterPassage(text: string, start: number): number | null {
  const passage = passages.find(([opening]) => text.startsWith(opening, start));
  if (!passage) return null;
  const end = text.indexOf(passage[1], start + passage[0].length);
  return end < 0 ? refuse('damaged', passage[0]) : end + passage[1].length;
}

/** Refuses what a parser must never be given: declarations of any kind, and elements nested without end. */
function checkTags(text: string): void {
  let depth = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    let next = afterPassage(text, at);
    if (next === null) {
      if (text.startsWith('<!', at)) refuse('unsafe', 'entities');
      next = endOfTag(text, at);
      if (text.startsWith('</', at)) depth--;
      else if (!text.startsWith('/>', next - 2)) depth++;
      if (depth > deepest) refuse('unsafe', 'nesting');
    }
    at = text.indexOf('<', next);
  }
}

/**
 * Parses XML of unknown origin. Before it is given to the parser, DOCTYPE and ENTITY declarations ('unsafe':
 * entities can be made to grow without bound), elements more than 100 deep and tags of more than 8192 characters
 * are refused.
 * @param root local name that the outermost element must have
 * @throws refuses all that is not well-formed, or has another root
 */
export function parseXml(bytes: Uint8Array, root: string): Document {
  const text = decodeXml(bytes).trimStart();
  if (text === '') refuse('empty');
  if (!text.startsWith('<')) refuse('notThisFormat');
  checkTags(text);
  const parser = new DOMParser({
    locator: false,
    xmlns: assumedNamespaces,
    onError: (level, message) => {
      if (level !== 'warning') refuse('damaged', message.slice(0, 60));
    },
  });
  const parsed = parser.parseFromString(text, 'text/xml');
  if (parsed.documentElement?.localName !== root) refuse('notThisFormat');
  return parsed;
}
