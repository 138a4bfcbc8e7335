import { parseDate, toDay, toIsoDay } from '@/domain/dates';
import type { Cell } from '@/files/table';
import { plainKey } from './plain-key';

/** A date as the register writes it, and whether it was taken from words or an order that may mean something else. */
export interface ReadDate {
  date: string;
  doubt: 'vagueDate' | 'dayOrMonth' | 'serialDate' | null;
}

const sure = (date: string): ReadDate => ({ date, doubt: null });
const pad = (number: number | string): string => String(number).padStart(2, '0');

const monthNames = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

/** Number of the month a word begins like, 1-12; 0 for none. */
function monthOf(word: string): number {
  return word.length < 3 ? 0 : monthNames.indexOf(word.slice(0, 3).replace('oct', 'okt')) + 1;
}

/** Parts of a year as they are spoken of, with the months they are taken for. Winter ends the year after. */
const parts: readonly (readonly [pattern: RegExp, from: number, to: number])[] = [
  [/^(pa )?var(en|terminen)?$|^vt$/, 3, 5],
  [/^(pa )?sommar(en|lovet)?$/, 6, 8],
  [/^(pa )?host(en|terminen)?$|^ht$/, 9, 11],
  [/^(i )?borjan( av)?$|^tidigt$|^i?nledningen( av)?$/, 1, 4],
  [/^(i )?mitten( av)?$/, 5, 8],
  [/^(i )?slutet( av)?$|^sent$/, 9, 12],
  [/^forsta halvaret$|^h1$/, 1, 6],
  [/^andra halvaret$|^h2$/, 7, 12],
];

const months = (year: number, from: number, to: number): string =>
  `${year}-${pad(from)}/${year}-${pad(to)}`;

/** "hösten 2024", "slutet av 2024", "ca 2024": what is meant is not said in days. */
function spokenDate(key: string): ReadDate | null {
  const [, words = '', digits = ''] = /^(.+?) (\d{4})$/.exec(key) ?? [];
  const year = Number(digits);
  if (words === '') return null;
  const quarter = /^(?:q|kv|kvartal) ?([1-4])$/.exec(words)?.[1];
  if (quarter) return sure(months(year, Number(quarter) * 3 - 2, Number(quarter) * 3));
  const month = /^[a-z]+$/.test(words) ? monthOf(words) : 0;
  if (month > 0) return sure(`${year}-${pad(month)}`);
  if (/^(ca|cirka|omkring|runt|under|ar|preliminart|troligen)$/.test(words))
    return { date: digits, doubt: words === 'under' || words === 'ar' ? null : 'vagueDate' };
  if (/^(pa )?vintern?$/.test(words))
    return { date: `${year}-12/${year + 1}-02`, doubt: 'vagueDate' };
  const part = parts.find(([pattern]) => pattern.test(words));
  return part ? { date: months(year, part[1], part[2]), doubt: 'vagueDate' } : null;
}

/** "5/10 2024", "5.10.2024", "5 oktober 2024": the day comes first, as in Swedish. */
function dayFirst(text: string): ReadDate | null {
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})([/. -]+)(\d{4})$/.exec(text);
  if (numbers) {
    const [, day = '', first, month = '', second, year = ''] = numbers;
    const date = `${year}-${pad(month)}-${pad(day)}`;
    // "5/10 2024" is written so in Swedish alone; "05/10/2024" may be American.
    const either = first === '/' && first === second && Number(day) <= 12 && day !== month;
    return { date, doubt: either ? 'dayOrMonth' : null };
  }
  const named = /^(?:den )?(\d{1,2})(?:\.|:e)? ([a-zåäö]+)\.?,? (\d{4})$/i.exec(text);
  const month = named ? monthOf((named[2] ?? '').toLowerCase()) : 0;
  return month > 0 ? sure(`${named?.[3]}-${pad(month)}-${pad(named?.[1] ?? '')}`) : null;
}

/** "20241005", "2024/10/5", "2024.10", "2024-10-05T12:00:00Z", "2024-10-05 00:00". */
function yearFirst(text: string): ReadDate | null {
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  const match =
    solid ?? /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ][\d:.,+Z-]*)?$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day] = match;
  return sure([year, pad(month), ...(day === undefined ? [] : [pad(day)])].join('-'));
}

function readOne(text: string): ReadDate | null {
  if (parseDate(text)) return sure(text);
  const found = yearFirst(text) ?? dayFirst(text) ?? spokenDate(plainKey(text));
  return found && parseDate(found.date) ? found : null;
}

/** First or last day, month or year of a date that may be an interval itself. */
const end = (date: string, which: 0 | -1): string => date.split('/').at(which) ?? date;

function readInterval(text: string): ReadDate | null {
  const halves = text.split(/\s+[-–—]\s+|\s*[–—]\s*|\s+till\s+|\s+t\.?o\.?m\.?\s+/i);
  const [first = '', second = ''] =
    halves.length === 2 ? halves : text.split(/(?<=^\d{4})-(?=\d{4}$)/);
  if (second === '') return null;
  const to = readOne(second.trim());
  if (!to) return null;
  const year = end(to.date, -1).slice(0, 4);
  const from = readOne(first.trim()) ?? readOne(`${first.trim()} ${year}`);
  const date = from && `${end(from.date, 0)}/${end(to.date, -1)}`;
  return date && parseDate(date) ? { date, doubt: from.doubt ?? to.doubt } : null;
}

/** Days as spreadsheets count them, from 1899-12-30; those of the years 1970-2100 are taken for dates. */
const firstSerial = 25_569;
const lastSerial = 73_415;

function readNumberDate(value: number): ReadDate | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1900 && value <= 2100) return sure(String(value));
  if (value >= firstSerial && value <= lastSerial)
    return { date: toIsoDay(toDay(1899, 12, 30) + value), doubt: 'serialDate' };
  return readOne(String(value));
}

/**
 * Reads a date as people, spreadsheets and programs write it: 2024, 2024-10-05, 5/10 2024, oktober 2024, kv 3 2024,
 * hösten 2024, 2024–2025. A time of day is left out.
 * @returns null for what is no date
 */
export function readDate(cell: Cell): ReadDate | null {
  if (cell instanceof Date) {
    const time = cell.getTime();
    const text = Number.isNaN(time) ? '' : cell.toISOString().slice(0, 10);
    return parseDate(text) ? sure(text) : null;
  }
  if (typeof cell === 'number') return readNumberDate(cell);
  if (typeof cell !== 'string' || cell.length > 80) return null;
  const text = cell.trim();
  return readOne(text) ?? readInterval(text);
}
