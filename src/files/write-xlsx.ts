import { Zip, ZipDeflate } from 'fflate';
import { toHarmless } from './formula-text';
import { columnLetters } from './name-columns';
import {
  noPause,
  type Step,
  type WrittenCell,
  type WrittenColumn,
  type WrittenTable,
} from './written-table';
import { escapeXml, withoutUnwritable } from './xml-text';

export type WrittenSheet = Pick<WrittenTable, 'name' | 'columns' | 'rows'>;

/** Characters of a cell; Excel takes a file with more for damaged (Excel specifications and limits, Microsoft). */
const longestText = 32_767;
/** The first day that Excel counts rightly: it takes 1900 for a leap year. */
const firstWholeDay = '1900-03-01';
const wholeDay = /^\d{4}-\d{2}-\d{2}$/;
/** The day before the first of Excel's days, as it counts from that date on. */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;

/** Widths in characters, so that a sheet can be read as it opens. */
const widths = { date: 12, integer: 12, real: 12, boolean: 8, text: 24 } as const;
/** Positions in the list of cell formats below. */
const formats = { header: 1, day: 2 } as const;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styles = `${xml}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function toText(text: string): string {
  const harmless = toHarmless(withoutUnwritable(text));
  return harmless.length <= longestText ? harmless : `${harmless.slice(0, longestText - 1)}…`;
}

function textCell(place: string, text: string, format = ''): string {
  const value = toText(text);
  if (value === '') return '';
  return `<c r="${place}"${format} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function cellXml(place: string, value: WrittenCell, { type }: WrittenColumn): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (type === 'date' && wholeDay.test(value) && value >= firstWholeDay) {
    const day = (Date.parse(`${value}T00:00:00Z`) - dayZero) / millisecondsPerDay;
    return `<c r="${place}" s="${formats.day}"><v>${day}</v></c>`;
  }
  return textCell(place, value);
}

/** Excel specifications and limits, Microsoft. */
const longestSheetName = 31;

/** A name without what Excel takes in none: []:*?/\, and ' at its ends. */
function cutSheetName(name: string, length: number): string {
  return withoutUnwritable(name)
    .replace(/[[\]:*?/\\\t\n\r]/g, ' ')
    .slice(0, length)
    .replace(/^[' ]+|[' ]+$/g, '');
}

/** Names of sheets as Excel takes them, each unlike the others; a number stands after what would be alike. */
function toSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = cutSheetName(name, longestSheetName) || '1';
    for (let number = 2; taken.has(own.toLowerCase()); number++) {
      const end = ` ${number}`;
      own = `${cutSheetName(name, longestSheetName - end.length)}${end}`;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

/** What stands before the rows: the header stays in sight, and columns are as wide as what they hold. */
function sheetHead(columns: readonly WrittenColumn[], letters: readonly string[]): string {
  const cols = columns.map(
    ({ type }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widths[type]}" customWidth="1"/>`,
  );
  const header = columns.map(({ name }, at) =>
    textCell(`${letters[at]}1`, name, ` s="${formats.header}"`),
  );
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const widthsXml = cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`;
  return `${xml}<worksheet ${main}>${view}${widthsXml}<sheetData><row r="1">${header.join('')}</row>`;
}

/** Rows packed at a time; a few milliseconds of work. */
const rowsPerPart = 50;

type AddPart = (name: string) => (text: string, last: boolean) => void;

async function writeSheet(
  push: (text: string, last: boolean) => void,
  { columns, rows }: WrittenSheet,
  pause: Step,
): Promise<void> {
  const letters = columns.map((_, at) => columnLetters(at));
  push(sheetHead(columns, letters), false);
  for (let start = 0; start < rows.length; start += rowsPerPart) {
    const part = rows.slice(start, start + rowsPerPart).map((row, at) => {
      const number = start + at + 2;
      const cells = columns.map((column, index) =>
        cellXml(`${letters[index]}${number}`, row[index] ?? null, column),
      );
      return `<row r="${number}">${cells.join('')}</row>`;
    });
    push(part.join(''), false);
    await pause();
  }
  push('</sheetData></worksheet>', true);
}

/** The parts beside the sheets, by their names (ECMA-376, parts 1 and 2). */
function frameOf(names: readonly string[]): Readonly<Record<string, string>> {
  const numbers = names.map((_, at) => at + 1);
  const each = (make: (number: number) => string) => numbers.map(make).join('');
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${contentType}.${kind}+xml"/>`;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const links = (list: string) =>
    `${xml}<Relationships xmlns="${packages}/relationships">${list}</Relationships>`;
  const sheets = numbers.map(
    (number, at) =>
      `<sheet name="${escapeXml(names[at] ?? '')}" sheetId="${number}" r:id="rId${number}"/>`,
  );
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${each((number) => type(`worksheets/sheet${number}`, 'worksheet'))}</Types>`,
    '_rels/.rels': links(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      `${each((number) => link(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))}${link('rIdStyles', 'styles', 'styles.xml')}`,
    ),
    'xl/styles.xml': styles,
  };
}

/**
 * Writes a workbook, each sheet with a header that stays in sight. Whole days are dates to Excel, vague ones text;
 * numbers are numbers. Texts that would be taken for a formula have an apostrophe before them, those of more than
 * 32 767 characters are cut, with "…" as the last; control characters are left out.
 *
 * Made by hand: libraries pack large files in workers made from text, which the security policy forbids.
 * @throws RangeError without any sheet
 */
export async function writeXlsx(
  sheets: readonly WrittenSheet[],
  pause: Step = noPause,
): Promise<Blob> {
  if (sheets.length === 0) throw new RangeError('a workbook has at least one sheet');
  const parts: BlobPart[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    parts.push(bytes.slice());
  });
  const encoder = new TextEncoder();
  const add: AddPart = (name) => {
    const part = new ZipDeflate(name);
    zip.add(part);
    return (text, last) => part.push(encoder.encode(text), last);
  };
  const names = toSheetNames(sheets.map(({ name }) => name));
  for (const [name, text] of Object.entries(frameOf(names))) add(name)(text, true);
  for (const [index, sheet] of sheets.entries())
    await writeSheet(add(`xl/worksheets/sheet${index + 1}.xml`), sheet, pause);
  zip.end();
  return new Blob(parts, { type: `${contentType}.sheet` });
}
