import type { Block, DocumentCell, DocumentPicture, DocumentTable, RichText } from './document';
import type { DocumentLook } from './document-look';
import { columnWidths, linesOf, pictureSize, pictureType } from './document-sizes';
import { odtNamespaces, odtPartStyles } from './odt-styles';
import { escapeXml } from './xml-text';

/** A picture as a file of the package. */
interface OdtPicture {
  path: string;
  type: 'jpg' | 'png';
  bytes: Uint8Array;
}

/** What is gathered while the blocks are written. */
interface Gathered {
  look: DocumentLook;
  pictures: OdtPicture[];
  /** Styles of the columns, by their widths in hundredths of a millimetre. */
  columns: Map<number, string>;
  tables: number;
}

/** Spaces at either end, and all but one of several, would be lost (ODF 1.3, part 3, section 6.1.2), and tabs be spaces. */
const lostSpace = /^ +| +$| {2,}|\t/g;

const written = (line: string): string =>
  escapeXml(line).replace(lostSpace, (space) =>
    space === '\t' ? '<text:tab/>' : `<text:s text:c="${space.length}"/>`,
  );

function styleOf({ bold, italic }: Exclude<RichText, string>[number]): string | null {
  if (bold && italic) return 'Strong_20_and_20_Emphasis';
  if (bold) return 'Strong_20_Emphasis';
  return italic ? 'Emphasis' : null;
}

function runsOf(text: RichText): string {
  const runs: Exclude<RichText, string> = typeof text === 'string' ? [{ text }] : text;
  return runs
    .map((run) => {
      const lines = linesOf(run.text).map(written).join('<text:line-break/>');
      const style = styleOf(run);
      return style === null ? lines : `<text:span text:style-name="${style}">${lines}</text:span>`;
    })
    .join('');
}

const paragraphOf = (text: RichText, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${runsOf(text)}</text:p>`;

function cellOf(cell: DocumentCell, style: string): string {
  const paragraphs = typeof cell === 'string' ? [cell] : cell;
  const texts = paragraphs.length === 0 ? [''] : paragraphs;
  return `<table:table-cell table:style-name="Cell" office:value-type="string">${texts.map((text) => paragraphOf(text, style)).join('')}</table:table-cell>`;
}

const rowOf = (cells: readonly DocumentCell[], style: string): string =>
  `<table:table-row table:style-name="Row">${cells.map((cell) => cellOf(cell, style)).join('')}</table:table-row>`;

function tableOf(table: DocumentTable, gathered: Gathered): string {
  const widths = columnWidths(table, gathered.look).map((width) => Math.round(width * 100));
  const columns = widths.map((width) => {
    const style = gathered.columns.get(width) ?? `Column${gathered.columns.size + 1}`;
    gathered.columns.set(width, style);
    return `<table:table-column table:style-name="${style}"/>`;
  });
  const { caption, header, rows } = table;
  const above = caption ? paragraphOf(caption, 'Table_20_Caption') : '';
  const head = rowOf(header, 'Table_20_Heading');
  const body = rows.map((cells) => rowOf(cells, 'Table_20_Contents')).join('');
  gathered.tables += 1;
  return `${above}<table:table table:name="${gathered.tables}" table:style-name="Table">${columns.join('')}<table:table-header-rows>${head}</table:table-header-rows>${body}</table:table>${paragraphOf('', 'Spacer')}`;
}

function pictureOf(picture: DocumentPicture, { look, pictures }: Gathered): string {
  const number = pictures.length + 1;
  const type = pictureType(picture.bytes, number);
  const { width, height } = pictureSize(picture, look);
  const path = `Pictures/${number}.${type}`;
  pictures.push({ path, type, bytes: picture.bytes });
  const alt = escapeXml(linesOf(picture.alt).join(' '));
  // 96 pixels to the inch.
  const size = `svg:width="${width * 0.75}pt" svg:height="${height * 0.75}pt"`;
  const frame = `<draw:frame draw:style-name="Picture" draw:name="${number}" text:anchor-type="as-char" ${size}><draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${alt}</svg:title></draw:frame>`;
  const below = picture.caption ? paragraphOf(picture.caption, 'Caption') : '';
  return `<text:p text:style-name="${below ? 'Figure' : 'Standard'}">${frame}</text:p>${below}`;
}

function blockOf(block: Block, gathered: Gathered): string {
  switch (block.kind) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${runsOf(block.text)}</text:h>`;
    case 'paragraph':
      return paragraphOf(block.text);
    case 'list': {
      const items = block.items.map(
        (item) => `<text:list-item>${paragraphOf(item)}</text:list-item>`,
      );
      return `<text:list text:style-name="${block.ordered ? 'Numbers' : 'Bullets'}">${items.join('')}</text:list>`;
    }
    case 'table':
      return tableOf(block, gathered);
    case 'picture':
      return pictureOf(block, gathered);
    case 'pageBreak':
      return paragraphOf('', 'Page_20_Break');
    default:
      throw new RangeError(`no block "${JSON.stringify(block)}"`);
  }
}

/**
 * The blocks of a document as the part `content.xml` (ODF 1.3, part 3), and the pictures it shows.
 * @throws RangeError for what `writeOdt` says no to
 */
export function toOdtContent(
  blocks: readonly Block[],
  look: DocumentLook,
): { content: string; pictures: readonly OdtPicture[] } {
  const gathered: Gathered = { look, pictures: [], columns: new Map(), tables: 0 };
  const body = blocks.map((block) => blockOf(block, gathered)).join('');
  const columns = [...gathered.columns].map(
    ([width, name]) =>
      `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width / 100}mm"/></style:style>`,
  );
  return {
    content: `<office:document-content ${odtNamespaces}><office:automatic-styles>${odtPartStyles(look)}${columns.join('')}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    pictures: gathered.pictures,
  };
}
