import { parseDate } from '@/domain/dates';
import { countUnit, type StatisticFaultCode } from '@/domain/statistics';
import { readNumber } from '@/files/read-number';
import type { Cell } from '@/files/table';

/** A text cell as it is compared and kept: spaces at the ends and double ones away. */
export function cellText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? '' : String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
}

const years = /^(\d{4})\s?[-–]\s?(\d{4})$/;
const quarterLast = /^(\d{4})[\s-]*(?:kv|kvartal|q)\.?\s?([1-4])$/i;
const quarterFirst = /^(?:kv|kvartal|q)\.?\s?([1-4])[\s,-]*(\d{4})$/i;
const packedMonth = /^(\d{4})(\d{2})$/;

function quarter(year: string, number: string): string {
  const last = Number(number) * 3;
  const month = (of: number) => String(of).padStart(2, '0');
  return `${year}-${month(last - 2)}/${year}-${month(last)}`;
}

function asDate(text: string): string {
  const span = years.exec(text);
  if (span) return `${span[1]}/${span[2]}`;
  const last = quarterLast.exec(text);
  if (last) return quarter(last[1] ?? '', last[2] ?? '');
  const first = quarterFirst.exec(text);
  if (first) return quarter(first[2] ?? '', first[1] ?? '');
  return text.replace(packedMonth, '$1-$2').replace(/\s?[/]\s?/, '/');
}

/**
 * A period: a date of reduced precision or an interval, also as "2024 kv 3", "2023-2024" and 202403.
 * @returns as `dates` has it; null for what is no period, or lies before 1900 or after 2100
 */
export function readPeriod(cell: Cell): string | null {
  const text = asDate(cellText(cell));
  const span = parseDate(text);
  const isLikely = span !== null && text.split('/').every((date) => /^(19|20|2100)/.test(date));
  return isLikely ? text : null;
}

const units: Readonly<Record<string, string>> = {
  st: countUnit,
  stycken: countUnit,
  antal: countUnit,
  '%': 'procent',
  procent: 'procent',
  kr: 'kr',
  kronor: 'kr',
};

/** A unit under one name, where it has several. */
export function readUnit(cell: Cell): string {
  const text = cellText(cell);
  return units[text.toLocaleLowerCase('sv')] ?? text;
}

const none = /^(|-|–|—|\.{1,3}|…|x|saknas|uppgift saknas|n\/?a)$/i;
const approximate = /^(ca\b|c:a|cirka|omkring|ungefär|drygt|knappt|runt|~|≈)/i;
const fewer = /^(?:<|färre än|mindre än|under)\s?(\d+)$/i;
const withUnit = /^(.*\d)\s?(st|stycken|%|procent|kr|kronor)\.?$/i;

type ReadValue = { value: number | null } | { fault: StatisticFaultCode };

/**
 * The value of a figure. A unit after the number is allowed where it is that of the row ("12 st", "4,5 %").
 * @param unit as `readUnit` gives it
 * @param least counts under this are small; "färre än 5" and lower limits are values too, null
 */
export function readValue(cell: Cell, unit: string, least: number): ReadValue {
  const text = cellText(cell);
  if (none.test(text)) return { fault: 'noValue' };
  if (approximate.test(text)) return { fault: 'approximate' };
  const limit = fewer.exec(text);
  if (limit)
    return unit === countUnit && Number(limit[1]) <= least
      ? { value: null }
      : { fault: 'wideLimit' };
  const [, number = text, written] = withUnit.exec(text) ?? [];
  if (written !== undefined && units[written.toLocaleLowerCase('sv')] !== unit)
    return { fault: 'otherUnit' };
  const value = typeof cell === 'number' ? readNumber(cell) : readNumber(number);
  if (value === null) return { fault: 'notANumber' };
  if (unit === countUnit && value < 0) return { fault: 'negative' };
  return unit === countUnit && !Number.isInteger(value) ? { fault: 'notWhole' } : { value };
}
