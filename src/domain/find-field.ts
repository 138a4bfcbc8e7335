import { commonFields, type FieldSpec, ownFields } from './fields';

const specs = new Map<string, FieldSpec>(
  [commonFields, ...Object.values(ownFields)].flatMap((table) => Object.entries(table)),
);

/** The field with this code key in any record type; undefined when there is none. */
export function findField(codeKey: string): FieldSpec | undefined {
  return specs.get(codeKey);
}
