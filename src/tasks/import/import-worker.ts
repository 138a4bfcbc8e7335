import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { Change } from '@/domain/change';
import type { Place } from '@/domain/reference';
import type { RecordType } from '@/domain/vocabulary';
import type { LayerConfig } from '@/domain/workspace';
import type { OnBytes } from '@/files/read-geojson';
import type { ImportArea } from './find-coordinates';
import {
  type FileSummary,
  ImportSession,
  type PlacePreview,
  type PlaceQuestions,
} from './import-session';
import type { CoordinateReading } from './place-rows';
import type { ChosenRows, ImportContext, ReportRow, RowKind } from './plan-import';
import type { ImportChoice } from './plan-row';

/** What the worker is asked, by the name of the question. Tables are named by their position in the file. */
export interface ImportQuestions {
  read: { file: File; layers: readonly Pick<LayerConfig, 'id' | 'namn'>[] };
  look: { table: number; type: RecordType; area: ImportArea };
  preview: { table: number; reading: CoordinateReading; area: ImportArea; count: number };
  places: { table: number; column: string; places: readonly Place[] };
  plan: { table: number; choice: ImportChoice; context: ImportContext };
  page: { kinds: readonly RowKind[]; from: number; count: number };
  changes: { chosen: ChosenRows; from: number; count: number };
  rejected: object;
}

/** What it answers, in the order it was asked. */
export interface ImportAnswers {
  read: FileSummary;
  look: ReturnType<ImportSession['look']>;
  preview: PlacePreview;
  places: PlaceQuestions;
  plan: Readonly<Record<RowKind, number>>;
  page: readonly ReportRow[];
  changes: readonly Change[];
  rejected: ReturnType<ImportSession['rejected']>;
}

export type ImportRequest = {
  [K in keyof ImportQuestions]: { kind: K } & ImportQuestions[K];
}[keyof ImportQuestions];

/** How far the reading of a file has come, in bytes, or a plan, in rows. */
export interface ImportProgress {
  part: 'read' | 'plan';
  done: number;
  of: number;
}

/** What the worker says: how far it has come, an answer, or that it has failed at a question. */
export type ImportMessage =
  | { progress: ImportProgress }
  | { answer: ImportAnswers[keyof ImportAnswers] }
  | { fault: string };

const session = new ImportSession();

function say(message: ImportMessage): void {
  self.postMessage(message);
}

/** Says how far the reading has come, once for each whole per cent: a large file comes in thousands of pieces. */
function toldByPercent(): OnBytes {
  let told = -1;
  return (done, of) => {
    const percent = Math.floor((100 * done) / of);
    if (percent > told) say({ progress: { part: 'read', done, of } });
    told = percent;
  };
}

function answer(data: ImportRequest): ImportAnswers[keyof ImportAnswers] | Promise<FileSummary> {
  switch (data.kind) {
    case 'read':
      return session.read(
        data.file,
        new URL(wasm, import.meta.url).href,
        data.layers,
        toldByPercent(),
      );
    case 'look':
      return session.look(data.table, data.type, data.area);
    case 'preview':
      return session.preview(data.table, data.reading, data.area, data.count);
    case 'places':
      return session.places(data.table, data.column, data.places);
    case 'plan':
      return session.plan(data.table, data.choice, data.context, (rows, of) =>
        say({ progress: { part: 'plan', done: rows, of } }),
      );
    case 'page':
      return session.page(data.kinds, data.from, data.count);
    case 'changes':
      return session.changes(data.chosen, data.from, data.count);
    case 'rejected':
      return session.rejected();
  }
}

/** Questions wait for one another: a file is read before its tables are looked at. */
let last: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  last = last.then(async () => {
    try {
      say({ answer: await answer(data) });
    } catch (fault) {
      say({ fault: fault instanceof Error ? fault.message : String(fault) });
    }
  });
};
