import {
  countChanges,
  type RecordChange,
  type RegisterChange,
  registerChanges,
} from '@/analysis/compare-registers';
import type { Measure } from '@/domain/measure';
import { toRow } from '@/domain/row';
import type { Snapshot } from '@/geodata/snapshot';
import { partTitle, partWord } from '@/text/area-words';
import { documentsText } from '@/text/documents';
import { formatCount } from '@/text/format';
import { type ChangeRow, changeRows, snapshotName } from './change-words';
import { changesSketch } from './changes-sketch';
import type { ContentBlock, DocumentContent, DocumentSource, Sheet } from './content';
import { districtCells, districtChanges } from './district-changes';
import { documentHead } from './document-head';
import type { SceneRow } from './scene-rows';

const words = documentsText.snapshot;

/** The register held against a snapshot. */
export interface Comparison {
  snapshot: Snapshot;
  /** The records then and now that were held against one another. */
  before: readonly Measure[];
  after: readonly Measure[];
  /** All that has happened since. */
  changes: readonly RecordChange[];
  /** Only what is for the public was compared. */
  publicOnly: boolean;
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

/** Where the changes are: on a sketch map, and counted by district. */
function whereBlocks(source: DocumentSource, shown: readonly RecordChange[]): ContentBlock[] {
  return [
    { kind: 'heading', level: 2, text: words.sketchHeading },
    { kind: 'changesSketch', sketch: changesSketch(source.dataset.districts, shown) },
    { kind: 'heading', level: 2, text: words.districts(partWord()) },
    {
      kind: 'table',
      header: [partTitle(), ...registerChanges.map((kind) => words.kinds[kind]), words.inAll],
      rows: districtCells(districtChanges(source, shown)),
      widths: [20, 7, 18, 19, 14, 15, 7],
    },
    { kind: 'paragraph', text: words.districtsNote(source.workspace.omrade.delSlag.flertal) },
  ];
}

function sceneBlocks(
  snapshot: Snapshot,
  scenes: readonly SceneRow[],
  publicOnly: boolean,
): ContentBlock[] {
  const lead = words.scenes.lead(snapshot.bildspel?.namn ?? '');
  return [
    { kind: 'heading', level: 2, text: words.scenes.heading },
    { kind: 'paragraph', text: publicOnly ? `${lead} ${words.scenes.publicOnly}` : lead },
    {
      kind: 'table',
      header: [
        words.scenes.scene,
        words.scenes.before,
        words.scenes.after,
        words.scenes.difference,
      ],
      rows: scenes.map(({ title, before, after, said }) => [
        title,
        formatCount(before),
        formatCount(after),
        said,
      ]),
      widths: [40, 10, 10, 40],
    },
  ];
}

/** What has changed since a snapshot, as a document. The page shows the same with bars that choose. */
export function changesContent(
  source: DocumentSource,
  { snapshot, changes, rejected, publicOnly }: Comparison,
  kinds: readonly RegisterChange[],
  scenes: readonly SceneRow[] | null,
): DocumentContent {
  const counts = countChanges(changes);
  const shown = chosenChanges(changes, kinds);
  const rows = changeRows(shown, source.workspace);
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
      ...(shown.length > 0 ? whereBlocks(source, shown) : []),
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
      ...(scenes && scenes.length > 0 ? sceneBlocks(snapshot, scenes, publicOnly) : []),
    ],
    sheet: sheetOf(rows),
    ready: scenes !== null,
  };
}
