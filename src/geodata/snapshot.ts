import type { Geometry } from 'geojson';
import * as z from 'zod/mini';
import { parseDate } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { publicRow } from '@/domain/public-parts';
import { makeRowReader, type RowContext } from '@/domain/read-row';
import { type Row, toRow } from '@/domain/row';
import { isInstant, isPlainText } from '@/domain/value-checks';
import { type RecordType, recordTypes } from '@/domain/vocabulary';

const format = 'trygghetskartan-ogonblicksbild';
const version = 1;
/** A register of a borough is some hundred kB; what is larger than this was not written by the app. */
export const mostSnapshotBytes = 50_000_000;

const text = z.string().check(z.refine((value) => value.trim() !== '' && isPlainText(value)));
const rowSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  // The row reader looks into it.
  geometry: z.custom<Geometry | null>((value) => value === null || typeof value === 'object'),
});
const snapshotSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  omrade: z.string(),
  id: text,
  namn: text,
  dag: z.string().check(z.refine((value) => value.length === 10 && parseDate(value) !== null)),
  skapad: z.string().check(z.refine(isInstant)),
  /** Whether it is without what is not for the public. */
  offentlig: z.boolean(),
  lager: z.array(z.object({ id: text, typ: z.enum(recordTypes), rader: z.array(rowSchema) })),
});

/** The register as it was on a day, under a name, in the form it has in files and in the browser. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** Why a snapshot cannot be taken: no snapshot, another area's, another version's, damaged, markup in its texts. */
export type SnapshotFault = 'notOne' | 'otherArea' | 'otherVersion' | 'damaged' | 'markup';

/** What a snapshot is called, and what it is of. */
export interface SnapshotHead {
  id: string;
  name: string;
  /** ISO day that it stands for. */
  day: string;
  /** When it was made, an ISO instant. */
  at: string;
  /** Name of the area. */
  area: string;
}

/** Rows of one layer, and how many were left out. */
function rowsOf(measures: readonly Measure[], isPublic: boolean): Row[] {
  if (!isPublic) return measures.map(toRow);
  return measures
    .filter(({ publication }) => publication === 'offentlig')
    .map((measure) => publicRow(toRow(measure)).row);
}

/**
 * Freezes a register.
 * @param isPublic without records, and without parts of records, that are not for the public
 */
export function makeSnapshot(
  { id, name, day, at, area }: SnapshotHead,
  measures: readonly Measure[],
  isPublic: boolean,
): Snapshot {
  const layers = new Map<string, RecordType>(measures.map(({ layer, type }) => [layer, type]));
  return {
    format,
    version,
    omrade: area,
    id,
    namn: name,
    dag: day,
    skapad: at,
    offentlig: isPublic,
    lager: [...layers].map(([layer, typ]) => ({
      id: layer,
      typ,
      rader: rowsOf(
        measures.filter((measure) => measure.layer === layer),
        isPublic,
      ).map(({ properties, geometry }) => ({ properties, geometry })),
    })),
  };
}

const record = z.record(z.string(), z.unknown());

/**
 * Checks a snapshot from a file or from the browser. Its rows are checked later, each by itself.
 * @param area name of the area that it must be of
 */
export function checkSnapshot(
  value: unknown,
  area: string,
): { ok: true; snapshot: Snapshot } | { ok: false; fault: SnapshotFault } {
  const outer = record.safeParse(value);
  if (!outer.success || outer.data['format'] !== format) return { ok: false, fault: 'notOne' };
  const { version: found, omrade, namn } = outer.data;
  if (found !== version) return { ok: false, fault: 'otherVersion' };
  if (omrade !== area) return { ok: false, fault: 'otherArea' };
  if (typeof namn === 'string' && !isPlainText(namn)) return { ok: false, fault: 'markup' };
  const snapshot = snapshotSchema.safeParse(value);
  return snapshot.success ? { ok: true, snapshot: snapshot.data } : { ok: false, fault: 'damaged' };
}

/** Checks the text of a file; see {@link checkSnapshot}. */
export function readSnapshot(json: string, area: string): ReturnType<typeof checkSnapshot> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, fault: 'notOne' };
  }
  return checkSnapshot(value, area);
}

/**
 * The records of a snapshot, each checked as a row of a file is: a row with markup in a text, or with a place outside
 * the area, is no record.
 * @param context what rows are checked against, but for layer and type: a layer may have gone since
 * @returns the good records, and how many rows were not
 */
export function recordsOfSnapshot(
  { lager }: Snapshot,
  context: Omit<RowContext, 'layer' | 'type'>,
): { records: Measure[]; rejected: number } {
  const records: Measure[] = [];
  const ids = new Set<string>();
  let rejected = 0;
  for (const { id: layer, typ: type, rader } of lager) {
    const read = makeRowReader({ ...context, layer, type });
    for (const row of rader) {
      const measure = read(row);
      if (measure && !ids.has(measure.id)) {
        ids.add(measure.id);
        records.push(measure);
      } else rejected++;
    }
  }
  return { records, rejected };
}
