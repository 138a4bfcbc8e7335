import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { WrittenDocument } from './document';
import { type DocumentLook, font, ink, lookOf } from './document-look';
import { orderedList, spacer, tableHeader, tableText, toDocxBlocks, twips } from './docx-blocks';
import { escapeXml, withoutUnwritable } from './xml-text';

/** Word counts the size of letters in half points, and the height of lines in 240ths. */
const halfPoints = (points: number): number => Math.round(points * 2);
const lines = (times: number) => ({ line: Math.round(times * 240), lineRule: 'auto' as const });

const heading = (level: 1 | 2 | 3 | 4, { type }: DocumentLook) => {
  const { size, before, after } = type.headings[level];
  return {
    run: { font, size: halfPoints(size), bold: true, color: ink },
    paragraph: {
      spacing: { before: twips(before), after: twips(after) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  };
};

const stylesIn = (language: string, look: DocumentLook): IStylesOptions => {
  const { body, after, line, table, tableLine, caption, spacer: gap } = look.type;
  return {
    default: {
      document: {
        run: { font, size: halfPoints(body), language: { value: language, eastAsia: language } },
        paragraph: { spacing: { after: twips(after), ...lines(line) } },
      },
      heading1: heading(1, look),
      heading2: heading(2, look),
      heading3: heading(3, look),
      heading4: heading(4, look),
      caption: {
        run: { size: halfPoints(caption.size), color: ink, italics: true },
        paragraph: { spacing: { before: twips(caption.before), after: twips(caption.after) } },
      },
    },
    paragraphStyles: [
      {
        id: tableText,
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: halfPoints(table) },
        paragraph: { spacing: { after: 0, ...lines(tableLine) } },
      },
      { id: tableHeader, name: 'Table Header', basedOn: tableText, run: { bold: true } },
      {
        id: spacer,
        name: 'Spacer',
        basedOn: 'Normal',
        run: { size: halfPoints(gap) },
        paragraph: { spacing: { after: 0, ...lines(1) } },
      },
    ],
  };
};

const ordered = {
  reference: orderedList,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 720, hanging: 360 } } },
    },
  ],
};

/** The page and of how many: "2 (5)". */
const footerIn = ({ type }: DocumentLook): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { after: 0 },
        children: [
          new TextRun({
            children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
            size: halfPoints(type.footer),
          }),
        ],
      }),
    ],
  });

/** What is said of the document: no author and no time, which the package would put there (ECMA-376, part 2, 11). */
function coreProperties({ title, subject, language }: WrittenDocument): string {
  const element = (name: string, text: string) =>
    text === '' ? '' : `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${element('title', title)}${element('subject', subject ?? '')}${element('language', language)}</cp:coreProperties>`;
}

/**
 * The document as the package `docx` packs it. Apart from `write-docx`, which loads it when it is wanted.
 * @returns a zip with the times of its making in it
 */
export async function packDocument(written: WrittenDocument): Promise<Uint8Array> {
  const look = lookOf(written);
  const millimeters = convertMillimetersToTwip;
  const margin = millimeters(look.page.margin);
  const document = new Document({
    title: withoutUnwritable(written.title),
    styles: stylesIn(written.language, look),
    numbering: { config: [ordered] },
    sections: [
      {
        properties: {
          page: {
            // The package turns what is given upright.
            size: {
              width: millimeters(Math.min(look.page.width, look.page.height)),
              height: millimeters(Math.max(look.page.width, look.page.height)),
              orientation:
                PageOrientation[written.orientation === 'landscape' ? 'LANDSCAPE' : 'PORTRAIT'],
            },
            margin: {
              top: margin,
              right: margin,
              bottom: margin,
              left: margin,
              footer: millimeters(look.page.footer),
            },
          },
        },
        footers: { default: footerIn(look) },
        children: toDocxBlocks(written.blocks, look),
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(written) };
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core]));
}
