import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { WrittenDocument } from './document';
import { orderedList, page, spacer, tableHeader, tableText, toDocxBlocks } from './docx-blocks';
import { escapeXml, withoutUnwritable } from './xml-text';

/** On every computer with an office program, or with a stand-in of the same widths. */
const font = 'Calibri';
const ink = '16211F';

/** Half points, and twips before and after. */
const heading = (level: number, size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: ink },
  paragraph: {
    spacing: { before, after },
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
  },
});

const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 22, language: { value: language, eastAsia: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    heading1: heading(1, 36, 0, 200),
    heading2: heading(2, 28, 320, 120),
    heading3: heading(3, 24, 240, 80),
    heading4: heading(4, 22, 200, 60),
    caption: {
      run: { size: 20, color: ink, italics: true },
      paragraph: { spacing: { before: 60, after: 120 } },
    },
  },
  paragraphStyles: [
    {
      id: tableText,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } },
    },
    { id: tableHeader, name: 'Table Header', basedOn: tableText, run: { bold: true } },
    {
      id: spacer,
      name: 'Spacer',
      basedOn: 'Normal',
      run: { size: 12 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    },
  ],
});

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
const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [
        new TextRun({
          children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'],
          size: 18,
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
  const margin = convertMillimetersToTwip(page.margin);
  const size = {
    width: convertMillimetersToTwip(page.width),
    height: convertMillimetersToTwip(page.height),
  };
  const document = new Document({
    title: withoutUnwritable(written.title),
    styles: stylesIn(written.language),
    numbering: { config: [ordered] },
    sections: [
      {
        properties: {
          page: { size, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        footers: { default: footer },
        children: toDocxBlocks(written.blocks),
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(written) };
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, [core]));
}
