import type { FieldSpec } from '@/domain/fields';
import type { FieldValue } from '@/domain/measure';

/** A field's value as it stands in a box to type in: lists have an item a line. */
export function toText(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object')
    return value.map((part) => (typeof part === 'string' ? part : part.avsnitt)).join('\n');
  return String(value);
}

const wholeNumber = /^[+-]?\d+$/;

/**
 * What was typed as the value of a row; undefined for an empty box. What is no value of the field is given on as it
 * was typed, for the schema to say what is wrong with it.
 */
export function fromText(spec: FieldSpec, text: string): unknown {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (spec.type === 'integer') {
    // Spaces of any kind divide thousands.
    const digits = typed.replace(/\s/g, '');
    return wholeNumber.test(digits) ? Number(digits) : typed;
  }
  if (spec.type === 'list') {
    const lines = typed.split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '');
  }
  return spec.type === 'text' ? typed.replace(/\s*\n\s*/g, ' ') : typed;
}
