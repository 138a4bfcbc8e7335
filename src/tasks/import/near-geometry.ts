import type { Geometry } from 'geojson';

/** Two centimetres: files that were made on a plane, or with fewer decimals, come back that near. */
const tolerance = 2e-7;

function nearNested(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance;
  return (
    Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, at) => nearNested(item, b[at]))
  );
}

/** Kind of a geometry's parts, and each of them: formats for maps make one of several parts of one that has but one. */
function partsOf(geometry: Geometry): readonly [kind: string, parts: readonly unknown[]] {
  if (geometry.type === 'GeometryCollection') return [geometry.type, geometry.geometries];
  const { type, coordinates } = geometry;
  return type.startsWith('Multi') ? [type.slice(5), coordinates] : [type, [coordinates]];
}

/** Whether two geometries in degrees are of one kind and have the same positions within two centimetres. */
export function isNearGeometry(a: Geometry, b: Geometry): boolean {
  const [kind, parts] = partsOf(a);
  const [otherKind, otherParts] = partsOf(b);
  return kind === otherKind && nearNested(parts, otherParts);
}
