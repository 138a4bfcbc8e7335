import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { commonFields, type FieldSpec, ownFields } from '@/domain/fields';
import { findField } from '@/domain/find-field';
import { fieldValue, type Measure } from '@/domain/measure';
import { meaningOf, notStated, type RecordType } from '@/domain/vocabulary';
import { formatField } from '@/text/format';
import { type FacetNames, facetValueLabel, valueLabel } from '@/text/labels';
import { tableText } from '@/text/table';

/** A column of the table. */
export interface Column {
  /** Code key of a field, or "layer", "district", "phase". */
  key: string;
  label: string;
  /** Least width in rem; columns share what is over in proportion. */
  width: number;
  /** What a record's cell says; undefined where the documents give nothing. */
  text: (record: number) => string | undefined;
  /** The same spelt out, where the cell has it shorter. */
  longText?: (record: number) => string | undefined;
}

/** What columns are made from. */
export interface ColumnSource {
  dataset: Dataset;
  names: FacetNames;
  /** What a part of the area is called. */
  part: string;
}

export const defaultColumns: readonly string[] = [
  'name',
  'layer',
  'district',
  'phase',
  'status',
  'responsible',
  'funding',
  'startDate',
];

/** Every column that any record has, the name first. */
export const commonColumns: readonly string[] = [
  ...defaultColumns,
  ...Object.keys(commonFields).filter((key) => !defaultColumns.includes(key)),
];

/** Columns that only records of this type have. */
export function ownColumns(type: RecordType): string[] {
  return Object.keys(ownFields[type]);
}

const widths: Readonly<Record<FieldSpec['type'], number>> = {
  text: 7.75,
  weekly: 10,
  longText: 18,
  list: 7.75,
  code: 8,
  codes: 8,
  status: 6.5,
  date: 9.25,
  integer: 6.5,
  boolean: 6.5,
  sources: 14,
  time: 6.5,
  parts: 8,
};
const ownWidths: Readonly<Record<string, number>> = {
  name: 13,
  layer: 7.5,
  district: 7,
  phase: 5.5,
};

function fieldText(spec: FieldSpec, measure: Measure, key: string): string | undefined {
  const value = fieldValue(measure, key);
  if (value === undefined || value === notStated) return undefined;
  return formatField(spec, value) || undefined;
}

function dateText(key: string, { measures }: Dataset): Column['text'] {
  return (record) => {
    const measure = measures[record];
    const value = measure && fieldValue(measure, key);
    return typeof value === 'string' ? tableText.date(value) : undefined;
  };
}

function textOf(key: string, { dataset, names }: ColumnSource): Column['text'] | null {
  const { measures, columns } = dataset;
  switch (key) {
    case 'layer':
      return (record) => names.layerName(measures[record]?.layer ?? '');
    case 'phase':
      return (record) => {
        const measure = measures[record];
        return measure && valueLabel(meaningOf(measure.type, measure.status).phase);
      };
    case 'district':
      return (record) =>
        valuesOf(columns.district, record)
          .map((value) => facetValueLabel('district', value, names))
          .join(', ');
    default: {
      const spec = findField(key);
      return (
        (spec &&
          ((record) => {
            const measure = measures[record];
            return measure && fieldText(spec, measure, key);
          })) ??
        null
      );
    }
  }
}

/** The columns with these keys; unknown keys are left out. */
export function makeColumns(keys: readonly string[], source: ColumnSource): Column[] {
  return keys.flatMap((key) => {
    const spec = findField(key);
    const text = textOf(key, source);
    if (!text) return [];
    const column = {
      key,
      label: tableText.columnLabel(key, spec?.key ?? '', source.part),
      width: ownWidths[key] ?? (spec ? widths[spec.type] : 8),
      text,
    };
    if (spec?.type !== 'date') return column;
    return { ...column, text: dateText(key, source.dataset), longText: text };
  });
}

/**
 * The keys of the columns to show: the chosen ones that there are, the name always among them and first.
 * @param chosen the view's columns, null for the usual ones
 */
export function shownColumns(
  chosen: readonly string[] | null,
  available: readonly string[],
): string[] {
  const wanted = new Set(chosen ?? defaultColumns);
  return available.filter((key) => key === 'name' || wanted.has(key));
}

/** The choice after a column has been put in or taken out; null when it is the usual one again. */
export function toggleColumn(
  chosen: readonly string[] | null,
  key: string,
): readonly string[] | null {
  const before = chosen ?? defaultColumns;
  const after = before.includes(key) ? before.filter((other) => other !== key) : [...before, key];
  const usual =
    after.length === defaultColumns.length &&
    defaultColumns.every((other) => after.includes(other));
  return usual ? null : after;
}
