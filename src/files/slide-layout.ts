import type { Slide, SlideParagraph } from './slides';
import { withoutUnwritable } from './xml-text';

/** Where things stand on a slide, and how large its text is. Inches and points, as presentations have them. */

export interface SlideBox {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** 16:9, the size that PowerPoint gives new presentations. */
const slideSize = { width: 40 / 3, height: 7.5 };

const margin = 0.6;
const top = 1.5;
const room = { width: slideSize.width - 2 * margin, height: 5.25 };

const titleBox: SlideBox = { x: margin, y: 0.4, w: room.width, h: 0.95 };
const whole: SlideBox = { x: margin, y: top, w: room.width, h: room.height };
export const footBox: SlideBox = { x: margin, y: 6.88, w: 11.2, h: 0.42 };
export const numberBox: SlideBox = { x: slideSize.width - margin - 0.8, y: 6.88, w: 0.8, h: 0.42 };

export interface SlideLayout {
  /** As programs list it among the layouts. */
  name: string;
  title: SlideBox;
  body: SlideBox | null;
  picture: SlideBox | null;
  chart: SlideBox | null;
}

const wideColumn: SlideBox = { x: 5.1, y: top, w: 40 / 3 - margin - 5.1, h: room.height };
const narrowColumn: SlideBox = { x: margin, y: top, w: 4.2, h: room.height };

const nothing = { title: titleBox, body: null, picture: null, chart: null };

export const slideLayouts = {
  cover: { ...nothing, name: 'Rubrikbild', title: { x: margin, y: 2.3, w: room.width, h: 2.4 } },
  text: { ...nothing, name: 'Rubrik och text', body: whole },
  picture: { ...nothing, name: 'Rubrik och bild', picture: whole },
  chart: { ...nothing, name: 'Rubrik och diagram', chart: whole },
  pictureText: { ...nothing, name: 'Text och bild', body: narrowColumn, picture: wideColumn },
  chartText: { ...nothing, name: 'Text och diagram', body: narrowColumn, chart: wideColumn },
  pictureChart: {
    ...nothing,
    name: 'Bild och diagram',
    picture: { ...whole, w: 6.6 },
    chart: { ...whole, x: 7.4, w: slideSize.width - margin - 7.4 },
  },
  pictureChartText: {
    ...nothing,
    name: 'Text, bild och diagram',
    picture: { ...whole, w: 6.6 },
    body: { x: 7.4, y: top, w: slideSize.width - margin - 7.4, h: 2 },
    chart: { x: 7.4, y: 3.6, w: slideSize.width - margin - 7.4, h: top + room.height - 3.6 },
  },
} as const satisfies Readonly<Record<string, SlideLayout>>;

/** Lines as paragraphs, without those that are empty and without what XML cannot hold. */
export function linesOf(paragraphs: readonly SlideParagraph[]): SlideParagraph[] {
  return paragraphs.flatMap((paragraph) =>
    withoutUnwritable(paragraph.text)
      .split(/\r\n|[\r\n]/)
      .filter((line) => line.trim() !== '')
      .map((text) => ({ ...paragraph, text })),
  );
}

/** The layout with room for what is on a slide, and for nothing else. */
export function layoutOf({ text, picture, chart }: Slide): SlideLayout {
  const hasText = linesOf(text).length > 0;
  if (picture && chart) return slideLayouts[hasText ? 'pictureChartText' : 'pictureChart'];
  if (picture) return slideLayouts[hasText ? 'pictureText' : 'picture'];
  if (chart) return slideLayouts[hasText ? 'chartText' : 'chart'];
  return slideLayouts[hasText ? 'text' : 'cover'];
}

/**
 * The largest box of a picture's proportions within a box, in its middle.
 * @throws RangeError for a picture without a size
 */
export function boxWithin(
  { width, height }: { width: number; height: number },
  box: SlideBox,
): SlideBox {
  if (!(width > 0 && height > 0)) throw new RangeError(`a picture of ${width} x ${height}`);
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

const pointsPerInch = 72;
/** Width of a letter of running text beside its height, somewhat too wide rather than too narrow. */
const letterWidth = 0.52;
const lineHeight = 1.2;
/** Space after a paragraph, and what a bullet takes of the line, beside the size of the text. */
export const afterParagraph = 0.4;
export const bulletIndent = 1;

function heightOf(paragraphs: readonly SlideParagraph[], size: number, width: number): number {
  return paragraphs.reduce((height, { text, bullet }) => {
    const line = width * pointsPerInch - (bullet ? bulletIndent * size : 0);
    const lines = Math.max(1, Math.ceil((text.length * letterWidth * size) / line));
    return height + (lines * lineHeight + afterParagraph) * size;
  }, 0);
}

/**
 * The largest size at which paragraphs fit a box, as far as can be told without measuring them. Programs shrink text
 * that is too long only once it is edited, so that the size must be right from the start.
 * @param sizes points: the smallest is taken also where it does not fit
 */
export function textSizeFor(
  paragraphs: readonly SlideParagraph[],
  box: SlideBox,
  sizes: { most: number; least: number },
): number {
  for (let size = sizes.most; size > sizes.least; size--)
    if (heightOf(paragraphs, size, box.w) <= box.h * pointsPerInch) return size;
  return sizes.least;
}
