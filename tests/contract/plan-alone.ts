import type { Measure } from '@/domain/measure';
import type { LayerConfig } from '@/domain/workspace';
import type { FileTable } from '@/files/table';
import { findCoordinates } from '@/tasks/import/find-coordinates';
import { matchColumns } from '@/tasks/import/match-columns';
import { type ImportReport, planImport } from '@/tasks/import/plan-import';
import { contextOf, type WorkspaceOnDisk } from './workspaces.ts';

/** What the app would make of a table by itself, when nobody corrects it. */
export function planAlone(
  table: FileTable,
  site: WorkspaceOnDisk,
  layer: LayerConfig,
  records: readonly Measure[],
): ImportReport {
  const { workspace } = site;
  const { epsg, proj4 } = workspace.plankoordinatsystem;
  const plane = { epsg, proj4 };
  const { best } = findCoordinates(table, { bounds: workspace.omrade.utbredning, plane });
  return planImport(
    table,
    {
      columns: matchColumns(table, layer.typ, best?.columns ?? []),
      defaults: {},
      reading: best,
      placeColumn: null,
      answers: {},
    },
    {
      row: contextOf(site, layer),
      plane,
      places: [],
      documents: workspace.dokument,
      fileName: 'export',
      records,
      otherIds: new Set(),
    },
  );
}
