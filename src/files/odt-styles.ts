import type { WrittenDocument } from './document';
import { type DocumentLook, font, ink, lineColour } from './document-look';

const namespaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  xlink: 'http://www.w3.org/1999/xlink',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

/** The attributes of the root of each part. */
export const odtNamespaces = `${Object.entries(namespaces)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ')} office:version="1.3"`;

interface ParagraphStyle {
  name: string;
  parent?: string;
  size: number;
  before?: number;
  after?: number;
  /** Attributes of the paragraph, and of its letters. */
  paragraph?: string;
  letters?: string;
  /** Of the style itself. */
  own?: string;
}

/** Spaces stand in the name of a style as "_20_". */
const encoded = (name: string): string => name.replaceAll(' ', '_20_');

function paragraphStyle(style: ParagraphStyle): string {
  const { name, parent = 'Standard', size, before = 0, after = 0 } = style;
  const { paragraph = '', letters = '', own = '' } = style;
  const from = name === 'Standard' ? '' : ` style:parent-style-name="${encoded(parent)}"`;
  return `<style:style style:name="${encoded(name)}" style:display-name="${name}" style:family="paragraph"${from} ${own}><style:paragraph-properties fo:margin-top="${before}pt" fo:margin-bottom="${after}pt" ${paragraph}/><style:text-properties fo:font-size="${size}pt" ${letters}/></style:style>`;
}

const letterStyle = (name: string, letters: string): string =>
  `<style:style style:name="${encoded(name)}" style:display-name="${name}" style:family="text"><style:text-properties ${letters}/></style:style>`;

const bold = 'fo:font-weight="bold"';
const italic = 'fo:font-style="italic"';
const together = 'fo:keep-with-next="always" fo:keep-together="always"';
const high = (times: number): string => `fo:line-height="${Math.round(times * 100)}%"`;

function headingStyle(level: 1 | 2 | 3 | 4, { type }: DocumentLook): string {
  return paragraphStyle({
    name: `Heading ${level}`,
    ...type.headings[level],
    paragraph: together,
    letters: `${bold} fo:color="#${ink}"`,
    own: `style:next-style-name="Standard" style:default-outline-level="${level}"`,
  });
}

function paragraphStyles(look: DocumentLook): string[] {
  const { body, after, line, table, tableLine, caption, footer, spacer } = look.type;
  const captioned = { ...caption, letters: `${italic} fo:color="#${ink}"` };
  return [
    paragraphStyle({ name: 'Standard', size: body, after, paragraph: high(line) }),
    ...([1, 2, 3, 4] as const).map((level) => headingStyle(level, look)),
    paragraphStyle({ name: 'Caption', ...captioned }),
    // Above a table, and above the caption of a picture.
    paragraphStyle({ name: 'Table Caption', parent: 'Caption', ...captioned, paragraph: together }),
    paragraphStyle({ name: 'Figure', size: body, paragraph: together }),
    paragraphStyle({ name: 'Table Contents', size: table, paragraph: high(tableLine) }),
    paragraphStyle({
      name: 'Table Heading',
      parent: 'Table Contents',
      size: table,
      paragraph: 'fo:keep-with-next="always"',
      letters: bold,
    }),
    paragraphStyle({ name: 'Spacer', size: spacer, paragraph: high(1) }),
    paragraphStyle({
      name: 'Page Break',
      parent: 'Spacer',
      size: spacer,
      paragraph: 'fo:break-before="page"',
    }),
    paragraphStyle({ name: 'Footer', size: footer, paragraph: 'fo:text-align="end"' }),
  ];
}

/** The styles of tables and pictures, which LibreOffice looks for where they are used. */
export function odtPartStyles({ type }: DocumentLook): string {
  const { above, beside } = type.cell;
  const room = `fo:padding-top="${above}pt" fo:padding-bottom="${above}pt" fo:padding-left="${beside}pt" fo:padding-right="${beside}pt"`;
  return [
    '<style:style style:name="Table" style:family="table"><style:table-properties table:align="left" table:border-model="collapsing"/></style:style>',
    '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
    `<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #${lineColour}" ${room}/></style:style>`,
    '<style:style style:name="Picture" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>',
  ].join('');
}

/** A list whose signs stand 6 mm before its text, 12 mm in. */
function listStyle(name: string, level: string, sign: string): string {
  return `<text:list-style style:name="${name}"><text:list-level-style-${level} text:level="1" ${sign}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:margin-left="12mm" fo:text-indent="-6mm"/></style:list-level-properties></text:list-level-style-${level}></text:list-style>`;
}

const millimeters = (name: string, length: number): string => `${name}="${length}mm"`;

function pageLayout({ page }: DocumentLook): string {
  // The foot stands in what is the lower margin, as it does in Word.
  const footer = page.margin - page.footer;
  const sides = ['top', 'left', 'right'].map((side) =>
    millimeters(`fo:margin-${side}`, page.margin),
  );
  const lies = page.width > page.height ? 'landscape' : 'portrait';
  return `<style:page-layout style:name="Page"><style:page-layout-properties ${millimeters('fo:page-width', page.width)} ${millimeters('fo:page-height', page.height)} style:print-orientation="${lies}" ${sides.join(' ')} ${millimeters('fo:margin-bottom', page.footer)}/><style:footer-style><style:header-footer-properties ${millimeters('svg:height', footer)} fo:margin-top="2mm" style:dynamic-spacing="true"/></style:footer-style></style:page-layout>`;
}

/** The styles of a document, its pages and their foot: the page and of how many, "2 (5)". */
export function odtStyles({ language }: WrittenDocument, look: DocumentLook): string {
  const [spoken, country] = language.split('-');
  const styles = [
    `<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/><style:text-properties style:font-name="${font}" fo:language="${spoken}" fo:country="${country}"/></style:default-style>`,
    ...paragraphStyles(look),
    letterStyle('Strong Emphasis', bold),
    letterStyle('Emphasis', italic),
    letterStyle('Strong and Emphasis', `${bold} ${italic}`),
    listStyle('Bullets', 'bullet', 'text:bullet-char="•"'),
    listStyle('Numbers', 'number', 'style:num-format="1" style:num-suffix="."'),
  ];
  const foot =
    '<text:p text:style-name="Footer"><text:page-number text:select-page="current">1</text:page-number> (<text:page-count>1</text:page-count>)</text:p>';
  return `<office:document-styles ${odtNamespaces}><office:font-face-decls><style:font-face style:name="${font}" svg:font-family="${font}" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls><office:styles>${styles.join('')}</office:styles><office:automatic-styles>${pageLayout(look)}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:footer>${foot}</style:footer></style:master-page></office:master-styles></office:document-styles>`;
}
