/**
 * Where the parts of a JSON text stand in it, so that one part can be changed and the rest kept letter for letter.
 * All functions take text that JSON.parse accepts (without a byte order mark) and loop rather than recurse.
 */

/** Where a value stands: `text.slice(start, end)`. */
interface JsonSpan {
  start: number;
  end: number;
}

interface JsonChild extends JsonSpan {
  /** The member's name; null for an element of an array. */
  key: string | null;
}

interface JsonChildren {
  /** Members of an object or elements of an array, as they are written: a name may come twice. */
  children: readonly JsonChild[];
  /** Just after the closing bracket. */
  end: number;
}

const codeOf = (letter: string): number => letter.charCodeAt(0);
const quote = codeOf('"');
const backslash = codeOf('\\');
const comma = codeOf(',');
const braceOpen = codeOf('{');
const braceClose = codeOf('}');
const bracketOpen = codeOf('[');
const bracketClose = codeOf(']');

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const closes = (code: number): boolean => code === braceClose || code === bracketClose;

function broken(at: number): RangeError {
  return new RangeError(`this is no JSON text: it breaks off at ${at}`);
}

/** The first place from `at` that is not white space. */
export function skipSpace(text: string, at: number): number {
  let place = at;
  while (isSpace(text.charCodeAt(place))) place++;
  return place;
}

/** Just after the string that begins at `at`. */
function endOfString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes++;
    // An even number of backslashes are escaped ones; an odd one escapes the quotation mark.
    if (slashes % 2 === 0) return end + 1;
  }
  throw broken(text.length);
}

function endOfNested(text: string, at: number): number {
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code === quote) place = endOfString(text, place) - 1;
    else if (code === braceOpen || code === bracketOpen) depth++;
    else if (closes(code) && --depth === 0) return place + 1;
  }
  throw broken(text.length);
}

/** Just after the value that begins at `at`. */
function endOfValue(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first === quote) return endOfString(text, at);
  if (first === braceOpen || first === bracketOpen) return endOfNested(text, at);
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === comma || closes(code) || isSpace(code)) break;
  }
  if (end === at) throw broken(at);
  return end;
}

/**
 * The members of the object or the elements of the array that begins at `at`.
 * @throws RangeError where neither begins, or where the text breaks off
 */
export function childrenAt(text: string, at: number): JsonChildren {
  const first = text.charCodeAt(at);
  if (first !== braceOpen && first !== bracketOpen) throw broken(at);
  const children: JsonChild[] = [];
  let place = skipSpace(text, at + 1);
  while (!closes(text.charCodeAt(place))) {
    let key: string | null = null;
    if (first === braceOpen) {
      const afterKey = endOfString(text, place);
      key = JSON.parse(text.slice(place, afterKey)) as string; // a name is a string
      place = skipSpace(text, skipSpace(text, afterKey) + 1);
    }
    const end = endOfValue(text, place);
    children.push({ key, start: place, end });
    place = skipSpace(text, end);
    if (text.charCodeAt(place) === comma) place = skipSpace(text, place + 1);
  }
  return { children, end: place + 1 };
}

/** The same JSON without line breaks, numbers and texts as they are written; untouched if it has none. */
export function onOneLine(json: string): string {
  if (!/[\r\n]/.test(json)) return json;
  const parts: string[] = [];
  let place = skipSpace(json, 0);
  while (place < json.length) {
    const start = place;
    if (json.charCodeAt(place) === quote) place = endOfString(json, place);
    else
      while (
        place < json.length &&
        json.charCodeAt(place) !== quote &&
        !isSpace(json.charCodeAt(place))
      )
        place++;
    parts.push(json.slice(start, place));
    place = skipSpace(json, place);
  }
  return parts.join('');
}
