import type { Dataset } from '@/analysis/dataset';
import { valuesOf } from '@/analysis/facet-column';
import { wholeBorough } from '@/domain/facets';
import { type FieldSpec, fieldsOf } from '@/domain/fields';
import { type FieldValue, fieldValue, type Measure } from '@/domain/measure';
import { publicRow } from '@/domain/public-parts';
import { toRow } from '@/domain/row';
import { meaningOf, type RecordType, recordTypes } from '@/domain/vocabulary';
import type { LayerConfig } from '@/domain/workspace';
import type { WrittenFeature } from '@/files/write-geojson';
import type { GeoPackageLayer } from '@/files/write-gpkg';
import {
  noPause,
  type Step,
  type WrittenCell,
  type WrittenColumn,
  type WrittenTable,
  type WrittenType,
} from '@/files/written-table';

type FlatTable = Pick<WrittenTable, 'columns' | 'rows' | 'geometries'>;

const layerColumn: WrittenColumn = { name: 'lager', type: 'text' };
/** What is worked out for each record; before the fields, because it says what the row is. */
const derivedColumns: readonly WrittenColumn[] = ['typ', 'fas', 'stadsdel'].map((name) => ({
  name,
  type: 'text',
}));
/** Position of records that are a point; areas and lines do not fit in a cell. */
const positionColumns: readonly WrittenColumn[] = ['lng', 'lat'].map((name) => ({
  name,
  type: 'real',
}));

/** Between the words of a list; the import divides there. */
const listMark = '; ';

function writtenType({ type }: FieldSpec): WrittenType {
  return type === 'date' || type === 'integer' || type === 'boolean' ? type : 'text';
}

function toCell(value: FieldValue | undefined): WrittenCell {
  if (value === undefined) return null;
  if (typeof value !== 'object') return value;
  return value
    .map((part) => (typeof part === 'string' ? part : `${part['dokument']}: ${part['avsnitt']}`))
    .join(listMark);
}

function districtsOf(dataset: Dataset, record: number): string[] {
  return valuesOf(dataset.columns.district, record).filter((name) => name !== wholeBorough);
}

/**
 * The columns for the fields of these types, each file key once: the common fields first. Parts are no cells: a walk
 * with its observations is longer than a cell may be. They go out whole in GeoJSON.
 */
function fieldColumns(types: readonly RecordType[]): WrittenColumn[] {
  const columns = new Map<string, WrittenColumn>();
  for (const type of types)
    for (const spec of Object.values(fieldsOf(type)))
      if (spec.type !== 'parts' && !columns.has(spec.key))
        columns.set(spec.key, { name: spec.key, type: writtenType(spec) });
  return [...columns.values()];
}

function codeKeysOf(type: RecordType): ReadonlyMap<string, string> {
  return new Map(Object.entries(fieldsOf(type)).map(([codeKey, { key }]) => [key, codeKey]));
}

/** The cells of a record under its derived columns. */
function derivedCells(dataset: Dataset, record: number, measure: Measure): WrittenCell[] {
  return [
    measure.type,
    meaningOf(measure.type, measure.status).phase,
    districtsOf(dataset, record).join(listMark) || null,
  ];
}

function positionCells({ geometry }: Measure): WrittenCell[] {
  if (geometry?.type !== 'Point') return [null, null];
  const [lng = null, lat = null] = geometry.coordinates;
  return [lng, lat];
}

/** What a flat table has beside the layer and the fields. */
export interface FlatShape {
  /** Type, phase and the districts that the records lie in. */
  derived: boolean;
  /** Longitude and latitude of points. */
  position: boolean;
}

/**
 * Records as one flat table: the layer, what is worked out, the fields of the types that are among them, positions.
 * Coded values as in the layer files, lists with "; " between, a source as "001: Avsnitt".
 * @param records indexes into the dataset
 */
export async function toFlatTable(
  dataset: Dataset,
  records: readonly number[],
  { derived, position }: FlatShape,
  pause: Step = noPause,
): Promise<FlatTable> {
  const present = new Set(records.map((record) => dataset.measures[record]?.type));
  const types = recordTypes.filter((type) => present.has(type));
  const fields = fieldColumns(types);
  const codeKeys = new Map(types.map((type) => [type, codeKeysOf(type)]));
  const rows: WrittenCell[][] = [];
  const geometries: (Measure['geometry'] | null)[] = [];
  for (const record of records) {
    const measure = dataset.measures[record];
    if (!measure) throw new RangeError(`there is no record ${record}`);
    const keys = codeKeys.get(measure.type);
    const row: WrittenCell[] = [measure.layer];
    if (derived) row.push(...derivedCells(dataset, record, measure));
    for (const { name } of fields) row.push(toCell(fieldValue(measure, keys?.get(name) ?? '')));
    if (position) row.push(...positionCells(measure));
    rows.push(row);
    geometries.push(measure.geometry);
    await pause();
  }
  const columns = [
    layerColumn,
    ...(derived ? derivedColumns : []),
    ...fields,
    ...(position ? positionColumns : []),
  ];
  return { columns, rows, geometries };
}

/** Records as a table for each layer that has any among them, under the layers' ids, in the workspace's order. */
export async function toLayerTables(
  dataset: Dataset,
  records: readonly number[],
  layers: readonly LayerConfig[],
  shape: FlatShape,
  pause: Step = noPause,
): Promise<GeoPackageLayer[]> {
  const tables: GeoPackageLayer[] = [];
  for (const { id, namn } of layers) {
    const own = records.filter((record) => dataset.measures[record]?.layer === id);
    if (own.length === 0) continue;
    tables.push({ id, name: namn, ...(await toFlatTable(dataset, own, shape, pause)) });
  }
  return tables;
}

/**
 * Records as features: what the layer files say of them, after the layer. Nothing that is worked out: where a field
 * is left out, a reader would take a column with a like name for it.
 * @param withInternal the user has asked for internal observations of walks too
 */
export function* toFeatures(
  dataset: Dataset,
  records: readonly number[],
  withInternal: boolean,
): Generator<WrittenFeature> {
  for (const record of records) {
    const measure = dataset.measures[record];
    if (!measure) throw new RangeError(`there is no record ${record}`);
    const whole = toRow(measure);
    const { properties, geometry } = withInternal ? whole : publicRow(whole).row;
    yield { id: measure.id, properties: { lager: measure.layer, ...properties }, geometry };
  }
}
