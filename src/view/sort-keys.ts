import type { SortKey } from '@/analysis/column-order';
import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { parseDate } from '@/domain/dates';
import { wholeBorough } from '@/domain/facets';
import type { FieldSpec } from '@/domain/fields';
import { findField } from '@/domain/find-field';
import { fieldValue } from '@/domain/measure';
import { notStated } from '@/domain/vocabulary';
import { formatField } from '@/text/format';
import type { FacetNames } from '@/text/labels';

function fieldKey(dataset: Dataset, record: number, codeKey: string, spec: FieldSpec): SortKey {
  const measure = dataset.measures[record];
  const value = measure && fieldValue(measure, codeKey);
  if (value === undefined || value === notStated) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 0 : 1;
  if (spec.type === 'parts') return Array.isArray(value) ? value.length : undefined;
  if (spec.type === 'date') return typeof value === 'string' ? parseDate(value)?.from : undefined;
  return formatField(spec, value) || undefined;
}

/**
 * What a table column sorts its records by: words as they are shown, dates by their first day, phases in the
 * order they are passed through.
 * @param column code key of a field, or "layer", "district", "phase"
 * @returns null when there is no such column
 */
export function sortKeyOf(
  dataset: Dataset,
  column: string,
  names: FacetNames,
): ((record: number) => SortKey) | null {
  const { columns } = dataset;
  switch (column) {
    case 'layer':
      return (record) => names.layerName(dataset.measures[record]?.layer ?? '');
    case 'phase':
      return (record) => columns.phase.codes[columns.phase.offsets[record] ?? 0];
    case 'district':
      return (record) => {
        const districts = valuesOf(columns.district, record);
        return districts[0] === wholeBorough ? undefined : districts.join(', ');
      };
    default: {
      const spec = findField(column);
      return spec ? (record) => fieldKey(dataset, record, column, spec) : null;
    }
  }
}
