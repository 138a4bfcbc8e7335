import { zipSync } from 'fflate';
import readXlsxFile, { type CellValue } from 'read-excel-file/universal';
import { formatLimits } from './format-limits';
import { nameColumns } from './name-columns';
import { checkLimit, readingLater, refuse } from './refusal';
import type { Cell, FileTable, ReadFileResult, ReadLimits } from './table';
import { unpackZip } from './zip';

/** Rows and columns of the largest sheet there can be (Excel specifications and limits, Microsoft). */
const mostRows = 1_048_576;
const mostColumns = 16_384;

const rowOrCell = /<(?:[\w.-]+:)?(row|c)(\s[^<>]*)([<>])/g;
/** A ">" within a value would hide the rest of the attributes from the pattern above. */
const wholeAttributes = /^(?:[^"']|"[^"]*"|'[^']*')*$/;
const address = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/**
 * Looks at the addresses in a sheet before the library does: it fills all gaps, so that one cell at the far
 * corner would be seventeen thousand million.
 */
function checkSheet(xml: string, limits: ReadLimits): void {
  let rows = 0;
  let columns = 0;
  for (const [, kind, attributes = '', end] of xml.matchAll(rowOrCell)) {
    if (end === '<' || !wholeAttributes.test(attributes)) refuse('damaged', kind);
    const found = address.exec(attributes);
    const text = found?.[1] ?? found?.[2];
    if (text === undefined) continue;
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(text);
    const row = Number(parts?.[2]);
    if (!parts || row > mostRows) refuse('damaged', text);
    if (kind === 'row' || attributes.endsWith('/')) continue;
    rows = Math.max(rows, row);
    columns = Math.max(columns, columnNumber(parts?.[1] ?? ''));
  }
  if (columns > mostColumns) refuse('damaged', 'columns');
  checkLimit('cells', rows * columns, limits);
}

/** Unpacks what the library would read, within limits, and looks through it. */
function unpackSheets(bytes: Uint8Array, limits: ReadLimits): Map<string, Uint8Array> {
  const files = unpackZip(bytes, (name) => /\.(xml|rels)$/i.test(name), limits);
  if (!files.has('xl/workbook.xml')) refuse('notThisFormat');
  for (const [name, content] of files) {
    const xml = new TextDecoder().decode(content);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) refuse('unsafe', 'entities');
    if (/^xl\/.*sheet[^/]*\.xml$/i.test(name) || xml.includes('sheetData')) checkSheet(xml, limits);
  }
  return files;
}

function toCell(value: CellValue | Date | null): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  // The library's types say `typeof Date` where its code gives a Date, which was taken above.
  return typeof value === 'function' ? null : value;
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null || cell === '');
}

function headerText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? '' : String(cell);
}

/** The first row that is not empty is the header; empty rows are left out. */
function toTable(name: string, data: readonly (readonly Cell[])[], limits: ReadLimits): FileTable {
  const [header = [], ...rows] = data.filter((row) => !isEmpty(row));
  checkLimit('columns', header.length, limits);
  return {
    name,
    columns: nameColumns(header.map(headerText), header.length),
    rows,
    geometries: null,
    epsg: null,
  };
}

/**
 * Reads every sheet of an Excel workbook that has anything in it. Numbers are numbers, dates are Dates (a day is
 * its midnight in UTC, whatever the reader's time zone), a formula is the value saved with it.
 * @returns a table for each sheet, without geometries
 */
export function readXlsx(
  bytes: Uint8Array,
  limits: ReadLimits = formatLimits.xlsx,
): Promise<ReadFileResult> {
  return readingLater(bytes, limits, async () => {
    const files = unpackSheets(bytes, limits);
    // Packed anew without compression: so the library unpacks only what has been looked at, and starts no worker.
    const safe = zipSync(Object.fromEntries(files), { level: 0 });
    const sheets = await readXlsxFile(safe.slice().buffer, { trim: false });
    const tables = sheets
      .map(({ sheet, data }) =>
        toTable(
          sheet,
          data.map((row) => row.map(toCell)),
          limits,
        ),
      )
      .filter(({ columns }) => columns.length > 0);
    if (tables.length === 0) refuse('empty');
    return tables;
  });
}
