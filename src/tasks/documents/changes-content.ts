import {
  countChanges,
  type RecordChange,
  type RegisterChange,
  registerChanges,
} from '@/analysis/compare-registers';
import { toRow } from '@/domain/row';
import type { Snapshot } from '@/geodata/snapshot';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { type ChangeRow, changeRows, snapshotName } from './change-words';
import type { ContentBlock, DocumentContent, DocumentSource, Sheet } from './content';
import { documentHead } from './document-head';

const words = documentsText.snapshot;

/** The register held against a snapshot. */
export interface Comparison {
  snapshot: Snapshot;
  /** All that has happened since. */
  changes: readonly RecordChange[];
  /** Rows of the snapshot that could not be read. */
  rejected: number;
}

/** The changes of the chosen kinds; of all where none is chosen. */
export function chosenChanges(
  changes: readonly RecordChange[],
  kinds: readonly RegisterChange[],
): RecordChange[] {
  return changes.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
}

function sheetOf(rows: readonly ChangeRow[]): Sheet {
  const said = (value: unknown) =>
    typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return {
    header: ['andring', 'id', 'namn', 'lager', 'falt', 'fore', 'efter'],
    rows: rows.flatMap(({ change, name, layer }) => {
      const { kind, id, before, after, fields, moved } = change;
      const head = [words.kinds[kind], id, name, layer];
      const status = (measure: typeof before) =>
        measure ? said(toRow(measure).properties['status']) : '';
      if (!before || !after) return [[...head, 'status', status(before), status(after)]];
      return [
        ...fields.map((field) => [...head, field.key, said(field.before), said(field.after)]),
        ...(moved ? [[...head, 'geometri', '', '']] : []),
        ...(before.layer === after.layer ? [] : [[...head, 'lager', before.layer, after.layer]]),
      ];
    }),
  };
}

/** What has changed since a snapshot, as a document. The page shows the same with bars that choose. */
export function changesContent(
  source: DocumentSource,
  { snapshot, changes, rejected }: Comparison,
  kinds: readonly RegisterChange[],
): DocumentContent {
  const counts = countChanges(changes);
  const rows = changeRows(chosenChanges(changes, kinds), source.workspace);
  const name = snapshotName(snapshot);
  const title = words.title(name);
  return {
    title,
    fileName: `${words.fileName}-${snapshot.dag}`,
    blocks: [
      ...documentHead(source, title),
      { kind: 'paragraph', text: words.summary(changes.length) },
      ...(rejected > 0 ? [{ kind: 'paragraph', text: words.rejected(rejected) } as const] : []),
      {
        kind: 'table',
        header: [words.change, words.number],
        rows: registerChanges.map((kind) => [words.kinds[kind], formatCount(counts[kind])]),
      },
      ...registerChanges.flatMap((kind): ContentBlock[] => {
        const own = rows.filter(({ change }) => change.kind === kind);
        if (own.length === 0) return [];
        return [
          { kind: 'heading', level: 2, text: words.kinds[kind] },
          {
            kind: 'table',
            header: [words.measure, words.layer, words.what],
            rows: own.map((row) => [row.name, row.layer, row.lines]),
            widths: [30, 20, 50],
          },
        ];
      }),
    ],
    sheet: sheetOf(rows),
    ready: true,
  };
}
