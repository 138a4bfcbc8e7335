/** Width of a text in px. */
export type TextMeasure = (text: string) => number;

/** Breaks a word that is wider than a line, with a hyphen. */
function breakWord(word: string, width: number, measure: TextMeasure): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece.length > 1 && measure(`${piece}${letter}-`) > width) {
      pieces.push(`${piece}-`);
      piece = letter;
    } else piece += letter;
  }
  return [...pieces, piece];
}

/** A text in lines that are no wider than `width`. Nothing is cut off: names are shown in full. */
export function breakLines(text: string, width: number, measure: TextMeasure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = measure(word) > width ? breakWord(word, width, measure) : [word];
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

const measured = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text on screen in the typeface of the page. */
export function measureText(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 8; // no canvas in this browser: a generous guess
  pen.font = font;
  const { width } = pen.measureText(text);
  // Until the typeface has come the browser measures another one; do not remember that.
  if (document.fonts.status === 'loaded') measured.set(key, width);
  return width;
}
