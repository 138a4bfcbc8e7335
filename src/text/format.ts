import type { FieldSpec } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';
import { valueLabel } from './labels';

const locale = 'sv-SE';
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Order of Swedish words: å, ä, ö last, numbers by size. */
export const swedishOrder = new Intl.Collator(locale, { numeric: true });

/** A whole number: 129 000. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** A number with one decimal: 1,3. */
export function formatRate(value: number): string {
  return oneDecimal.format(value);
}

/** A share from 0 to 1 as whole per cent: 25 %, kept on one line. */
export function formatShare(value: number): string {
  return `${whole.format(value * 100)}\u00A0%`;
}

function formatOneDate(text: string): string {
  const date = new Date(`${text.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
  if (text.length === 4) return text;
  return text.length === 7 ? month.format(date) : longDate.format(date);
}

/** A date with the precision it is given in: 2024, oktober 2024, 5 oktober 2024, or one of them to another. */
export function formatDate(text: string): string {
  const [from = text, to] = text.split('/');
  return to === undefined
    ? formatOneDate(from)
    : `${formatOneDate(from)} till ${formatOneDate(to)}`;
}

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'medium', timeStyle: 'short' });

/** An instant as ISO has it, in the reader's own time: "22 nov. 2026 08:15". */
export function formatMoment(instant: string): string {
  return moment.format(new Date(instant));
}

/** A quarter counted from 1970: "kv 3 2024". */
export function formatQuarter(quarter: number): string {
  const years = Math.floor(quarter / 4);
  return `kv ${quarter - years * 4 + 1} ${1970 + years}`;
}

/** Several words in one sentence: "a, b och c". */
export function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} och ${last}`;
}

/** "1 åtgärd", "12 åtgärder". */
export function countMeasures(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'åtgärd' : 'åtgärder'}`;
}

/** A field's value as a planner reads it; "Framgår inte" where there is none. */
export function formatField(spec: FieldSpec, value: FieldValue | undefined): string {
  if (value === undefined) return valueLabel('framgar_inte');
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nej';
  if (typeof value === 'number')
    return spec.unit ? `${formatCount(value)}\u00A0${spec.unit}` : formatCount(value);
  if (typeof value === 'string') {
    if (spec.type === 'date') return formatDate(value);
    return spec.type === 'code' || spec.type === 'status' ? valueLabel(value) : value;
  }
  if (spec.type === 'parts') return `${formatCount(value.length)}\u00A0st`;
  return value
    .map((part) => {
      if (typeof part !== 'string') return `${part['dokument']}, ${part['avsnitt']}`;
      return spec.type === 'codes' ? valueLabel(part) : part;
    })
    .join('; ');
}
