import {
  BorderStyle,
  convertMillimetersToTwip,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, DocumentCell, DocumentPicture, DocumentTable, RichText } from './document';
import { isJpeg } from './jpeg-metadata';
import { withoutUnwritable } from './xml-text';

/** A4 and its margins in millimetres. */
export const page = { width: 210, height: 297, margin: 25 } as const;
/** Name of the numbering of ordered lists. */
export const orderedList = 'ordered';
/** Ids of the styles beside those that every document has. `spacer` is of next to no height. */
export const spacer = 'Spacer';
export const tableText = 'TableText';
export const tableHeader = 'TableHeader';

const textWidth = page.width - 2 * page.margin;
/** A caption and a line of text have room beside the highest picture. */
const highestPicture = page.height - 2 * page.margin - 30;
const pixelsPerMillimeter = 96 / 25.4;

/** The first bytes of every PNG (its specification, section 5.2). */
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const cellLine = { style: BorderStyle.SINGLE, size: 4, color: '7C8987' } as const;
const borders = {
  top: cellLine,
  bottom: cellLine,
  left: cellLine,
  right: cellLine,
  insideHorizontal: cellLine,
  insideVertical: cellLine,
} as const;

/** The lines of a text as XML can hold them. */
const linesOf = (text: string): string[] => withoutUnwritable(text).split(/\r\n|\r|\n/);

function runsOf(text: RichText): TextRun[] {
  const runs: Exclude<RichText, string> = typeof text === 'string' ? [{ text }] : text;
  return runs.flatMap(({ text: own, bold, italic }) =>
    linesOf(own).map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(at > 0 && { break: 1 }),
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
        }),
    ),
  );
}

function paragraphOf(text: RichText, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runsOf(text) });
}

function cellOf(cell: DocumentCell, width: number, options: IParagraphOptions): TableCell {
  const paragraphs = typeof cell === 'string' ? [cell] : cell;
  // A cell without a paragraph makes a file that Word calls damaged.
  const texts = paragraphs.length === 0 ? [''] : paragraphs;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children: texts.map((text) => paragraphOf(text, options)),
  });
}

/** Widths of the columns in twips. */
function widthsOf({ header, widths }: DocumentTable): number[] {
  const shares = widths ?? header.map(() => 1);
  if (shares.length !== header.length || shares.some((share) => !(share > 0)))
    throw new RangeError(`widths [${shares}] do not fit ${header.length} columns`);
  const sum = shares.reduce((total, share) => total + share, 0);
  const whole = convertMillimetersToTwip(textWidth) * (widths ? Math.min(1, sum / 100) : 1);
  return shares.map((share) => Math.max(1, Math.round((whole * share) / sum)));
}

function tableOf(table: DocumentTable): FileChild[] {
  const { caption, header, rows } = table;
  if (header.length === 0) throw new RangeError('a table has at least one column');
  const columnWidths = widthsOf(table);
  const rowOf = (cells: readonly DocumentCell[], isHeader: boolean) => {
    if (cells.length !== header.length)
      throw new RangeError(`a row of ${cells.length} cells in a table of ${header.length} columns`);
    const options = isHeader ? { style: tableHeader, keepNext: true } : { style: tableText };
    return new TableRow({
      ...(isHeader && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(cell, columnWidths[at] ?? 1, options)),
    });
  };
  const written = new Table({
    columnWidths,
    borders,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 90, right: 90 },
    // The first row names the columns, for programs that read tables aloud; no first column is marked as such.
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [rowOf(header, true), ...rows.map((cells) => rowOf(cells, false))],
  });
  const above = caption ? [paragraphOf(caption, { style: 'Caption', keepNext: true })] : [];
  // Word takes two tables without a paragraph between them for one.
  return [...above, written, new Paragraph({ style: spacer })];
}

/** The size on the page in pixels, in the picture's own proportions. */
function sizeOf({ width, height, maxWidthMillimeters = textWidth }: DocumentPicture) {
  if (!(width > 0 && height > 0)) throw new RangeError(`a picture of ${width} x ${height} pixels`);
  const scale = Math.min(
    1,
    (Math.min(maxWidthMillimeters, textWidth) * pixelsPerMillimeter) / width,
    (highestPicture * pixelsPerMillimeter) / height,
  );
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(width), height: scaled(height) };
}

function typeOf(bytes: Uint8Array): 'jpg' | 'png' | null {
  if (isJpeg(bytes)) return 'jpg';
  return pngStart.every((byte, at) => bytes[at] === byte) ? 'png' : null;
}

function pictureOf(picture: DocumentPicture, number: number): FileChild[] {
  const type = typeOf(picture.bytes);
  if (type === null) throw new RangeError(`picture ${number} is neither JPEG nor PNG`);
  const image = new ImageRun({
    type,
    data: picture.bytes,
    transformation: sizeOf(picture),
    altText: {
      // Else the package counts them over all documents, so that no two files of the same are alike.
      id: String(number),
      name: String(number),
      description: linesOf(picture.alt).join(' '),
    },
  });
  const caption = picture.caption ? [paragraphOf(picture.caption, { style: 'Caption' })] : [];
  return [new Paragraph({ keepNext: caption.length > 0, children: [image] }), ...caption];
}

/**
 * The blocks of a document as the package `docx` has them.
 * @throws RangeError for what `writeDocx` says no to
 */
export function toDocxBlocks(blocks: readonly Block[]): FileChild[] {
  let lists = 0;
  let pictures = 0;
  return blocks.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'heading':
        return [paragraphOf(block.text, { heading: headings[block.level] })];
      case 'paragraph':
        return [paragraphOf(block.text)];
      case 'list': {
        // Each list is an instance of its own: the next begins at 1 again.
        const list = block.ordered
          ? { numbering: { reference: orderedList, level: 0, instance: lists++ } }
          : { bullet: { level: 0 } };
        return block.items.map((item) => paragraphOf(item, list));
      }
      case 'table':
        return tableOf(block);
      case 'picture':
        return pictureOf(block, ++pictures);
      case 'pageBreak':
        return [new Paragraph({ style: spacer, pageBreakBefore: true })];
      default:
        throw new RangeError(`no block "${JSON.stringify(block)}"`);
    }
  });
}
