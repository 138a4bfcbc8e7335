import type { WrittenDocument } from './document';

/** How documents look, the same in every format: the page in millimetres, type in points. */

/** A4, upright. */
const sheet = { short: 210, long: 297 } as const;

interface PageLook {
  width: number;
  height: number;
  margin: number;
  /** From the edge of the paper to the foot of the page. */
  footer: number;
}

/** Room before and after, and the size of the letters. */
interface HeadingLook {
  size: number;
  before: number;
  after: number;
}

interface TypeLook {
  /** Text, and the room after a paragraph; lines are so many times as high as letters. */
  body: number;
  after: number;
  line: number;
  table: number;
  tableLine: number;
  /** Between the border of a cell and its text: above and below, and at the sides. */
  cell: { above: number; beside: number };
  caption: HeadingLook;
  footer: number;
  /** A paragraph that only keeps things apart. */
  spacer: number;
  headings: Readonly<Record<1 | 2 | 3 | 4, HeadingLook>>;
}

const normal: TypeLook = {
  body: 11,
  after: 6,
  line: 1.15,
  table: 10,
  tableLine: 1.05,
  cell: { above: 2, beside: 4.5 },
  caption: { size: 10, before: 3, after: 6 },
  footer: 9,
  spacer: 6,
  headings: {
    1: { size: 18, before: 0, after: 10 },
    2: { size: 14, before: 16, after: 6 },
    3: { size: 12, before: 12, after: 4 },
    4: { size: 11, before: 10, after: 3 },
  },
};

const compact: TypeLook = {
  body: 9,
  after: 1,
  line: 1,
  table: 8.5,
  tableLine: 1,
  cell: { above: 0.5, beside: 3.5 },
  caption: { size: 8, before: 1, after: 3 },
  footer: 8,
  spacer: 3,
  headings: {
    1: { size: 15, before: 0, after: 2 },
    2: { size: 11, before: 4, after: 1 },
    3: { size: 10, before: 4, after: 1 },
    4: { size: 9, before: 3, after: 1 },
  },
};

/** On every computer with an office program, or with a stand-in of the same widths. */
export const font = 'Calibri';
export const ink = '16211F';
export const lineColour = '7C8987';

export interface DocumentLook {
  page: PageLook;
  type: TypeLook;
  /** Millimetres between the margins. */
  textWidth: number;
  textHeight: number;
}

/** The look of a document: how its pages lie, and whether they hold much. */
export function lookOf({
  orientation,
  compact: dense = false,
}: Pick<WrittenDocument, 'orientation' | 'compact'>): DocumentLook {
  const lies = orientation === 'landscape';
  const roomy = lies ? 20 : 25;
  const page = {
    width: lies ? sheet.long : sheet.short,
    height: lies ? sheet.short : sheet.long,
    margin: dense ? 14 : roomy,
    footer: dense ? 7 : 12,
  };
  return {
    page,
    type: dense ? compact : normal,
    textWidth: page.width - 2 * page.margin,
    textHeight: page.height - 2 * page.margin,
  };
}
