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
import { type DocumentLook, lineColour } from './document-look';
import { columnWidths, linesOf, pictureSize, pictureType } from './document-sizes';

/** Name of the numbering of ordered lists. */
export const orderedList = 'ordered';
/** Ids of the styles beside those that every document has. `spacer` is of next to no height. */
export const spacer = 'Spacer';
export const tableText = 'TableText';
export const tableHeader = 'TableHeader';
/** Twips to the point. */
export const twips = (points: number): number => Math.round(points * 20);

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const cellLine = { style: BorderStyle.SINGLE, size: 4, color: lineColour } as const;
const borders = {
  top: cellLine,
  bottom: cellLine,
  left: cellLine,
  right: cellLine,
  insideHorizontal: cellLine,
  insideVertical: cellLine,
} as const;

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

function tableOf(table: DocumentTable, look: DocumentLook): FileChild[] {
  const { caption, header, rows } = table;
  const widths = columnWidths(table, look).map((width) =>
    Math.max(1, convertMillimetersToTwip(width)),
  );
  const rowOf = (cells: readonly DocumentCell[], isHeader: boolean) => {
    const options = isHeader ? { style: tableHeader, keepNext: true } : { style: tableText };
    return new TableRow({
      ...(isHeader && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(cell, widths[at] ?? 1, options)),
    });
  };
  const above = twips(look.type.cell.above);
  const beside = twips(look.type.cell.beside);
  const written = new Table({
    columnWidths: widths,
    borders,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: {
      marginUnitType: WidthType.DXA,
      top: above,
      bottom: above,
      left: beside,
      right: beside,
    },
    // The first row names the columns, for programs that read tables aloud; no first column is marked as such.
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [rowOf(header, true), ...rows.map((cells) => rowOf(cells, false))],
  });
  const named = caption ? [paragraphOf(caption, { style: 'Caption', keepNext: true })] : [];
  // Word takes two tables without a paragraph between them for one.
  return [...named, written, new Paragraph({ style: spacer })];
}

function pictureOf(picture: DocumentPicture, number: number, look: DocumentLook): FileChild[] {
  const image = new ImageRun({
    type: pictureType(picture.bytes, number),
    data: picture.bytes,
    transformation: pictureSize(picture, look),
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
export function toDocxBlocks(blocks: readonly Block[], look: DocumentLook): FileChild[] {
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
        return tableOf(block, look);
      case 'picture':
        return pictureOf(block, ++pictures, look);
      case 'pageBreak':
        return [new Paragraph({ style: spacer, pageBreakBefore: true })];
      default:
        throw new RangeError(`no block "${JSON.stringify(block)}"`);
    }
  });
}
