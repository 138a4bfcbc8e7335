import type { Geometry } from 'geojson';
import * as z from 'zod/mini';
import { parseDate } from '@/domain/dates';
import type { Measure } from '@/domain/measure';
import { publicRow } from '@/domain/public-parts';
import { makeRowReader, type RowContext } from '@/domain/read-row';
import { type Row, toRow } from '@/domain/row';
import {
  type ReadScenes,
  readScenes,
  type SceneSet,
  type WrittenScenes,
  writeScenes,
} from '@/domain/scene';
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
  // Checked by the reader of scenes. Snapshots that are older than scenes, or were made without any, have none.
  bildspel: z.optional(z.custom<WrittenScenes>()),
});

/**
 * The register as it was on a day, under a name, with the scenes of the presentation that was shown then; in the form
 * it has in files and in the browser.
 */
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

/** The scenes of a presentation, and the ISO day of the situation that they were made of. */
export interface FrozenScenes {
  set: SceneSet;
  situation: string;
}

const withoutNotes = ({ name, scenes }: SceneSet): SceneSet => ({
  name,
  scenes: scenes.map((scene) => ({ ...scene, notes: '' })),
});

/** Rows of one layer. */
function rowsOf(measures: readonly Measure[], isPublic: boolean): Row[] {
  if (!isPublic) return measures.map(toRow);
  return measures
    .filter(({ publication }) => publication === 'offentlig')
    .map((measure) => publicRow(toRow(measure)).row);
}

/**
 * Freezes a register.
 * @param isPublic without records, and without parts of records, that are not for the public, and without what only
 *   the speaker sees
 * @param scenes of the presentation; null where there is none
 * @throws RangeError for scenes that could not be read again: those `sceneFault` names
 */
export function makeSnapshot(
  { id, name, day, at, area }: SnapshotHead,
  measures: readonly Measure[],
  isPublic: boolean,
  scenes: FrozenScenes | null = null,
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
    ...(scenes && {
      bildspel: writeScenes(isPublic ? withoutNotes(scenes.set) : scenes.set, {
        area,
        situation: scenes.situation,
      }),
    }),
  };
}

const record = z.record(z.string(), z.unknown());

function sceneFaultOf(read: Extract<ReadScenes, { ok: false }>): SnapshotFault {
  switch (read.code) {
    case 'markup':
    case 'otherArea':
      return read.code;
    case 'newer':
      return 'otherVersion';
    default:
      return 'damaged';
  }
}

/** Checks the scenes of a snapshot; what is not known of them is left out. */
function withCheckedScenes(snapshot: Snapshot, area: string): ReturnType<typeof checkSnapshot> {
  const { bildspel, ...others } = snapshot;
  if (bildspel === undefined) return { ok: true, snapshot: others };
  const read = readScenes(bildspel, { area, situation: '' });
  if (!read.ok) return { ok: false, fault: sceneFaultOf(read) };
  const written = writeScenes(read.set, { area, situation: bildspel.lage });
  return { ok: true, snapshot: { ...others, bildspel: written } };
}

/**
 * Checks a snapshot from a file or from the browser. Its rows are checked later, each by itself; one fault in its
 * scenes refuses it as a whole.
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
  if (!snapshot.success) return { ok: false, fault: 'damaged' };
  return withCheckedScenes(snapshot.data, area);
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
 * The scenes of a snapshot.
 * @returns null where it was made without any
 * @throws when they are no scenes: a snapshot that was checked has none such
 */
export function scenesOfSnapshot({ bildspel, omrade, id }: Snapshot): FrozenScenes | null {
  if (bildspel === undefined) return null;
  const read = readScenes(bildspel, { area: omrade, situation: bildspel.lage });
  if (!read.ok) throw new Error(`the snapshot "${id}" was not checked: ${read.code}`);
  return { set: read.set, situation: bildspel.lage };
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
