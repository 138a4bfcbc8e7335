import type { Geometry } from 'geojson';
import type { Measure } from '@/domain/measure';
import { type Row, sameRow, toKnownRow, toRow } from '@/domain/row';
import type { RecordType } from '@/domain/vocabulary';
import { normaliseServerRow } from './server-row';

/**
 * How far apart two coordinates may be and still be the same, in degrees: some 6 cm. QGIS Server 3.22 rounds what is sent
 * to it to six decimals, and databases keep metres.
 */
const nearDegrees = 6e-7;

function nearPositions(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= nearDegrees;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((part, at) => nearPositions(part, b[at]));
}

function nearGeometries(a: Geometry | null, b: Geometry | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.type === 'GeometryCollection' || b.type === 'GeometryCollection') return false;
  return a.type === b.type && nearPositions(a.coordinates, b.coordinates);
}

/** A feature of a file or a server as the row of its record; what is no record as far as it is understood. */
export function knownRow(
  feature: unknown,
  type: RecordType,
  read: (feature: unknown) => Measure | null,
): Row | null {
  const normal = normaliseServerRow(type, feature);
  const record = read(normal);
  return record ? toRow(record) : toKnownRow(type, normal);
}

/** Whether two rows say the same of the same place; coordinates may differ by 6 cm. No row is the same as no row. */
export function sameRecord(a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  const place = { geometry: null };
  return sameRow({ ...a, ...place }, { ...b, ...place }) && nearGeometries(a.geometry, b.geometry);
}
