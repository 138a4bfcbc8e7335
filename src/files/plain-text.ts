const breaks = /<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^<>]*>/gi;
const hidden = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const tags = /<\/?[a-z!][^<>]*>/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
};

function character(whole: string, code: string): string {
  if (!code.startsWith('#')) return Object.hasOwn(named, code) ? (named[code] ?? whole) : whole;
  const hexadecimal = code[1] === 'x' || code[1] === 'X';
  const point = Number.parseInt(code.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

/**
 * HTML as the text a reader would see: tags, scripts and styles away, breaks and paragraphs as new lines,
 * character references resolved. What looks like a tag only after that stays text, and is for the caller to
 * show as such.
 */
export function plainText(html: string): string {
  return html
    .replace(hidden, '')
    .replace(breaks, '\n')
    .replace(tags, '')
    .replace(/&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g, character)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\r?\n ?(?:\r?\n ?)*/g, '\n')
    .trim();
}
