/** Lines of text on a picture that is laid out before it is drawn. Sizes in pixels. */

export interface SheetFont {
  size: number;
  weight: 400 | 600;
}

/** Width of a text. */
export type Measure = (text: string, font: SheetFont) => number;

export interface SheetText extends SheetFont {
  text: string;
  x: number;
  /** The middle of the line. */
  y: number;
  muted: boolean;
}

interface TextBlock {
  texts: readonly SheetText[];
  height: number;
}

export const lineHeight = 1.35;

/** Text in lines of at most `room`; a longer word has a line of its own. */
function wrap(text: string, font: SheetFont, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let current = '';
    for (const word of paragraph.split(' ')) {
      const longer = current === '' ? word : `${current} ${word}`;
      if (current !== '' && measure(longer, font) > room) {
        lines.push(current);
        current = word;
      } else current = longer;
    }
    lines.push(current);
  }
  return lines.filter((line) => line.trim() !== '');
}

/** Lines of text from a corner downward; an empty text has none. */
export function blockOf(
  text: string,
  at: { x: number; y: number; room: number; muted?: boolean },
  font: SheetFont,
  measure: Measure,
): TextBlock {
  const step = font.size * lineHeight;
  const texts = wrap(text, font, at.room, measure).map((line, index) => ({
    ...{ ...font, text: line, x: at.x, y: at.y + (index + 0.5) * step },
    muted: at.muted ?? false,
  }));
  return { texts, height: texts.length * step };
}
