import type { Geometry } from 'geojson';
import type { commonFields, FieldSpec, ownFields, Source } from './fields';
import type { Part } from './part-fields';
import type { RecordType } from './vocabulary';

type ValueOf<Spec extends FieldSpec> = Spec['type'] extends 'sources'
  ? readonly Source[]
  : Spec['type'] extends 'parts'
    ? readonly Part[]
    : Spec['type'] extends 'list'
      ? readonly string[]
      : Spec['type'] extends 'codes'
        ? readonly NonNullable<Spec['values']>[number][]
        : Spec['type'] extends 'code'
          ? NonNullable<Spec['values']>[number]
          : Spec['type'] extends 'integer'
            ? number
            : Spec['type'] extends 'boolean'
              ? boolean
              : string;

type Required<Table> = {
  [K in keyof Table as Table[K] extends { required: true } ? K : never]: Table[K] extends FieldSpec
    ? ValueOf<Table[K]>
    : never;
};
type Optional<Table> = {
  [K in keyof Table as Table[K] extends { required: true } ? never : K]?: Table[K] extends FieldSpec
    ? ValueOf<Table[K]>
    : never;
};
type Own = typeof ownFields;

/** What every record has, whatever its type. A value the documents do not give is absent. */
interface MeasureBase extends Required<typeof commonFields>, Optional<typeof commonFields> {
  /** Id of the layer the record was read from. */
  layer: string;
  /** WGS 84, [lng, lat]; null where the measure has no place of its own. */
  geometry: Geometry | null;
}

/** A record of the type `T`. */
type MeasureOf<T extends RecordType> = MeasureBase & { type: T } & Optional<Own[T]>;

/** Any record of the register (åtgärd), told apart by `type`. */
export type Measure = { [T in RecordType]: MeasureOf<T> }[RecordType];

/** A value of any field, as forms, tables and exports see it. */
export type FieldValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Source[]
  | readonly Part[];

/** The record's value in the field with this code key; undefined where the documents give none. */
export function fieldValue(measure: Measure, codeKey: string): FieldValue | undefined {
  // The field table is keyed by the same code keys as the record, so this look-up cannot miss a field.
  return (measure as unknown as Readonly<Record<string, FieldValue | undefined>>)[codeKey];
}
