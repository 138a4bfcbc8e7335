import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { wholeBorough } from '@/domain/facets';
import { commonFields, type FieldSpec, fieldsOf, ownFields } from '@/domain/fields';
import { type FieldValue, fieldValue, type Measure } from '@/domain/measure';
import { meaningOf, type RecordType, recordTypes } from '@/domain/vocabulary';

/** Worked out for each record; before the fields, because they say what the row is. */
const derivedKeys = ['lager', 'typ', 'fas', 'stadsdel'] as const;
/** Position of records that are a point; areas and lines do not fit in a spreadsheet. */
const positionKeys = ['lng', 'lat'] as const;

/** Every file key once: the common fields, then the own fields in the order of the record types. Parts are no cells. */
const fieldKeys: readonly string[] = [
  ...new Set(
    [commonFields, ...recordTypes.map((type) => ownFields[type])].flatMap((table) =>
      Object.values<FieldSpec>(table)
        .filter((spec) => spec.type !== 'parts')
        .map((spec) => spec.key),
    ),
  ),
];

/** The header of the file: the same for every choice of records, so that files can be put together. */
export const fileHeader: readonly string[] = [...derivedKeys, ...fieldKeys, ...positionKeys];

const keyTables = new Map<RecordType, ReadonlyMap<string, string>>();

/** Code key by file key for one record type; several types may use one file key for fields of their own. */
function codeKeysOf(type: RecordType): ReadonlyMap<string, string> {
  const table =
    keyTables.get(type) ??
    new Map(Object.entries(fieldsOf(type)).map(([codeKey, spec]) => [spec.key, codeKey]));
  keyTables.set(type, table);
  return table;
}

function write(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value
    .map((part) => (typeof part === 'string' ? part : `${part['dokument']}: ${part['avsnitt']}`))
    .join('; ');
}

function positionOf({ geometry }: Measure): string[] {
  if (geometry?.type !== 'Point') return ['', ''];
  const [lng = '', lat = ''] = geometry.coordinates;
  return [String(lng), String(lat)];
}

/**
 * A record as a row under {@link fileHeader}: coded values as in the layer files, lists joined by "; ",
 * nothing where the documents give nothing.
 */
export function toFileRow(dataset: Dataset, record: number): string[] {
  const measure = dataset.measures[record];
  if (!measure) return [];
  const districts = valuesOf(dataset.columns.district, record);
  const codeKeys = codeKeysOf(measure.type);
  return [
    measure.layer,
    measure.type,
    meaningOf(measure.type, measure.status).phase,
    districts.filter((name) => name !== wholeBorough).join('; '),
    ...fieldKeys.map((key) => write(fieldValue(measure, codeKeys.get(key) ?? ''))),
    ...positionOf(measure),
  ];
}
