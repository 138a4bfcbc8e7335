import type { Dataset } from '@/analysis/dataset';
import type { GeometryQuality } from '@/domain/vocabulary';

/** The ways a record is drawn: what it says of time, and of how sure its place is. */
export const drawnKinds = [
  'inForce',
  'planned',
  'ended',
  'exact',
  'approximate',
  'schematic',
] as const;
export type DrawnKind = (typeof drawnKinds)[number];

const bits = Object.fromEntries(drawnKinds.map((kind, at) => [kind, 1 << at])) as Record<
  DrawnKind,
  number
>; // fromEntries forgets which keys it was given

const bitOfQuality: Readonly<Record<GeometryQuality, number>> = {
  exakt: bits.exact,
  ungefarlig: bits.approximate,
  schematisk: bits.schematic,
  saknas: 0,
};

function bitOfTime(dataset: Dataset, record: number): number {
  if (dataset.inForce[record]) return bits.inForce;
  const { values, codes, offsets } = dataset.columns.phase;
  const phase = values[codes[offsets[record] ?? 0] ?? 0];
  return phase === 'avslutad' || phase === 'blev_inte_av' ? bits.ended : bits.planned;
}

/** How each record is drawn, as bits; 0 for one without a place on the map. Made once per dataset. */
export function markDrawn(dataset: Dataset): Uint8Array {
  return Uint8Array.from(dataset.measures, (measure, record) =>
    measure.geometry === null
      ? 0
      : bitOfTime(dataset, record) | bitOfQuality[measure.geometryQuality],
  );
}

/** Records of one layer: all, the chosen ones, and those of the chosen that have a place on the map. */
export interface LayerCount {
  total: number;
  shown: number;
  placed: number;
}

export interface Legend {
  layers: ReadonlyMap<string, LayerCount>;
  /** What occurs among the records that are on the map now. */
  drawn: ReadonlySet<DrawnKind>;
}

/**
 * Counts what is shown per layer and which ways of drawing occur in it.
 * @param chosen indexes of the chosen records
 * @param marks from {@link markDrawn}
 */
export function computeLegend(dataset: Dataset, chosen: Uint32Array, marks: Uint8Array): Legend {
  const { values, codes, offsets } = dataset.columns.layer;
  const counts = values.map((): LayerCount => ({ total: 0, shown: 0, placed: 0 }));
  const countOf = (record: number) => counts[codes[offsets[record] ?? 0] ?? 0];
  for (let record = 0; record < marks.length; record++) {
    const count = countOf(record);
    if (count) count.total++;
  }
  let seen = 0;
  for (const record of chosen) {
    const mark = marks[record] ?? 0;
    const count = countOf(record);
    if (count) {
      count.shown++;
      if (mark !== 0) count.placed++;
    }
    seen |= mark;
  }
  return {
    layers: new Map(counts.map((count, code): [string, LayerCount] => [values[code] ?? '', count])),
    drawn: new Set(drawnKinds.filter((kind) => (seen & bits[kind]) !== 0)),
  };
}
