import type { ExpressionSpecification } from 'maplibre-gl';
import { fanZooms, offsetKey, symbolSize } from './measure-features';

/** Which of a record's drawings it is. */
export const isRole = (role: string): ExpressionSpecification => ['==', ['get', 'role'], role];
export const isPlanned: ExpressionSpecification = ['==', ['get', 'drawing'], 'planned'];
export const isEnded: ExpressionSpecification = ['==', ['get', 'drawing'], 'ended'];
export const isSchematic: ExpressionSpecification = ['==', ['get', 'quality'], 'schematisk'];
export const isExact: ExpressionSpecification = ['==', ['get', 'quality'], 'exakt'];

/** A value that differs from layer to layer, or the value itself where it is one for all: cheaper to draw. */
export function byLayer<T extends string | number>(
  layers: readonly { id: string }[],
  values: readonly T[],
): T | ExpressionSpecification {
  const [first, ...others] = values;
  if (first === undefined) throw new Error('a workspace without layers has nothing to draw');
  if (others.every((value) => value === first)) return first;
  const pairs = layers.flatMap(({ id }, at) => [id, values[at] ?? first]);
  // The pairs come from the workspace, which the type of expressions cannot follow.
  return ['match', ['get', 'layer'], ...pairs, first] as unknown as ExpressionSpecification;
}

/** A value that grows from zoom 11 to 16. */
export const grows = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  11,
  far,
  16,
  near,
];

/** Dashes for what is planned; a line without gaps for the rest. */
export const dashes: ExpressionSpecification = [
  'case',
  isPlanned,
  ['literal', [2.6, 2]],
  ['literal', [1, 0]],
];

/** Where a symbol stands beside its place, by zoom level; it has none where symbols are too many to be moved. */
export function symbolOffset(): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    'case',
    // When the map is asked what lies under the pointer it sees lists as text.
    ['in', 'array', ['typeof', ['get', offsetKey(zoom)]]],
    ['get', offsetKey(zoom)],
    ['literal', [0, 0]],
  ];
  const [first, ...others] = fanZooms;
  // The steps are built from the list of zoom levels, which the type of expressions cannot follow.
  return [
    'step',
    ['zoom'],
    at(first),
    ...others.flatMap((zoom) => [zoom, at(zoom)]),
  ] as unknown as ExpressionSpecification;
}

/** How large symbols are drawn, by zoom level. */
export function symbolScale(): ExpressionSpecification {
  const [first, ...others] = fanZooms;
  // As above.
  return [
    'step',
    ['zoom'],
    symbolSize(first),
    ...others.flatMap((zoom) => [zoom, symbolSize(zoom)]),
  ] as unknown as ExpressionSpecification;
}
