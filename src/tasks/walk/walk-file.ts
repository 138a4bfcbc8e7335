import type { Geometry } from 'geojson';
import { observationFields, type Part, readParts } from '@/domain/part-fields';
import { type Row, toKnownRow, toRow } from '@/domain/row';
import { mergeObservations, type SafetyWalk, withParts } from '@/domain/walk';

/** A whole walk as a file: the feature that stands in its layer's file, alone. */
export function toWalkFile(walk: SafetyWalk): string {
  const { properties, geometry } = toRow(walk);
  const feature = { type: 'Feature', id: walk.id, properties, geometry };
  return JSON.stringify({
    type: 'FeatureCollection',
    name: 'trygghetsvandring',
    features: [feature],
  });
}

/** Larger files hold more than a walk. */
export const mostBytes = 20_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * The walk in a file, still to be checked against the register's fields.
 * @returns null where the text is no file of one walk
 */
export function readWalkFile(text: string): (Row & { id: string }) | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  const features = isObject(file) ? file['features'] : null;
  if (!Array.isArray(features) || features.length !== 1) return null;
  const row = toKnownRow('trygghetsvandring', features[0]);
  const id = row?.properties['id'];
  return row && typeof id === 'string' && id !== ''
    ? { ...row, geometry: row.geometry satisfies Geometry | null, id }
    : null;
}

/**
 * A walk that is here already, as a file has it: the file's plan, and the observations of both.
 * @param mine the row as it is here
 * @param file checked like any row of the layer
 */
export function mergeWalk(mine: Row, file: Row): Row {
  const seen = ({ properties }: Row) =>
    readParts(observationFields, properties['observationer'] as readonly Part[] | undefined);
  return withParts(
    { geometry: file.geometry, properties: { ...mine.properties, ...file.properties } },
    { observations: mergeObservations(seen(mine), seen(file)) },
  );
}
