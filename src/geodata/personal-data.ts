import { parseDate } from '@/domain/dates';
import type { Cell, FileTable } from '@/files/table';
import { cellText } from './statistic-cells';

/** Names of columns that hold something about one person. */
const personal =
  /^(namn|förnamn|efternamn|fornamn|person(nummer|nr)?|pnr|samordningsnummer|födelse(datum|nummer)|fodelsedatum|(mobil)?telefon(nummer|nr)?|e-?post(adress)?|(gatu|bostads)?adress)$/i;

const personNumber = /(?:^|\D)(?:(19|20))?(\d{2})(\d{2})(\d{2})([-+]?)(\d{4})(?!\d)/;

/** The check digit of Swedish identity numbers: each other digit doubled, digits summed (Skatteverket, SKV 704). */
function passesCheck(digits: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...digits].entries()) {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** Whether a text has something in it that looks like a personnummer or a samordningsnummer (day plus 60). */
export function hasPersonNumber(text: string): boolean {
  const match = personNumber.exec(text);
  if (!match) return false;
  const [, , year = '', month = '', day = '', , last = ''] = match;
  const real = String(Number(day) > 60 ? Number(day) - 60 : Number(day)).padStart(2, '0');
  // 2000 was a leap year: no day is refused that may be one.
  const isDay = parseDate(`2000-${month}-${real}`) !== null;
  return isDay && passesCheck(year + month + day + last);
}

/**
 * Looks for what a table of statistics must never have: columns about one person, and identity numbers.
 * @param plainColumn number of a column in which long numbers are just numbers, or -1
 * @returns the name of the first such column; null where there is none
 */
export function findPersonalData(table: FileTable, plainColumn: number): string | null {
  const named = table.columns.find((column) => personal.test(column.trim()));
  if (named !== undefined) return named;
  const isSuspect = (cell: Cell, column: number) =>
    (column !== plainColumn || (typeof cell === 'string' && /[-+]/.test(cell))) &&
    hasPersonNumber(cellText(cell));
  for (const row of table.rows) {
    const column = row.findIndex(isSuspect);
    if (column >= 0) return table.columns[column] ?? '';
  }
  return null;
}
